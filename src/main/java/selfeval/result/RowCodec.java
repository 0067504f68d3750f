package selfeval.result;

import static selfeval.result.ResultCodec.decimal;
import static selfeval.result.ResultCodec.stored;
import static selfeval.result.ResultCodec.truth;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.form.RowKind;
import selfeval.measure.Kind;
import selfeval.result.RowRecord.Judgement;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;

/** The values, rows and figures of a form in a line of the result file, written and read. */
final class RowCodec {
  static final List<Field> HEAD =
      List.of(Field.PROJECT, Field.PROJECT_LEVEL, Field.DEPARTMENT, Field.IMPLEMENTER);

  private RowCodec() {}

  static void head(JsonGenerator json, Map<Field, CellRecord> head) throws IOException {
    json.writeObjectFieldStart("header");
    cells(json, HEAD, head);
    json.writeEndObject();
  }

  private static void cells(JsonGenerator json, List<Field> fields, Map<Field, CellRecord> cells)
      throws IOException {
    for (Field field : fields) {
      cell(json, field.key(), cells.get(field));
    }
  }

  /** The cells of an object by column; its other keys are passed over. */
  static Map<Field, CellRecord> cells(JsonObject in) {
    Map<Field, CellRecord> cells = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      CellRecord cell = cell(in, field.key());
      if (cell != null) {
        cells.put(field, cell);
      }
    }
    return cells;
  }

  private static void cell(JsonGenerator json, String key, @Nullable CellRecord cell)
      throws IOException {
    if (cell == null) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    json.writeStringField("cell", cell.cell());
    json.writeStringField("text", cell.text());
    if (cell.number() != null) {
      json.writeStringField("number", ResultCodec.plain(cell.number()));
    }
    json.writeEndObject();
  }

  private static @Nullable CellRecord cell(JsonObject of, String key) {
    JsonObject in = of.object(key);
    String cell = in.text("cell");
    return cell == null ? null : new CellRecord(cell, in.word("text"), in.decimal("number"));
  }

  static void money(JsonGenerator json, RowRecord.Money row) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", row.kind().key());
    cell(json, "label", row.label());
    cells(json, Field.MONEY, row.cells());
    json.writeEndObject();
  }

  static RowRecord.Money money(JsonObject in) {
    return new RowRecord.Money(in.constant(RowKind.MEMO, "kind"), cell(in, "label"), cells(in));
  }

  static void execution(JsonGenerator json, Execution execution) throws IOException {
    json.writeObjectFieldStart("execution");
    decimal(json, "rate", execution.rate());
    stored(json, "weight", execution.weight());
    stored(json, "reported", execution.reported());
    decimal(json, "entitled", execution.entitled());
    decimal(json, "assessed", execution.assessed());
    json.writeStringField("why", execution.why());
    json.writeEndObject();
  }

  static Execution execution(JsonObject in) {
    return new Execution(
        in.decimal("rate"),
        in.decimal("weight"),
        in.decimal("reported"),
        in.decimal("entitled"),
        in.decimal("assessed"),
        in.text("why"));
  }

  static void indicator(JsonGenerator json, RowRecord.Indicator row) throws IOException {
    json.writeStartObject();
    cells(json, Field.INDICATOR, row.cells());
    Judgement j = row.judgement();
    json.writeObjectFieldStart("assessment");
    json.writeStringField("kind", j.kind().key());
    json.writeBooleanField("judged", j.judged());
    json.writeStringField("target", j.target());
    json.writeStringField("actual", j.actual());
    json.writeStringField("unit", j.unit());
    truth(json, "attained", j.attained());
    decimal(json, "entitled", j.entitled());
    decimal(json, "low", j.low());
    decimal(json, "high", j.high());
    decimal(json, "cap", j.cap());
    stored(json, "reported", j.reported());
    decimal(json, "assessed", j.assessed());
    json.writeStringField("why", j.why());
    json.writeEndObject();
    json.writeEndObject();
  }

  static RowRecord.Indicator indicator(JsonObject in) {
    JsonObject worth = in.object("assessment");
    return new RowRecord.Indicator(
        cells(in),
        new Judgement(
            worth.constant(Kind.UNDECIDABLE, "kind"),
            Boolean.TRUE.equals(worth.truth("judged")),
            worth.text("target"),
            worth.text("actual"),
            worth.text("unit"),
            worth.truth("attained"),
            worth.decimal("entitled"),
            worth.decimal("low"),
            worth.decimal("high"),
            worth.decimal("cap"),
            worth.decimal("reported"),
            worth.decimal("assessed"),
            worth.text("why")));
  }

  static void total(JsonGenerator json, TotalRecord total) throws IOException {
    json.writeObjectFieldStart("total");
    cell(json, "weight", total.weight());
    cell(json, "score", total.score());
    cell(json, "grade", total.grade());
    stored(json, "reported", total.reported());
    decimal(json, "assessed", total.assessed());
    decimal(json, "difference", total.difference());
    json.writeStringField("assessed_grade", total.figures().assessedGrade());
    json.writeStringField("reported_grade", total.figures().reportedGrade());
    json.writeEndObject();
  }

  static TotalRecord total(JsonObject in) {
    Total figures =
        new Total(
            in.decimal("reported"),
            in.decimal("assessed"),
            in.decimal("difference"),
            in.text("assessed_grade"),
            in.text("reported_grade"));
    return new TotalRecord(cell(in, "weight"), cell(in, "score"), cell(in, "grade"), figures);
  }

  static void deduction(JsonGenerator json, DeductionRecord deduction) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", deduction.rule());
    json.writeStringField("cell", deduction.cell());
    decimal(json, "points", deduction.points());
    truth(json, "explained", deduction.explained());
    json.writeEndObject();
  }

  static DeductionRecord deduction(JsonObject in) {
    return new DeductionRecord(
        in.text("rule"), in.text("cell"), in.decimal("points"), in.truth("explained"));
  }
}

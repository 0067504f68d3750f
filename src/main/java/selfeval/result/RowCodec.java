package selfeval.result;

import static selfeval.result.ResultCodec.decimal;
import static selfeval.result.ResultCodec.stored;
import static selfeval.result.ResultCodec.truth;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import selfeval.form.RowKind;
import selfeval.measure.Kind;
import selfeval.result.RowRecord.Judgement;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;

/** The values, rows and figures of a form in a line of the result file, written and read. */
final class RowCodec {
  static final Execution NO_EXECUTION = new Execution(null, null, null, null, null, null);

  static final Field[] HEAD = {
    Field.PROJECT, Field.PROJECT_LEVEL, Field.DEPARTMENT, Field.IMPLEMENTER
  };
  private static final Field[] MONEY = {
    Field.INITIAL_BUDGET,
    Field.BUDGET,
    Field.EXECUTED,
    Field.WEIGHT,
    Field.RATE,
    Field.SCORE,
    Field.REASON
  };
  private static final Field[] INDICATOR = {
    Field.LEVEL1,
    Field.LEVEL2,
    Field.LEVEL3,
    Field.OPERATOR,
    Field.TARGET,
    Field.UNIT,
    Field.ACTUAL,
    Field.WEIGHT,
    Field.SCORE,
    Field.REASON
  };
  private static final Map<String, Field> FIELDS = new HashMap<>();

  static {
    for (Field field : Field.values()) {
      FIELDS.put(field.key(), field);
    }
  }

  private RowCodec() {}

  static void head(JsonGenerator json, Map<Field, CellRecord> head) throws IOException {
    json.writeObjectFieldStart("header");
    cells(json, HEAD, head);
    json.writeEndObject();
  }

  private static void cells(JsonGenerator json, Field[] fields, Map<Field, CellRecord> cells)
      throws IOException {
    for (Field field : fields) {
      cell(json, field.key(), cells.get(field));
    }
  }

  static Map<Field, CellRecord> cells(JsonIn in) throws IOException {
    Map<Field, CellRecord> cells = new EnumMap<>(Field.class);
    in.object(key -> cell(in, key, cells));
    return cells;
  }

  /** Takes the cell of a column; what is no column is passed over. */
  private static void cell(JsonIn in, String key, Map<Field, CellRecord> cells) throws IOException {
    Field field = FIELDS.get(key);
    CellRecord cell = field == null ? null : cell(in);
    if (field == null) {
      in.skip();
    } else if (cell != null) {
      cells.put(field, cell);
    }
  }

  private static void cell(JsonGenerator json, String key, CellRecord cell) throws IOException {
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

  private static CellRecord cell(JsonIn in) throws IOException {
    var to =
        new Object() {
          String cell;
          String text = "";
          BigDecimal number;
        };
    in.object(
        field -> {
          switch (field) {
            case "cell" -> to.cell = in.text();
            case "text" -> to.text = in.word();
            case "number" -> to.number = in.decimal();
            default -> in.skip();
          }
        });
    return to.cell == null ? null : new CellRecord(to.cell, to.text, to.number);
  }

  static void money(JsonGenerator json, RowRecord.Money row) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", row.kind().key());
    cell(json, "label", row.label());
    cells(json, MONEY, row.cells());
    json.writeEndObject();
  }

  static RowRecord.Money money(JsonIn in) throws IOException {
    var to =
        new Object() {
          RowKind kind = RowKind.MEMO;
          CellRecord label;
        };
    Map<Field, CellRecord> cells = new EnumMap<>(Field.class);
    in.object(
        field -> {
          switch (field) {
            case "kind" -> to.kind = in.constant(RowKind.class);
            case "label" -> to.label = cell(in);
            default -> cell(in, field, cells);
          }
        });
    return new RowRecord.Money(to.kind, to.label, cells);
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

  static Execution execution(JsonIn in) throws IOException {
    var to =
        new Object() {
          BigDecimal rate;
          BigDecimal weight;
          BigDecimal reported;
          BigDecimal entitled;
          BigDecimal assessed;
          String why;
        };
    in.object(
        field -> {
          switch (field) {
            case "rate" -> to.rate = in.decimal();
            case "weight" -> to.weight = in.decimal();
            case "reported" -> to.reported = in.decimal();
            case "entitled" -> to.entitled = in.decimal();
            case "assessed" -> to.assessed = in.decimal();
            case "why" -> to.why = in.text();
            default -> in.skip();
          }
        });
    return new Execution(to.rate, to.weight, to.reported, to.entitled, to.assessed, to.why);
  }

  static void indicator(JsonGenerator json, RowRecord.Indicator row) throws IOException {
    json.writeStartObject();
    cells(json, INDICATOR, row.cells());
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

  static RowRecord.Indicator indicator(JsonIn in) throws IOException {
    var to =
        new Object() {
          Kind kind = Kind.UNDECIDABLE;
          Boolean judged;
          String target;
          String actual;
          String unit;
          Boolean attained;
          BigDecimal entitled;
          BigDecimal low;
          BigDecimal high;
          BigDecimal cap;
          BigDecimal reported;
          BigDecimal assessed;
          String why;
        };
    JsonIn.FieldReader judgement =
        field -> {
          switch (field) {
            case "kind" -> to.kind = in.constant(Kind.class);
            case "judged" -> to.judged = in.truth();
            case "target" -> to.target = in.text();
            case "actual" -> to.actual = in.text();
            case "unit" -> to.unit = in.text();
            case "attained" -> to.attained = in.truth();
            case "entitled" -> to.entitled = in.decimal();
            case "low" -> to.low = in.decimal();
            case "high" -> to.high = in.decimal();
            case "cap" -> to.cap = in.decimal();
            case "reported" -> to.reported = in.decimal();
            case "assessed" -> to.assessed = in.decimal();
            case "why" -> to.why = in.text();
            default -> in.skip();
          }
        };
    Map<Field, CellRecord> cells = new EnumMap<>(Field.class);
    in.object(
        field -> {
          if (field.equals("assessment")) {
            in.object(judgement);
          } else {
            cell(in, field, cells);
          }
        });
    return new RowRecord.Indicator(
        cells,
        new Judgement(
            to.kind,
            Boolean.TRUE.equals(to.judged),
            to.target,
            to.actual,
            to.unit,
            to.attained,
            to.entitled,
            to.low,
            to.high,
            to.cap,
            to.reported,
            to.assessed,
            to.why));
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
    json.writeEndObject();
  }

  static TotalRecord total(JsonIn in) throws IOException {
    var to =
        new Object() {
          CellRecord weight;
          CellRecord score;
          CellRecord grade;
          BigDecimal reported;
          BigDecimal assessed;
          BigDecimal difference;
          String assessedGrade;
        };
    in.object(
        field -> {
          switch (field) {
            case "weight" -> to.weight = cell(in);
            case "score" -> to.score = cell(in);
            case "grade" -> to.grade = cell(in);
            case "reported" -> to.reported = in.decimal();
            case "assessed" -> to.assessed = in.decimal();
            case "difference" -> to.difference = in.decimal();
            case "assessed_grade" -> to.assessedGrade = in.text();
            default -> in.skip();
          }
        });
    Total figures = new Total(to.reported, to.assessed, to.difference, to.assessedGrade);
    return new TotalRecord(to.weight, to.score, to.grade, figures);
  }

  static void deduction(JsonGenerator json, DeductionRecord deduction) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", deduction.rule());
    json.writeStringField("cell", deduction.cell());
    decimal(json, "points", deduction.points());
    truth(json, "explained", deduction.explained());
    json.writeEndObject();
  }

  static DeductionRecord deduction(JsonIn in) throws IOException {
    var to =
        new Object() {
          String rule;
          String cell;
          BigDecimal points;
          Boolean explained;
        };
    in.object(
        field -> {
          switch (field) {
            case "rule" -> to.rule = in.text();
            case "cell" -> to.cell = in.text();
            case "points" -> to.points = in.decimal();
            case "explained" -> to.explained = in.truth();
            default -> in.skip();
          }
        });
    return new DeductionRecord(to.rule, to.cell, to.points, to.explained);
  }
}

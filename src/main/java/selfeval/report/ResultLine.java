package selfeval.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.TotalRow;
import selfeval.measure.Comparison;
import selfeval.round.FormRound;
import selfeval.round.RoundStatus;
import selfeval.scoring.Assessment;
import selfeval.scoring.Deduction;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.State;
import selfeval.waiver.Waiver;

/**
 * One line of results.jsonl: one input file. The keys and their order are a contract with other
 * programs: they change only by adding.
 */
public final class ResultLine {
  /** The version of the line's shape. */
  public static final String SCHEMA = "selfeval-audit/1";

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] FORMS = ",\"forms\":".getBytes(StandardCharsets.US_ASCII);
  private static final Field[] BUDGET = {
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
  private static final Field[] HEADER = {
    Field.PROJECT, Field.PROJECT_LEVEL, Field.DEPARTMENT, Field.IMPLEMENTER
  };

  private final JsonGenerator json;

  private ResultLine(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the line with its line feed.
   *
   * @param file what is reported of the file; its forms are ignored
   * @param forms the file's forms as {@link #forms} wrote them
   */
  public static void write(OutputStream out, FileResult file, byte[] forms) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(head)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("file", file.file());
      if (file.input() != null) {
        json.writeStringField("input", file.input());
      }
      json.writeStringField("sha256", file.sha256());
      json.writeNumberField("size", file.size());
      json.writeNumberField("took_ms", file.tookMillis());
      json.writeStringField("outcome", file.outcome().key());
      json.writeStringField("state", file.state() == null ? null : file.state().key());
      json.writeStringField("reason", file.reason());
      json.writeStringField("annotated", file.annotated());
      json.writeEndObject();
    }
    ByteArrayOutputStream tail = new ByteArrayOutputStream(128);
    try (JsonGenerator json = JSON.createGenerator(tail)) {
      json.writeStartObject();
      new ResultLine(json).texts("remarks", file.remarks());
      json.writeStringField("companion", file.companion());
      json.writeStringField("annotated_sha256", file.annotatedSha256());
      json.writeStringField("companion_sha256", file.companionSha256());
      if (!file.replaces().isEmpty()) {
        new ResultLine(json).texts("replaces", file.replaces());
      }
      json.writeEndObject();
    }
    // The forms are large and are text already: they go between the two as they are.
    byte[] before = head.toByteArray();
    byte[] after = tail.toByteArray();
    out.write(before, 0, before.length - 1);
    out.write(FORMS);
    out.write(forms);
    out.write(',');
    out.write(after, 1, after.length - 1);
    out.write('\n');
  }

  /**
   * The value of the line's key {@code forms}, UTF-8.
   *
   * @param rounds how each of the forms stands to the round before
   * @param returnOn what sends a form back: a finding at least this grave
   */
  public static byte[] forms(List<FormAudit> audits, List<FormRound> rounds, Severity returnOn) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      ResultLine line = new ResultLine(json);
      json.writeStartArray();
      for (int i = 0; i < audits.size(); i++) {
        line.form(audits.get(i), rounds.get(i), audits.get(i).state(returnOn));
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private void form(FormAudit audit, FormRound round, State state) throws IOException {
    Form form = audit.form();
    json.writeStartObject();
    json.writeStringField("sheet", form.sheet());
    json.writeStringField("state", state.key());
    json.writeStringField("template", audit.located().recognised() ? audit.template().id() : null);
    json.writeStringField("year", form.year());
    json.writeStringField("unit", form.unit() != null ? form.unit() : audit.template().moneyUnit());
    json.writeObjectFieldStart("header");
    for (Field field : HEADER) {
      cell(field.key(), form.header().get(field));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("budget");
    for (BudgetRow row : form.budget()) {
      json.writeStartObject();
      json.writeStringField("kind", row.kind().key());
      cell("label", row.label());
      cells(BUDGET, row.cells());
      json.writeEndObject();
    }
    json.writeEndArray();
    execution(audit.scorecard().execution());
    json.writeArrayFieldStart("indicators");
    for (Assessment assessment : audit.scorecard().assessments()) {
      IndicatorRow row = assessment.row();
      json.writeStartObject();
      cells(INDICATOR, row.cells());
      assessment(assessment);
      json.writeEndObject();
    }
    json.writeEndArray();
    total(form.total(), audit.scorecard().total());
    deductions(audit.scorecard().deductions());
    json.writeArrayFieldStart("findings");
    for (Finding finding : audit.findings()) {
      finding(finding, audit.title(finding.rule()), round);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checks");
    for (CheckRun run : audit.checks()) {
      json.writeStartObject();
      json.writeStringField("rule", run.rule());
      json.writeStringField("status", run.status().key());
      json.writeStringField("why", run.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("template_name", LedgerEntry.templateName(audit.located()));
    texts("remarks", form.remarks());
    RoundLine.write(json, round);
    json.writeEndObject();
  }

  private void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void execution(Execution execution) throws IOException {
    json.writeObjectFieldStart("execution");
    decimal("rate", execution.rate());
    stored("weight", execution.weight());
    stored("reported", execution.reported());
    decimal("entitled", execution.entitled());
    decimal("assessed", execution.assessed());
    json.writeStringField("why", execution.why());
    json.writeEndObject();
  }

  private void assessment(Assessment a) throws IOException {
    Comparison c = a.comparison();
    json.writeObjectFieldStart("assessment");
    json.writeStringField("kind", c.kind().key());
    json.writeBooleanField("judged", c.judged());
    json.writeStringField("target", c.target());
    json.writeStringField("actual", c.actual());
    json.writeStringField("unit", c.unit());
    if (c.attained() == null) {
      json.writeNullField("attained");
    } else {
      json.writeBooleanField("attained", c.attained());
    }
    decimal("entitled", a.entitled());
    decimal("low", a.low());
    decimal("high", a.high());
    decimal("cap", a.cap());
    stored("reported", a.reported());
    decimal("assessed", a.assessed());
    json.writeStringField("why", c.why());
    json.writeEndObject();
  }

  private void total(TotalRow row, Total total) throws IOException {
    json.writeObjectFieldStart("total");
    cell("weight", row == null ? null : row.weight());
    cell("score", row == null ? null : row.score());
    cell("grade", row == null ? null : row.grade());
    stored("reported", total.reported());
    decimal("assessed", total.assessed());
    decimal("difference", total.difference());
    json.writeStringField("assessed_grade", total.assessedGrade());
    json.writeEndObject();
  }

  private void deductions(List<Deduction> deductions) throws IOException {
    json.writeArrayFieldStart("deductions");
    for (Deduction deduction : deductions) {
      json.writeStartObject();
      json.writeStringField("rule", deduction.rule());
      json.writeStringField(
          "cell", deduction.cell() == null ? null : deduction.cell().at().toString());
      decimal("points", deduction.points());
      if (deduction.explained() == null) {
        json.writeNullField("explained");
      } else {
        json.writeBooleanField("explained", deduction.explained());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void finding(Finding f, String title, FormRound round) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", f.rule());
    json.writeStringField("severity", f.severity().key());
    json.writeStringField("cell", f.cell() == null ? null : f.cell().toString());
    json.writeStringField("range", f.range() == null ? null : f.range().toString());
    json.writeStringField("label", f.label());
    json.writeStringField("message", f.message());
    json.writeStringField("expected", f.expected());
    json.writeStringField("reported", f.reported());
    json.writeStringField("difference", f.difference());
    json.writeStringField("basis", f.basis());
    json.writeStringField("suggestion", f.suggestion());
    json.writeStringField("fingerprint", f.fingerprint());
    json.writeStringField("rule_title", title);
    json.writeStringField("stage", f.stage().name().toLowerCase(java.util.Locale.ROOT));
    RoundStatus status = round.status(f.fingerprint());
    json.writeStringField("round_status", status == null ? null : status.key());
    RoundLine.feedback(json, round.feedback(f.fingerprint()));
    waived(f.waived());
    json.writeEndObject();
  }

  private void waived(Waiver waiver) throws IOException {
    if (waiver == null) {
      json.writeNullField("waived");
      return;
    }
    json.writeObjectFieldStart("waived");
    json.writeStringField("who", waiver.who());
    json.writeStringField("why", waiver.why());
    json.writeStringField("until", waiver.until().toString());
    json.writeEndObject();
  }

  private void cells(Field[] fields, Map<Field, FormCell> cells) throws IOException {
    for (Field field : fields) {
      cell(field.key(), cells.get(field));
    }
  }

  private void cell(String key, FormCell cell) throws IOException {
    if (cell == null) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    json.writeStringField("cell", cell.at().toString());
    json.writeStringField("text", cell.text());
    if (cell.number() != null) {
      json.writeStringField("number", plain(cell.number()));
    }
    json.writeEndObject();
  }

  /** A computed figure, with the decimals it was rounded to. */
  private void decimal(String key, BigDecimal value) throws IOException {
    json.writeStringField(key, value == null ? null : value.toPlainString());
  }

  /** A figure as it is stored, without trailing zeros. */
  private void stored(String key, BigDecimal value) throws IOException {
    json.writeStringField(key, value == null ? null : plain(value));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}

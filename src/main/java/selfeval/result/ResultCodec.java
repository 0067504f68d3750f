package selfeval.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.check.CheckRun;
import selfeval.check.Note;
import selfeval.term.State;

/**
 * A record as a line of results.jsonl, and back. The keys and their order are a contract with other
 * programs: they change only by adding. What a line of another version does not have is null or
 * empty in its record.
 */
public final class ResultCodec {
  /** The version of the line's shape. */
  public static final String SCHEMA = "selfeval-audit/1";

  private static final JsonFactory JSON = new JsonFactory();

  private ResultCodec() {}

  /** The line of a file, UTF-8, without its line feed. */
  public static byte[] write(FileRecord file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.forms().isEmpty() ? 512 : 16_384);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      file(json, file);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** Reads a line; throws IOException where it is not one of this program's. */
  public static FileRecord read(byte[] line) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      return file(new JsonIn(json));
    }
  }

  private static void file(JsonGenerator json, FileRecord file) throws IOException {
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
    json.writeArrayFieldStart("forms");
    for (FormRecord form : file.forms()) {
      form(json, form);
    }
    json.writeEndArray();
    texts(json, "remarks", file.remarks());
    json.writeStringField("companion", file.companion());
    json.writeStringField("annotated_sha256", file.annotatedSha256());
    json.writeStringField("companion_sha256", file.companionSha256());
    if (!file.replaces().isEmpty()) {
      texts(json, "replaces", file.replaces());
    }
    json.writeEndObject();
  }

  private static FileRecord file(JsonIn in) throws IOException {
    var to =
        new Object() {
          String schema;
          String file;
          String input;
          String sha256;
          long size;
          long took;
          Outcome outcome;
          boolean stateful;
          State state;
          String reason;
          String annotated;
          String annotatedSha256;
          String companion;
          String companionSha256;
          List<String> replaces = List.of();
          List<String> remarks = List.of();
          List<FormRecord> forms = List.of();
        };
    in.object(
        field -> {
          switch (field) {
            case "schema" -> to.schema = in.text();
            case "file" -> to.file = in.text();
            case "input" -> to.input = in.text();
            case "sha256" -> to.sha256 = in.text();
            case "size" -> to.size = in.number(0);
            case "took_ms" -> to.took = in.number(0);
            case "outcome" -> to.outcome = in.constant(Outcome.class);
            case "state" -> {
              to.stateful = true;
              to.state = in.constant(State.class);
            }
            case "reason" -> to.reason = in.text();
            case "annotated" -> to.annotated = in.text();
            case "annotated_sha256" -> to.annotatedSha256 = in.text();
            case "companion" -> to.companion = in.text();
            case "companion_sha256" -> to.companionSha256 = in.text();
            case "replaces" -> to.replaces = in.list(in::word);
            case "remarks" -> to.remarks = in.list(in::word);
            case "forms" -> to.forms = in.list(() -> form(in));
            default -> in.skip();
          }
        });
    if (!SCHEMA.equals(to.schema) || to.file == null || to.outcome == null) {
      throw new IOException("not a line of " + SCHEMA);
    }
    State state = to.stateful ? to.state : stateBeforeStates(to.annotated);
    List<FormRecord> forms = new ArrayList<>();
    for (FormRecord form : to.forms) {
      forms.add(form.inState(state));
    }
    return new FileRecord(
        to.file,
        to.input,
        to.sha256,
        to.size,
        to.took,
        to.outcome,
        state,
        to.reason,
        to.annotated,
        to.annotatedSha256,
        to.companion,
        to.companionSha256,
        to.replaces,
        to.remarks,
        forms);
  }

  /** A line of a version without states has that of the folder of its annotated workbook. */
  private static State stateBeforeStates(String annotated) {
    if (annotated == null) {
      return null;
    }
    return annotated.startsWith(State.RETURNED.chinese() + "/") ? State.RETURNED : State.PASSED;
  }

  private static void form(JsonGenerator json, FormRecord form) throws IOException {
    json.writeStartObject();
    json.writeStringField("sheet", form.sheet());
    json.writeStringField("state", form.state().key());
    json.writeStringField("template", form.template());
    json.writeStringField("year", form.year());
    json.writeStringField("unit", form.unit());
    RowCodec.head(json, form.header());
    json.writeArrayFieldStart("budget");
    for (RowRecord.Money row : form.budget()) {
      RowCodec.money(json, row);
    }
    json.writeEndArray();
    RowCodec.execution(json, form.execution());
    json.writeArrayFieldStart("indicators");
    for (RowRecord.Indicator row : form.indicators()) {
      RowCodec.indicator(json, row);
    }
    json.writeEndArray();
    RowCodec.total(json, form.total());
    json.writeArrayFieldStart("deductions");
    for (DeductionRecord deduction : form.deductions()) {
      RowCodec.deduction(json, deduction);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (FindingRecord finding : form.findings()) {
      FindingCodec.finding(json, finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checks");
    for (CheckRun run : form.checks()) {
      check(json, run);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (Note note : form.notes()) {
      FindingCodec.note(json, note);
    }
    json.writeEndArray();
    json.writeStringField("template_name", form.templateName());
    texts(json, "remarks", form.remarks());
    FindingCodec.round(json, form.round());
    json.writeEndObject();
  }

  private static FormRecord form(JsonIn in) throws IOException {
    var to =
        new Object() {
          String sheet;
          State state;
          String template;
          String templateName;
          String year;
          String unit;
          java.util.Map<selfeval.term.Field, CellRecord> header = java.util.Map.of();
          List<RowRecord.Money> budget = List.of();
          selfeval.scoring.Execution execution = RowCodec.NO_EXECUTION;
          List<RowRecord.Indicator> indicators = List.of();
          TotalRecord total = TotalRecord.NONE;
          List<DeductionRecord> deductions = List.of();
          List<FindingRecord> findings = List.of();
          List<CheckRun> checks = List.of();
          List<Note> notes = List.of();
          List<String> remarks = List.of();
        };
    FindingCodec.RoundIn round = new FindingCodec.RoundIn();
    in.object(
        field -> {
          switch (field) {
            case "sheet" -> to.sheet = in.text();
            case "state" -> to.state = in.constant(State.class);
            case "template" -> to.template = in.text();
            case "template_name" -> to.templateName = in.text();
            case "year" -> to.year = in.text();
            case "unit" -> to.unit = in.text();
            case "header" -> to.header = RowCodec.cells(in);
            case "budget" -> to.budget = in.list(() -> RowCodec.money(in));
            case "execution" -> to.execution = RowCodec.execution(in);
            case "indicators" -> to.indicators = in.list(() -> RowCodec.indicator(in));
            case "total" -> to.total = RowCodec.total(in);
            case "deductions" -> to.deductions = in.list(() -> RowCodec.deduction(in));
            case "findings" -> to.findings = in.list(() -> FindingCodec.finding(in));
            case "checks" -> to.checks = in.list(() -> check(in));
            case "notes" -> to.notes = in.list(() -> FindingCodec.note(in));
            case "remarks" -> to.remarks = in.list(in::word);
            default -> round.read(field, in);
          }
        });
    return new FormRecord(
        to.sheet,
        to.state,
        to.template,
        to.templateName,
        to.year,
        to.unit,
        to.header,
        to.budget,
        to.execution,
        to.indicators,
        to.total,
        to.deductions,
        to.findings,
        to.checks,
        to.notes,
        to.remarks,
        round.round());
  }

  private static void check(JsonGenerator json, CheckRun run) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", run.rule());
    json.writeStringField("status", run.status().key());
    json.writeStringField("why", run.why());
    json.writeEndObject();
  }

  private static CheckRun check(JsonIn in) throws IOException {
    var to =
        new Object() {
          String rule;
          CheckRun.Status status = CheckRun.Status.CLEAN;
          String why;
        };
    in.object(
        field -> {
          switch (field) {
            case "rule" -> to.rule = in.text();
            case "status" -> to.status = in.constant(CheckRun.Status.class);
            case "why" -> to.why = in.text();
            default -> in.skip();
          }
        });
    return new CheckRun(to.rule, null, to.status, to.why);
  }

  static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** A computed figure, with the decimals it was rounded to. */
  static void decimal(JsonGenerator json, String key, BigDecimal value) throws IOException {
    json.writeStringField(key, value == null ? null : value.toPlainString());
  }

  /** A figure as it is stored, without trailing zeros. */
  static void stored(JsonGenerator json, String key, BigDecimal value) throws IOException {
    json.writeStringField(key, value == null ? null : plain(value));
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static void truth(JsonGenerator json, String key, Boolean value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeBooleanField(key, value);
    }
  }

  /**
   * A line with other places of its workbooks. Everything else is copied, so that a line of another
   * version loses nothing.
   */
  public static byte[] moved(byte[] line, String annotated, String companion) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(line.length + 64);
    try (JsonParser from = JSON.createParser(line);
        JsonGenerator to = JSON.createGenerator(out)) {
      from.nextToken();
      to.writeStartObject();
      while (from.nextToken() == JsonToken.FIELD_NAME) {
        String key = from.currentName();
        from.nextToken();
        if (key.equals("annotated") || key.equals("companion")) {
          to.writeStringField(key, key.equals("annotated") ? annotated : companion);
        } else {
          to.writeFieldName(key);
          to.copyCurrentStructure(from);
        }
      }
      to.writeEndObject();
    }
    return out.toByteArray();
  }
}

package selfeval.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  public static FileRecord read(byte @Nullable [] line) throws IOException {
    return file(JsonObject.parse(line));
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
    EvidenceCodec.reports(json, file.reports());
    json.writeEndObject();
  }

  private static FileRecord file(JsonObject in) throws IOException {
    String file = in.text("file");
    Outcome outcome = in.constant(Outcome.class, "outcome");
    if (!SCHEMA.equals(in.text("schema")) || file == null || outcome == null) {
      throw new IOException("not a line of " + SCHEMA);
    }
    String annotated = in.text("annotated");
    State written = in.constant(State.class, "state");
    State state = written == null ? stateBeforeStates(annotated) : written;
    return new FileRecord(
        file,
        in.text("input"),
        in.text("sha256"),
        in.number("size", 0),
        in.number("took_ms", 0),
        outcome,
        state,
        in.text("reason"),
        annotated,
        in.text("annotated_sha256"),
        in.text("companion"),
        in.text("companion_sha256"),
        in.texts("replaces"),
        in.texts("remarks"),
        in.list("forms", form -> form(form, state)),
        in.list("reports", EvidenceCodec::report));
  }

  /** A line of a version without states has that of the folder of its annotated workbook. */
  private static @Nullable State stateBeforeStates(@Nullable String annotated) {
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
    json.writeArrayFieldStart("texts");
    for (TextRecord text : form.texts()) {
      text(json, text);
    }
    json.writeEndArray();
    EvidenceCodec.evidence(json, form.evidence());
    json.writeEndObject();
  }

  /**
   * Reads a form.
   *
   * @param ofFile the state of its file, which it has where none of its own was written
   */
  private static FormRecord form(JsonObject in, @Nullable State ofFile) throws IOException {
    State own = in.constant(State.class, "state");
    State state = own == null ? ofFile : own;
    if (state == null) {
      throw new IOException("a form without its state");
    }
    return new FormRecord(
        in.word("sheet"),
        state,
        in.text("template"),
        in.text("template_name"),
        in.text("year"),
        in.text("unit"),
        RowCodec.cells(in.object("header")),
        in.list("budget", RowCodec::money),
        RowCodec.execution(in.object("execution")),
        in.list("indicators", RowCodec::indicator),
        RowCodec.total(in.object("total")),
        in.list("deductions", RowCodec::deduction),
        in.list("findings", FindingCodec::finding),
        in.list("checks", ResultCodec::check),
        in.list("notes", FindingCodec::note),
        in.texts("remarks"),
        FindingCodec.round(in),
        in.list("texts", ResultCodec::text),
        in.list("evidence", EvidenceCodec::evidence));
  }

  private static void text(JsonGenerator json, TextRecord text) throws IOException {
    json.writeStartObject();
    json.writeStringField("block", text.block());
    json.writeStringField("label", text.label());
    json.writeStringField("cell", text.cell());
    json.writeStringField("text", text.text());
    json.writeEndObject();
  }

  private static TextRecord text(JsonObject in) {
    return new TextRecord(in.word("block"), in.word("label"), in.word("cell"), in.word("text"));
  }

  private static void check(JsonGenerator json, CheckRun run) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", run.rule());
    json.writeStringField("status", run.status().key());
    json.writeStringField("why", run.why());
    json.writeEndObject();
  }

  private static CheckRun check(JsonObject in) {
    CheckRun.Status status = in.constant(CheckRun.Status.CLEAN, "status");
    return new CheckRun(in.word("rule"), null, status, in.text("why"));
  }

  static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** A computed figure, with the decimals it was rounded to. */
  static void decimal(JsonGenerator json, String key, @Nullable BigDecimal value)
      throws IOException {
    json.writeStringField(key, value == null ? null : value.toPlainString());
  }

  /** A figure as it is stored, without trailing zeros. */
  static void stored(JsonGenerator json, String key, @Nullable BigDecimal value)
      throws IOException {
    json.writeStringField(key, value == null ? null : plain(value));
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static void truth(JsonGenerator json, String key, @Nullable Boolean value) throws IOException {
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
  public static byte[] moved(byte[] line, @Nullable String annotated, @Nullable String companion)
      throws IOException {
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

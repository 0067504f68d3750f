package selfeval.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import selfeval.term.Severity;

/**
 * A finding about several forms as a line of batch.jsonl, and back. The keys and their order are a
 * contract with other programs: they change only by adding.
 */
public final class BatchCodec {
  /** The version of the line's shape. */
  public static final String SCHEMA = "selfeval-audit-batch/1";

  private static final JsonFactory JSON = new JsonFactory();

  private BatchCodec() {}

  /** The line of a finding, UTF-8, without its line feed. */
  public static byte[] write(BatchFinding finding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("rule", finding.rule());
      json.writeStringField("title", finding.title());
      json.writeStringField("severity", finding.severity().key());
      json.writeStringField("message", finding.message());
      json.writeStringField("suggestion", finding.suggestion());
      json.writeNumberField("count", finding.count());
      json.writeArrayFieldStart("members");
      for (BatchFinding.Member member : finding.members()) {
        member(json, member);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void member(JsonGenerator json, BatchFinding.Member member) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", member.file());
    json.writeStringField("input", member.input());
    json.writeStringField("sheet", member.sheet());
    json.writeStringField("cell", member.cell());
    json.writeStringField("department", member.department());
    json.writeStringField("project", member.project());
    json.writeStringField("annotated", member.annotated());
    json.writeStringField("text", member.text());
    json.writeEndObject();
  }

  /** Reads a line; throws IOException where it is not one of this program's. */
  public static BatchFinding read(byte[] line) throws IOException {
    JsonObject in = JsonObject.parse(line);
    if (!SCHEMA.equals(in.text("schema"))) {
      throw new IOException("not a line of " + SCHEMA);
    }
    return new BatchFinding(
        in.word("rule"),
        in.word("title"),
        in.constant(Severity.INFO, "severity"),
        in.word("message"),
        in.word("suggestion"),
        (int) in.number("count", 0),
        in.list("members", BatchCodec::member));
  }

  private static BatchFinding.Member member(JsonObject in) {
    return new BatchFinding.Member(
        in.word("file"),
        in.text("input"),
        in.word("sheet"),
        in.text("cell"),
        in.word("department"),
        in.word("project"),
        in.text("annotated"),
        in.word("text"));
  }
}

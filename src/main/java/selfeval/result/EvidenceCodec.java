package selfeval.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** What was held against forms, and where it comes from, in a line of the result file. */
final class EvidenceCodec {
  private EvidenceCodec() {}

  /** Writes nothing where nothing was held against the form. */
  static void evidence(JsonGenerator json, List<EvidenceRecord> records) throws IOException {
    if (records.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("evidence");
    for (EvidenceRecord one : records) {
      json.writeStartObject();
      json.writeStringField("kind", one.kind().key());
      json.writeStringField("file", one.file());
      json.writeStringField("place", one.place());
      json.writeStringField("statement", one.statement());
      json.writeStringField("field", one.field());
      json.writeStringField("said", one.said());
      json.writeStringField("form", one.form());
      json.writeStringField("cell", one.cell());
      ResultCodec.truth(json, "agrees", one.agrees());
      json.writeStringField("why", one.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static EvidenceRecord evidence(JsonObject in) {
    return new EvidenceRecord(
        in.constant(EvidenceRecord.Kind.REPORT, "kind"),
        in.word("file"),
        in.word("place"),
        in.word("statement"),
        in.word("field"),
        in.word("said"),
        in.text("form"),
        in.text("cell"),
        in.truth("agrees"),
        in.text("why"));
  }

  /** Writes nothing for a file without reports. */
  static void reports(JsonGenerator json, List<ReportRecord> reports) throws IOException {
    if (reports.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("reports");
    for (ReportRecord one : reports) {
      json.writeStartObject();
      json.writeStringField("file", one.file());
      json.writeStringField("sha256", one.sha256());
      json.writeStringField("outcome", one.outcome());
      if (one.annotated() != null || one.annotatedSha256() != null) {
        json.writeStringField("annotated", one.annotated());
        json.writeStringField("annotated_sha256", one.annotatedSha256());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static ReportRecord report(JsonObject in) {
    return new ReportRecord(
        in.word("file"),
        in.text("sha256"),
        in.word("outcome"),
        in.text("annotated"),
        in.text("annotated_sha256"));
  }
}

package selfeval.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.check.Note;
import selfeval.result.FormRound.Unverified;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.waiver.Waiver;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Findings, and how a form compares with the round before, in a line of the result file. */
final class FindingCodec {
  private FindingCodec() {}

  static void finding(JsonGenerator json, FindingRecord record) throws IOException {
    Finding f = record.finding();
    json.writeStartObject();
    place(json, f);
    json.writeStringField("expected", f.expected());
    json.writeStringField("reported", f.reported());
    json.writeStringField("difference", f.difference());
    json.writeStringField("basis", f.basis());
    json.writeStringField("suggestion", f.suggestion());
    json.writeStringField("fingerprint", f.fingerprint());
    json.writeStringField("rule_title", record.title());
    stage(json, f);
    json.writeStringField("round_status", record.status() == null ? null : record.status().key());
    json.writeStringField("open_standing", record.open() == null ? null : record.open().key());
    feedback(json, record.feedback());
    waived(json, f.waived());
    json.writeEndObject();
  }

  /** A finding of the round before: what it was, where, and what was answered. */
  private static void past(JsonGenerator json, FindingRecord record) throws IOException {
    place(json, record.finding());
    json.writeStringField("fingerprint", record.fingerprint());
    stage(json, record.finding());
    feedback(json, record.feedback());
  }

  private static void place(JsonGenerator json, Finding f) throws IOException {
    json.writeStringField("rule", f.rule());
    json.writeStringField("severity", f.severity().key());
    json.writeStringField("cell", f.cell() == null ? null : f.cell().toString());
    json.writeStringField("range", f.range() == null ? null : f.range().toString());
    json.writeStringField("label", f.label());
    json.writeStringField("message", f.message());
  }

  /** A word for the office alone. */
  static void note(JsonGenerator json, Note note) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", note.rule());
    json.writeStringField("cell", note.cell() == null ? null : note.cell().toString());
    json.writeStringField("message", note.message());
    json.writeEndObject();
  }

  static Note note(JsonObject in) {
    String cell = in.text("cell");
    return new Note(
        in.word("rule"), cell == null ? null : CellAddress.parse(cell), in.word("message"));
  }

  private static void stage(JsonGenerator json, Finding f) throws IOException {
    json.writeStringField("stage", f.stage().name().toLowerCase(Locale.ROOT));
  }

  static FindingRecord finding(JsonObject in) throws IOException {
    Severity severity = in.constant(Severity.class, "severity");
    if (severity == null) {
      throw new IOException("a finding without its severity");
    }
    String cell = in.text("cell");
    String range = in.text("range");
    String fingerprint = in.word("fingerprint");
    Finding finding =
        new Finding(
            in.word("rule"),
            severity,
            in.word("stage").equals("trial") ? Stage.TRIAL : Stage.ACTIVE,
            cell == null ? null : CellAddress.parse(cell),
            range == null ? null : CellRange.parse(range),
            in.word("label"),
            in.word("message"),
            in.text("expected"),
            in.text("reported"),
            in.text("difference"),
            in.text("basis"),
            in.text("suggestion"),
            fingerprint,
            waived(in.object("waived"), fingerprint));
    RoundStatus status = in.constant(RoundStatus.class, "round_status");
    return new FindingRecord(
        finding,
        in.text("rule_title"),
        status,
        in.constant(OpenStanding.class, "open_standing"),
        feedback(in.object("feedback")));
  }

  private static void feedback(JsonGenerator json, Feedback feedback) throws IOException {
    if (feedback.blank()) {
      json.writeNullField("feedback");
      return;
    }
    json.writeObjectFieldStart("feedback");
    json.writeStringField("answer", feedback.answer());
    json.writeStringField("text", feedback.text());
    json.writeEndObject();
  }

  private static Feedback feedback(JsonObject in) {
    return new Feedback(in.word("answer"), in.word("text"));
  }

  private static void waived(JsonGenerator json, @Nullable Waiver waiver) throws IOException {
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

  /** What the line says of a waiver: what it holds for is not written. */
  private static @Nullable Waiver waived(JsonObject in, String fingerprint) {
    String until = in.text("until");
    return until == null
        ? null
        : new Waiver(
            fingerprint, in.word("who"), in.word("why"), LocalDate.parse(until), null, null);
  }

  /** Writes the keys of a form. */
  static void round(JsonGenerator json, FormRound round) throws IOException {
    json.writeNumberField("round", round.number());
    Previous previous = round.previous();
    if (previous == null) {
      json.writeNullField("previous");
    } else {
      json.writeObjectFieldStart("previous");
      json.writeStringField("file", previous.file());
      json.writeStringField("matched_by", previous.by().key());
      ResultCodec.texts(json, "candidates", previous.candidates());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("resolved");
    for (FindingRecord finding : round.resolved()) {
      json.writeStartObject();
      past(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unverified");
    for (Unverified one : round.unverified()) {
      json.writeStartObject();
      past(json, one.finding());
      json.writeStringField("why", one.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("other_changes");
    for (OtherChange change : round.otherChanges()) {
      json.writeStartObject();
      json.writeStringField("change", change.kind().key());
      json.writeStringField("label", change.label());
      json.writeStringField("field", change.field() == null ? null : change.field().key());
      json.writeStringField("cell", change.cell());
      json.writeStringField("before", change.before());
      json.writeStringField("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Reads the keys of a form; a line of before there were rounds is a first one. */
  static FormRound round(JsonObject in) throws IOException {
    return new FormRound(
        (int) in.number("round", 1),
        previous(in.object("previous")),
        in.list("resolved", FindingCodec::finding),
        in.list("unverified", one -> new Unverified(finding(one), one.word("why"))),
        in.list("other_changes", FindingCodec::change));
  }

  private static @Nullable Previous previous(JsonObject in) {
    MatchedBy by = in.constant(MatchedBy.class, "matched_by");
    String file = in.text("file");
    return by == null || (by.certain() && file == null)
        ? null
        : new Previous(file, by, in.texts("candidates"));
  }

  private static OtherChange change(JsonObject in) {
    return new OtherChange(
        in.constant(OtherChange.Kind.CHANGED, "change"),
        in.word("label"),
        in.constant(Field.class, "field"),
        in.text("cell"),
        in.text("before"),
        in.text("after"));
  }
}

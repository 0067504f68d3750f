package selfeval.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import selfeval.check.Finding;
import selfeval.check.Note;
import selfeval.result.FormRound.Unverified;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.waiver.Waiver;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Findings, and how a form stands to the round before, in a line of the result file. */
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

  static Note note(JsonIn in) throws IOException {
    String[] to = {"", null, ""};
    in.object(
        field -> {
          switch (field) {
            case "rule" -> to[0] = in.word();
            case "cell" -> to[1] = in.text();
            case "message" -> to[2] = in.word();
            default -> in.skip();
          }
        });
    return new Note(to[0], to[1] == null ? null : CellAddress.parse(to[1]), to[2]);
  }

  private static void stage(JsonGenerator json, Finding f) throws IOException {
    json.writeStringField("stage", f.stage().name().toLowerCase(Locale.ROOT));
  }

  static FindingRecord finding(JsonIn in) throws IOException {
    return unverified(in).finding();
  }

  /** A finding of now or of the round before, with what is said of one that was not verified. */
  private static Unverified unverified(JsonIn in) throws IOException {
    var to =
        new Object() {
          String rule;
          Severity severity;
          Stage stage = Stage.ACTIVE;
          String cell;
          String range;
          String label = "";
          String message = "";
          String expected;
          String reported;
          String difference;
          String basis;
          String suggestion;
          String fingerprint;
          String title;
          RoundStatus status;
          OpenStanding open;
          Feedback feedback = Feedback.NONE;
          Waiver waived;
          String why = "";
        };
    in.object(
        field -> {
          switch (field) {
            case "rule" -> to.rule = in.text();
            case "severity" -> to.severity = in.constant(Severity.class);
            case "stage" -> to.stage = in.word().equals("trial") ? Stage.TRIAL : Stage.ACTIVE;
            case "cell" -> to.cell = in.text();
            case "range" -> to.range = in.text();
            case "label" -> to.label = in.word();
            case "message" -> to.message = in.word();
            case "expected" -> to.expected = in.text();
            case "reported" -> to.reported = in.text();
            case "difference" -> to.difference = in.text();
            case "basis" -> to.basis = in.text();
            case "suggestion" -> to.suggestion = in.text();
            case "fingerprint" -> to.fingerprint = in.text();
            case "rule_title" -> to.title = in.text();
            case "round_status" -> to.status = in.constant(RoundStatus.class);
            case "open_standing" -> to.open = in.constant(OpenStanding.class);
            case "feedback" -> to.feedback = feedback(in);
            case "waived" -> to.waived = waived(in);
            case "why" -> to.why = in.word();
            default -> in.skip();
          }
        });
    if (to.severity == null) {
      throw new IOException("a finding without its severity");
    }
    Finding finding =
        new Finding(
            to.rule,
            to.severity,
            to.stage,
            to.cell == null ? null : CellAddress.parse(to.cell),
            to.range == null ? null : CellRange.parse(to.range),
            to.label,
            to.message,
            to.expected,
            to.reported,
            to.difference,
            to.basis,
            to.suggestion,
            to.fingerprint,
            to.waived);
    return new Unverified(
        new FindingRecord(finding, to.title, to.status, to.open, to.feedback), to.why);
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

  private static Feedback feedback(JsonIn in) throws IOException {
    String[] to = {"", ""};
    in.object(
        field -> {
          switch (field) {
            case "answer" -> to[0] = in.word();
            case "text" -> to[1] = in.word();
            default -> in.skip();
          }
        });
    return to[0].isEmpty() && to[1].isEmpty() ? Feedback.NONE : new Feedback(to[0], to[1]);
  }

  private static void waived(JsonGenerator json, Waiver waiver) throws IOException {
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

  /** What the line says of a waiver: whom and what it holds for is not written. */
  private static Waiver waived(JsonIn in) throws IOException {
    String[] to = new String[3];
    boolean any =
        in.object(
            field -> {
              switch (field) {
                case "who" -> to[0] = in.text();
                case "why" -> to[1] = in.text();
                case "until" -> to[2] = in.text();
                default -> in.skip();
              }
            });
    return any && to[2] != null
        ? new Waiver(null, to[0], to[1], LocalDate.parse(to[2]), null, null)
        : null;
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
  static final class RoundIn {
    private int number = 1;
    private Previous previous;
    private List<FindingRecord> resolved = List.of();
    private List<Unverified> unverified = List.of();
    private List<OtherChange> changes = List.of();

    /** Takes a key, or passes over one that does not belong here. */
    void read(String field, JsonIn in) throws IOException {
      switch (field) {
        case "round" -> number = (int) in.number(1);
        case "previous" -> previous = previous(in);
        case "resolved" -> resolved = in.list(() -> finding(in));
        case "unverified" -> unverified = in.list(() -> FindingCodec.unverified(in));
        case "other_changes" -> changes = in.list(() -> change(in));
        default -> in.skip();
      }
    }

    FormRound round() {
      return new FormRound(number, previous, resolved, unverified, changes);
    }

    private static Previous previous(JsonIn in) throws IOException {
      var to =
          new Object() {
            String file;
            MatchedBy by;
            List<String> candidates = new ArrayList<>();
          };
      in.object(
          field -> {
            switch (field) {
              case "file" -> to.file = in.text();
              case "matched_by" -> to.by = in.constant(MatchedBy.class);
              case "candidates" -> to.candidates = in.list(in::word);
              default -> in.skip();
            }
          });
      return to.by == null ? null : new Previous(to.file, to.by, to.candidates);
    }

    private static OtherChange change(JsonIn in) throws IOException {
      var to =
          new Object() {
            OtherChange.Kind kind;
            String label = "";
            Field field;
            String cell;
            String before;
            String after;
          };
      in.object(
          field -> {
            switch (field) {
              case "change" -> to.kind = in.constant(OtherChange.Kind.class);
              case "label" -> to.label = in.word();
              case "field" -> to.field = in.constant(Field.class);
              case "cell" -> to.cell = in.text();
              case "before" -> to.before = in.text();
              case "after" -> to.after = in.text();
              default -> in.skip();
            }
          });
      return new OtherChange(to.kind, to.label, to.field, to.cell, to.before, to.after);
    }
  }
}

package selfeval.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import selfeval.round.Feedback;
import selfeval.round.FormRound;
import selfeval.round.FormerFinding;
import selfeval.round.FormerForm;
import selfeval.round.MatchedBy;
import selfeval.round.OtherChange;
import selfeval.round.Previous;
import selfeval.round.RoundCell;
import selfeval.round.RoundRow;
import selfeval.round.RoundRow.Block;
import selfeval.round.RoundStatus;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** How a form stands to the round before, as the result file says it: written and read back. */
final class RoundLine {
  private RoundLine() {}

  /** Writes the keys of a form. */
  static void write(JsonGenerator json, FormRound round) throws IOException {
    json.writeNumberField("round", round.number());
    Previous previous = round.previous();
    if (previous == null) {
      json.writeNullField("previous");
    } else {
      json.writeObjectFieldStart("previous");
      json.writeStringField("file", previous.file());
      json.writeStringField("matched_by", previous.by().key());
      json.writeArrayFieldStart("candidates");
      for (String candidate : previous.candidates()) {
        json.writeString(candidate);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeArrayFieldStart("resolved");
    for (FormerFinding finding : round.resolved()) {
      json.writeStartObject();
      finding(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unverified");
    for (FormRound.Unverified one : round.unverified()) {
      json.writeStartObject();
      finding(json, one.finding());
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

  private static void finding(JsonGenerator json, FormerFinding f) throws IOException {
    json.writeStringField("rule", f.rule());
    json.writeStringField("severity", f.severity().key());
    json.writeStringField("cell", f.cell() == null ? null : f.cell().toString());
    json.writeStringField("range", f.range() == null ? null : f.range().toString());
    json.writeStringField("label", f.label());
    json.writeStringField("message", f.message());
    json.writeStringField("fingerprint", f.fingerprint());
    json.writeStringField("stage", f.trial() ? "trial" : "active");
    feedback(json, f.feedback());
  }

  /** Writes the key {@code feedback}: null where nothing was answered. */
  static void feedback(JsonGenerator json, Feedback feedback) throws IOException {
    if (feedback.blank()) {
      json.writeNullField("feedback");
      return;
    }
    json.writeObjectFieldStart("feedback");
    json.writeStringField("answer", feedback.answer());
    json.writeStringField("text", feedback.text());
    json.writeEndObject();
  }

  /** Reads the keys of a form; a line of before there were rounds is a first one. */
  static FormRound read(Map<String, Object> form) {
    Map<String, RoundStatus> statuses = new HashMap<>();
    Map<String, Feedback> answers = new HashMap<>();
    for (Object one : JsonTree.list(form.get("findings"))) {
      Map<String, Object> finding = JsonTree.map(one);
      String id = JsonTree.text(finding.get("fingerprint"));
      String status = JsonTree.text(finding.get("round_status"));
      if (id != null && status != null) {
        statuses.put(id, RoundStatus.valueOf(status.toUpperCase(Locale.ROOT)));
      }
      Feedback feedback = feedback(finding.get("feedback"));
      if (id != null && !feedback.blank()) {
        answers.put(id, feedback);
      }
    }
    List<FormerFinding> resolved = new ArrayList<>();
    for (Object one : JsonTree.list(form.get("resolved"))) {
      resolved.add(finding(JsonTree.map(one)));
    }
    List<FormRound.Unverified> unverified = new ArrayList<>();
    for (Object one : JsonTree.list(form.get("unverified"))) {
      Map<String, Object> finding = JsonTree.map(one);
      unverified.add(
          new FormRound.Unverified(finding(finding), word(JsonTree.text(finding.get("why")))));
    }
    List<OtherChange> changes = new ArrayList<>();
    for (Object one : JsonTree.list(form.get("other_changes"))) {
      changes.add(change(JsonTree.map(one)));
    }
    return new FormRound(
        number(form), previous(form), statuses, answers, resolved, unverified, changes);
  }

  private static int number(Map<String, Object> form) {
    return form.get("round") instanceof BigDecimal number ? number.intValue() : 1;
  }

  private static Previous previous(Map<String, Object> form) {
    Map<String, Object> previous = JsonTree.map(form.get("previous"));
    String by = JsonTree.text(previous.get("matched_by"));
    if (by == null) {
      return null;
    }
    List<String> candidates = new ArrayList<>();
    JsonTree.list(previous.get("candidates")).forEach(c -> candidates.add(String.valueOf(c)));
    return new Previous(
        JsonTree.text(previous.get("file")),
        MatchedBy.valueOf(by.toUpperCase(Locale.ROOT)),
        candidates);
  }

  private static OtherChange change(Map<String, Object> change) {
    String field = JsonTree.text(change.get("field"));
    return new OtherChange(
        OtherChange.Kind.valueOf(String.valueOf(change.get("change")).toUpperCase(Locale.ROOT)),
        word(JsonTree.text(change.get("label"))),
        field == null ? null : Field.valueOf(field.toUpperCase(Locale.ROOT)),
        JsonTree.text(change.get("cell")),
        JsonTree.text(change.get("before")),
        JsonTree.text(change.get("after")));
  }

  private static FormerFinding finding(Map<String, Object> f) {
    String cell = JsonTree.text(f.get("cell"));
    String range = JsonTree.text(f.get("range"));
    return new FormerFinding(
        JsonTree.text(f.get("rule")),
        Severity.valueOf(String.valueOf(f.get("severity")).toUpperCase(Locale.ROOT)),
        "trial".equals(f.get("stage")),
        cell == null ? null : CellAddress.parse(cell),
        range == null ? null : CellRange.parse(range),
        word(JsonTree.text(f.get("label"))),
        word(JsonTree.text(f.get("message"))),
        JsonTree.text(f.get("fingerprint")),
        feedback(f.get("feedback")));
  }

  /** An answer as it was written; {@link Feedback#NONE} for null. */
  static Feedback feedback(Object value) {
    Map<String, Object> feedback = JsonTree.map(value);
    return feedback.isEmpty()
        ? Feedback.NONE
        : new Feedback(
            word(JsonTree.text(feedback.get("answer"))), word(JsonTree.text(feedback.get("text"))));
  }

  /** A status in words, null for null. */
  static String statusWord(Object status) {
    return status == null
        ? null
        : RoundStatus.valueOf(String.valueOf(status).toUpperCase(Locale.ROOT)).chinese();
  }

  private static String word(String text) {
    return text == null ? "" : text;
  }

  /** A form as a later round compares it. */
  static FormerForm former(Map<String, Object> form) {
    List<RoundRow> rows = new ArrayList<>();
    rows.add(new RoundRow(Block.HEAD, "", true, cells(form.get("header"))));
    for (Object one : JsonTree.list(form.get("budget"))) {
      Map<String, Object> row = JsonTree.map(one);
      String label = JsonTree.text(JsonTree.map(row.get("label")).get("text"));
      String words = label == null ? "资金" : label.strip();
      rows.add(new RoundRow(Block.BUDGET, words, true, cells(row)));
    }
    for (Object one : JsonTree.list(form.get("indicators"))) {
      Map<String, Object> row = JsonTree.map(one);
      boolean judged = Boolean.TRUE.equals(JsonTree.map(row.get("assessment")).get("judged"));
      rows.add(RoundRow.indicator(judged, cells(row)));
    }
    rows.add(new RoundRow(Block.TOTAL, "总分", true, cells(form.get("total"))));
    List<FormerFinding> findings = new ArrayList<>();
    for (String key : new String[] {"findings", "unverified"}) {
      for (Object one : JsonTree.list(form.get(key))) {
        findings.add(finding(JsonTree.map(one)));
      }
    }
    return new FormerForm(number(form), rows, findings);
  }

  /** The values of a row by their columns; what is no CELL is left out. */
  private static Map<Field, RoundCell> cells(Object value) {
    Map<Field, RoundCell> cells = new EnumMap<>(Field.class);
    Map<String, Object> row = JsonTree.map(value);
    for (Field field : Field.values()) {
      Map<String, Object> cell = JsonTree.map(row.get(field.key()));
      String at = JsonTree.text(cell.get("cell"));
      if (at != null) {
        String number = JsonTree.text(cell.get("number"));
        cells.put(
            field,
            new RoundCell(
                at,
                word(JsonTree.text(cell.get("text"))),
                number == null ? null : new BigDecimal(number)));
      }
    }
    return cells;
  }
}

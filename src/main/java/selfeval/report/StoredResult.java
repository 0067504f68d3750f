package selfeval.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import selfeval.report.LedgerEntry.FindingEntry;
import selfeval.report.LedgerEntry.FormEntry;
import selfeval.report.LedgerEntry.RoundEntry;
import selfeval.round.FormIdentity;
import selfeval.round.FormRound;
import selfeval.round.FormerForm;
import selfeval.round.FormerPlace;
import selfeval.term.Severity;
import selfeval.term.State;

/**
 * A line of an earlier result file, read back.
 *
 * @param line the line itself, without its line feed
 * @param values the line's values
 */
public record StoredResult(String line, Map<String, Object> values) {

  /** Reads a line; throws IOException where it is not one of this program's. */
  public static StoredResult parse(String line) throws IOException {
    Map<String, Object> values = JsonTree.object(line);
    if (!ResultLine.SCHEMA.equals(values.get("schema"))
        || JsonTree.text(values.get("file")) == null) {
      throw new IOException("not a line of " + ResultLine.SCHEMA);
    }
    return new StoredResult(line, values);
  }

  /** A text at the top of the line; null where it is absent or null. */
  public String text(String key) {
    return JsonTree.text(values.get(key));
  }

  /** Texts at the top of the line; empty where they are absent. */
  public List<String> list(String key) {
    return texts(values.get(key));
  }

  public String file() {
    return text("file");
  }

  /** The bytes of a line with other places of its workbooks. */
  public static byte[] moved(byte[] line, String annotated, String companion) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(line.length + 64);
    JsonFactory factory = new JsonFactory();
    try (JsonParser from = factory.createParser(line);
        JsonGenerator to = factory.createGenerator(out)) {
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

  public Outcome outcome() {
    return Outcome.valueOf(text("outcome").toUpperCase(Locale.ROOT));
  }

  /**
   * The file's state; null where it was not audited. A line of a version without states has that of
   * the folder its annotated workbook stands in.
   */
  public State state() {
    String annotated = text("annotated");
    if (values.containsKey("state") || annotated == null) {
      return State.of(text("state"));
    }
    return annotated.startsWith(State.RETURNED.chinese() + "/") ? State.RETURNED : State.PASSED;
  }

  /** What the ledger needs of it. */
  public LedgerEntry entry() {
    List<FormEntry> forms = new ArrayList<>();
    for (Object form : JsonTree.list(values.get("forms"))) {
      forms.add(form(JsonTree.map(form), state()));
    }
    return new LedgerEntry(
        file(),
        text("input"),
        outcome(),
        text("reason"),
        text("annotated"),
        state(),
        list("remarks"),
        forms);
  }

  /**
   * Where its forms are found again, for a later round.
   *
   * @param at where this line begins in the result file, bytes
   */
  public List<FormerPlace> formPlaces(long at) {
    List<FormerPlace> places = new ArrayList<>();
    for (Object one : JsonTree.list(values.get("forms"))) {
      Map<String, Object> form = JsonTree.map(one);
      Map<String, Object> header = JsonTree.map(form.get("header"));
      FormIdentity identity =
          new FormIdentity(
              cell(header.get("project")),
              cell(header.get("implementer")).isEmpty()
                  ? cell(header.get("department"))
                  : cell(header.get("implementer")),
              JsonTree.text(form.get("year")));
      String sheet = JsonTree.text(form.get("sheet"));
      places.add(
          new FormerPlace(file(), text("annotated"), places.size() + 1, sheet, identity, at));
    }
    return places;
  }

  /** One of its forms as a later round compares it; number from 1. */
  public FormerForm former(int number) {
    return RoundLine.former(JsonTree.map(JsonTree.list(values.get("forms")).get(number - 1)));
  }

  /** How its forms stood to the round before, in their order. */
  public List<FormRound> rounds() {
    List<FormRound> rounds = new ArrayList<>();
    for (Object one : JsonTree.list(values.get("forms"))) {
      rounds.add(RoundLine.read(JsonTree.map(one)));
    }
    return rounds;
  }

  private static FormEntry form(Map<String, Object> form, State ofFile) {
    Map<String, Object> header = JsonTree.map(form.get("header"));
    Map<String, Object> total = JsonTree.map(form.get("total"));
    BigDecimal deducted = BigDecimal.ZERO;
    int unexplained = 0;
    for (Object one : JsonTree.list(form.get("deductions"))) {
      Map<String, Object> deduction = JsonTree.map(one);
      BigDecimal points = decimal(deduction.get("points"));
      deducted = points == null ? deducted : deducted.add(points);
      unexplained += Boolean.FALSE.equals(deduction.get("explained")) ? 1 : 0;
    }
    int ran = 0;
    int skipped = 0;
    int failed = 0;
    for (Object one : JsonTree.list(form.get("checks"))) {
      switch (String.valueOf(JsonTree.map(one).get("status"))) {
        case "skipped" -> skipped++;
        case "failed" -> failed++;
        default -> ran++;
      }
    }
    List<FindingEntry> findings = new ArrayList<>();
    for (Object one : JsonTree.list(form.get("findings"))) {
      findings.add(finding(JsonTree.map(one)));
    }
    FormRound round = RoundLine.read(form);
    String state = JsonTree.text(form.get("state"));
    return new FormEntry(
        JsonTree.text(form.get("sheet")),
        state == null ? ofFile : State.of(state),
        cell(header.get("project")),
        cell(header.get("department")),
        cell(header.get("implementer")),
        JsonTree.text(form.get("year")),
        JsonTree.text(form.get("template_name")),
        decimal(total.get("reported")),
        decimal(total.get("assessed")),
        decimal(total.get("difference")),
        JsonTree.text(total.get("assessed_grade")),
        deducted,
        unexplained,
        ran,
        skipped,
        failed,
        texts(form.get("remarks")),
        findings,
        RoundEntry.of(round));
  }

  private static FindingEntry finding(Map<String, Object> f) {
    return new FindingEntry(
        LedgerEntry.rule(JsonTree.text(f.get("rule_title")), JsonTree.text(f.get("rule"))),
        Severity.valueOf(String.valueOf(f.get("severity")).toUpperCase(Locale.ROOT)),
        "trial".equals(f.get("stage")),
        f.get("cell") == null ? "" : JsonTree.text(f.get("cell")),
        JsonTree.text(f.get("label")),
        JsonTree.text(f.get("message")),
        JsonTree.text(f.get("reported")),
        JsonTree.text(f.get("expected")),
        JsonTree.text(f.get("difference")),
        JsonTree.text(f.get("basis")),
        JsonTree.text(f.get("suggestion")),
        JsonTree.text(f.get("fingerprint")),
        waived(JsonTree.map(f.get("waived"))),
        RoundLine.statusWord(f.get("round_status")),
        RoundLine.feedback(f.get("feedback")));
  }

  private static String waived(Map<String, Object> waiver) {
    return waiver.isEmpty()
        ? null
        : waiver.get("who") + "：" + waiver.get("why") + "（至" + waiver.get("until") + "）";
  }

  private static String cell(Object cell) {
    String text = JsonTree.text(JsonTree.map(cell).get("text"));
    return text == null ? "" : text.strip();
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof String text ? new BigDecimal(text) : null;
  }

  private static List<String> texts(Object value) {
    List<String> texts = new ArrayList<>();
    for (Object one : JsonTree.list(value)) {
      texts.add(String.valueOf(one));
    }
    return texts;
  }
}

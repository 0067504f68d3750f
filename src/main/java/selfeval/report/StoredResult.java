package selfeval.report;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * A line of an earlier result file, read back.
 *
 * @param file path as in the result file
 * @param sha256 of the input, or null
 * @param annotated place of the annotated workbook, or null
 * @param companion place of the workbook with the findings alone, or null
 * @param line the line itself, without its line feed
 * @param tree the line's values; null where they are to be read from the line again
 */
public record StoredResult(
    String file,
    String sha256,
    String annotated,
    String companion,
    String line,
    Map<String, Object> tree) {

  /** Reads a line; throws IOException where it is not one of this program's. */
  public static StoredResult parse(String line) throws IOException {
    Map<String, Object> tree = JsonTree.object(line);
    String file = JsonTree.text(tree.get("file"));
    if (!ResultLine.SCHEMA.equals(tree.get("schema")) || file == null) {
      throw new IOException("not a line of " + ResultLine.SCHEMA);
    }
    return new StoredResult(
        file,
        JsonTree.text(tree.get("sha256")),
        JsonTree.text(tree.get("annotated")),
        JsonTree.text(tree.get("companion")),
        line,
        tree);
  }

  /** The same without its values, which take ten times the room of the line. */
  public StoredResult slim() {
    return new StoredResult(file, sha256, annotated, companion, line, null);
  }

  private Map<String, Object> values() {
    try {
      return tree != null ? tree : JsonTree.object(line);
    } catch (IOException e) {
      throw new UncheckedIOException("a line that was read before", e);
    }
  }

  /** The places of its workbooks below the output folder. */
  public List<String> places() {
    List<String> places = new ArrayList<>();
    if (annotated != null) {
      places.add(annotated);
    }
    if (companion != null) {
      places.add(companion);
    }
    return places;
  }

  /** What the ledger needs of it. */
  public LedgerEntry entry() {
    Map<String, Object> values = values();
    List<FormEntry> forms = new ArrayList<>();
    for (Object form : JsonTree.list(values.get("forms"))) {
      forms.add(form(JsonTree.map(form)));
    }
    return new LedgerEntry(
        file,
        Outcome.valueOf(JsonTree.text(values.get("outcome")).toUpperCase(Locale.ROOT)),
        JsonTree.text(values.get("reason")),
        annotated,
        annotated != null && annotated.startsWith("退回/"),
        texts(values.get("remarks")),
        forms);
  }

  /**
   * Where its forms are found again, for a later round.
   *
   * @param at where this line begins in the result file, bytes
   */
  public List<FormerPlace> formPlaces(long at) {
    List<FormerPlace> places = new ArrayList<>();
    for (Object one : JsonTree.list(values().get("forms"))) {
      Map<String, Object> form = JsonTree.map(one);
      Map<String, Object> header = JsonTree.map(form.get("header"));
      FormIdentity identity =
          new FormIdentity(
              cell(header.get("project")),
              cell(header.get("implementer")),
              JsonTree.text(form.get("year")));
      String sheet = JsonTree.text(form.get("sheet"));
      places.add(new FormerPlace(file, annotated, places.size() + 1, sheet, identity, at));
    }
    return places;
  }

  /** One of its forms as a later round compares it; number from 1. */
  public FormerForm former(int number) {
    return RoundLine.former(JsonTree.map(JsonTree.list(values().get("forms")).get(number - 1)));
  }

  private static FormEntry form(Map<String, Object> form) {
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
    return new FormEntry(
        JsonTree.text(form.get("sheet")),
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

package selfeval.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import selfeval.check.Finding;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.term.Severity;

/**
 * A finding that a letter may name.
 *
 * @param form whose it is
 * @param severity how grave it is
 * @param rank its place among those of its form, from 0
 * @param points by which it changes a figure; 0 where that is not known
 * @param order the place of its form among all that came
 * @param place where in the form
 * @param message what is wrong
 * @param suggestion what to do; empty where none is known
 */
record Mention(
    LetterForm form,
    Severity severity,
    int rank,
    BigDecimal points,
    long order,
    String place,
    String message,
    String suggestion) {
  /** So many of one form at most: a letter tells of many forms. */
  private static final int OF_A_FORM = 3;

  /** The gravest first, and every form's worst before any form's next. */
  static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::severity)
          .thenComparing(Mention::rank)
          .thenComparing(one -> one.form().claimed(), Comparator.reverseOrder())
          .thenComparing(Mention::points, Comparator.reverseOrder())
          .thenComparing(Mention::order);

  /** The gravest findings of a form. */
  static List<Mention> of(FormRecord form, LetterForm summary, long order) {
    List<Finding> findings = new ArrayList<>();
    for (FindingRecord record : form.findings()) {
      if (record.finding().counts() && record.severity() != Severity.INFO) {
        findings.add(record.finding());
      }
    }
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(Mention::points, Comparator.reverseOrder()));
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < Math.min(OF_A_FORM, findings.size()); i++) {
      Finding one = findings.get(i);
      mentions.add(
          new Mention(
              summary,
              one.severity(),
              i,
              points(one),
              order,
              place(one),
              LetterText.of(one.message() == null ? "" : one.message(), 160),
              LetterText.of(one.suggestion() == null ? "" : one.suggestion(), 120)));
    }
    return mentions;
  }

  private static BigDecimal points(Finding finding) {
    try {
      return finding.difference() == null
          ? BigDecimal.ZERO
          : new BigDecimal(finding.difference()).abs();
    } catch (NumberFormatException e) {
      return BigDecimal.ZERO; // a difference in words
    }
  }

  private static String place(Finding finding) {
    String label = finding.label() == null ? "" : LetterText.of(finding.label(), 50);
    if (finding.cell() == null) {
      return label.isEmpty() ? "全表" : label;
    }
    return label + "（" + finding.cell() + "单元格）";
  }
}

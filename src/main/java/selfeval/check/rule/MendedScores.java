package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Finding;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.workbook.CellAddress;

/**
 * The scores as they stand once every error of the form is mended as its finding says; warnings
 * leave them as printed. For checks that run on findings.
 *
 * @param mends the new points of the score cells that change
 * @param open whether a score has to change and it is not known to what, so that there is no sum
 * @param whole whether the execution score is among them, or earns no points in such forms
 * @param column the scores after the mends
 */
record MendedScores(
    Map<CellAddress, BigDecimal> mends, boolean open, boolean whole, PointsColumn column) {
  private static final Function<Audit, MendedScores> MENDED = MendedScores::mend;

  /** Errors that change scores although they are located elsewhere. */
  private static final Set<String> CHANGE_SCORES = Set.of(WeightsSum.ID);

  /** What a sum is told to do that cannot be worked out yet. */
  static final String LATER = "其他问题改正后重新合计。";

  static MendedScores of(Audit audit) {
    return audit.once(MENDED);
  }

  /** Whether a finding asks for a change: an error that counts. */
  static boolean mended(Finding finding) {
    return finding.severity() == Severity.ERROR && finding.stage() == Stage.ACTIVE;
  }

  /** Returns the sum of the scores after the mends; null where it is not known yet. */
  BigDecimal sum() {
    return open || !whole || column.unread() != null ? null : column.sum();
  }

  /** Says what the mends make of the printed scores: I17改为8.1，合计为96.70; "" where nothing. */
  String words() {
    if (mends.isEmpty() || sum() == null) {
      return "";
    }
    List<String> changes = new ArrayList<>();
    mends.forEach((cell, points) -> changes.add(Sentence.of("{}改为{}", cell, points)));
    return Sentence.of("{}后，合计为{}", String.join("、", changes), column.arithmetic());
  }

  private static MendedScores mend(Audit audit) {
    Set<CellAddress> scores = new HashSet<>();
    boolean open = IndicatorsBlank.blank(audit);
    BudgetRow money = audit.budgetTotal();
    FormCell execution = money == null ? null : money.get(Field.SCORE);
    if (execution != null) {
      scores.add(execution.at());
      open |= ScoreBlank.due(audit, money) || CellWalk.error(execution);
    }
    for (Assessment row : audit.assessments()) {
      FormCell score = row.row().memo() ? null : row.cell(Field.SCORE);
      if (score != null) {
        scores.add(score.at());
        open |= ScoreBlank.due(audit, row) || CellWalk.error(score);
      }
    }
    Map<CellAddress, BigDecimal> mends = new LinkedHashMap<>();
    for (Finding finding : audit.findings()) {
      if (!mended(finding)) {
        continue;
      }
      if (CHANGE_SCORES.contains(finding.rule())) {
        open |= finding.expected() == null;
      } else if (finding.cell() != null && scores.contains(finding.cell())) {
        BigDecimal due = points(finding.expected());
        BigDecimal other = due == null ? null : mends.put(finding.cell(), due);
        open |= due == null || (other != null && other.compareTo(due) != 0);
      }
    }
    PointsColumn column = PointsColumn.scores(audit, mends);
    boolean whole = column.executionScored() || !TotalScore.executionCounts(audit);
    return new MendedScores(mends, open, whole, column);
  }

  private static BigDecimal points(String expected) {
    try {
      return expected == null ? null : new BigDecimal(expected);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether a printed figure is the sum after the mends, or is it but for its decimals. */
  boolean fits(BigDecimal printed) {
    return sum() != null
        && (Arithmetic.samePoints(printed, sum()) || Arithmetic.rounding(sum(), printed) != null);
  }
}

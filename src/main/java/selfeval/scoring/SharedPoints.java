package selfeval.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.term.Field;

/**
 * Weights and scores merged over several indicators: the rows are one block, judged together on its
 * first row, since no row's own share is known.
 */
final class SharedPoints {
  private SharedPoints() {}

  /** The assessments with those of a block joined on its first row. */
  static List<Assessment> joined(Form form, List<Assessment> assessments) {
    List<Assessment> joined = new ArrayList<>(assessments);
    for (int i = 0; i < joined.size(); i++) {
      List<IndicatorRow> sharing = form.sharing(joined.get(i).row());
      if (!sharing.isEmpty()) {
        List<Assessment> block = assessments.subList(i, i + 1 + sharing.size());
        joined.set(i, first(block));
        for (int k = 1; k < block.size(); k++) {
          joined.set(i + k, below(block.get(k)));
        }
      }
    }
    return joined;
  }

  private static Assessment first(List<Assessment> block) {
    BigDecimal weight = null;
    BigDecimal reported = null;
    boolean all = true;
    boolean unread = false;
    for (Assessment row : block) {
      weight = sum(weight, Figures.pointsOf(row.cell(Field.WEIGHT)));
      reported = sum(reported, Figures.pointsOf(row.cell(Field.SCORE)));
      all &= Boolean.TRUE.equals(row.comparison().attained()) && row.comparison().band() == null;
      FormCell score = row.cell(Field.SCORE);
      unread |= score != null && !score.blank() && Figures.pointsOf(score) == null;
    }
    Assessment own = block.get(0);
    BigDecimal entitled = all && weight != null ? Figures.points(weight) : null;
    BigDecimal assessed = null;
    if (reported != null && !unread) {
      assessed = Figures.points(weight == null ? reported : reported.min(weight));
    }
    return new Assessment(
        own.row(),
        all ? own.comparison() : undecided(own.comparison()),
        weight,
        entitled,
        null,
        null,
        null,
        false,
        null,
        reported,
        assessed);
  }

  private static Comparison undecided(Comparison own) {
    return new Comparison(
        Kind.UNDECIDABLE,
        false,
        own.target(),
        own.actual(),
        own.targetNumber(),
        own.actualNumber(),
        own.unit(),
        null,
        null,
        "分值或得分由几行合并填列，这几行没有全部达到指标值，各行应得多少分需人工判断",
        Set.of());
  }

  /** Its points are counted on the first row of the block. */
  private static Assessment below(Assessment row) {
    return new Assessment(
        row.row(), row.comparison(), null, null, null, null, null, false, null, null, null);
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal points) {
    return points == null ? sum : sum == null ? points : sum.add(points);
  }
}

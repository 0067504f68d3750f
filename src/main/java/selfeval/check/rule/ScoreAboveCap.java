package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.scoring.Assessment;
import selfeval.scoring.WeightCaps;
import selfeval.term.Field;

/** Finds a score above the jurisdiction's limit for one indicator. */
final class ScoreAboveCap extends ScoreCheck {
  ScoreAboveCap() {
    super(
        ScoreFault.ABOVE_CAP,
        error(
                "score-above-cap",
                "得分超过单项指标上限",
                null,
                "分值超过模板规定的单项上限时，得分不得高于上限。",
                """
                模板 | guangzhou-2021
                夜间照明覆盖率 | 分值=24 | 得分=21.6
                夜间出行安全感 | 分值=6 | 得分=6
                停用 | weight-cap""",
                """
                模板 | guangzhou-2021
                夜间照明覆盖率 | 实际完成值=85% | 分值=24 | 得分=24
                夜间出行安全感 | 分值=6 | 得分=6
                停用 | weight-cap""")
            .ofJurisdiction(),
        Field.WEIGHT,
        Field.SCORE);
  }

  @Override
  protected String unfit(Audit audit) {
    return audit.template().caps().isEmpty() ? "本模板没有规定单项指标分值上限" : null;
  }

  @Override
  void found(Audit audit, Assessment row, Place place, Verdict verdict) {
    WeightCaps.Limit limit = WeightCaps.of(audit.form(), audit.template()).limit(row.row().level());
    BigDecimal due = row.entitled() == null ? row.cap() : row.entitled();
    verdict
        .at(
            place,
            "得分{}超过单项指标分值上限{}分（{}）。{}",
            row.reported(),
            row.cap(),
            CapWords.of(limit),
            Boolean.FALSE.equals(row.comparison().attained()) ? Proportion.rule(audit, row) : "")
        .points(due, row.reported())
        .basis(limit.rule().basis())
        .suggest("本项得分最高为{}，请改正，说明扣分原因，并重新计算总分。", due);
  }
}

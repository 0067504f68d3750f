package selfeval.check;

import selfeval.scoring.Assessment;
import selfeval.scoring.WeightCaps;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A score above what the jurisdiction lets one indicator earn. */
final class ScoreAboveCap extends RowCheck {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          "score-above-cap",
          "得分超过单项指标上限",
          Severity.ERROR,
          "本地区自评办法对单项指标分值的限制：超过上限的部分不计得分",
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
          停用 | weight-cap""");

  ScoreAboveCap() {
    super(RULE, Field.WEIGHT, Field.SCORE);
  }

  @Override
  String unfit(Audit audit) {
    return audit.template().caps().isEmpty() ? "本模板没有规定单项指标分值上限" : null;
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    if (ScoreFault.of(row) != ScoreFault.ABOVE_CAP) {
      return null;
    }
    WeightCaps.Limit limit = WeightCaps.of(audit.form(), audit.template()).limit(row.row().level());
    return Draft.at(
            audit.place(row.row(), Field.SCORE),
            "得分"
                + Arithmetic.plain(row.reported())
                + "超过单项指标上限"
                + Arithmetic.plain(row.cap())
                + "："
                + CapWords.of(limit))
        .points(row.cap(), row.reported())
        .basis(limit.rule().basis())
        .suggest("本项得分最高为" + Arithmetic.plain(row.cap()) + "，请改正，说明扣分原因，并重新计算总分。");
  }
}

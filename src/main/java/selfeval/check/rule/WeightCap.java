package selfeval.check.rule;

import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.scoring.Assessment;
import selfeval.scoring.Scorer;
import selfeval.scoring.WeightCaps;
import selfeval.term.Field;

/** Finds a weight above the jurisdiction's limit for one indicator. */
final class WeightCap extends Check {
  WeightCap() {
    super(
        warning(
                Scorer.BY_WEIGHT_CAP,
                "单项指标分值超过上限",
                "本地区自评办法对单项指标分值的限制",
                "模板规定了单项指标分值上限（占总分的比例、平均分值的倍数）的，把每项指标的分值与上限比较；超过上限的部分不计得分。",
                """
                模板 | guangzhou-2021
                夜间照明覆盖率 | 分值=20 | 得分=18
                夜间出行安全感 | 分值=10 | 得分=10""",
                """
                模板 | guangzhou-2021
                夜间照明覆盖率 | 分值=24 | 得分=21.6
                夜间出行安全感 | 分值=6 | 得分=6""")
            .ofJurisdiction(),
        Field.WEIGHT);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (verdict.skipIf(audit.template().caps().isEmpty(), "本模板没有规定单项指标分值上限")) {
      return;
    }
    WeightCaps caps = WeightCaps.of(audit.form(), audit.template());
    for (Assessment row : audit.assessments()) {
      if (row.cap() != null) {
        WeightCaps.Limit limit = caps.limit(row.row().level());
        verdict
            .at(
                audit.place(row, Field.WEIGHT),
                "分值{}超过单项指标上限{}：{}超过上限的部分不计得分。",
                row.weight(),
                row.cap(),
                CapWords.of(limit))
            .expected("≤" + Arithmetic.plain(row.cap()))
            .basis(limit.rule().basis())
            .suggest("请将分值调整到{}以内，差额分配给其他指标。", row.cap());
      }
    }
  }
}

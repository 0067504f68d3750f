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
                null,
                "模板规定了单项指标分值上限（占总分的比例、平均分值的倍数）的，把每项指标的分值与上限比较；超过上限的部分不计得分。"
                    + "平均分值有两种算法：除总分，或者除各项指标分值之和（5项指标时为1.3×100÷5=26和1.3×90÷5=23.4），"
                    + "用哪一种由模板的 average_base 规定；两种结果不同的，另在台账里告知审核人员。",
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
                "分值{}超过单项指标分值上限{}分（{}）。超过上限的部分不计得分。",
                row.weight(),
                row.cap(),
                CapWords.of(limit))
            .expected("≤" + Arithmetic.plain(row.cap()))
            .basis(limit.rule().basis())
            .suggest("请将分值调整到{}分以内，差额分配给其他指标，并相应重新计算得分。", row.cap());
      }
    }
  }
}

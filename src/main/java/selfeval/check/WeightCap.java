package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.scoring.Assessment;
import selfeval.scoring.Scorer;
import selfeval.scoring.WeightCaps;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A weight above what the jurisdiction lets one indicator weigh. */
final class WeightCap implements Check {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          Scorer.BY_WEIGHT_CAP,
          "单项指标分值超过上限",
          Severity.WARNING,
          "本地区自评办法对单项指标分值的限制",
          "模板规定了单项指标分值上限（占总分的比例、平均分值的倍数）的，把每项指标的分值与上限比较；超过上限的部分不计得分。",
          """
          模板 | guangzhou-2021
          夜间照明覆盖率 | 分值=20 | 得分=18
          夜间出行安全感 | 分值=10 | 得分=10""",
          """
          模板 | guangzhou-2021
          夜间照明覆盖率 | 分值=24 | 得分=21.6
          夜间出行安全感 | 分值=6 | 得分=6""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.WEIGHT)) {
      return Verdict.skipped("表中没有“分值”一栏");
    }
    if (audit.template().caps().isEmpty()) {
      return Verdict.skipped("本模板没有规定单项指标分值上限");
    }
    WeightCaps caps = WeightCaps.of(audit.form(), audit.template());
    List<Draft> drafts = new ArrayList<>();
    for (Assessment row : audit.assessments()) {
      if (row.cap() != null) {
        drafts.add(finding(audit, row, caps.limit(row.row().level())));
      }
    }
    return Verdict.of(drafts);
  }

  private static Draft finding(Audit audit, Assessment row, WeightCaps.Limit limit) {
    return Draft.at(
            audit.place(row.row(), Field.WEIGHT),
            "分值"
                + Arithmetic.plain(row.weight())
                + "超过单项指标上限"
                + Arithmetic.plain(row.cap())
                + "："
                + CapWords.of(limit)
                + "超过上限的部分不计得分。")
        .points(row.cap(), row.weight())
        .basis(limit.rule().basis())
        .suggest("请将分值调整到" + Arithmetic.plain(row.cap()) + "以内，差额分配给其他指标。");
  }
}

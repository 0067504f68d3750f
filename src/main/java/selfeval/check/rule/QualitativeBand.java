package selfeval.check.rule;

import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.measure.Band;
import selfeval.scoring.Assessment;
import selfeval.scoring.Scorer;
import selfeval.term.Field;

/** Finds a score outside the band that the words of the actual choose. */
final class QualitativeBand extends ScoreCheck {
  QualitativeBand() {
    super(
        ScoreFault.OUT_OF_BAND,
        warning(
                Scorer.BY_BAND,
                "定性指标得分不在相应档次内",
                NATIONAL_METHOD,
                "定性指标的完成情况写明达成、部分达成或未达成的，得分应在模板规定的相应档次内（含下限，低档不含上限）；" + "用其他文字表述的不判断，也从不推算具体分数。",
                "夜间出行安全感 | 实际完成值=部分达成 | 得分=11 | 偏差原因=两条路段照度不足",
                "夜间出行安全感 | 实际完成值=部分达成 | 得分=14 | 偏差原因=两条路段照度不足")
            .ofJurisdiction(),
        Field.ACTUAL,
        Field.WEIGHT,
        Field.SCORE);
  }

  @Override
  protected String unfit(Audit audit) {
    return audit.template().qualitative() == null ? "本模板没有规定定性指标的档次" : null;
  }

  @Override
  void found(Audit audit, Assessment row, Place place, Verdict verdict) {
    String reached = Arithmetic.percent(audit.template().qualitative().reachedFrom());
    String partly = Arithmetic.percent(audit.template().qualitative().partlyFrom());
    Band band = row.comparison().band();
    String name =
        switch (band) {
          case REACHED -> "达成";
          case PARTLY -> "部分达成";
          case MISSED -> "未达成";
        };
    String edges =
        switch (band) {
          case REACHED -> reached + "（含）至100%";
          case PARTLY -> partly + "（含）至" + reached;
          case MISSED -> "0至" + partly;
        };
    verdict
        .at(
            place,
            "实际完成“{}”属于“{}”一档，得分应为分值{}的{}，即{.00}分至{.00}分{}，填列的是{}分。",
            row.text(Field.ACTUAL),
            name,
            row.weight(),
            edges,
            row.low(),
            row.high(),
            row.highExcluded() ? "（不含）" : "",
            row.reported())
        .basis(audit.template().bases().get("qualitative"))
        .suggest("请按档次调整得分，或者改正完成情况的表述，并重新计算总分。");
  }
}

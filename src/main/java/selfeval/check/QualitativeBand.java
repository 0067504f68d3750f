package selfeval.check;

import selfeval.measure.Band;
import selfeval.scoring.Assessment;
import selfeval.scoring.Scorer;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A score outside the band that the words of the actual choose. */
final class QualitativeBand extends RowCheck {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          Scorer.BY_BAND,
          "定性指标得分不在相应档次内",
          Severity.WARNING,
          "通行做法：定性指标分达成、部分达成、未达成三档记分",
          "定性指标的完成情况写明达成、部分达成或未达成的，得分应在模板规定的相应档次内（含下限，低档不含上限）；" + "用其他文字表述的不判断，也从不推算具体分数。",
          "夜间出行安全感 | 实际完成值=部分达成 | 得分=11 | 偏差原因=两条路段照度不足",
          "夜间出行安全感 | 实际完成值=部分达成 | 得分=14 | 偏差原因=两条路段照度不足");

  QualitativeBand() {
    super(RULE, Field.ACTUAL, Field.WEIGHT, Field.SCORE);
  }

  @Override
  String unfit(Audit audit) {
    return audit.template().qualitative() == null ? "本模板没有规定定性指标的档次" : null;
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    if (ScoreFault.of(row) != ScoreFault.OUT_OF_BAND) {
      return null;
    }
    String weight = Arithmetic.plain(row.weight());
    var bands = audit.template().qualitative();
    Band band = row.comparison().band();
    String edges =
        switch (band) {
          case REACHED -> Arithmetic.percent(bands.reachedFrom()) + "（含）至100%";
          case PARTLY ->
              Arithmetic.percent(bands.partlyFrom())
                  + "（含）至"
                  + Arithmetic.percent(bands.reachedFrom());
          case MISSED -> "0至" + Arithmetic.percent(bands.partlyFrom());
        };
    String name =
        switch (band) {
          case REACHED -> "达成";
          case PARTLY -> "部分达成";
          case MISSED -> "未达成";
        };
    return Draft.at(
            audit.place(row.row(), Field.SCORE),
            "实际完成“"
                + row.row().text(Field.ACTUAL).strip()
                + "”属于“"
                + name
                + "”一档，得分应为分值"
                + weight
                + "的"
                + edges
                + "，即"
                + Arithmetic.points(row.low())
                + "至"
                + Arithmetic.points(row.high())
                + (row.highExcluded() ? "（不含）" : "")
                + "分，填列的是"
                + Arithmetic.plain(row.reported())
                + "分。")
        .basis(audit.template().bases().get("qualitative"))
        .suggest("请按档次调整得分，或者改正完成情况的表述，并重新计算总分。");
  }
}

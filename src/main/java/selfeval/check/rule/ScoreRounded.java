package selfeval.check.rule;

import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.scoring.Assessment;

/** Finds a score of a missed number that is what the formula gives, with fewer decimals. */
final class ScoreRounded extends ScoreCheck {
  ScoreRounded() {
    super(
        ScoreFault.ROUNDED,
        info(
                "score-rounded",
                "得分取整",
                null,
                "按比例计算的得分与填列的得分只差四舍五入或舍去的尾数时，不作为应改正的问题，只供参考；核定得分仍按2位小数计算。",
                "路灯维修数量 | 实际完成值=47盏 | 得分=18.8 | 偏差原因=备件到货晚",
                "路灯维修数量 | 实际完成值=47盏 | 得分=19 | 偏差原因=备件到货晚")
            .ofJurisdiction(),
        OF_MISSED);
  }

  @Override
  void found(Audit audit, Assessment row, Place place, Verdict verdict) {
    String how = Arithmetic.rounding(row.entitled(), row.reported());
    if (how == null && row.other() != null) {
      how = Arithmetic.rounding(row.other(), row.reported());
    }
    verdict
        .at(
            place,
            "得分{}是按比例得分{}的结果。{}",
            row.reported(),
            how == null ? "取整" : how,
            Proportion.rule(audit, row))
        .points(row.entitled(), row.reported())
        .suggest("建议按2位小数填列，为{.00}分。", row.entitled());
  }
}

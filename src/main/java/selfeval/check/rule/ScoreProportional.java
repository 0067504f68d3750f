package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.scoring.Assessment;
import selfeval.scoring.Scorer;
import selfeval.term.Field;

/** Finds a score of a missed number that is not what the formula gives. */
final class ScoreProportional extends ScoreCheck {
  ScoreProportional() {
    super(
        ScoreFault.NOT_PROPORTIONAL,
        warning(
                Scorer.BY_PROPORTION,
                "得分与完成比例不符",
                NATIONAL_METHOD,
                "定量指标没有达到年度指标值的，得分应等于分值×完成值÷指标值（反向指标按模板规定的公式；模板没有规定的，两种常用公式都认可）。"
                    + "取整或舍去尾数造成的差异另作提示；完成时限没有扣分公式，不作判断。",
                "路灯维修数量 | 实际完成值=40盏 | 得分=16 | 偏差原因=备件到货晚",
                "路灯维修数量 | 实际完成值=40盏 | 得分=18 | 偏差原因=备件到货晚")
            .ofJurisdiction(),
        OF_MISSED);
  }

  @Override
  void found(Audit audit, Assessment row, Place place, Verdict verdict) {
    verdict
        .at(
            place,
            "年度指标值“{}”，实际完成“{}”，得分{}与完成比例不符。{}",
            row.row().promise(),
            row.text(Field.ACTUAL),
            row.reported(),
            Proportion.rule(audit, row))
        .points(row.entitled(), row.reported())
        .basis(Proportion.basis(audit, row))
        .suggest("请改为{.00}分并重新计算总分；另有扣分规定的，请在偏差原因中写明算法。", row.entitled());
  }
}

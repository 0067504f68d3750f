package selfeval.check;

import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A missed number whose score is what the formula gives, but in fewer decimals. */
final class ScoreRounded extends RowCheck {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          "score-rounded",
          "得分取整",
          Severity.INFO,
          "通行做法：得分保留2位小数",
          "按比例计算的得分与填列的得分只差四舍五入或舍去的尾数时，不作为错误，只作提示；核定得分仍按2位小数计算。",
          "路灯维修数量 | 实际完成值=47盏 | 得分=18.8 | 偏差原因=备件到货晚",
          "路灯维修数量 | 实际完成值=47盏 | 得分=19 | 偏差原因=备件到货晚");

  ScoreRounded() {
    super(RULE, Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    if (ScoreFault.of(row) != ScoreFault.ROUNDED) {
      return null;
    }
    String how = Arithmetic.rounding(row.entitled(), row.reported());
    if (how == null && row.other() != null) {
      how = Arithmetic.rounding(row.other(), row.reported());
    }
    return Draft.at(
            audit.place(row.row(), Field.SCORE),
            "得分"
                + Arithmetic.plain(row.reported())
                + "是按比例得分"
                + (how == null ? "取整" : how)
                + "的结果。"
                + Proportion.rule(audit, row))
        .points(row.entitled(), row.reported())
        .suggest("建议按2位小数填列，为" + Arithmetic.points(row.entitled()) + "分。");
  }
}

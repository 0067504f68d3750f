package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds a target that was exceeded several times over. */
final class TargetTooLow extends RowCheck {
  /** Three meetings for one planned say little of the target. */
  private static final BigDecimal FEW = BigDecimal.TEN;

  /** Where no operator shows the direction, these show that more may not be better. */
  private static final List<String> LESS_IS_BETTER =
      List.of(
          "成本", "费用", "造价", "价格", "单价", "投诉", "事故", "流失", "变质", "违规", "天数", "时间", "时长", "时限", "周期",
          "能耗", "误差", "死亡", "差错");

  private static final List<String> UNITS_OF_TIME_AND_MONEY = List.of("元", "天", "小时", "分钟");

  TargetTooLow() {
    super(
        info(
                "target-too-low",
                "指标值明显偏低",
                NATIONAL_METHOD,
                "完成值达到指标值的数倍（由模板规定，如300%）以上的，提示审核人员：指标值是否定得过低，或者数字填错。不计算扣分。"
                    + "完成值不到10的、越少越好的不提示；没有说明原因的，由“大幅超额完成而没有说明”提示。",
                "路灯维修数量 | 实际完成值=149盏 | 偏差原因=台风后集中抢修",
                "路灯维修数量 | 实际完成值=374盏 | 偏差原因=台风后集中抢修")
            .ofJurisdiction(),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected String unfit(Audit audit) {
    return audit.template().lowTargetFrom() == null ? "本模板没有规定超出多少视为指标值偏低" : null;
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    Comparison c = row.comparison();
    BigDecimal target = c.targetNumber();
    BigDecimal actual = c.actualNumber();
    if (target == null
        || actual == null
        || target.signum() <= 0
        || actual.compareTo(FEW) < 0
        || actual.compareTo(target.multiply(audit.template().lowTargetFrom())) < 0
        || !upward(row)
        || c.notes().contains(Note.SCALE_DIFFERS)
        || OvershootReason.due(audit, row)) {
      return;
    }
    verdict
        .at(
            audit.place(row, Field.TARGET),
            "实际完成值是指标值的{}÷{}{=%}，指标值明显偏低，或者数字填写有误。",
            actual,
            target,
            Arithmetic.divide(actual, target))
        .basis(audit.template().bases().get("low_target"))
        .suggest("请核对数字；没有填错的，以后年度申报绩效目标时请提高指标值。");
  }

  /** Whether more is better: by the operator, or where there is none, by nothing against it. */
  private static boolean upward(Assessment row) {
    Comparison c = row.comparison();
    if (Directed.upward(row)) {
      return true;
    }
    boolean open = c.kind() == Kind.UNDECIDABLE && c.notes().contains(Note.DIRECTION_UNKNOWN);
    String words = Labels.normalise(row.row().name());
    String unit = c.unit() == null ? "" : c.unit();
    return open
        && !c.notes().contains(Note.REVERSE_HINTED)
        && !Names.anyOf(words, LESS_IS_BETTER)
        && !Names.anyOf(unit, UNITS_OF_TIME_AND_MONEY);
  }
}

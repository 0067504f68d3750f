package selfeval.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;

/**
 * Points that a row lost by its own reckoning.
 *
 * @param rule the rule that explains the loss, or null
 * @param cell the score cell
 * @param points weight − reported, 2 decimals, above 0
 * @param explained whether a reason stands beside it; null where there is no place for one
 */
public record Deduction(
    @Nullable String rule,
    @Nullable FormCell cell,
    @Nullable BigDecimal points,
    @Nullable Boolean explained) {

  /**
   * Says in words for people by which rule the points were lost: 按完成比例计分 and the like, which unlike
   * the rule's title is no fault.
   *
   * @return a few Chinese words; null where no rule explains the loss
   */
  public @Nullable String why() {
    if (rule == null) {
      return null;
    }
    return switch (rule) {
      case Scorer.BY_WEIGHT_CAP -> "超过单项指标上限的部分不计分";
      case Scorer.BY_EXECUTION -> "按预算执行率计分";
      case Scorer.BY_PROPORTION -> "按完成比例计分";
      case Scorer.BY_BAND -> "按定性分档计分";
      default -> null;
    };
  }
}

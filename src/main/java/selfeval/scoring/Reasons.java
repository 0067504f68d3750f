package selfeval.scoring;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;
import selfeval.term.Labels;

/** Whether a cell for reasons says anything. */
public final class Reasons {
  private static final Set<String> NOTHING = Set.of("", "0", "无", "无。", "没有", "无偏差", "不适用");

  private Reasons() {}

  /** What says that all is well, which explains no lost points. */
  private static final Set<String> DONE =
      Set.of(
          "完成", "已完成", "全部完成", "已全部完成", "按时完成", "已按时完成", "按期完成", "已按期完成", "按计划完成", "已按计划完成", "完成任务",
          "已完成任务", "圆满完成", "顺利完成", "超额完成", "达成", "已达成", "达成预期指标", "达成预期目标", "完成预期目标", "达到预期目标",
          "达标", "已达标", "已达到", "正常", "无异常", "良好");

  /**
   * True for words that can be a reason; a blank, a dash, a lone 0, a bare 无 and a bare 已完成 are
   * none.
   */
  public static boolean given(@Nullable FormCell reason) {
    return reason != null
        && !reason.dash()
        && !NOTHING.contains(Labels.normalise(reason.text()))
        && !saysDone(reason);
  }

  /** Whether the reason only says that all was done. */
  public static boolean saysDone(FormCell reason) {
    String text = Labels.normalise(reason.text());
    while (text.endsWith("。") || text.endsWith(".")) {
      text = text.substring(0, text.length() - 1);
    }
    return DONE.contains(text);
  }
}

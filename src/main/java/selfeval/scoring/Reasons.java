package selfeval.scoring;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;
import selfeval.term.Labels;

/** Whether a cell for reasons says anything. */
public final class Reasons {
  private static final Set<String> NOTHING = Set.of("", "0", "无", "无。", "没有", "无偏差", "不适用");

  private Reasons() {}

  /** True for words that can be a reason; a blank, a dash, a lone 0 and a bare 无 are none. */
  public static boolean given(@Nullable FormCell reason) {
    return reason != null && !reason.dash() && !NOTHING.contains(Labels.normalise(reason.text()));
  }
}

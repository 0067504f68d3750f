package selfeval.template;

import java.util.Collection;
import selfeval.term.NearMiss;

/** Says what may stand where a mistyped word stands. */
public final class KeyHints {
  private KeyHints() {}

  /** Returns “，应为…”: the nearest allowed word where one is near, else all of them. */
  public static String expected(String word, Collection<String> allowed) {
    String nearest = NearMiss.of(word, allowed);
    return nearest != null ? "，应为“" + nearest + "”" : "，应为：" + String.join("、", allowed);
  }
}

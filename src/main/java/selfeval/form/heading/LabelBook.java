package selfeval.form.heading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels prepared for look-up, kept from sheet to sheet, since forms print the same ones again and
 * again. Bounded, and safe for use by many threads.
 */
public final class LabelBook {
  /** Longer texts are seldom printed twice. */
  private static final int BRIEF = 24;

  private static final int MOST = 8192;

  /** Texts that are no labels (数量, 无, ≥90%) may fill no more than this. */
  private static final int MOST_OTHERS = 4096;

  private final Map<String, Label> labels = new ConcurrentHashMap<>();
  private final Map<String, Label> rows = new ConcurrentHashMap<>();

  /** The label prepared for this text before, or null. */
  public @Nullable Label known(String text) {
    return text.length() > BRIEF ? null : labels.get(text);
  }

  /** Keeps the label for later sheets; false where it is not worth it. */
  public boolean keep(String text, Label label, boolean known) {
    if (text.length() > BRIEF || labels.size() >= (known ? MOST : MOST_OTHERS)) {
      return false;
    }
    labels.put(text, label);
    return true;
  }

  /** The text as the label of a row of money. */
  public Label row(String text) {
    if (text.length() > BRIEF) {
      return Label.row(text);
    }
    Label label = rows.get(text);
    if (label == null) {
      label = Label.row(text);
      if (rows.size() < MOST_OTHERS) {
        rows.put(text, label);
      }
    }
    return label;
  }
}

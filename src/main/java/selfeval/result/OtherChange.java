package selfeval.result;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;

/**
 * A difference to the round before that no finding had asked for.
 *
 * @param kind what was done
 * @param label the row's words
 * @param field the column; null for a whole row
 * @param cell its address now; null for a row that is gone
 * @param before what was there; null for a new row
 * @param after what is there; null for a row that is gone
 */
public record OtherChange(
    Kind kind,
    String label,
    @Nullable Field field,
    @Nullable String cell,
    @Nullable String before,
    @Nullable String after) {

  /** What was done. */
  public enum Kind {
    CHANGED("改动"),
    ADDED("增加的行"),
    REMOVED("删除的行");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** The name in the result file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
      return chinese;
    }
  }
}

package selfeval.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a template file that knows where it stands, so that a mistake in it can be named by
 * file and line, also after it was inherited by another file.
 */
sealed interface Item {
  /** The file, as messages name it. */
  String file();

  /** The line, 1-based. */
  int line();

  /** A word, number or sentence; {@code quoted} where it stands in quotation marks. */
  record Text(String file, int line, String value, boolean quoted) implements Item {
    /** Whether it says that there is none. */
    boolean none() {
      return !quoted && (value.equals("none") || value.equals("无"));
    }
  }

  /** Entries in their order. */
  record Many(String file, int line, List<Item> items) implements Item {}

  /** Keys with what stands under them, in their order. */
  record Block(String file, int line, Map<String, Entry> entries) implements Item {
    @Nullable Item get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }
  }

  /** What stands under a key, and the line of the key itself. */
  record Entry(String key, String file, int line, Item value) {}

  /** What it is, in the words of the messages. */
  default String kind() {
    if (this instanceof Text text) {
      return text.value().isEmpty() ? "空" : "“" + text.value() + "”";
    }
    return this instanceof Many ? "列表" : "一组“键: 值”";
  }
}

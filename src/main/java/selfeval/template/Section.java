package selfeval.template;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.term.Labels;

/**
 * A block of keys, read strictly: every key known, every value of its type and within its range.
 */
final class Section {
  private static final int MAX_DIGITS = 15;

  private final Item.Block block;

  private Section(Item.Block block) {
    this.block = block;
  }

  /** A block in which only these keys may stand. */
  static Section of(Item.Block block, Collection<String> allowed) {
    for (Item.Entry entry : block.entries().values()) {
      if (!allowed.contains(entry.key())) {
        throw TemplateException.at(
            entry, "不认识的键“" + entry.key() + "”" + KeyHints.expected(entry.key(), allowed));
      }
    }
    return new Section(block);
  }

  boolean has(String key) {
    return block.entries().containsKey(key);
  }

  @Nullable Item get(String key) {
    return block.get(key);
  }

  /** The entry of a key that is known to be there. */
  private Item.Entry present(String key) {
    return requireNonNull(block.entries().get(key));
  }

  /** The entry of a key that has to be there; {@code example} completes "应写成". */
  private Item.Entry needed(String key, String example) {
    Item.Entry entry = block.entries().get(key);
    if (entry == null) {
      throw missing(key, example);
    }
    return entry;
  }

  /** A key that has to be there is not. */
  TemplateException missing(String key, String example) {
    return TemplateException.at(block, "这一段缺少键“" + key + "”，应为“" + key + ": " + example + "”");
  }

  String text(String key, String example) {
    Item.Entry entry = needed(key, example);
    return text(entry, example);
  }

  private static String text(Item.Entry entry, String example) {
    if (entry.value() instanceof Item.Text text && !text.value().isEmpty()) {
      return text.value();
    }
    throw TemplateException.at(
        entry, "“" + entry.key() + "”是" + entry.value().kind() + "，应为文字，例如“" + example + "”");
  }

  /** One of several words, given by what each stands for. */
  <T> T choice(String key, Map<String, T> words) {
    String example = words.keySet().iterator().next();
    Item.Entry entry = needed(key, example);
    String word = text(entry, example);
    T chosen = words.get(word);
    if (chosen == null) {
      throw TemplateException.at(
          entry.value(),
          "“" + key + "”不能是“" + word + "”" + KeyHints.expected(word, words.keySet()));
    }
    return chosen;
  }

  /** The block under a key that has to be there. */
  Item.Block block(String key, String example) {
    Item.Entry entry = block.entries().get(key);
    if (entry == null) {
      throw TemplateException.at(block, "这一段缺少键“" + key + "”，应有“" + key + ":”，下一行起缩进写 " + example);
    }
    if (entry.value() instanceof Item.Block inner) {
      return inner;
    }
    throw TemplateException.at(
        entry, "“" + key + "”是" + entry.value().kind() + "，应为下一行起缩进写的“键: 值”，例如 " + example);
  }

  /** The block under a key, or null where the key is missing or says none. */
  Item.@Nullable Block blockOrNull(String key, String example) {
    return none(key) ? null : block(key, example);
  }

  /** Whether a key is missing or says that there is none. */
  boolean none(String key) {
    return !has(key) || (block.get(key) instanceof Item.Text text && text.none());
  }

  /** The list under a key; empty where it is missing or says none. */
  List<Item> items(String key) {
    return none(key) ? List.of() : list(present(key)).items();
  }

  private static Item.Many list(Item.Entry entry) {
    if (entry.value() instanceof Item.Many many) {
      return many;
    }
    String word = entry.value() instanceof Item.Text t && !t.value().isEmpty() ? t.value() : "甲, 乙";
    throw TemplateException.at(
        entry, "“" + entry.key() + "”是" + entry.value().kind() + "，应为列表，写成 [" + word + "]");
  }

  /** Sentences, words or expressions as they stand. */
  List<Item.Text> texts(String key) {
    List<Item.Text> out = new ArrayList<>();
    for (Item item : items(key)) {
      out.add(word(item, key));
    }
    return out;
  }

  /** Printed labels, normalised, each once. */
  List<String> labels(String key) {
    return none(key) ? List.of() : labels(present(key));
  }

  static List<String> labels(Item.Entry entry) {
    Map<String, Item.Text> seen = new LinkedHashMap<>();
    for (Item item : list(entry).items()) {
      Item.Text text = word(item, entry.key());
      if (!text.quoted() && text.value().indexOf('，') >= 0) {
        throw TemplateException.at(
            text, "“" + text.value() + "”里有中文逗号，列表各项之间应为英文逗号（标签本身带逗号时加英文引号）");
      }
      String label = Labels.normalise(text.value());
      if (label.isEmpty()) {
        throw TemplateException.at(text, "“" + entry.key() + "”里有一项是空的，应为印在表上的文字");
      }
      Item.Text before = seen.putIfAbsent(label, text);
      if (before != null && before.file().equals(text.file())) {
        throw TemplateException.at(
            text,
            "“" + text.value() + "”在“" + entry.key() + "”里已写过（第 " + before.line() + " 行），应只写一次");
      }
    }
    return List.copyOf(seen.keySet());
  }

  private static Item.Text word(Item item, String key) {
    if (item instanceof Item.Text text && !text.value().isEmpty()) {
      return text;
    }
    throw TemplateException.at(item, "“" + key + "”的一项是" + item.kind() + "，应为文字");
  }

  /**
   * A number, also as a percentage.
   *
   * @return null where the key is missing or says none
   */
  @Nullable BigDecimal number(String key, String least, String most) {
    return none(key) ? null : number(present(key), least, most);
  }

  static BigDecimal number(Item.Entry entry, String least, String most) {
    String range = "应为 " + least + " 到 " + most + " 之间的数";
    if (!(entry.value() instanceof Item.Text text)) {
      throw TemplateException.at(
          entry, "“" + entry.key() + "”是" + entry.value().kind() + "，" + range);
    }
    BigDecimal number = parse(text.value());
    if (number == null || number.compareTo(parse(least)) < 0 || number.compareTo(parse(most)) > 0) {
      throw TemplateException.at(text, "“" + entry.key() + "”是" + text.kind() + "，" + range);
    }
    return number;
  }

  /** A plain decimal or percentage of at most 15 digits, or null. */
  private static @Nullable BigDecimal parse(String word) {
    boolean percent = word.endsWith("%");
    String digits = percent ? word.substring(0, word.length() - 1) : word;
    int points = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean inner = i > 0 && i < digits.length() - 1;
      if (c == '.' && inner && ++points == 1) {
        continue;
      }
      if (c < '0' || c > '9') {
        return null;
      }
    }
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      return null;
    }
    BigDecimal number = new BigDecimal(digits);
    return percent ? number.movePointLeft(2) : number;
  }

  TemplateException wrong(String key, String what) {
    Item.Entry entry = block.entries().get(key);
    return entry == null ? TemplateException.at(block, what) : TemplateException.at(entry, what);
  }
}

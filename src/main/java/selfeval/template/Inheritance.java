package selfeval.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template that {@code extends} another states only what differs. Blocks of keys are joined key
 * by key; anything else replaces what was inherited; a list under a key with a {@code +} at its end
 * is added behind the inherited list.
 */
final class Inheritance {
  private Inheritance() {}

  /**
   * The parent's tree with the child's changes, every piece still knowing its own file and line.
   */
  static Item.Block apply(Item.Block parent, Item.Block child) {
    Map<String, Item.Entry> joined = new LinkedHashMap<>(parent.entries());
    for (Item.Entry entry : child.entries().values()) {
      boolean adds = adds(entry.key());
      String key = adds ? plain(entry.key()) : entry.key();
      Item.Entry inherited = joined.get(key);
      if (adds) {
        if (child.entries().containsKey(key)) {
          throw TemplateException.at(
              entry, "“" + key + "”与“" + entry.key() + "”应只写一个：前者整个替换，后者在原有的后面追加");
        }
        joined.put(key, added(entry, key, inherited));
      } else if (entry.value() instanceof Item.Block block
          && inherited != null
          && inherited.value() instanceof Item.Block before) {
        joined.put(key, new Item.Entry(key, entry.file(), entry.line(), apply(before, block)));
      } else {
        joined.put(key, alone(entry));
      }
    }
    return new Item.Block(child.file(), child.line(), joined);
  }

  /** A tree without a parent, in which a {@code +} has nothing to add to. */
  static Item.Block root(Item.Block block) {
    return apply(new Item.Block(block.file(), block.line(), Map.of()), block);
  }

  private static Item.Entry alone(Item.Entry entry) {
    return entry.value() instanceof Item.Block block
        ? new Item.Entry(entry.key(), entry.file(), entry.line(), root(block))
        : entry;
  }

  private static Item.Entry added(Item.Entry entry, String key, Item.@Nullable Entry inherited) {
    if (!(entry.value() instanceof Item.Many more)) {
      throw TemplateException.at(entry, "“" + entry.key() + "”应为列表，例如 [甲, 乙]（键名后的 + 表示在原有列表后追加）");
    }
    if (inherited == null || !(inherited.value() instanceof Item.Many before)) {
      throw TemplateException.at(entry, "“" + entry.key() + "”没有可追加的列表，应写成“" + key + "”（不带 +）");
    }
    List<Item> items = new ArrayList<>(before.items());
    items.addAll(more.items());
    return new Item.Entry(
        key, entry.file(), entry.line(), new Item.Many(more.file(), more.line(), items));
  }

  private static boolean adds(String key) {
    return key.length() > 1 && key.endsWith("+");
  }

  private static String plain(String key) {
    return key.substring(0, key.length() - 1).stripTrailing();
  }
}

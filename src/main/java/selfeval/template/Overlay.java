package selfeval.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An office's own adjustment of templates that exist: it states rules' severity, stage, tolerance
 * and basis, adds formulas of its own, and leaves everything else as it is. It touches the
 * templates it names, not those that extend them.
 */
final class Overlay {
  private static final List<String> KEYS = List.of("overlay-of", "overlay_of", "rules", "formulas");

  private final Item.Block tree;
  private final List<Item.Text> targets;

  private Overlay(Item.Block tree, List<Item.Text> targets) {
    this.tree = tree;
    this.targets = targets;
  }

  static Overlay read(Item.Block tree) {
    Section section = Section.of(tree, KEYS);
    String key = section.has("overlay_of") ? "overlay_of" : "overlay-of";
    List<Item.Text> targets = new ArrayList<>();
    if (section.get(key) instanceof Item.Many) {
      targets.addAll(section.texts(key));
    } else {
      section.text(key, "guangzhou-2021");
      targets.add((Item.Text) section.get(key));
    }
    boolean formulas = section.has("formulas");
    if (!formulas || section.has("rules")) {
      section.block("rules", "total-sum: {severity: warning}");
    }
    section.items("formulas");
    return new Overlay(tree, targets);
  }

  void checkTargets(Set<String> ids) {
    for (Item.Text target : targets) {
      if (!ids.contains(target.value())) {
        throw TemplateException.at(
            target, "没有模板“" + target.value() + "”" + KeyHints.expected(target.value(), ids));
      }
    }
  }

  /** Whether it adjusts a template. */
  boolean meant(String id) {
    for (Item.Text target : targets) {
      if (target.value().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** The file that it stands in, as messages name it. */
  String file() {
    return tree.file();
  }

  /** The template's tree with this overlay's rules; the same tree where it is not meant. */
  Item.Block apply(String id, Item.Block template) {
    if (!meant(id)) {
      return template;
    }
    Map<String, Item.Entry> only = new HashMap<>();
    Item.Entry rules = tree.entries().get("rules");
    if (rules != null) {
      only.put("rules", rules);
    }
    Item.Entry formulas = tree.entries().get("formulas");
    if (formulas != null) {
      // Behind those that the template has, whether or not it has any.
      boolean more = template.get("formulas") instanceof Item.Many;
      only.put(more ? "formulas+" : "formulas", more ? renamed(formulas) : formulas);
    }
    Item.Block joined = Inheritance.apply(template, new Item.Block(tree.file(), tree.line(), only));
    return new Item.Block(template.file(), template.line(), new LinkedHashMap<>(joined.entries()));
  }

  private static Item.Entry renamed(Item.Entry entry) {
    return new Item.Entry(entry.key() + "+", entry.file(), entry.line(), entry.value());
  }
}

package selfeval.template;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.term.TextBlocks;

/**
 * Reads the printed words of templates; a word that could mean two things is refused. What several
 * templates inherit unchanged is read once.
 */
final class VocabularyReader {
  static final List<Field> HEADER =
      List.of(
          Field.PROJECT,
          Field.PROJECT_LEVEL,
          Field.DEPARTMENT,
          Field.IMPLEMENTER,
          Field.HEADER_SCORE);
  private static final List<String> KEYS =
      List.of(
          "header",
          "budget",
          "indicators",
          "budget_total",
          "budget_parts",
          "levels",
          "total",
          "grade",
          "texts",
          "misfits",
          "leftovers");

  private final IdentityHashMap<Item, Map<String, List<String>>> read = new IdentityHashMap<>();

  Vocabulary read(Item.Block block) {
    Section section = Section.of(block, KEYS);
    List<String> budgetTotal = section.labels("budget_total");
    return new Vocabulary(
        fields(section.block("header", "project: [项目名称]"), HEADER),
        fields(section.block("budget", "budget: [全年预算数]"), Field.MONEY),
        fields(section.block("indicators", "target: [年度指标值]"), Field.INDICATOR),
        budgetTotal,
        parts(section.blockOrNull("budget_parts", "资金来源: [财政拨款, 其他资金]"), budgetTotal),
        lists(section.block("levels", "产出: [产出指标]"), null),
        section.labels("total"),
        section.labels("grade"),
        lists(section.blockOrNull("texts", "problems: [存在问题]"), TextBlocks.KEYS),
        misfits(section.blockOrNull("misfits", "数量: {质量指标: [合格率]}")),
        leftovers(section));
  }

  private Map<Field, List<String>> fields(Item.Block block, List<Field> allowed) {
    List<String> keys = new ArrayList<>();
    for (Field field : allowed) {
      keys.add(field.key());
    }
    Map<String, List<String>> named = lists(block, keys);
    Map<Field, List<String>> out = new EnumMap<>(Field.class);
    for (Field field : allowed) {
      List<String> labels = named.get(field.key());
      if (labels != null) {
        out.put(field, labels);
      }
    }
    return out;
  }

  /** Lists of labels by key, no label under two keys; a key that says none is left out. */
  private Map<String, List<String>> lists(
      Item.@Nullable Block block, @Nullable List<String> allowed) {
    if (block == null) {
      return Map.of();
    }
    Map<String, List<String>> known = read.get(block);
    if (known == null) {
      known = disjoint(block, allowed);
      read.put(block, known);
    }
    return known;
  }

  private static Map<String, List<String>> disjoint(
      Item.Block block, @Nullable List<String> allowed) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    if (allowed != null) {
      Section.of(block, allowed);
    }
    Map<String, Item.Entry> places = new HashMap<>();
    for (Item.Entry entry : block.entries().values()) {
      if (entry.value() instanceof Item.Text text && text.none()) {
        continue;
      }
      List<String> labels = Section.labels(entry);
      for (String label : labels) {
        Item.Entry before = places.putIfAbsent(label, entry);
        if (before != null) {
          throw TemplateException.at(
              entry,
              "“"
                  + label
                  + "”同时在“"
                  + before.key()
                  + "”（第 "
                  + before.line()
                  + " 行）和“"
                  + entry.key()
                  + "”里，应只在一处");
        }
      }
      out.put(entry.key(), labels);
    }
    return out;
  }

  private List<List<String>> parts(Item.@Nullable Block block, List<String> budgetTotal) {
    List<List<String>> out = new ArrayList<>();
    if (block == null) {
      return out;
    }
    for (Map.Entry<String, List<String>> division : lists(block, null).entrySet()) {
      for (String label : division.getValue()) {
        if (budgetTotal.contains(label)) {
          throw TemplateException.at(
              requireNonNull(block.entries().get(division.getKey())),
              "“" + label + "”同时在 budget_total 和“" + division.getKey() + "”里，应只在一处");
        }
      }
      if (!division.getValue().isEmpty()) {
        out.add(division.getValue());
      }
    }
    return out;
  }

  private Map<String, Map<String, List<String>>> misfits(Item.@Nullable Block block) {
    Map<String, Map<String, List<String>>> out = new LinkedHashMap<>();
    if (block == null) {
      return out;
    }
    for (Item.Entry entry : block.entries().values()) {
      if (entry.value() instanceof Item.Block inner) {
        out.put(entry.key(), lists(inner, null));
      } else if (!(entry.value() instanceof Item.Text text && text.none())) {
        throw TemplateException.at(
            entry,
            "“"
                + entry.key()
                + "”是"
                + entry.value().kind()
                + "，应为下一行起缩进写的“应归入: [名称的结尾]”，例如 质量指标: [合格率]");
      }
    }
    return out;
  }

  private static List<String> leftovers(Section section) {
    List<String> out = new ArrayList<>();
    for (Item.Text text : section.texts("leftovers")) {
      try {
        out.add(Pattern.compile(text.value()).pattern());
      } catch (PatternSyntaxException e) {
        throw TemplateException.at(text, "“" + text.value() + "”应为正确的正则表达式，例如 '^指标\\d+$'");
      }
    }
    return out;
  }
}

package selfeval.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;

/** Makes a {@link Template} of a tree, and refuses what does not fit together. */
final class TemplateReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "extends",
          "basis",
          "recognition",
          "money_unit",
          "required",
          "vocabulary",
          "points",
          "reverse",
          "qualitative",
          "overshoot",
          "low_target",
          "low_execution",
          "caps",
          "grades",
          "rules",
          "formulas");
  private static final Map<String, ReverseFormula> FORMULAS =
      ordered(
          "ratio", ReverseFormula.RATIO,
          "linear", ReverseFormula.LINEAR,
          "either", ReverseFormula.EITHER);
  private static final Map<String, WeightCap.AverageBase> BASES =
      ordered(
          "total", WeightCap.AverageBase.TOTAL,
          "indicators", WeightCap.AverageBase.INDICATORS);
  private static final Map<String, String> UNITS = ordered("万元", "万元", "元", "元");

  private final @Nullable Set<String> knownRules;
  private final @Nullable FormulaSyntax syntax;
  private final VocabularyReader vocabularies = new VocabularyReader();
  private final Map<String, String> bases = new LinkedHashMap<>();

  /**
   * @param knownRules ids of rules that a template may speak of, or null to accept any
   * @param syntax finds the mistakes of an office's own formulas, or null to accept any
   */
  TemplateReader(@Nullable Set<String> knownRules, @Nullable FormulaSyntax syntax) {
    this.knownRules = knownRules;
    this.syntax = syntax;
  }

  /** The template of a tree that has nothing left to inherit. */
  Template read(Item.Block tree) {
    bases.clear();
    Section top = Section.of(tree, KEYS);
    Vocabulary vocabulary = vocabularies.read(top.block("vocabulary", "budget: …"));
    Points points = points(top, vocabulary);
    ReverseFormula reverse = reverse(top);
    Qualitative qualitative = qualitative(top);
    BigDecimal overshoot = threshold(top, "overshoot", "reason_from", "100%", "1000%", "130%");
    BigDecimal lowTarget = threshold(top, "low_target", "from", "100%", "100000%", "300%");
    BigDecimal low = threshold(top, "low_execution", "below", "1%", "100%", "90%");
    List<Grade> grades = grades(top, points);
    List<OfficeFormula> formulas = formulas(top, vocabulary);
    return new Template(
        top.text("id", "guangzhou-2021"),
        top.text("name", "某市项目支出绩效自评表"),
        top.text("basis", "某市财政局〔2021〕1号文附件"),
        recognition(top.block("recognition", "labels: [分值, 得分]")),
        vocabulary,
        top.choice("money_unit", UNITS),
        required(top, vocabulary),
        points,
        reverse,
        qualitative,
        overshoot,
        lowTarget,
        low,
        caps(top, vocabulary),
        grades,
        new RuleSettings(known(formulas))
            .read(top.blockOrNull("rules", "total-sum: {severity: error}")),
        bases,
        formulas);
  }

  /** Reads formulas; where a template has none, nothing that calculates is loaded. */
  private List<OfficeFormula> formulas(Section top, Vocabulary vocabulary) {
    List<Item> items = top.items("formulas");
    return items.isEmpty()
        ? List.of()
        : new OfficeFormulas(knownRules, syntax).read(items, vocabulary);
  }

  /** The rules that a template may adjust: those of the program and its own formulas. */
  private @Nullable Set<String> known(List<OfficeFormula> formulas) {
    if (knownRules == null || formulas.isEmpty()) {
      return knownRules;
    }
    Set<String> all = new HashSet<>(knownRules);
    formulas.forEach(formula -> all.add(formula.id()));
    return all;
  }

  private static Recognition recognition(Item.Block block) {
    Section section = Section.of(block, List.of("titles", "year", "labels", "absent"));
    String year = section.none("year") ? null : section.text("year", "2021");
    if (year != null && !(year.length() == 4 && year.chars().allMatch(c -> c >= '0' && c <= '9'))) {
      throw section.wrong("year", "“year”是“" + year + "”，应为四位数的年份，例如 2021");
    }
    List<String> labels = section.labels("labels");
    List<String> absent = section.labels("absent");
    for (String label : absent) {
      if (labels.contains(label)) {
        throw section.wrong("absent", "“" + label + "”同时在 labels 和 absent 里，应只在一处");
      }
    }
    return new Recognition(section.labels("titles"), year, labels, absent);
  }

  private static Set<Field> required(Section top, Vocabulary vocabulary) {
    Set<Field> required = EnumSet.noneOf(Field.class);
    Map<String, Field> columns = new LinkedHashMap<>();
    for (Field field : Field.MONEY) {
      columns.put(field.key(), field);
    }
    for (Field field : Field.INDICATOR) {
      columns.put(field.key(), field);
    }
    for (Item.Text text : top.texts("required")) {
      Field field = columns.get(text.value());
      if (field == null) {
        throw TemplateException.at(
            text,
            "“required”里不认识“"
                + text.value()
                + "”"
                + KeyHints.expected(text.value(), columns.keySet()));
      }
      if (!vocabulary.budget().containsKey(field) && !vocabulary.indicators().containsKey(field)) {
        throw TemplateException.at(text, "“" + text.value() + "”列必不可少，但 vocabulary 里没有它的标签，应先写标签");
      }
      required.add(field);
    }
    return required;
  }

  private Points points(Section top, Vocabulary vocabulary) {
    Item.Block block = top.blockOrNull("points", "total: 100");
    if (block == null) {
      return new Points(null, null, Map.of());
    }
    Section section = Section.of(block, List.of("total", "execution", "levels", "basis"));
    BigDecimal total = section.number("total", "1", "1000");
    BigDecimal execution = section.number("execution", "0", "1000");
    basis("points", section);
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    Item.Block named = section.blockOrNull("levels", "产出: 50");
    if (named != null) {
      for (Item.Entry entry : named.entries().values()) {
        known(entry, entry.key(), vocabulary.levels().keySet());
        if (entry.value() instanceof Item.Text text && text.none()) {
          continue;
        }
        levels.put(entry.key(), Section.number(entry, "0", "1000"));
      }
    }
    if (total == null && (execution != null || !levels.isEmpty())) {
      throw section.wrong("total", "有执行率或一级指标的分值，就应有“total: 100”这样的总分");
    }
    BigDecimal sum = execution == null ? BigDecimal.ZERO : execution;
    for (BigDecimal level : levels.values()) {
      sum = sum.add(level);
    }
    boolean complete = !levels.isEmpty() && execution != null;
    if (total != null && (complete ? sum.compareTo(total) != 0 : sum.compareTo(total) > 0)) {
      throw section.wrong(
          levels.isEmpty() ? "execution" : "levels",
          "执行率与各一级指标的分值合计为 " + plain(sum) + "，应为总分 " + plain(total));
    }
    return new Points(total, execution, levels);
  }

  private ReverseFormula reverse(Section top) {
    Section section =
        Section.of(top.block("reverse", "formula: either"), List.of("formula", "basis"));
    basis("reverse", section);
    return section.choice("formula", FORMULAS);
  }

  private Qualitative qualitative(Section top) {
    Section section =
        Section.of(
            top.block("qualitative", "reached_from: 80%"),
            List.of("reached_from", "partly_from", "reached", "partly", "missed", "basis"));
    basis("qualitative", section);
    BigDecimal reached = needed(section, "reached_from", "1%", "100%", "80%");
    BigDecimal partly = needed(section, "partly_from", "1%", "100%", "60%");
    if (partly.compareTo(reached) >= 0) {
      throw section.wrong(
          "partly_from", "部分达成的下限 " + plain(partly) + " 应小于达成的下限 " + plain(reached));
    }
    Qualitative out =
        new Qualitative(
            reached,
            partly,
            section.labels("reached"),
            section.labels("partly"),
            section.labels("missed"));
    once(section, "partly", out.partly(), "reached", out.reached());
    once(section, "missed", out.missed(), "reached", out.reached());
    once(section, "missed", out.missed(), "partly", out.partly());
    return out;
  }

  private static void once(
      Section section, String key, List<String> words, String other, List<String> others) {
    for (String word : words) {
      if (others.contains(word)) {
        throw section.wrong(key, "“" + word + "”同时在 " + other + " 和 " + key + " 里，应只在一档");
      }
    }
  }

  private @Nullable BigDecimal threshold(
      Section top, String name, String key, String least, String most, String example) {
    Item.Block block = top.blockOrNull(name, key + ": " + example);
    if (block == null) {
      return null;
    }
    Section section = Section.of(block, List.of(key, "basis"));
    basis(name, section);
    return needed(section, key, least, most, example);
  }

  private static BigDecimal needed(
      Section section, String key, String least, String most, String example) {
    Item value = section.get(key);
    if (value == null) {
      throw section.missing(key, example);
    }
    return Section.number(new Item.Entry(key, value.file(), value.line(), value), least, most);
  }

  private static List<WeightCap> caps(Section top, Vocabulary vocabulary) {
    List<WeightCap> caps = new ArrayList<>();
    for (Item item : top.items("caps")) {
      if (!(item instanceof Item.Block block)) {
        throw TemplateException.at(item, "“caps”的一项是" + item.kind() + "，应为一组“键: 值”");
      }
      Section section =
          Section.of(
              block, List.of("levels", "share_of_total", "times_average", "average_base", "basis"));
      List<String> levels = new ArrayList<>();
      for (Item.Text text : section.texts("levels")) {
        known(text, text.value(), vocabulary.levels().keySet());
        levels.add(text.value());
      }
      BigDecimal share = section.number("share_of_total", "1%", "100%");
      BigDecimal times = section.number("times_average", "1", "100");
      if (share == null && times == null) {
        throw TemplateException.at(block, "权重上限应有 share_of_total（占总分比例）或 times_average（平均权重倍数）");
      }
      WeightCap.AverageBase base =
          times == null && !section.has("average_base")
              ? WeightCap.AverageBase.TOTAL
              : section.choice("average_base", BASES);
      caps.add(new WeightCap(levels, share, times, base, section.text("basis", "某市文件第几条")));
    }
    return caps;
  }

  private List<Grade> grades(Section top, Points points) {
    Item.Block block = top.blockOrNull("grades", "scale: {优: 90, 良: 80}");
    if (block == null) {
      return List.of();
    }
    Section section = Section.of(block, List.of("scale", "basis"));
    basis("grades", section);
    List<Grade> grades = new ArrayList<>();
    for (Item.Entry entry : section.block("scale", "优: 90").entries().values()) {
      if (entry.value() instanceof Item.Text text && text.none()) {
        continue;
      }
      BigDecimal most = points.total() == null ? BigDecimal.valueOf(1000) : points.total();
      BigDecimal from = Section.number(entry, "0", plain(most));
      if (!grades.isEmpty() && from.compareTo(grades.get(grades.size() - 1).from()) >= 0) {
        Grade before = grades.get(grades.size() - 1);
        throw TemplateException.at(
            entry,
            "“"
                + entry.key()
                + "”的下限 "
                + plain(from)
                + " 应小于上一等“"
                + before.name()
                + "”的 "
                + plain(before.from())
                + "（等级应从高到低写）");
      }
      grades.add(new Grade(from, entry.key()));
    }
    return grades;
  }

  private void basis(String topic, Section section) {
    if (section.has("basis")) {
      bases.put(topic, section.text("basis", "某市文件第几条"));
    }
  }

  private static void known(Object place, String level, Collection<String> levels) {
    if (levels.contains(level)) {
      return;
    }
    String what = "不认识的一级指标“" + level + "”" + KeyHints.expected(level, levels);
    throw place instanceof Item.Entry entry
        ? TemplateException.at(entry, what)
        : TemplateException.at((Item) place, what);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  @SuppressWarnings("unchecked")
  static <T> Map<String, T> ordered(Object... pairs) {
    Map<String, T> out = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      out.put((String) pairs[i], (T) pairs[i + 1]);
    }
    return out;
  }
}

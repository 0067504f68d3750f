package selfeval.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.term.Field;

/**
 * A field that an office's own formulas may name, such as 预算.总额.执行数.
 *
 * @param name the whole name
 * @param block where it stands
 * @param which which row or rows of the block: 总额, 分项 or a row's label for the money; a level-1
 *     name or "" for the indicators; else ""
 * @param column the last part of the name
 * @param field the column it stands in; null where it is worked out
 * @param list whether it is a column of values
 * @param text whether it is read as text; else as a number
 */
public record NamedField(
    String name,
    Block block,
    String which,
    String column,
    Field field,
    boolean list,
    boolean text) {
  /** Where fields stand. */
  public enum Block {
    /** 预算: the money block. */
    BUDGET,
    /** 执行率: the execution rate and its score. */
    EXECUTION,
    /** 指标: all counting indicators, or those of a level. */
    INDICATORS,
    /** 本项: each counting indicator by itself. */
    ROW,
    /** 总分: the row of sums. */
    TOTAL,
    /** 表头. */
    HEAD,
    /** 文字: the text blocks. */
    TEXT
  }

  /** The row that holds the whole of the money. */
  public static final String WHOLE = "总额";

  /** The rows that divide it. */
  public static final String PARTS = "分项";

  /** The number of indicators. */
  public static final String COUNT = "个数";

  /** What the rule gives. */
  public static final String ENTITLED = "应得分";

  /** What is left of the reported score after the audit. */
  public static final String ASSESSED = "核定分";

  /** Executed by budget. */
  public static final String COMPUTED = "计算值";

  /** 全年预算数 where the form has it, else 年初预算数. */
  public static final String DENOMINATOR = "预算数";

  private static final Map<String, Field> MONEY =
      TemplateReader.ordered(
          "年初预算数", Field.INITIAL_BUDGET,
          "全年预算数", Field.BUDGET,
          "执行数", Field.EXECUTED);

  private static final Map<String, Field> POINTS =
      TemplateReader.ordered("分值", Field.WEIGHT, "得分", Field.SCORE);

  private static final Map<String, Field> ROW_TEXTS =
      TemplateReader.ordered(
          "一级指标", Field.LEVEL1,
          "二级指标", Field.LEVEL2,
          "三级指标", Field.LEVEL3,
          "指标值文字", Field.TARGET,
          "完成值文字", Field.ACTUAL,
          "单位", Field.UNIT,
          "偏差原因", Field.REASON);

  private static final List<Field> HEAD_TEXTS =
      List.of(Field.PROJECT, Field.PROJECT_LEVEL, Field.DEPARTMENT, Field.IMPLEMENTER);

  private static final List<String> TEXTS = List.of("预期目标", "完成情况", "存在问题", "改进措施", "其他说明");

  /** Whether a cell stands behind it, at which a finding can be. */
  public boolean hasCell() {
    return field != null || block == Block.TEXT || column.equals("年度");
  }

  /** All fields that formulas of a template with these words may name. */
  static Map<String, NamedField> all(Vocabulary words) {
    Map<String, NamedField> all = new LinkedHashMap<>();
    budget(all, WHOLE, false);
    add(all, Block.BUDGET, WHOLE, "分值", Field.WEIGHT, false, false);
    add(all, Block.BUDGET, WHOLE, "执行率", Field.RATE, false, false);
    add(all, Block.BUDGET, WHOLE, "得分", Field.SCORE, false, false);
    add(all, Block.BUDGET, WHOLE, "偏差原因", Field.REASON, false, true);
    budget(all, PARTS, true);
    for (List<String> division : words.budgetParts()) {
      for (String label : division) {
        budget(all, plain(label), false);
      }
    }
    add(all, Block.EXECUTION, "", COMPUTED, null, false, false);
    add(all, Block.EXECUTION, "", "填列值", Field.RATE, false, false);
    add(all, Block.EXECUTION, "", "分值", Field.WEIGHT, false, false);
    add(all, Block.EXECUTION, "", "得分", Field.SCORE, false, false);
    add(all, Block.EXECUTION, "", ENTITLED, null, false, false);
    indicators(all, "");
    words.levels().keySet().forEach(level -> indicators(all, plain(level)));
    add(all, Block.ROW, "", "指标值", Field.TARGET, false, false);
    add(all, Block.ROW, "", "完成值", Field.ACTUAL, false, false);
    points(all, Block.ROW, "", false);
    ROW_TEXTS.forEach((column, field) -> add(all, Block.ROW, "", column, field, false, true));
    POINTS.forEach((column, field) -> add(all, Block.TOTAL, "", column, field, false, false));
    add(all, Block.TOTAL, "", ASSESSED, null, false, false);
    add(all, Block.TOTAL, "", "等级", Field.GRADE, false, true);
    add(all, Block.TOTAL, "", "核定等级", null, false, true);
    HEAD_TEXTS.forEach(f -> add(all, Block.HEAD, "", f.chinese(), f, false, true));
    add(all, Block.HEAD, "", "得分", Field.HEADER_SCORE, false, false);
    add(all, Block.HEAD, "", "年度", null, false, false);
    TEXTS.forEach(key -> add(all, Block.TEXT, "", key, null, false, true));
    return Collections.unmodifiableMap(all);
  }

  private static void budget(Map<String, NamedField> all, String which, boolean list) {
    if (which.isEmpty()) {
      return;
    }
    MONEY.forEach((column, field) -> add(all, Block.BUDGET, which, column, field, list, false));
    add(all, Block.BUDGET, which, DENOMINATOR, Field.BUDGET, list, false);
  }

  private static void indicators(Map<String, NamedField> all, String level) {
    points(all, Block.INDICATORS, level, true);
    add(all, Block.INDICATORS, level, "偏差原因", Field.REASON, true, true);
    add(all, Block.INDICATORS, level, COUNT, null, false, false);
  }

  private static void points(Map<String, NamedField> all, Block block, String which, boolean list) {
    POINTS.forEach((column, field) -> add(all, block, which, column, field, list, false));
    add(all, block, which, ENTITLED, null, list, false);
    add(all, block, which, ASSESSED, null, list, false);
  }

  private static void add(
      Map<String, NamedField> all,
      Block block,
      String which,
      String column,
      Field field,
      boolean list,
      boolean text) {
    String first =
        switch (block) {
          case BUDGET -> "预算";
          case EXECUTION -> "执行率";
          case INDICATORS -> "指标";
          case ROW -> "本项";
          case TOTAL -> "总分";
          case HEAD -> "表头";
          case TEXT -> "文字";
        };
    String name = first + "." + (which.isEmpty() ? "" : which + ".") + column;
    all.putIfAbsent(name, new NamedField(name, block, which, column, field, list, text));
  }

  /** A row's label as a name holds it: letters and digits alone. */
  public static String plain(String label) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (Character.isLetter(c) || c >= '0' && c <= '9') {
        out.append(c);
      }
    }
    return out.toString();
  }
}

package selfeval.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * A row of the indicator block with a target, actual, weight or score.
 *
 * @param row the sheet row, 0-based
 * @param memo a 其中 row without a weight, which counts in no sum and no average
 * @param level canonical level-1 name (产出, 效益, 满意度, 成本 …) where the vocabulary knows it; else null
 * @param cells the values by column: level1 and level2 from the merge or the nearest cell above,
 *     level3 absent where blank; a field is absent where the form has no such column, or where the
 *     value belongs to the first row of a merge above
 */
public record IndicatorRow(
    int row, boolean memo, @Nullable String level, Map<Field, FormCell> cells) {
  private static final Set<String> EXECUTION =
      Set.of(
          "预算执行", "预算执行率", "预算执行情况", "预算执行进度", "资金执行率", "资金预算执行率", "预算资金执行率", "项目预算执行率", "项目资金执行率",
          "预算完成率", "全年预算执行率", "年度预算执行率", "执行率");

  public IndicatorRow {
    EnumMap<Field, FormCell> copy = new EnumMap<>(Field.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  /** The value in this column, or null. */
  public @Nullable FormCell get(Field field) {
    return cells.get(field);
  }

  /** The text in this column, or the empty string. */
  public String text(Field field) {
    FormCell cell = cells.get(field);
    return cell == null ? "" : cell.text();
  }

  /** What was promised, as one text also where operator, value and unit are three columns. */
  public String promise() {
    String target = text(Field.TARGET).strip();
    boolean figure = target.chars().anyMatch(Character::isDigit);
    String operator = text(Field.OPERATOR).strip();
    String unit = text(Field.UNIT).strip();
    boolean says =
        figure
            && operator.chars().anyMatch(c -> "≥≤≧≦><＞＜=＝═大小于等不低高少多超".indexOf(c) >= 0)
            && !target.startsWith(operator);
    return (says ? operator : "") + target + (figure && !target.endsWith(unit) ? unit : "");
  }

  /** Whether its name says that it is the execution rate, and nothing else. */
  public boolean execution() {
    return EXECUTION.contains(Labels.core(name()));
  }

  /** The indicator's own name: level 3, or the deepest level that says something. */
  public String name() {
    String name = text(Field.LEVEL3).strip();
    name = name.isEmpty() ? text(Field.LEVEL2).strip() : name;
    return name.isEmpty() ? text(Field.LEVEL1).strip() : name;
  }
}

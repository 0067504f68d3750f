package selfeval.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indicators that another sheet of the workbook planned for the year: a 绩效目标申报表 or an 执行监控表.
 *
 * @param sheetIndex the position of the sheet in the workbook, 0-based
 * @param sheet the sheet's name
 * @param year its year as four digits, or null
 * @param project the project it is of, or null where it does not say
 * @param unit 万元 or 元 where it says so, else null
 * @param budget the whole of the money, or null
 * @param indicators its indicators, in order
 */
public record PlannedTable(
    int sheetIndex,
    String sheet,
    @Nullable String year,
    @Nullable String project,
    @Nullable String unit,
    @Nullable FormCell budget,
    List<PlannedIndicator> indicators) {
  public PlannedTable {
    indicators = List.copyOf(indicators);
  }

  /**
   * An indicator as it was planned.
   *
   * @param level2 its second level, from the nearest cell above; empty where there is none
   * @param name its name
   * @param operator the operator in a column of its own, or null
   * @param target its target
   * @param unit the unit in a column of its own, or null
   */
  public record PlannedIndicator(
      String level2,
      FormCell name,
      @Nullable FormCell operator,
      FormCell target,
      @Nullable FormCell unit) {}
}

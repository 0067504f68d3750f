package selfeval.form;

import java.util.List;

/**
 * What another sheet of the workbook promised for the year: a 绩效目标申报表 or an 执行监控表.
 *
 * @param sheet the sheet's name
 * @param year the year it states as four digits, or null
 * @param project the project it is of, or null where it does not say
 * @param unit 万元 or 元 where it says so, else null
 * @param budget the whole of the money, or null
 * @param indicators its indicators, in order
 */
public record PlannedTable(
    String sheet,
    String year,
    String project,
    String unit,
    FormCell budget,
    List<PlannedIndicator> indicators) {
  public PlannedTable {
    indicators = List.copyOf(indicators);
  }

  /**
   * An indicator as it was promised.
   *
   * @param level2 its second level, from the nearest cell above; empty where there is none
   * @param name its name
   * @param operator the operator in a column of its own, or null
   * @param target its target
   * @param unit the unit in a column of its own, or null
   */
  public record PlannedIndicator(
      String level2, FormCell name, FormCell operator, FormCell target, FormCell unit) {}
}

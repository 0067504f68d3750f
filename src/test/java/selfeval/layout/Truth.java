package selfeval.layout;

import java.util.List;
import java.util.Map;
import selfeval.form.RowKind;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;

/**
 * A form as it was drawn, in the shape of the result file's FORM: what a reader must find.
 *
 * @param sheet name of the sheet
 * @param template the template's id
 * @param year four digits
 * @param unit 万元 or 元
 * @param header by field; absent where the form has none
 * @param budget rows of the money block
 * @param indicators rows of the indicator block that hold a target, actual, weight or score
 * @param total the row of sums, or null
 */
public record Truth(
    String sheet,
    String template,
    String year,
    String unit,
    Map<Field, Place> header,
    List<BudgetTruth> budget,
    List<IndicatorTruth> indicators,
    TotalTruth total) {

  /**
   * A value and its place.
   *
   * @param at the cell, top left of its merge
   * @param text what a person sees in the cell
   * @param number plain decimal where the whole is a number or percentage, else null
   * @param value the value alone: unlike text where label and value share the cell (主管部门：甲局)
   */
  public record Place(CellAddress at, String text, String number, String value) {
    static Place of(CellAddress at, Value value) {
      return new Place(at, value.shown(), value.number(), value.shown());
    }
  }

  /** A row of the money block; a field is absent where the form has no such column. */
  public record BudgetTruth(RowKind kind, Place label, Map<Field, Place> cells) {}

  /**
   * A row of the indicator block.
   *
   * @param cells LEVEL1 and LEVEL2 from the merge or the nearest cell above, LEVEL3 absent where
   *     blank; other fields absent where the form has no such column or the value belongs to the
   *     first row of a merge
   */
  public record IndicatorTruth(boolean memo, Map<Field, Place> cells) {}

  /** The row of sums; cells hold WEIGHT, SCORE, GRADE as far as the form has them. */
  public record TotalTruth(Place label, Map<Field, Place> cells) {}
}

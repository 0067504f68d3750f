package selfeval.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet while it is read: its cells, and which of them hold formulas, whose values are settled
 * when all sheets are there.
 *
 * @param grid the cells so far
 * @param formulas the cells with formulas, in reading order
 */
record SheetDraft(Grid.Builder grid, List<PendingFormula> formulas) {

  /**
   * @param address its place
   * @param text the formula, without its equals sign
   * @param cached whether the file holds a value for it
   * @param single whether it stands for this cell alone; no array, no table
   * @param format how its value shows
   */
  record PendingFormula(
      CellAddress address, String text, boolean cached, boolean single, CellFormat format) {}

  SheetDraft(Grid.Builder grid) {
    this(grid, new ArrayList<>());
  }
}

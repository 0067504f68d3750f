package selfeval.workbook;

import java.util.ArrayList;
import java.util.List;
import selfeval.workbook.format.CellFormat;

/**
 * A sheet while it is read: its cells, and which of them hold formulas, whose values are settled
 * when all sheets are there.
 *
 * @param grid the cells so far
 * @param formulas the cells with formulas, in reading order
 */
public record SheetDraft(Grid.Builder grid, List<PendingFormula> formulas) {

  /**
   * A formula that is yet to be computed.
   *
   * @param address its place
   * @param text the formula, without its equals sign
   * @param cached whether the file holds a value for it
   * @param single whether it stands for this cell alone; no array, no table
   * @param format how its value shows
   */
  public record PendingFormula(
      CellAddress address, String text, boolean cached, boolean single, CellFormat format) {}

  public SheetDraft(Grid.Builder grid) {
    this(grid, new ArrayList<>());
  }

  /**
   * The grid, once the sheet is read.
   *
   * @param remarks gets one where its merged regions contradict each other
   */
  public Grid finish(Remarks remarks) {
    Grid whole = grid.build();
    if (whole.overlappingMerge() != null) {
      remarks.add(
          "工作表“" + whole.name() + "”的合并区域 " + whole.overlappingMerge() + " 与另一处重叠，以先出现的为准。");
    }
    return whole;
  }
}

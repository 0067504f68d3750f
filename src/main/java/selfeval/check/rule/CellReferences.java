package selfeval.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.check.Audit;
import selfeval.form.FormCell;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Formula;
import selfeval.workbook.GridCell;

/** Finds which cells of its own sheet a formula is computed from. */
final class CellReferences {
  /** Sums of sums of sums: deeper than any form goes. */
  private static final int DEEPEST = 4;

  private static final int LAST_ROW = 1_048_575;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![A-Za-z0-9_.!$'])\\$?([A-Z]{1,3})(?:\\$?([0-9]{1,7}))?"
              + "(?::\\$?([A-Z]{1,3})(?:\\$?([0-9]{1,7}))?)?(?![A-Za-z0-9_.(!])");

  private CellReferences() {}

  /** Returns the ranges that a formula names on its own sheet, a single cell as a range of one. */
  static List<CellRange> of(String formula) {
    List<CellRange> ranges = new ArrayList<>();
    Matcher found = REFERENCE.matcher(formula.toUpperCase(Locale.ROOT));
    while (found.find()) {
      boolean column = found.group(2) == null;
      boolean range = found.group(3) != null;
      if (range ? column != (found.group(4) == null) : column) {
        continue;
      }
      CellAddress first = CellAddress.parse(found.group(1) + (column ? "1" : found.group(2)));
      CellAddress last =
          !range
              ? first
              : column
                  ? new CellAddress(LAST_ROW, CellAddress.parse(found.group(3) + "1").column())
                  : CellAddress.parse(found.group(3) + found.group(4));
      ranges.add(new CellRange(first, last));
    }
    return ranges;
  }

  /**
   * Whether a cell's formula computes from another cell, by itself or by way of the formulas it
   * names.
   */
  static boolean covers(Audit audit, FormCell computed, CellAddress cell) {
    return computed.formula() != null && covers(audit, computed.formula(), cell, 0);
  }

  private static boolean covers(Audit audit, Formula formula, CellAddress cell, int depth) {
    List<CellRange> ranges = of(formula.text());
    for (CellRange range : ranges) {
      if (holds(range, cell)) {
        return true;
      }
    }
    if (depth == DEEPEST) {
      return false;
    }
    for (CellRange range : ranges) {
      for (GridCell named : audit.sheetCells(range)) {
        if (named.formula() != null && covers(audit, named.formula(), cell, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the cell is in the range. */
  static boolean holds(CellRange range, CellAddress cell) {
    return cell.row() >= Math.min(range.first().row(), range.last().row())
        && cell.row() <= Math.max(range.first().row(), range.last().row())
        && cell.column() >= Math.min(range.first().column(), range.last().column())
        && cell.column() <= Math.max(range.first().column(), range.last().column());
  }
}

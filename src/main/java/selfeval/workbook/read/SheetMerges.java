package selfeval.workbook.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Unreadable;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.MergeIndex;
import selfeval.workbook.Remarks;

/** Gathers the merged regions of one sheet, and sees that they cost no more than is honest. */
final class SheetMerges {
  private static final int MOST = 100_000;

  private final String sheet;
  private final Grid.Builder grid;
  private final Remarks remarks;
  private final List<CellRange> ranges = new ArrayList<>();

  SheetMerges(String sheet, Grid.Builder grid, Remarks remarks) {
    this.sheet = sheet;
    this.grid = grid;
    this.remarks = remarks;
  }

  /** A region as it is written, such as A1:B2. */
  void add(@Nullable String reference) throws Unreadable {
    if (reference == null) {
      return;
    }
    try {
      add(CellRange.parse(reference));
    } catch (IllegalArgumentException e) {
      remarks.add("工作表“" + sheet + "”有一处合并区域（" + Unreadable.shown(reference) + "）写法不成立，按未合并处理。");
    }
  }

  void add(CellRange range) throws Unreadable {
    if (range.single()) {
      return;
    }
    if (ranges.size() >= MOST) {
      throw Unreadable.tooLarge("工作表“" + sheet + "”的合并区域超过 " + MOST + " 处的上限");
    }
    ranges.add(range);
    grid.merge(range);
  }

  /** To be called when all regions of the sheet are there, and before its grid is built. */
  void finish() throws Unreadable {
    if (MergeIndex.tooCostly(ranges)) {
      throw Unreadable.tooLarge("工作表“" + sheet + "”的合并区域过大过多");
    }
  }
}

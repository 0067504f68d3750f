package selfeval.report.ledger;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.write.metadata.WriteSheet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of the ledger with the rows that wait to be written. */
final class LedgerSheet {
  private final WriteSheet sheet;
  private final Deque<LedgerLook.Tint> tints = new ArrayDeque<>();
  private List<List<WriteCellData<?>>> rows = new ArrayList<>();

  /**
   * @param number its place, from 0
   * @param frozen how many columns stay when scrolled sideways
   * @param printed how many columns are printed
   */
  LedgerSheet(int number, String name, List<LedgerColumn> columns, int frozen, int printed) {
    List<List<String>> head = new ArrayList<>();
    for (LedgerColumn column : columns) {
      head.add(List.of(column.heading()));
    }
    sheet =
        EasyExcel.writerSheet(number, name)
            .head(head)
            .useDefaultStyle(false)
            .registerWriteHandler(new LedgerLook(columns, frozen, printed, tints))
            .build();
  }

  /**
   * Adds a row.
   *
   * @param tint of its verdict
   */
  void add(LedgerLook.Tint tint, @Nullable Object... values) {
    List<WriteCellData<?>> row = new ArrayList<>(values.length);
    for (Object value : values) {
      row.add(Ledger.value(value));
    }
    rows.add(row);
    tints.add(tint);
  }

  /** Rows that wait. */
  int waiting() {
    return rows.size();
  }

  /** Writes the rows that wait; the sheet is begun where there are none. */
  void flush(ExcelWriter writer) {
    List<List<WriteCellData<?>>> written = rows;
    rows = new ArrayList<>();
    writer.write(written, sheet);
  }
}

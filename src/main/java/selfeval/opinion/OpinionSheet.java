package selfeval.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellRange;

/**
 * The sheet that is added, free of any file format: landscape A4, one page wide, the head row
 * repeated in print.
 *
 * @param name its name, unique in the workbook
 * @param widths column widths, in characters of the default font; 0 for a hidden column
 * @param rows its rows from the first
 * @param merges merged regions
 * @param headRow the table's heading row, 0-based: frozen above the rows below it, repeated in
 *     print; −1 where there is no table
 * @param table heading row and rows of the table, for the filter; null where there is none
 * @param choices the cells in which one of {@code answers} is chosen; null where there are none
 * @param answers the list of answers
 */
public record OpinionSheet(
    String name,
    List<Double> widths,
    List<OpinionRow> rows,
    List<CellRange> merges,
    int headRow,
    @Nullable CellRange table,
    @Nullable CellRange choices,
    List<String> answers) {
  public OpinionSheet {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
    answers = List.copyOf(answers);
  }
}

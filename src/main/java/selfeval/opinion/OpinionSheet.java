package selfeval.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellRange;

/**
 * The sheet that is added, free of any file format: landscape A4, one page wide. Office repeats a
 * heading on every page that follows, whatever table is on it; so where the table of findings is
 * longer than a page, what follows stands in columns of its own, over which its heading has no
 * words.
 *
 * @param name its name, unique in the workbook
 * @param widths column widths, in characters of the default font; 0 for a hidden column
 * @param rows its rows from the first
 * @param merges merged regions
 * @param headRow the table's heading row, 0-based: frozen above the rows below it; −1 where there
 *     is no table
 * @param areas what is printed, each on pages of its own with the heading row repeated; empty where
 *     all is printed, and the heading row once
 * @param table heading row and rows of the first table, for the filter; null where there is none
 * @param choices the cells in which one of {@code answers} is chosen, a range a table
 * @param answers the list of answers
 */
public record OpinionSheet(
    String name,
    List<Double> widths,
    List<OpinionRow> rows,
    List<CellRange> merges,
    int headRow,
    List<CellRange> areas,
    @Nullable CellRange table,
    List<CellRange> choices,
    List<String> answers) {
  public OpinionSheet {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
    areas = List.copyOf(areas);
    choices = List.copyOf(choices);
    answers = List.copyOf(answers);
  }
}

package selfeval.workbook.recalculate;

import java.util.List;
import selfeval.ooxml.WorkbookPart;
import selfeval.workbook.SheetDraft;

/**
 * A workbook as its recalculation sees it.
 *
 * @param drafts the sheets by their position; null for one without cells
 * @param sheetNames the names of all sheets, by position
 * @param names defined names
 * @param biff whether the limits of BIFF hold (65,536 rows, 256 columns)
 */
public record CalculationModel(
    List<SheetDraft> drafts,
    List<String> sheetNames,
    List<WorkbookPart.DefinedName> names,
    boolean biff) {

  int formulas() {
    int count = 0;
    for (SheetDraft draft : drafts) {
      count += draft == null ? 0 : draft.formulas().size();
    }
    return count;
  }
}

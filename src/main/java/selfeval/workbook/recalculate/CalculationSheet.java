package selfeval.workbook.recalculate;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.GridCell;
import selfeval.workbook.SheetDraft;

/** One sheet as POI's formula evaluator sees it. */
final class CalculationSheet implements EvaluationSheet {
  private final SheetDraft draft;
  private final CalculationBudget budget;
  private final Map<Long, SheetDraft.PendingFormula> formulas = new HashMap<>();
  private final Map<Long, CalculationCell> cells = new HashMap<>();

  CalculationSheet(SheetDraft draft, CalculationBudget budget) {
    this.draft = draft;
    this.budget = budget;
    for (SheetDraft.PendingFormula formula : draft.formulas()) {
      formulas.put(key(formula.address().row(), formula.address().column()), formula);
    }
  }

  private static Long key(int row, int column) {
    return (long) row << 14 | column;
  }

  SheetDraft.@Nullable PendingFormula formula(int row, int column) {
    return formulas.get(key(row, column));
  }

  @Override
  public @Nullable EvaluationCell getCell(int row, int column) {
    budget.look();
    GridCell cell = draft.grid().added(row, column);
    if (cell == null) {
      return null;
    }
    return cells.computeIfAbsent(key(row, column), k -> new CalculationCell(cell));
  }

  @Override
  public int getLastRowNum() {
    return draft.grid().lastAddedRow();
  }

  @Override
  public boolean isRowHidden(int row) {
    return false;
  }

  @Override
  public void clearAllCachedResultValues() {
    // Nothing is kept here.
  }

  /** A cell with its stored value, or with the formula that is to be calculated. */
  private final class CalculationCell implements EvaluationCell {
    private final GridCell cell;

    CalculationCell(GridCell cell) {
      this.cell = cell;
    }

    @Override
    public Object getIdentityKey() {
      return this;
    }

    @Override
    public EvaluationSheet getSheet() {
      return CalculationSheet.this;
    }

    @Override
    public int getRowIndex() {
      return cell.address().row();
    }

    @Override
    public int getColumnIndex() {
      return cell.address().column();
    }

    @Override
    public CellType getCellType() {
      return cell.formula() != null ? CellType.FORMULA : getCachedFormulaResultType();
    }

    @Override
    public CellType getCachedFormulaResultType() {
      return switch (cell.kind()) {
        case NUMBER, DATE -> CellType.NUMERIC;
        case TEXT -> CellType.STRING;
        case BOOLEAN -> CellType.BOOLEAN;
        case ERROR -> CellType.ERROR;
        case BLANK -> CellType.BLANK;
      };
    }

    @Override
    public double getNumericCellValue() {
      return cell.stored().doubleValue();
    }

    @Override
    public String getStringCellValue() {
      return cell.text();
    }

    @Override
    public boolean getBooleanCellValue() {
      return cell.text().equals("TRUE");
    }

    @Override
    public int getErrorCellValue() {
      try {
        return FormulaError.forString(cell.text()).getCode();
      } catch (IllegalArgumentException e) {
        throw new CalculationBook.NotRecalculated("an error of a newer kind");
      }
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
      throw new CalculationBook.NotRecalculated("array");
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
      return false;
    }
  }
}

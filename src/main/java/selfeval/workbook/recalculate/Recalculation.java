package selfeval.workbook.recalculate;

import java.math.BigDecimal;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.OoxmlText;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellFactory;
import selfeval.workbook.Formula;
import selfeval.workbook.GridCell;
import selfeval.workbook.Remarks;
import selfeval.workbook.SheetDraft;
import selfeval.workbook.format.StoredNumber;

/**
 * Settles what is known of each formula's value: a missing one is calculated where that can be
 * done, and a cached one that the calculation contradicts is named stale. In doubt the cached value
 * stands: a false alarm costs more than a stale sum that is missed.
 */
public final class Recalculation {
  /** Forms have some dozens; a register of many thousands is not recalculated. */
  private static final int MOST_FORMULAS = 5_000;

  private static final int MOST_OVERFLOWS = 3;

  /** Differences below this share of the larger value (below 1, absolute) are those of doubles. */
  private static final double TOLERANCE = 1e-9;

  private final CalculationModel model;
  private final CellFactory cells;
  private final CalculationBook book;
  private final WorkbookEvaluator evaluator;
  private final boolean onlyMissing;
  private int evaluated;
  private int overflows;

  private Recalculation(CalculationModel model, CellFactory cells, boolean onlyMissing) {
    this.model = model;
    this.cells = cells;
    this.onlyMissing = onlyMissing;
    this.book = new CalculationBook(model);
    this.evaluator = new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
  }

  public static void settle(CalculationModel model, CellFactory cells, Remarks remarks) {
    int formulas = model.formulas();
    if (formulas == 0) {
      return;
    }
    if (formulas > MOST_FORMULAS) {
      remarks.add("工作簿的公式超过 " + MOST_FORMULAS + " 个，没有逐个复算，以文件中保存的数值为准。");
    }
    new Recalculation(model, cells, formulas > MOST_FORMULAS).run();
  }

  private void run() {
    for (int i = 0; i < model.drafts().size(); i++) {
      SheetDraft draft = model.drafts().get(i);
      if (draft == null) {
        continue;
      }
      for (SheetDraft.PendingFormula formula : draft.formulas()) {
        if (evaluated >= MOST_FORMULAS || overflows >= MOST_OVERFLOWS || book.budget().spent()) {
          return;
        }
        if (!formula.cached() || !onlyMissing) {
          evaluated++;
          settle(draft, book.sheet(i), formula);
        }
      }
    }
  }

  private void settle(SheetDraft draft, CalculationSheet sheet, SheetDraft.PendingFormula formula) {
    CellAddress address = formula.address();
    ValueEval value;
    try {
      value = evaluator.evaluate(sheet.getCell(address.row(), address.column()));
    } catch (RuntimeException e) {
      // Not for recalculation, not known to the library, or not a formula at all.
      return;
    } catch (StackOverflowError e) {
      overflows++;
      return;
    }
    GridCell before = draft.grid().added(address.row(), address.column());
    GridCell after = formula.cached() ? checked(before, value) : recomputed(formula, value);
    if (after != null) {
      draft.grid().replace(after);
    }
  }

  /** The cell with its calculated value; null where the calculation gave none that is certain. */
  private @Nullable GridCell recomputed(SheetDraft.PendingFormula formula, ValueEval value) {
    String text = plain(value);
    if (text == null) {
      return null;
    }
    Formula known = new Formula(formula.text(), Formula.State.RECOMPUTED, text);
    CellAddress address = formula.address();
    if (value instanceof NumberEval number) {
      BigDecimal exact = StoredNumber.of(number.getNumberValue());
      return exact == null ? null : cells.number(address, exact, formula.format(), known);
    }
    if (value instanceof BoolEval truth) {
      return cells.truth(address, truth.getBooleanValue(), known);
    }
    return value instanceof ErrorEval
        ? cells.error(address, text, known)
        : cells.text(address, text, known);
  }

  /** The cell marked stale; null where its cached value is kept. */
  private static @Nullable GridCell checked(@Nullable GridCell cell, ValueEval value) {
    String text = plain(value);
    Formula formula = cell == null ? null : cell.formula();
    if (cell == null || formula == null || text == null || !differs(cell, value, text)) {
      return null;
    }
    Formula stale = new Formula(formula.text(), Formula.State.STALE, text);
    return new GridCell(
        cell.address(), cell.kind(), cell.text(), cell.number(), cell.percent(), stale);
  }

  private static boolean differs(GridCell cell, ValueEval value, String text) {
    return switch (cell.kind()) {
      case NUMBER, DATE -> {
        if (value instanceof NumberEval number) {
          double cached = cell.stored().doubleValue();
          double now = number.getNumberValue();
          double size = Math.max(1, Math.max(Math.abs(cached), Math.abs(now)));
          yield Math.abs(cached - now) > TOLERANCE * size;
        }
        yield value instanceof StringEval || value instanceof ErrorEval;
      }
      case TEXT, BLANK ->
          value instanceof NumberEval || (value instanceof StringEval && !text.equals(cell.text()));
      case BOOLEAN -> value instanceof BoolEval && !text.equals(cell.text());
      // Why an error was cached, another program may know better.
      case ERROR -> false;
    };
  }

  /** A calculated value as plain text; null for what is not certain to be Excel's result too. */
  private static @Nullable String plain(ValueEval value) {
    if (value instanceof NumberEval number) {
      BigDecimal exact = StoredNumber.of(number.getNumberValue());
      return exact == null ? null : exact.toPlainString();
    }
    if (value instanceof StringEval text) {
      return OoxmlText.lines(text.getStringValue());
    }
    if (value instanceof BoolEval truth) {
      return truth.getBooleanValue() ? "TRUE" : "FALSE";
    }
    if (value == ErrorEval.DIV_ZERO || value == ErrorEval.REF_INVALID) {
      return ((ErrorEval) value).getErrorString();
    }
    return null;
  }
}

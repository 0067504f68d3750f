package selfeval.workbook.recalculate;

import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaErrPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.FuncPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MemFuncPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefErrorPtg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.formula.ptg.UnionPtg;
import org.jspecify.annotations.Nullable;

/**
 * Which formulas are recalculated: those made of what is listed here, where the library gives what
 * Excel gives, at a cost that is bounded. Nothing volatile, nothing that reaches out of the file,
 * nothing that makes text without end. A formula with anything else keeps its cached value.
 */
final class FormulaPolicy {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "SUM",
          "AVERAGE",
          "MIN",
          "MAX",
          "COUNT",
          "COUNTA",
          "PRODUCT",
          "MEDIAN",
          "LARGE",
          "SMALL",
          "ROUND",
          "ROUNDUP",
          "ROUNDDOWN",
          "INT",
          "ABS",
          "SIGN",
          "SQRT",
          "POWER",
          "MOD",
          "IF",
          "AND",
          "OR",
          "NOT",
          "TRUE",
          "FALSE",
          "ISBLANK",
          "ISNUMBER",
          "ISTEXT",
          "ISERROR",
          "ISERR",
          "ISNA",
          "LEN",
          "LEFT",
          "RIGHT",
          "MID",
          "TRIM",
          "EXACT",
          "INDEX",
          "CHOOSE",
          "YEAR",
          "MONTH",
          "DAY",
          "DATE",
          "RANK",
          "ROW",
          "COLUMN",
          "ROWS",
          "COLUMNS",
          "N",
          "NA");

  /** Newer than the table of built-in functions, and called by name. */
  private static final Set<String> NAMED_FUNCTIONS = Set.of("IFERROR");

  private static final Set<Class<?>> PLAIN =
      Set.of(
          IntPtg.class,
          NumberPtg.class,
          StringPtg.class,
          BoolPtg.class,
          MissingArgPtg.class,
          RefPtg.class,
          AreaPtg.class,
          Ref3DPxg.class,
          Area3DPxg.class,
          RefErrorPtg.class,
          AreaErrPtg.class,
          NamePtg.class,
          ParenthesisPtg.class,
          AddPtg.class,
          SubtractPtg.class,
          MultiplyPtg.class,
          DividePtg.class,
          PowerPtg.class,
          UnaryMinusPtg.class,
          UnaryPlusPtg.class,
          PercentPtg.class,
          EqualPtg.class,
          NotEqualPtg.class,
          LessThanPtg.class,
          LessEqualPtg.class,
          GreaterThanPtg.class,
          GreaterEqualPtg.class,
          ConcatPtg.class,
          UnionPtg.class,
          MemFuncPtg.class,
          AttrPtg.class);

  private static final int MOST_JOINED = 16;
  private static final int MOST_DIGITS = 15;

  private FormulaPolicy() {}

  /** Whether a cell, by its place on a sheet (null for the formula's own), holds a formula. */
  interface FormulaCells {
    boolean at(@Nullable String sheet, int row, int column);
  }

  static boolean allows(Ptg[] tokens, FormulaCells formulas) {
    int joined = 0;
    for (int i = 0; i < tokens.length; i++) {
      Ptg token = tokens[i];
      if (token instanceof ConcatPtg) {
        joined++;
      }
      if (token instanceof NameXPxg named) {
        if (named.getSheetName() != null
            || named.getExternalWorkbookNumber() > 0
            || !NAMED_FUNCTIONS.contains(named.getNameName().toUpperCase(Locale.ROOT))) {
          return false;
        }
      } else if (token instanceof FuncPtg || token instanceof FuncVarPtg) {
        AbstractFunctionPtg function = (AbstractFunctionPtg) token;
        if (!function.isExternalFunction()
            && (!FUNCTIONS.contains(function.getName()) || !digitsBounded(function, tokens, i))) {
          return false;
        }
      } else if (!PLAIN.contains(token.getClass())) {
        return false;
      }
    }
    return joined == 0 || (joined <= MOST_JOINED && joinsStoredTexts(tokens, formulas));
  }

  /** Decimals to round to are written in the formula itself: one cell could ask for two billion. */
  private static boolean digitsBounded(AbstractFunctionPtg function, Ptg[] tokens, int at) {
    if (!function.getName().startsWith("ROUND")) {
      return true;
    }
    int i = at - 1;
    if (i >= 0 && tokens[i] instanceof UnaryMinusPtg) {
      i--;
    }
    return i >= 0 && tokens[i] instanceof IntPtg digits && digits.getValue() <= MOST_DIGITS;
  }

  /** Texts joined from joined texts would double with every step. */
  private static boolean joinsStoredTexts(Ptg[] tokens, FormulaCells formulas) {
    for (Ptg token : tokens) {
      if (token instanceof RefPtg ref) {
        if (formulas.at(null, ref.getRow(), ref.getColumn())) {
          return false;
        }
      } else if (token instanceof Ref3DPxg ref) {
        if (formulas.at(ref.getSheetName(), ref.getRow(), ref.getColumn())) {
          return false;
        }
      } else if (token instanceof AreaPtg
          || token instanceof Area3DPxg
          || token instanceof NamePtg) {
        return false;
      }
    }
    return true;
  }
}

package selfeval.formula;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;

/** A sheet in memory on which formulas are calculated: a column for each field of one form. */
final class ScratchSheet {
  private static final int LONGEST_TEXT = 32_000;

  private final HSSFWorkbook book = new HSSFWorkbook();
  private final HSSFSheet sheet = book.createSheet("S");
  private final HSSFFormulaEvaluator evaluator = new HSSFFormulaEvaluator(book);
  private int formulas;
  private int columns = 1;

  /** Whether the library knows a function of this name, allowed or not. */
  static boolean knowsFunction(String name) {
    return FunctionMetadataRegistry.getFunctionByName(name) != null;
  }

  /** Refuses a formula that is not well formed; its fields are references already. */
  static void check(String formula) throws FormulaMistake {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("S");
      HSSFEvaluationWorkbook names = HSSFEvaluationWorkbook.create(book);
      FormulaParser.parse(formula, names, FormulaType.CELL, 0, 0);
    } catch (FormulaParseException e) {
      String words = e.getMessage() == null ? "" : e.getMessage();
      throw new FormulaMistake(words.contains("arguments") ? "函数的参数个数不对" : "公式写法有误，请检查运算符、逗号和括号");
    } catch (IOException | RuntimeException e) {
      throw new FormulaMistake("公式写法有误，请检查运算符、逗号和括号");
    }
  }

  /** Puts a field's values into a column of their own; the reference to them. */
  String put(List<Object> values) {
    int column = columns++;
    for (int i = 0; i < values.size(); i++) {
      HSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
      Object value = values.get(i);
      if (value instanceof BigDecimal number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else if (value instanceof String text) {
        String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        row.createCell(column).setCellValue(kept);
      }
    }
    return reference(column, values.size());
  }

  /** The cell, or the cells, at the top of a column. */
  static String reference(int column, int size) {
    String letters = CellReference.convertNumToColString(column);
    return size <= 1 ? letters + "1" : letters + "1:" + letters + size;
  }

  /** A Boolean, a BigDecimal, a String, or the reason why there is no value. */
  Object calculate(String formula) {
    // Formulas stand in the first column, which no field uses.
    int at = formulas++;
    HSSFRow row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    HSSFCell cell = row.createCell(0);
    cell.setCellFormula(formula);
    CellValue value = evaluator.evaluate(cell);
    return switch (value.getCellType()) {
      case BOOLEAN -> value.getBooleanValue();
      case NUMERIC -> new BigDecimal(Double.toString(value.getNumberValue()));
      case STRING -> value.getStringValue();
      default -> new Failure(why(value.getErrorValue()));
    };
  }

  /** Why there is no value. */
  record Failure(String why) {}

  private static String why(byte code) {
    if (code == FormulaError.DIV0.getCode()) {
      return "计算时除数为0";
    }
    if (code == FormulaError.VALUE.getCode()) {
      return "计算时遇到不能参加运算的文字";
    }
    return "公式算不出结果";
  }
}

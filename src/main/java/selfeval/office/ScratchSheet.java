package selfeval.office;

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

/**
 * A sheet in memory on which formulas are calculated: the fields' values below each other, the
 * formulas beside them. Not safe for use by many threads.
 */
final class ScratchSheet {
  private static final int LONGEST_TEXT = 32_000;

  /** Half of the rows of a sheet: the values of one formula fit into the other half. */
  private static final int MOST_ROWS = 30_000;

  private static final int FIELDS = 0;
  private static final int FORMULAS = 1;

  private final HSSFWorkbook book = new HSSFWorkbook();
  private final HSSFSheet sheet = book.createSheet("S");
  private final HSSFFormulaEvaluator evaluator = new HSSFFormulaEvaluator(book);
  private int rows;
  private int formulas;

  /** Whether the library knows a function of this name, allowed or not. */
  static boolean knowsFunction(String name) {
    return FunctionMetadataRegistry.getFunctionByName(name) != null;
  }

  /** Checks that a formula is well formed; its fields have been replaced by references. */
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

  /** Writes a field's values below those written so far, and returns the reference to them. */
  String put(List<Object> values) {
    int from = rows;
    rows += Math.max(1, values.size());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof BigDecimal number) {
        cell(from + i, FIELDS).setCellValue(number.doubleValue());
      } else if (value instanceof String text) {
        String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        cell(from + i, FIELDS).setCellValue(kept);
      }
    }
    return reference(from, values.size());
  }

  /** Returns the reference to the cells of a field, which are below each other. */
  static String reference(int row, int size) {
    return size <= 1 ? "A" + (row + 1) : "A" + (row + 1) + ":A" + (row + size);
  }

  /** Whether there is room for a formula of any form. */
  boolean hasRoom() {
    return rows < MOST_ROWS && formulas < MOST_ROWS;
  }

  private HSSFCell cell(int row, int column) {
    HSSFRow there = sheet.getRow(row);
    return (there == null ? sheet.createRow(row) : there).createCell(column);
  }

  /** Returns a Boolean, a BigDecimal, a String, or a Failure. */
  Object calculate(String formula) {
    HSSFCell cell = cell(formulas++, FORMULAS);
    cell.setCellFormula(formula);
    CellValue value = evaluator.evaluate(cell);
    return switch (value.getCellType()) {
      case BOOLEAN -> value.getBooleanValue();
      case NUMERIC -> new BigDecimal(Double.toString(value.getNumberValue()));
      case STRING -> value.getStringValue();
      default -> new Failure(why(value.getErrorValue()));
    };
  }

  /** The reason why there is no value, a Chinese sentence. */
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

package selfeval.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Registers for tests, written as text: a line a row, | between cells, # in front of numbers. */
final class Tables implements AutoCloseable {
  private final Workbook book;

  private Tables(Workbook book) {
    this.book = book;
  }

  static Tables xlsx() {
    return new Tables(new XSSFWorkbook());
  }

  static Tables xls() {
    return new Tables(new HSSFWorkbook());
  }

  /** Adds a sheet; merged regions as in A2:A4. */
  Tables sheet(String name, String text, String... merged) {
    Sheet sheet = book.createSheet(name);
    String[] lines = text.split("\n", -1);
    for (int r = 0; r < lines.length; r++) {
      Row row = sheet.createRow(r);
      String[] cells = lines[r].split("\\|", -1);
      for (int c = 0; c < cells.length; c++) {
        String cell = cells[c].strip();
        if (cell.startsWith("#")) {
          row.createCell(c).setCellValue(Double.parseDouble(cell.substring(1)));
        } else if (cell.startsWith("=")) {
          row.createCell(c).setCellFormula(cell.substring(1));
        } else if (!cell.isEmpty()) {
          row.createCell(c).setCellValue(cell);
        }
      }
    }
    for (String region : merged) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(region));
    }
    return this;
  }

  Path to(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (book instanceof XSSFWorkbook) {
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      }
      book.write(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}

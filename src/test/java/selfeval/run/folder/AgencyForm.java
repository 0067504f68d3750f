package selfeval.run.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** Filled forms as agencies would send them, made from a sample form. */
public final class AgencyForm {
  private static final Path SAMPLE = Path.of("seeds", "城区公共卫生间改造提升项目（国家通用表）.xlsx");

  private AgencyForm() {}

  /** A form whose sums agree. */
  public static byte[] sound(String project, String unit) {
    return form(project, unit, 98.6);
  }

  /** A form whose printed total is another one. */
  public static byte[] wrong(String project, String unit, double total) {
    return form(project, unit, total);
  }

  private static byte[] form(String project, String unit, double total) {
    try (InputStream in = Files.newInputStream(SAMPLE);
        Workbook book = WorkbookFactory.create(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.getSheetAt(0);
      cell(sheet, "C4").setCellValue(project);
      cell(sheet, "G5").setCellValue(unit);
      cell(sheet, "I23").setCellValue(total);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell cell(Sheet sheet, String at) {
    CellReference place = new CellReference(at);
    return sheet.getRow(place.getRow()).getCell(place.getCol());
  }
}

package selfeval.annotate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The way for packages that cannot be extended as they are: POI loads and saves the workbook, which
 * gives a package of a usual making. What POI does not know it may lose, so this is said.
 */
final class XlsxThroughPoi {
  private XlsxThroughPoi() {}

  /** Throws IllegalStateException where POI cannot read the workbook either. */
  static byte[] rewrite(byte[] original) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 16_384);
      workbook.write(out);
      XlsxPackage pack = XlsxPackage.open(out.toByteArray());
      for (WorkbookXml.Sheet sheet : WorkbookXml.of(pack).sheets()) {
        byte[] sorted =
            sheet.worksheet() && sheet.part() != null && pack.has(sheet.part())
                ? RowOrder.sorted(pack.part(sheet.part()))
                : null;
        if (sorted != null) {
          pack.replace(sheet.part(), sorted);
        }
      }
      // POI stamps its entries with the time of day
      return pack.writeWithFixedTimes();
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("neither in place nor through POI: " + e.getMessage(), e);
    }
  }
}

package selfeval.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import selfeval.ooxml.Limits;
import selfeval.ooxml.XlsxPackage;

/**
 * The way for packages that cannot be extended as they are: POI loads and saves the workbook, which
 * gives a package of a usual making. What POI does not know it may lose, so this is said.
 */
final class XlsxThroughPoi {
  static {
    // The reader has counted every byte; a ratio trips on honest styles.
    ZipSecureFile.setMinInflateRatio(0);
  }

  private XlsxThroughPoi() {}

  /** Returns null where POI cannot read or write the workbook either. */
  static byte @Nullable [] rewrite(byte[] original, Limits limits) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 16_384);
      workbook.write(out);
      XlsxPackage pack = new XlsxPackage(out.toByteArray(), limits);
      for (WorkbookXml.Sheet sheet : WorkbookXml.of(pack).sheets()) {
        String part = sheet.part();
        if (part != null && sheet.worksheet() && pack.has(part)) {
          byte[] sorted = RowOrder.sorted(pack.part(part));
          if (sorted != null) {
            pack.replace(part, sorted);
          }
        }
      }
      // POI stamps its entries with the time of day
      return pack.writeWithFixedTimes();
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(XlsxThroughPoi.class).debug("neither in place nor through POI", e);
      return null;
    }
  }
}

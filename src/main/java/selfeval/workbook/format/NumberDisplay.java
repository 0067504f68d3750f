package selfeval.workbook.format;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the numbers of one workbook. The formats that forms use are shown here; the rest
 * (fractions, exponents, conditions) by POI, which is started only when the first such cell is met.
 */
public final class NumberDisplay {
  private final boolean date1904;
  private @Nullable DataFormatter library;

  public NumberDisplay(boolean date1904) {
    this.date1904 = date1904;
  }

  boolean date1904() {
    return date1904;
  }

  String foreign(BigDecimal number, int id, String code) {
    try {
      if (library == null) {
        library = new DataFormatter(Locale.ROOT);
      }
      return library.formatRawCellContents(number.doubleValue(), id, code, date1904).strip();
    } catch (RuntimeException e) {
      // A code that even the library cannot read shows like General, as Excel repairs it.
      return GeneralDisplay.show(number);
    }
  }
}

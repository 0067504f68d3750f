package selfeval.workbook;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One cell as it was found in the file.
 *
 * @param address its place
 * @param kind what it holds
 * @param text what a person sees in it, line breaks kept as \n; never null, empty where blank
 * @param number the stored number to 15 significant digits, for NUMBER and DATE; else null
 * @param percent whether its number format is a percentage
 * @param formula its formula, or null
 */
public record GridCell(
    CellAddress address,
    ValueKind kind,
    String text,
    BigDecimal number,
    boolean percent,
    Formula formula) {

  public GridCell {
    Objects.requireNonNull(address);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }

  public static GridCell blank(CellAddress address) {
    return new GridCell(address, ValueKind.BLANK, "", null, false, null);
  }
}

package selfeval.workbook;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    @Nullable BigDecimal number,
    boolean percent,
    @Nullable Formula formula) {

  public GridCell {
    Objects.requireNonNull(address);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }

  /** The number of a cell that holds one: NUMBER or DATE. */
  public BigDecimal stored() {
    return Objects.requireNonNull(number, "a cell of this kind has a number");
  }

  public static GridCell blank(CellAddress address) {
    return new GridCell(address, ValueKind.BLANK, "", null, false, null);
  }
}

package selfeval.measure;

import java.math.BigDecimal;

/**
 * One side of a comparison as the form holds it.
 *
 * @param text what a person sees
 * @param number the number where the whole of the cell is one (a percentage as a fraction), else
 *     null
 * @param percent whether it is shown as a percentage
 */
public record Side(String text, BigDecimal number, boolean percent) {
  public static Side of(String text) {
    return new Side(text, null, false);
  }
}

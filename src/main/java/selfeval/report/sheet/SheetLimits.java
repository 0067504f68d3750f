package selfeval.report.sheet;

/**
 * What one sheet takes.
 *
 * @param rows with the head
 * @param links with those of the head
 */
public record SheetLimits(int rows, int links) {
  /** Those of Excel. */
  public static final SheetLimits EXCEL = new SheetLimits(1_048_576, 65_530);
}

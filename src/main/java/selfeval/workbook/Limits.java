package selfeval.workbook;

/**
 * How much one file may cost. Counted while reading, never believed from a declared size.
 *
 * @param fileBytes size of the file, bytes
 * @param entries entries of a zip package
 * @param entryBytes one entry, inflated, bytes
 * @param totalBytes all entries, inflated, bytes
 * @param cells cells that hold something, in all sheets
 * @param textLength characters of one cell
 * @param xmlDepth nesting of elements
 */
public record Limits(
    long fileBytes,
    int entries,
    long entryBytes,
    long totalBytes,
    int cells,
    int textLength,
    int xmlDepth) {

  /** Far above any honest form, pictures included; far below what hurts with 512 MiB of memory. */
  public static Limits standard() {
    return new Limits(50L << 20, 5_000, 100L << 20, 300L << 20, 500_000, 32_767, 64);
  }
}

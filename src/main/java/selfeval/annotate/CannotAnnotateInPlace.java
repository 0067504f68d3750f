package selfeval.annotate;

/**
 * A workbook whose package cannot be extended in place. Thrown before a byte is written; the
 * message is a Chinese clause that names what was met, for the ledger.
 */
final class CannotAnnotateInPlace extends RuntimeException {
  CannotAnnotateInPlace(String reason) {
    super(reason);
  }
}

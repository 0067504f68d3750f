package selfeval.annotate;

/**
 * A workbook whose package cannot be extended in place. Thrown before a byte is written; the
 * message is a Chinese clause that names what was met, for the ledger.
 */
final class CannotAnnotateInPlace extends RuntimeException {
  private final boolean anyhow;

  CannotAnnotateInPlace(String reason) {
    this(reason, false);
  }

  /** As a library found the file to be. */
  CannotAnnotateInPlace(String reason, Exception found) {
    super(reason, found);
    this.anyhow = false;
  }

  private CannotAnnotateInPlace(String reason, boolean anyhow) {
    super(reason);
    this.anyhow = anyhow;
  }

  /** For what the format itself has no room for: saving it anew would not help. */
  static CannotAnnotateInPlace anyhow(String reason) {
    return new CannotAnnotateInPlace(reason, true);
  }

  /** Whether the workbook cannot be annotated in another way either. */
  boolean anyhow() {
    return anyhow;
  }
}

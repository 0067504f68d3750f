package selfeval.ooxml;

/**
 * A workbook whose package cannot be extended in place. Thrown before a byte is written; the
 * message is a Chinese clause that names what was met, for the ledger.
 */
public final class CannotAnnotateInPlace extends RuntimeException {
  private final boolean anyhow;

  public CannotAnnotateInPlace(String reason) {
    this(reason, false);
  }

  /** As a library found the file to be. */
  public CannotAnnotateInPlace(String reason, Exception found) {
    super(reason, found);
    this.anyhow = false;
  }

  private CannotAnnotateInPlace(String reason, boolean anyhow) {
    super(reason);
    this.anyhow = anyhow;
  }

  /** For what the format itself has no room for: saving it anew would not help. */
  public static CannotAnnotateInPlace anyhow(String reason) {
    return new CannotAnnotateInPlace(reason, true);
  }

  /** Whether the workbook cannot be annotated in another way either. */
  public boolean anyhow() {
    return anyhow;
  }
}

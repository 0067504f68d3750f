package selfeval.workbook;

/** Reads a file's bytes into cells, or says why not. Stateless; safe for use by many threads. */
public final class WorkbookReader {
  private final Limits limits;

  public WorkbookReader(Limits limits) {
    this.limits = limits;
  }

  /** Never throws for what a file may hold: trouble comes back as a {@link Refusal}. */
  public Reading read(byte[] file) {
    throw new UnsupportedOperationException("not yet: " + limits + file.length);
  }
}

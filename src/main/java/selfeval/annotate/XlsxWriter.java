package selfeval.annotate;

/** Writes a plan into an OOXML workbook in place, in its package. */
final class XlsxWriter {
  private XlsxWriter() {}

  static Annotated write(byte[] original, AnnotationPlan plan) {
    throw new UnsupportedOperationException("not yet");
  }
}

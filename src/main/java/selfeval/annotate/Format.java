package selfeval.annotate;

import selfeval.opinion.AnnotationPlan;
import selfeval.workbook.Reading;

/**
 * A format of workbook files. A file goes through in this order: what an earlier audit added is
 * taken off, the rest is read, and what was read is annotated. An object serves one file on its
 * way, on one thread, and may remember what it has opened of the file; no method changes the bytes
 * that it is given.
 */
public interface Format {
  /**
   * Takes off what an earlier audit added. Costs a look at a few places of the file where there is
   * nothing of ours; a file that cannot be read comes back as it is.
   */
  TakenOff takeOff(byte[] file);

  /** Reads the cells; a file that cannot be read comes back as a refusal. */
  Reading read(byte[] file);

  /**
   * Puts marks, notes and the sheet of findings into a workbook.
   *
   * @param file a workbook that can be read, without annotations of ours
   * @param plan with the positions of the sheets as they were read
   * @throws RuntimeException where the workbook cannot be annotated
   */
  Annotated annotate(byte[] file, AnnotationPlan plan);
}

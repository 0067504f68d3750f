package selfeval.annotate;

import java.util.List;
import selfeval.check.FormAudit;
import selfeval.workbook.FileKind;
import selfeval.workbook.Workbook;

/** Puts the findings into the agency's own workbook. Stateless; safe for use by many threads. */
public final class Annotator {

  /**
   * @param original the file's bytes, never changed
   * @param workbook the same file as read
   * @param fileName the file's name, for the head of the added sheet
   * @param audits the audits of its forms
   */
  public Annotated annotate(
      byte[] original, Workbook workbook, String fileName, List<FormAudit> audits) {
    AnnotationPlan plan = AnnotationPlanner.plan(workbook, fileName, audits);
    return workbook.kind() == FileKind.XLS
        ? XlsWriter.write(original, plan)
        : XlsxWriter.write(original, plan);
  }
}

package selfeval.annotate;

import java.util.List;
import selfeval.check.FormAudit;
import selfeval.workbook.Workbook;

/** Decides what is marked, which notes stand where, and what the added sheet says. */
final class AnnotationPlanner {
  private AnnotationPlanner() {}

  static AnnotationPlan plan(Workbook workbook, String fileName, List<FormAudit> audits) {
    throw new UnsupportedOperationException("not yet");
  }
}

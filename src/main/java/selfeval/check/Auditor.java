package selfeval.check;

import java.util.List;
import selfeval.form.Located;
import selfeval.workbook.Workbook;

/** Runs every check on every form of a workbook. */
public final class Auditor {

  /**
   * @param workbook the workbook the forms come from, for the checks that look at other sheets
   * @param forms its forms
   * @return one audit for each form, in the same order
   */
  public List<FormAudit> audit(Workbook workbook, List<Located> forms) {
    throw new UnsupportedOperationException("not yet: " + workbook + forms);
  }
}

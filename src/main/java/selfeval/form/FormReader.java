package selfeval.form;

import java.util.List;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.workbook.Workbook;

/** Finds the forms of a workbook by their labels. Stateless; safe for use by many threads. */
public final class FormReader {
  private final Templates templates;
  private final Template forced;

  /**
   * @param templates the known templates
   * @param forced the template to read every form with, or null to recognise it
   */
  public FormReader(Templates templates, Template forced) {
    this.templates = templates;
    this.forced = forced;
  }

  /** The forms in sheet order; empty where the workbook has none. */
  public List<Located> read(Workbook workbook) {
    throw new UnsupportedOperationException("not yet: " + templates + forced + workbook);
  }
}

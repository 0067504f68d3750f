package selfeval.scoring;

import selfeval.form.Form;
import selfeval.template.Template;

/** Recomputes a form's scores by its template's rules. */
public final class Scorer {
  private Scorer() {}

  public static Scorecard score(Form form, Template template) {
    throw new UnsupportedOperationException("not yet");
  }
}

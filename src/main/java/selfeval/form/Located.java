package selfeval.form;

import java.util.List;
import selfeval.template.Template;

/**
 * A form and the template it was read with.
 *
 * @param form the form
 * @param template the template; the general one where none fits
 * @param recognised false where no template fits and the general vocabulary was used
 * @param evidence how the template was chosen, a Chinese sentence for the result file
 * @param tied other templates that fit equally well; empty where the choice was clear
 */
public record Located(
    Form form, Template template, boolean recognised, String evidence, List<Template> tied) {
  public Located {
    tied = List.copyOf(tied);
  }
}

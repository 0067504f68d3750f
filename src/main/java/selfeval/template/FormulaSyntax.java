package selfeval.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the formulas of a template while it is loaded, for whoever calculates them later. */
public interface FormulaSyntax {
  /**
   * Returns the first mistake, or null where all formulas can be calculated.
   *
   * @param formulas the formulas of one template
   * @param words the template's words, which name rows and levels
   */
  @Nullable Mistake mistake(List<OfficeFormula> formulas, Vocabulary words);

  /**
   * A mistake in a formula.
   *
   * @param id the formula's identifier
   * @param key the key at fault: formula, message or place
   * @param words what is wrong, a Chinese sentence without a full stop
   */
  record Mistake(String id, String key, String words) {}
}

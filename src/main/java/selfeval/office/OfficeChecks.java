package selfeval.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfeval.check.Check;
import selfeval.template.FormulaSyntax;
import selfeval.template.OfficeFormula;
import selfeval.template.Template;
import selfeval.template.Vocabulary;

/** Makes checks of the formulas that offices wrote into their templates. */
public final class OfficeChecks implements Function<Template, List<Check>> {
  /** Finds the mistakes of formulas while templates are loaded. */
  public static final FormulaSyntax SYNTAX = OfficeChecks::mistake;

  private final Map<Template, List<Check>> made =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** Returns the checks of one template, made once, in the order in which they are written. */
  @Override
  public List<Check> apply(Template template) {
    return template.formulas().isEmpty()
        ? List.of()
        : made.computeIfAbsent(template, OfficeChecks::checks);
  }

  private static List<Check> checks(Template template) {
    FormulaCompiler compiler = new FormulaCompiler(template.vocabulary());
    List<Check> checks = new ArrayList<>();
    for (OfficeFormula formula : template.formulas()) {
      try {
        checks.add(compiler.compile(formula));
      } catch (FormulaMistake e) {
        throw new IllegalArgumentException(formula.id() + ": " + e.getMessage(), e);
      }
    }
    return checks;
  }

  private static FormulaSyntax.@Nullable Mistake mistake(
      List<OfficeFormula> formulas, Vocabulary words) {
    FormulaCompiler compiler = new FormulaCompiler(words);
    for (OfficeFormula formula : formulas) {
      try {
        compiler.compile(formula);
      } catch (FormulaMistake e) {
        return new FormulaSyntax.Mistake(formula.id(), e.key(), e.words());
      }
    }
    return null;
  }
}

package selfeval.template;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;

/**
 * Everything a jurisdiction decides about a form, read from {@code templates/<id>/template.yaml}.
 *
 * @param id identifier, as in the result file
 * @param name Chinese name for users
 * @param basis the document this form comes from, in Chinese
 * @param recognition how its forms are told
 * @param vocabulary its printed words
 * @param moneyUnit 万元 or 元, where a form does not say
 * @param required columns without which its forms cannot be checked: a missing one is a finding
 * @param points what the parts weigh
 * @param reverse formula for upper limits that are exceeded
 * @param qualitative bands and words of qualitative indicators
 * @param overshootReasonFrom actual ÷ target from which a reason is expected (1.3), a fraction;
 *     null for never
 * @param lowTargetFrom actual ÷ target from which the target was set far too low (3.00), a
 *     fraction; null for never
 * @param lowExecutionBelow execution rate below which a word is expected (0.90), a fraction
 * @param caps limits on single weights
 * @param grades ratings, highest first
 * @param rules what it says of single rules, by rule id
 * @param bases the sentences that its sections rest on, in Chinese, by the section's key: points,
 *     reverse, qualitative, overshoot, low_target, low_execution, grades; a section without one is
 *     absent
 * @param formulas checks of an office's own, in the order in which they are written
 */
public record Template(
    String id,
    String name,
    String basis,
    Recognition recognition,
    Vocabulary vocabulary,
    String moneyUnit,
    Set<Field> required,
    Points points,
    ReverseFormula reverse,
    Qualitative qualitative,
    @Nullable BigDecimal overshootReasonFrom,
    @Nullable BigDecimal lowTargetFrom,
    @Nullable BigDecimal lowExecutionBelow,
    List<WeightCap> caps,
    List<Grade> grades,
    Map<String, RuleSetting> rules,
    Map<String, String> bases,
    List<OfficeFormula> formulas) {
  public Template {
    formulas = List.copyOf(formulas);
    required = Set.copyOf(required);
    caps = List.copyOf(caps);
    grades = List.copyOf(grades);
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
  }

  /** The sentence that a section rests on, or that of the whole template. */
  public String basisOf(String section) {
    return bases.getOrDefault(section, basis);
  }
}

package selfeval.office;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.check.Rule;
import selfeval.check.Sentence;
import selfeval.scoring.Assessment;
import selfeval.template.OfficeFormula;

/** A check that an office defined, as a formula over named fields. */
final class OfficeCheck extends Check {
  private final OfficeFormula office;
  private final CheckFormula formula;
  private final Map<String, NamedField> fields;
  private final @Nullable NamedField place;
  private final boolean eachRow;

  /** The names in the office's sentence, in the order of its placeholders. */
  private final List<String> told;

  /**
   * @param formula the compiled formula
   * @param known the fields that it and the sentence name, and more
   * @param place the field at whose cell a finding is located; null for the sheet as a whole
   */
  OfficeCheck(
      OfficeFormula office,
      CheckFormula formula,
      Map<String, NamedField> known,
      @Nullable NamedField place) {
    super(
        new Rule(
            office.id(),
            office.title(),
            office.severity(),
            office.stage(),
            false,
            office.basis(),
            "审核公式：" + formula.text(),
            "",
            ""));
    this.office = office;
    this.formula = formula;
    this.place = place;
    this.eachRow =
        formula.names().stream().anyMatch(name -> requireNonNull(known.get(name)).eachRow());
    this.told = names(office.message());
    this.fields = new LinkedHashMap<>();
    formula.names().forEach(name -> fields.put(name, known.get(name)));
    told.forEach(name -> fields.put(name, known.get(name)));
  }

  /** Returns the names in braces; a brace that is not closed ends the list. */
  static List<String> names(String message) {
    List<String> names = new ArrayList<>();
    int open = message.indexOf('{');
    while (open >= 0 && message.indexOf('}', open) >= 0) {
      int close = message.indexOf('}', open);
      names.add(message.substring(open + 1, close));
      open = message.indexOf('{', close);
    }
    return names;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (!eachRow) {
      verdict.skip(calculate(audit, null, verdict));
      return;
    }
    String why = "表中没有已填写的指标";
    boolean any = false;
    for (Assessment row : audit.assessments()) {
      if (!row.row().memo()) {
        String notCalculated = calculate(audit, row, verdict);
        any |= notCalculated == null;
        why = notCalculated == null ? why : notCalculated;
      }
    }
    verdict.skipIf(!any, why);
  }

  /** Reports a formula that does not hold; returns why it could not be calculated, or null. */
  private @Nullable String calculate(Audit audit, @Nullable Assessment row, Verdict verdict) {
    Map<String, Operand> values = new HashMap<>();
    fields.forEach((name, field) -> values.put(name, field.read(audit, row)));
    FormulaResult outcome = formula.evaluate(values, Calculator.of(audit));
    if (Boolean.FALSE.equals(outcome.holds())) {
      found(audit, row, values, outcome, verdict);
    }
    return outcome.why();
  }

  private void found(
      Audit audit,
      @Nullable Assessment row,
      Map<String, Operand> values,
      FormulaResult outcome,
      Verdict verdict) {
    Place own = place == null || place.placer() == null ? null : place.placer().place(audit, row);
    boolean sides = outcome.left() != null && outcome.right() != null;
    Draft draft =
        verdict
            .at(
                own == null ? audit.sheetPlace("formula") : own,
                "{}{}审核公式 {} 不成立{}。",
                sentence(values),
                office.message().endsWith("。") ? "" : "。",
                formula.text(),
                sides ? Sentence.of("：左边是{}，右边是{}", outcome.left(), outcome.right()) : "")
            .suggest(office.suggestion() == null ? null : "{}", office.suggestion());
    if (sides
        && place != null
        && own != null
        && own.cell() != null
        && place.name().equals(formula.subject())) {
      draft.figures(outcome.right(), outcome.left());
    }
  }

  /** Returns the office's sentence with the values in place of the names. */
  private String sentence(Map<String, Operand> values) {
    String sentence = office.message();
    for (String name : told) {
      sentence = sentence.replace("{" + name + "}", "{}");
    }
    return Sentence.of(
        sentence, told.stream().map(name -> shown(requireNonNull(values.get(name)))).toArray());
  }

  private static String shown(Operand operand) {
    if (operand.why() != null || operand.values().isEmpty()) {
      return "（没有填写）";
    }
    Object value = operand.values().get(0);
    return value instanceof BigDecimal number ? Sentence.of("{}", number) : String.valueOf(value);
  }
}

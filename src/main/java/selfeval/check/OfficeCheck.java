package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.formula.Operand;
import selfeval.formula.Outcome;
import selfeval.scoring.Assessment;
import selfeval.template.NamedField;
import selfeval.template.OfficeFormula;

/** A check that an office wrote itself, as a formula over named fields. */
final class OfficeCheck implements Check {
  private final OfficeFormula formula;
  private final Rule rule;

  OfficeCheck(OfficeFormula formula) {
    this.formula = formula;
    this.rule =
        new Rule(
            formula.id(),
            formula.title(),
            formula.severity(),
            formula.stage(),
            false,
            formula.basis(),
            "审核公式：" + formula.formula().text(),
            "",
            "");
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public Verdict check(Audit audit) {
    FormFields fields = new FormFields(audit);
    if (!formula.eachRow()) {
      Result result = calculate(audit, fields, null);
      return result.why != null
          ? Verdict.skipped(result.why)
          : result.draft == null ? Verdict.clean() : Verdict.found(result.draft);
    }
    List<Draft> drafts = new ArrayList<>();
    String why = "表中没有已填写的指标";
    boolean any = false;
    for (Assessment row : audit.assessments()) {
      if (row.row().memo()) {
        continue;
      }
      Result result = calculate(audit, fields, row);
      any |= result.why == null;
      why = result.why == null ? why : result.why;
      if (result.draft != null) {
        drafts.add(result.draft);
      }
    }
    return Verdict.of(drafts, any ? null : why);
  }

  /** What came of one calculation: neither a draft nor a reason where all is well. */
  private record Result(Draft draft, String why) {}

  private Result calculate(Audit audit, FormFields fields, Assessment row) {
    Map<String, Operand> values = new HashMap<>();
    for (NamedField field : formula.fields().values()) {
      values.put(field.name(), fields.value(field, row));
    }
    Outcome outcome = formula.formula().evaluate(values, audit.calculator());
    if (outcome.holds() == null) {
      return new Result(null, outcome.why());
    }
    return new Result(outcome.holds() ? null : draft(audit, fields, row, values, outcome), null);
  }

  private Draft draft(
      Audit audit,
      FormFields fields,
      Assessment row,
      Map<String, Operand> values,
      Outcome outcome) {
    NamedField field = formula.place();
    Place place =
        field == null || !fields.has(field)
            ? audit.sheetPlace("formula")
            : fields.place(field, row);
    Draft draft = Draft.at(place, message(values, outcome)).suggest(formula.suggestion());
    boolean sides = outcome.left() != null && outcome.right() != null;
    boolean subject = field != null && field.name().equals(formula.formula().subject());
    return sides && subject && place.cell() != null
        ? draft.figures(outcome.right(), outcome.left())
        : draft;
  }

  /** The office's sentence with the values put in, and behind it both sides of the comparison. */
  private String message(Map<String, Operand> values, Outcome outcome) {
    String text = formula.message();
    StringBuilder out = new StringBuilder(text.length() + 40);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      out.append(text, from, open).append(shown(values.get(text.substring(open + 1, close))));
      from = close + 1;
    }
    out.append(text, from, text.length());
    String end = text.endsWith("。") ? "" : "。";
    out.append(end).append("审核公式 ").append(formula.formula().text()).append(" 不成立");
    if (outcome.left() != null && outcome.right() != null) {
      out.append("：左边是")
          .append(Arithmetic.plain(outcome.left()))
          .append("，右边是")
          .append(Arithmetic.plain(outcome.right()));
    }
    return out.append("。").toString();
  }

  private static String shown(Operand operand) {
    if (operand == null || operand.why() != null || operand.values().isEmpty()) {
      return "（没有填写）";
    }
    Object value = operand.values().get(0);
    return value instanceof BigDecimal number ? Arithmetic.plain(number) : String.valueOf(value);
  }
}

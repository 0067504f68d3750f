package selfeval.check;

import java.util.StringJoiner;
import selfeval.form.Form;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Columns without which the template's forms cannot be checked: one finding for all of them. */
final class ColumnMissing implements Check {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          "column-missing",
          "缺少必要的栏目",
          Severity.WARNING,
          "所用模板规定的栏目",
          "模板规定必须有的栏目在表上找不到（可能被删除或改名）的，列出缺少的栏目；需要这些栏目的检查不能进行。",
          "删列 | 偏差原因",
          "删列 | 年度指标值");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (audit.template().required().isEmpty()) {
      return Verdict.skipped("本模板没有规定必要的栏目");
    }
    StringJoiner missing = new StringJoiner("、");
    for (Field field : Field.values()) {
      if (audit.template().required().contains(field) && !present(audit.form(), field)) {
        missing.add("“" + field.chinese() + "”");
      }
    }
    if (missing.length() == 0) {
      return Verdict.clean();
    }
    return Verdict.found(
        Draft.at(audit.sheetPlace("columns"), "表中找不到" + missing + "栏，需要这些栏目的检查没有进行。")
            .suggest("请使用规定的表式填报，不要删改栏目名称。"));
  }

  private static boolean present(Form form, Field field) {
    return switch (field) {
      case INITIAL_BUDGET, EXECUTED, RATE -> form.budgetHeads().containsKey(field);
      // A form with the initial budget alone is reckoned by that.
      case BUDGET ->
          form.budgetHeads().containsKey(field)
              || form.budgetHeads().containsKey(Field.INITIAL_BUDGET);
      case PROJECT, PROJECT_LEVEL, DEPARTMENT, IMPLEMENTER, HEADER_SCORE ->
          form.header().containsKey(field);
      case GRADE -> form.total() != null && form.total().grade() != null;
      default -> form.indicatorHeads().containsKey(field);
    };
  }
}

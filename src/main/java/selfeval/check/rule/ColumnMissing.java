package selfeval.check.rule;

import java.util.StringJoiner;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.Form;
import selfeval.term.Field;

/** Reports the columns that the template's forms must have and that this form lacks. */
final class ColumnMissing extends Check {
  ColumnMissing() {
    super(
        warning(
                "column-missing",
                "缺少必要的栏目",
                "所用模板规定的栏目",
                "模板规定必须有的栏目在表上找不到（可能被删除或改名）的，列出缺少的栏目；需要这些栏目的检查不能进行。",
                "删列 | 偏差原因",
                "删列 | 年度指标值")
            .ofJurisdiction());
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (verdict.skipIf(audit.template().required().isEmpty(), "本模板没有规定必要的栏目")) {
      return;
    }
    StringJoiner missing = new StringJoiner("、");
    for (Field field : Field.values()) {
      if (audit.template().required().contains(field) && !present(audit.form(), field)) {
        missing.add("“" + field.chinese() + "”");
      }
    }
    if (missing.length() > 0) {
      verdict
          .at(audit.sheetPlace("columns"), "表中找不到{}栏，需要这些栏目的检查没有进行。", missing)
          .suggest("请使用规定的表式填报，不要删改栏目名称。");
    }
  }

  private static boolean present(Form form, Field field) {
    return switch (field) {
      case INITIAL_BUDGET, EXECUTED, RATE -> form.budgetHeads().containsKey(field);
      // In a form with the initial budget alone, the rate is computed from that.
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

package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.term.Labels;

/** Compares the form's year with the one that the office expects. */
final class YearDue extends Check {
  YearDue() {
    super(
        warning(
            "year-due",
            "不是本次应报的年度",
            null,
            "审核时指定了应报年度的，把表上写明的年度与它比较；表上任何一处写的是应报年度，就不在这里提出。没有指定，或者表上没有写年度的，不检查。",
            "应报年度 | 2022",
            "应报年度 | 2023"));
  }

  @Override
  protected boolean runsOnBlankForms() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    String due = audit.options().year();
    Form form = audit.form();
    if (verdict.skipIf(due == null, "审核时没有指定应报年度")
        || verdict.skipIf(form.year() == null, "表中没有写明年度")
        || stated(audit)) {
      return;
    }
    FormCell cell = form.years().isEmpty() ? null : form.years().get(0);
    verdict
        .at(
            cell == null
                ? audit.sheetPlace("year-due")
                : audit.cellPlace(cell, Labels.withoutBlanks(cell.text()), "year-due"),
            "本次应报{}年度的自评表，这张表是{}年度的。",
            due,
            form.year())
        .expected(due)
        .reported(form.year())
        .suggest("请确认是否报错了年度的表；只是年度写错的，请改正。");
  }

  /** Whether the form is of the year that is due, or has it somewhere in its head. */
  static boolean stated(Audit audit) {
    String due = audit.options().year();
    Form form = audit.form();
    return due != null
        && (due.equals(form.year())
            || form.years().stream().anyMatch(cell -> YearDiffers.says(cell.text(), due)));
  }
}

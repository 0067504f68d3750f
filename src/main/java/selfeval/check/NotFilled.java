package selfeval.check;

import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.workbook.ValueKind;

/** A form in which nothing was reported: one finding instead of one for each blank. */
final class NotFilled implements Check {
  static final String ID = "not-filled";

  private static final Rule RULE =
      Rule.everywhere(
          ID,
          "表格尚未填写",
          Severity.ERROR,
          "自评表须由单位填报执行数、实际完成值和自评得分",
          "执行数、各项实际完成值和得分全部空白的，整张表只提示这一条，其他检查不再进行。同一工作簿里另有已填写的表时，降为警告。",
          "居民满意度 | 实际完成值=90%",
          "空表");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!blank(audit.form())) {
      return Verdict.clean();
    }
    Draft draft =
        Draft.at(audit.sheetPlace("form"), "本表尚未填写：没有执行数、实际完成值，也没有得分。")
            .suggest(audit.alone() ? "请填写后重新报送。" : "请填写后重新报送；多余的空表请删除。");
    return Verdict.found(audit.alone() ? draft : draft.atMost(Severity.WARNING));
  }

  /** Whether nothing was reported in any place where the agency reports. */
  static boolean blank(Form form) {
    for (BudgetRow row : form.budget()) {
      if (said(row.get(Field.EXECUTED)) || said(row.get(Field.SCORE))) {
        return false;
      }
    }
    for (IndicatorRow row : form.indicators()) {
      if (said(row.get(Field.ACTUAL)) || said(row.get(Field.SCORE))) {
        return false;
      }
    }
    return form.total() == null || !said(form.total().score());
  }

  /** A blank, a dash, and what a formula of the blank form makes of blanks say nothing. */
  private static boolean said(FormCell cell) {
    if (cell == null || cell.blank() || cell.dash()) {
      return false;
    }
    return cell.formula() == null
        || !(cell.kind() == ValueKind.ERROR
            || (cell.number() != null && cell.number().signum() == 0));
  }
}

package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.term.Severity;

/** Reports a form in which nothing was filled in once, instead of each blank. */
final class NotFilled extends Check {
  NotFilled() {
    super(
        error(
            "not-filled",
            "表格尚未填写",
            null,
            "执行数、各项实际完成值和得分全部空白的，整张表只提示这一条，其他检查不再进行。同一工作簿里另有已填写的表时，降为“需核实”。",
            "居民满意度 | 实际完成值=90%",
            "空表"));
  }

  @Override
  protected boolean runsOnBlankForms() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (!audit.blank()) {
      return;
    }
    verdict
        .at(audit.sheetPlace("form"), "本表尚未填写：没有执行数、实际完成值，也没有得分。")
        .suggest(audit.alone() ? "请填写后重新报送。" : "请填写后重新报送；多余的空表请删除。")
        .atMost(audit.alone() ? null : Severity.WARNING);
  }
}

package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** A check that looks at each counting indicator by itself. */
abstract class RowCheck implements Check {
  private final Rule rule;
  private final List<Field> columns;

  /**
   * @param rule its documentation
   * @param columns the columns without which it cannot run
   */
  RowCheck(Rule rule, Field... columns) {
    this.rule = rule;
    this.columns = List.of(columns);
  }

  @Override
  public final Rule rule() {
    return rule;
  }

  @Override
  public final Verdict check(Audit audit) {
    for (Field column : columns) {
      if (!audit.has(column)) {
        return Verdict.skipped("表中没有“" + column.chinese() + "”一栏");
      }
    }
    String why = unfit(audit);
    if (why != null) {
      return Verdict.skipped(why);
    }
    List<Draft> drafts = new ArrayList<>();
    boolean any = false;
    for (Assessment row : audit.assessments()) {
      if (!row.row().memo()) {
        any = true;
        Draft draft = check(audit, row);
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return any ? Verdict.of(drafts) : Verdict.skipped("表中没有已填写的指标");
  }

  /** A Chinese sentence on why it cannot run on this form, or null. */
  String unfit(Audit audit) {
    return null;
  }

  /** What is wrong with this row, or null. */
  abstract Draft check(Audit audit, Assessment row);
}

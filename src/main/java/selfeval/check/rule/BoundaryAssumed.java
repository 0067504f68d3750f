package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.check.Telling;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** Finds a result that depends on whether 以上 or 以下 includes the number itself. */
final class BoundaryAssumed extends RowCheck {
  BoundaryAssumed() {
    super(
        info(
                "boundary-assumed",
                "完成值恰好等于指标值，按“以上、以下包括本数”处理",
                "《中华人民共和国民法典》第一千二百五十九条",
                "指标值用“以上”“以下”“以内”等文字表述，而实际完成值恰好等于这个数的，结论取决于是否包括本数。审核时按包括本数（“超过”“不满”按不包括）处理，并作提示。",
                "路灯维修数量 | 年度指标值=50盏以上 | 实际完成值=51盏",
                "路灯维修数量 | 年度指标值=50盏以上 | 实际完成值=50盏")
            .told(Telling.TOGETHER),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    Boolean attained = row.comparison().attained();
    if (row.comparison().notes().contains(Note.BOUNDARY_ASSUMED) && attained != null) {
      verdict
          .at(
              audit.place(row, Field.TARGET),
              "年度指标值“{}”，实际完成“{}”，恰好在界限上，{}。",
              row.row().promise(),
              row.text(Field.ACTUAL),
              attained ? "按包括本数处理，视为达到" : "按不包括本数处理，视为未达到")
          .suggest("如本单位的指标另有约定，请说明；以后请用“≥”“≤”等符号写明是否包括本数。");
    }
  }
}

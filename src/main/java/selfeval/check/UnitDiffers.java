package selfeval.check;

import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Target and actual in units of different things. */
final class UnitDiffers extends RowCheck {
  private static final Rule RULE =
      Rule.everywhere(
          "unit-differs",
          "指标值与完成值的单位不同",
          Severity.INFO,
          "通行做法：实际完成值与年度指标值使用同一计量单位",
          "指标值与完成值的单位不是同一种量（如个与平方米）的，不能比较，不判断是否达到。",
          "路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=52",
          "路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=52平方米");

  UnitDiffers() {
    super(RULE, Field.TARGET, Field.ACTUAL);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    if (!row.comparison().notes().contains(Note.UNIT_DIFFERS)) {
      return null;
    }
    return Draft.at(
            audit.place(row.row(), Field.ACTUAL),
            "年度指标值“"
                + row.row().promise()
                + row.row().text(Field.UNIT).strip()
                + "”与实际完成值“"
                + row.row().text(Field.ACTUAL).strip()
                + "”的单位不同，不能比较。")
        .suggest("请核对单位，使完成值与指标值可以比较。");
  }
}

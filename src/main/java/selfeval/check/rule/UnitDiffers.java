package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Finds target and actual in units of different things. */
final class UnitDiffers extends RowCheck {
  UnitDiffers() {
    super(
        info(
            "unit-differs",
            "指标值与完成值的单位不同",
            null,
            "指标值与完成值的单位不是同一种量（如个与平方米）的，不能比较，不判断是否达到；人次与人按同一口径比较，结论因此而定的只供参考。",
            "路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=52",
            "路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=52平方米"),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (row.comparison().notes().contains(Note.PERSONS_ASSUMED)) {
      verdict
          .at(
              audit.place(row, Field.ACTUAL),
              "年度指标值“{}{}”按人计，实际完成“{}”按人次计；这里按同一口径比较。",
              row.row().promise(),
              row.text(Field.UNIT),
              row.text(Field.ACTUAL))
          .suggest("请核对口径，使完成值与指标值用同一单位。")
          .atMost(Severity.INFO);
    }
    if (row.comparison().notes().contains(Note.UNIT_DIFFERS)) {
      verdict
          .at(
              audit.place(row, Field.ACTUAL),
              "年度指标值“{}{}”与实际完成值“{}”的单位不同，不能比较。",
              row.row().promise(),
              row.text(Field.UNIT),
              row.text(Field.ACTUAL))
          .suggest("请核对单位，使完成值与指标值可以比较。");
    }
  }
}

package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.check.Sentence;
import selfeval.check.Telling;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Finds 万 or 亿 on one side only, or 万元 against 元. */
final class UnitScale extends RowCheck {
  UnitScale() {
    super(
        warning(
                "unit-scale",
                "指标值与完成值的数量级单位不一致",
                null,
                "指标值与完成值一边带万、亿或万元，另一边不带或为元的，提请核实单位。换算后已达到的只供参考。"
                    + "完成值没有写单位的按指标值的单位理解：达到的不提示，没有达到却得满分的请核实。",
                "路灯维修数量 | 年度指标值=≥50万元 | 实际完成值=52万元",
                "路灯维修数量 | 年度指标值=≥50万元 | 实际完成值=52元")
            .told(Telling.TOGETHER),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (!row.comparison().notes().contains(Note.SCALE_DIFFERS)) {
      return;
    }
    if (row.comparison().notes().contains(Note.UNIT_LEFT_OUT)) {
      boolean full =
          row.weight() != null
              && row.reported() != null
              && row.reported().compareTo(row.weight()) >= 0;
      verdict
          .at(
              audit.place(row, Field.ACTUAL),
              "年度指标值“{}{}”，实际完成“{}”，没有写单位；按指标值的单位理解没有达到指标值{}。",
              row.row().promise(),
              row.text(Field.UNIT),
              row.text(Field.ACTUAL),
              full ? Sentence.of("，却得满分{}分", row.reported()) : "")
          .suggest("请写明完成值的单位；确实没有达到的，请相应扣分并说明原因。")
          .atMost(full ? null : Severity.INFO);
      return;
    }
    boolean reached = Boolean.TRUE.equals(row.comparison().attained());
    // A number without a unit may only lack its unit.
    boolean bare = row.cell(Field.ACTUAL).number() != null;
    verdict
        .at(
            audit.place(row, Field.ACTUAL),
            "年度指标值“{}{}”与实际完成值“{}”的数量级单位不一致，{}。",
            row.row().promise(),
            row.text(Field.UNIT),
            row.text(Field.ACTUAL),
            reached ? "换算后已达到指标值" : bare ? "完成值没有写明单位" : "单位需要核实")
        .suggest("请核对单位，使指标值与完成值一致。")
        .atMost(reached || bare ? Severity.INFO : null);
  }
}

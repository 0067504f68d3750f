package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.measure.Measures;
import selfeval.measure.Side;
import selfeval.measure.Target;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds a plain number for a target beside an actual that reads like one. */
final class ActualSwapped extends RowCheck {
  private static final List<String> SIGNS =
      List.of("≥", "≤", ">", "<", "≧", "≦", "不低于", "不少于", "不高于", "不超过", "不多于", "大于等于", "小于等于");

  ActualSwapped() {
    super(
        warning(
            "actual-swapped",
            "指标值与完成值疑似填反",
            null,
            "年度指标值只有数值，实际完成值却带着“≥”“不低于”等符号而数值不同的，提示核对两栏是否填反。",
            "路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=56盏",
            "路灯维修数量 | 年度指标值=50盏 | 实际完成值=≥56盏"),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (swapped(row)) {
      verdict
          .at(
              audit.place(row, Field.ACTUAL),
              "年度指标值“{}”没有符号，实际完成值“{}”却带有比较符号，请核对两栏是否填反。",
              row.row().promise(),
              row.text(Field.ACTUAL))
          .suggest("填反的，请对调；没有填反的，请在实际完成值中填写实际完成的具体数值。");
    }
  }

  /** Whether the actual reads like a target, and the target like what was achieved. */
  static boolean swapped(Assessment row) {
    FormCell cell = row.cell(Field.ACTUAL);
    if (cell == null || !Names.anyOf(Labels.normalise(cell.text()), SIGNS)) {
      return false;
    }
    String unit = row.text(Field.UNIT);
    Target promised =
        Measures.readTarget(row.text(Field.OPERATOR), side(row.cell(Field.TARGET)), unit);
    Target done = Measures.readTarget("", side(cell), unit);
    return promised.form() == Target.Form.NUMBER
        && promised.operator() == null
        && done.form() == Target.Form.NUMBER
        && done.operator() != null
        && promised.number().compareTo(done.number()) != 0;
  }

  private static Side side(FormCell cell) {
    return cell == null ? Side.of("") : new Side(cell.text(), cell.number(), cell.percent());
  }
}

package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** Finds a weight or a score that is one cell merged over several indicators. */
final class PointsMerged extends RowCheck {
  PointsMerged() {
    super(
        info(
            "points-merged",
            "分值或得分合并填列",
            null,
            "几项指标的分值或得分合并成一个单元格的，作为一组合并核对：各项都达到指标值的，按合计的分值计算应得分；" + "有一项没有达到或无法判断的，由审核人员判断。",
            "路灯维修数量 | 分值=20 | 得分=20",
            "路灯维修数量 | 分值=35\n维修验收合格率 | 分值=合并"));
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    int rows = audit.form().sharing(row.row()).size() + 1;
    if (rows == 1) {
      return;
    }
    IndicatorRow below = audit.form().sharing(row.row()).get(0);
    Field field =
        below.get(Field.WEIGHT) == null && audit.has(Field.WEIGHT) ? Field.WEIGHT : Field.SCORE;
    FormCell cell = row.cell(field);
    if (cell != null) {
      verdict
          .at(
              audit.place(row, field),
              "{}项指标的{}合并填在一个单元格里，已作为一组核对：分值合计{}，得分合计{}。",
              rows,
              Audit.heading(audit.form().indicatorHeads(), field),
              row.weight() == null ? "未填" : row.weight(),
              row.reported() == null ? "未填" : row.reported())
          .suggest("请取消合并，逐项填写分值和得分。");
    }
  }
}

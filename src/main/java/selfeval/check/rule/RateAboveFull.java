package selfeval.check.rule;

import java.math.BigDecimal;
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

/** Finds a share of a whole that is said to be more than the whole. */
final class RateAboveFull extends RowCheck {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Shares that cannot be above 100%, unlike 完成率 or 增长率. */
  private static final List<String> SHARES =
      List.of(
          "满意度", "满意率", "合格率", "达标率", "覆盖率", "出勤率", "到位率", "准确率", "及时率", "办结率", "知晓率", "普及率", "成活率",
          "存活率", "优良率", "优秀率", "通过率", "好评率", "认可度", "知晓度", "完好率", "正常率", "合规率", "规范率", "参与率", "入学率",
          "就业率", "治愈率", "有效率", "公开率", "响应率", "回收率", "处置率", "签约率", "建档率", "巩固率", "保存率", "准时率",
          "上线率");

  private static final List<String> NOT_THESE = List.of("增长", "增幅", "提高", "提升", "同比", "超", "比上年");

  RateAboveFull() {
    super(
        warning(
            "rate-above-full",
            "比率、满意度超过100%",
            null,
            "合格率、覆盖率、满意度等不可能超过100%的指标，实际完成值超过100%（满意度按分填的，超过100分）的，提示核对。完成率、增长率不在此列。",
            "维修验收合格率 | 实际完成值=100%",
            "维修验收合格率 | 实际完成值=101%"),
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    FormCell cell = row.cell(Field.ACTUAL);
    String name = Labels.normalise(row.row().name());
    if (cell == null || !Names.anyOf(name, SHARES) || Names.anyOf(name, NOT_THESE)) {
      return;
    }
    Target done =
        Measures.readTarget(
            "", new Side(cell.text(), cell.number(), cell.percent()), row.text(Field.UNIT));
    boolean share = "%".equals(done.unit()) || "分".equals(done.unit());
    if (done.form() == Target.Form.NUMBER && share && done.number().compareTo(WHOLE) > 0) {
      verdict
          .at(
              audit.place(row, Field.ACTUAL),
              "“{}”的实际完成值填列“{}”，不可能超过100{}。",
              row.row().name(),
              cell,
              done.unit())
          .suggest("请核对实际完成值，按实际填写。");
    }
  }
}

package selfeval.opinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.opinion.OpinionCell.Style;
import selfeval.scoring.Assessment;
import selfeval.scoring.Deduction;
import selfeval.term.Field;
import selfeval.workbook.Workbook;

/**
 * What stands below the table: points lost, indicators that could not be judged, checks that did
 * not run, and what only a person can judge.
 */
final class OpinionSections {
  private static final int LAST = OpinionSheetPlanner.LAST_SHOWN;

  private final OpinionRows rows;
  private final Workbook workbook;
  private final List<FormAudit> audits;
  private final UnaryOperator<String> ruleTitle;
  private final boolean severalSheets;

  OpinionSections(
      OpinionRows rows,
      Workbook workbook,
      List<FormAudit> audits,
      UnaryOperator<String> ruleTitle,
      boolean severalSheets) {
    this.rows = rows;
    this.workbook = workbook;
    this.audits = audits;
    this.ruleTitle = ruleTitle;
    this.severalSheets = severalSheets;
  }

  void write() {
    waived();
    deductions();
    undecided();
    checksNotRun();
    forAPerson();
    remarks();
  }

  /** An empty line and a section's heading. */
  static void heading(OpinionRows rows, String text) {
    rows.end(10);
    rows.text(0, LAST, text, Style.FIELD).end(22);
  }

  /** Findings that the office accepts: shown, but neither counted nor marked in the form. */
  private void waived() {
    boolean any = false;
    for (FormAudit audit : audits) {
      for (Finding finding : audit.findings()) {
        if (finding.waived() == null) {
          continue;
        }
        if (!any) {
          heading(rows, "已豁免（财政部门已接受，不需要修改，不作为退回依据）");
          rows.text(0, 1, "位置", Style.HEAD);
          rows.text(2, "项目", Style.HEAD);
          rows.text(3, 6, "问题", Style.HEAD);
          rows.text(7, LAST, "批准人、理由、有效期", Style.HEAD);
          rows.end(20);
          any = true;
        }
        String sheet = audit.form().sheet();
        rows.link(
            0,
            1,
            OpinionSheetPlanner.place(sheet, finding.cell(), severalSheets),
            OpinionSheetPlanner.target(sheet, finding.cell()));
        rows.text(2, finding.label(), Style.TEXT);
        rows.text(3, 6, "【" + finding.severity().chinese() + "】" + finding.message(), Style.TEXT);
        rows.text(7, LAST, finding.waived().words(), Style.TEXT);
        rows.end(20);
      }
    }
  }

  private void deductions() {
    boolean any = false;
    for (FormAudit audit : audits) {
      for (Deduction deduction : audit.scorecard().deductions()) {
        if (!any) {
          heading(rows, "扣分明细（填报得分低于分值的各行）");
          head("扣分", "说明");
          any = true;
        }
        place(audit.form(), deduction.cell());
        rows.text(2, name(audit.form(), deduction.cell()), Style.TEXT);
        rows.points(3, 3, deduction.points());
        rows.text(4, LAST, explanation(deduction), Style.TEXT);
        rows.end(20);
      }
    }
  }

  private static String explanation(Deduction deduction) {
    String reason =
        deduction.explained() == null ? "本表没有填写原因的栏目" : deduction.explained() ? "已填写原因" : "未填写原因";
    String why = deduction.why();
    return why == null ? reason : why + "；" + reason;
  }

  private void undecided() {
    boolean any = false;
    for (FormAudit audit : audits) {
      for (Assessment assessment : audit.scorecard().assessments()) {
        boolean open =
            !assessment.row().memo()
                && assessment.comparison() != null
                && !assessment.comparison().judged();
        if (!open) {
          continue;
        }
        if (!any) {
          heading(rows, "未能判定的指标（未作完成或未完成的结论，请人工核对）");
          head("", "未能判定的原因");
          any = true;
        }
        IndicatorRow row = assessment.row();
        FormCell cell =
            row.get(Field.ACTUAL) == null ? row.get(Field.TARGET) : row.get(Field.ACTUAL);
        cell = cell == null ? row.get(Field.SCORE) : cell;
        place(audit.form(), cell);
        rows.text(2, row.name(), Style.TEXT);
        String why = assessment.comparison().why();
        rows.text(3, LAST, why == null ? "原因不明" : why, Style.TEXT);
        rows.end(20);
      }
    }
  }

  private void head(String points, String text) {
    rows.text(0, 1, "位置", Style.HEAD);
    rows.text(2, "指标", Style.HEAD);
    if (points.isEmpty()) {
      rows.text(3, LAST, text, Style.HEAD);
    } else {
      rows.text(3, points, Style.HEAD);
      rows.text(4, LAST, text, Style.HEAD);
    }
    rows.end(20);
  }

  private void place(Form form, @Nullable FormCell cell) {
    rows.link(
        0,
        1,
        OpinionSheetPlanner.place(form.sheet(), cell == null ? null : cell.at(), severalSheets),
        OpinionSheetPlanner.target(form.sheet(), cell == null ? null : cell.at()));
  }

  private static String name(Form form, @Nullable FormCell score) {
    for (IndicatorRow row : form.indicators()) {
      FormCell cell = row.get(Field.SCORE);
      if (cell != null && score != null && cell.at().equals(score.at())) {
        return row.name();
      }
    }
    return "预算执行率";
  }

  private void checksNotRun() {
    boolean any = false;
    for (FormAudit audit : audits) {
      Map<String, List<String>> byReason = new LinkedHashMap<>();
      for (CheckRun run : audit.checks()) {
        boolean failed = run.status() == CheckRun.Status.FAILED;
        if (failed || run.status() == CheckRun.Status.SKIPPED) {
          String why = run.why() == null ? "原因不明" : run.why();
          byReason
              .computeIfAbsent(failed ? "执行出错：" + why : why, w -> new ArrayList<>())
              .add(ruleTitle.apply(run.rule()));
        }
      }
      if (byReason.isEmpty()) {
        continue;
      }
      if (!any) {
        heading(rows, "未执行的检查（不作判断，不等于没有问题）");
        rows.text(0, 3, "检查", Style.HEAD);
        rows.text(4, LAST, "未执行的原因", Style.HEAD);
        rows.end(20);
        any = true;
      }
      byReason.forEach(
          (why, rules) -> {
            String sheet = audits.size() > 1 ? audit.form().sheet() + "：" : "";
            rows.text(0, 3, sheet + String.join("、", rules), Style.TEXT);
            rows.text(4, LAST, why, Style.TEXT);
            rows.end(20);
          });
    }
  }

  /** Listed once, and judged by nobody but a person. */
  private void forAPerson() {
    heading(rows, "需人工复核（本次核对不作判断）");
    List<String> items = new ArrayList<>();
    items.add("佐证材料：各指标的实际完成值有无合同、验收单、台账、统计报表等材料支持。");
    items.add("相关程度：指标与项目内容、支出方向是否相关，是否漏了主要产出和主要效益。");
    items.add("资金数据：预算数、执行数与预算批复、国库支付和决算数据是否一致。");
    if (asksSatisfaction()) {
      items.add("满意度：数值是否来自问卷调查或回访，对象、样本数和统计方法是否可查。");
    }
    items.add("偏差原因和改进措施：是否属实、具体，能否落实到部门和时间。");
    for (int i = 0; i < items.size(); i++) {
      rows.text(0, Integer.toString(i + 1), Style.CENTER);
      rows.text(1, LAST, items.get(i), Style.TEXT).end(20);
    }
  }

  private boolean asksSatisfaction() {
    for (FormAudit audit : audits) {
      for (IndicatorRow row : audit.form().indicators()) {
        boolean satisfaction =
            row.text(Field.LEVEL1).contains("满意")
                || row.text(Field.LEVEL2).contains("满意")
                || row.text(Field.LEVEL3).contains("满意");
        if (satisfaction) {
          return true;
        }
      }
    }
    return false;
  }

  private void remarks() {
    List<String> sentences = new ArrayList<>(workbook.remarks());
    for (FormAudit audit : audits) {
      for (String remark : audit.form().remarks()) {
        sentences.add(audits.size() > 1 ? audit.form().sheet() + "：" + remark : remark);
      }
    }
    if (sentences.isEmpty()) {
      return;
    }
    heading(rows, "读取说明");
    for (String sentence : sentences) {
      rows.text(0, LAST, sentence, Style.TEXT).end(20);
    }
  }
}

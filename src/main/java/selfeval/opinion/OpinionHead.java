package selfeval.opinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import selfeval.check.FormAudit;
import selfeval.check.Unjudged;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.opinion.OpinionCell.Style;
import selfeval.result.FormRecord;
import selfeval.result.Tally;
import selfeval.scoring.Assessment;
import selfeval.scoring.Total;
import selfeval.term.Field;
import selfeval.term.Severity;

/**
 * The top of the sheet: what was audited, the totals, how many checks ran, and what comes of it.
 * With several forms a line for each; with many, those lines go below the table, since all that
 * stands above the table's heading stays on the screen.
 */
final class OpinionHead {
  private static final int FORMS_ABOVE = 6;

  /** How many cells a sentence names before it says that there are more. */
  private static final int CELLS_NAMED = 10;

  private final OpinionRows rows;
  private final String fileName;
  private final List<FormAudit> audits;
  private final List<FormRecord> records;

  OpinionHead(OpinionRows rows, String fileName, List<FormAudit> audits, List<FormRecord> records) {
    this.rows = rows;
    this.fileName = fileName;
    this.audits = audits;
    this.records = records;
  }

  void write() {
    rows.text(0, OpinionSheetPlanner.LAST_SHOWN, "绩效自评表审核意见", Style.TITLE).end(34);
    if (audits.size() == 1) {
      single(audits.get(0), records.get(0).tally());
    } else {
      pair("文件", fileName);
      if (audits.size() <= FORMS_ABOVE) {
        forms();
      } else {
        pair("自评表", "共 " + audits.size() + " 张，各表的得分和检查情况列在问题清单之后。");
      }
    }
    int waived = Tally.of(records).waived();
    pair("审核结论", conclusion() + (waived == 0 ? "" : "另有已豁免的问题 " + waived + " 条，列在下面，不需要修改。"));
    String comparison = OpinionRounds.inShort(records);
    if (comparison != null) {
      pair("与上一轮对照", comparison);
    }
  }

  /** The lines of the forms that found no room above. */
  void writeFormsBelow() {
    if (audits.size() > FORMS_ABOVE) {
      OpinionSections.heading(rows, "各表情况");
      forms();
    }
  }

  private void single(FormAudit audit, Tally tally) {
    Form form = audit.form();
    Total total = audit.scorecard().total();
    three("文件", fileName, "工作表", form.sheet(), "表样", template(audit));
    three(
        "项目名称",
        header(form, Field.PROJECT),
        "实施单位",
        unit(form),
        "年度",
        form.year() == null ? "—" : form.year());
    field(0, 1, "填报总分");
    rows.text(2, 4, points(total == null ? null : total.reported()), Style.TEXT);
    field(5, 6, "核定总分");
    rows.text(7, 8, points(total == null ? null : total.assessed()), Style.TEXT);
    field(9, 9, "填报减核定");
    rows.text(10, 11, points(total == null ? null : total.difference()), Style.TEXT);
    rows.end(22);
    field(0, 1, "等级");
    rows.text(2, 4, grade(audit), Style.TEXT);
    field(5, 6, "检查情况");
    rows.text(7, 11, checks(tally), Style.TEXT);
    rows.end(22);
  }

  private void three(String n1, String v1, String n2, String v2, String n3, String v3) {
    field(0, 1, n1);
    rows.text(2, 4, v1, Style.TEXT);
    field(5, 6, n2);
    rows.text(7, 8, v2, Style.TEXT);
    field(9, 9, n3);
    rows.text(10, 11, v3, Style.TEXT);
    rows.end(22);
  }

  private void pair(String name, String value) {
    field(0, 1, name);
    rows.text(2, OpinionSheetPlanner.LAST_SHOWN, value, Style.TEXT).end(22);
  }

  private void field(int from, int to, String name) {
    rows.text(from, to, name, Style.FIELD);
  }

  private void forms() {
    rows.text(0, "表", Style.HEAD);
    rows.text(1, 2, "工作表", Style.HEAD);
    rows.text(3, "年度、表样", Style.HEAD);
    rows.text(4, "项目名称、实施单位", Style.HEAD);
    rows.text(5, "填报总分", Style.HEAD);
    rows.text(6, "核定总分", Style.HEAD);
    rows.text(7, "差额", Style.HEAD);
    rows.text(8, "等级", Style.HEAD);
    rows.text(9, "发现问题", Style.HEAD);
    rows.text(10, 11, "检查情况", Style.HEAD);
    rows.end(22);
    for (int i = 0; i < audits.size(); i++) {
      FormAudit audit = audits.get(i);
      Form form = audit.form();
      Total total = audit.scorecard().total();
      rows.text(0, Integer.toString(i + 1), Style.CENTER);
      rows.text(1, 2, form.sheet() + " " + form.extent(), Style.TEXT);
      rows.text(3, (form.year() == null ? "" : form.year() + "年 ") + template(audit), Style.TEXT);
      rows.text(4, header(form, Field.PROJECT) + "\n" + unit(form), Style.TEXT);
      rows.points(5, 5, total == null ? null : total.reported());
      rows.points(6, 6, total == null ? null : total.assessed());
      rows.points(7, 7, total == null ? null : total.difference());
      rows.text(8, grade(audit), Style.TEXT);
      rows.text(9, counts(records.get(i).tally()), Style.TEXT);
      rows.text(10, 11, checksInShort(records.get(i).tally()), Style.TEXT);
      rows.end(22);
    }
  }

  /** With their unit, so that Excel does not take them for numbers stored as text. */
  private static String points(@Nullable BigDecimal points) {
    return points == null ? "—" : points.toPlainString() + " 分";
  }

  private static String template(FormAudit audit) {
    return audit.located().recognised() ? audit.template().name() : "未识别出表样，按通用规则检查";
  }

  private static String header(Form form, Field field) {
    FormCell cell = form.header().get(field);
    return cell == null || cell.blank() ? "—" : cell.text().strip();
  }

  private static String unit(Form form) {
    String implementer = header(form, Field.IMPLEMENTER);
    return implementer.equals("—") ? header(form, Field.DEPARTMENT) : implementer;
  }

  private static String grade(FormAudit audit) {
    Form form = audit.form();
    String printed =
        form.total() == null || form.total().grade() == null
            ? ""
            : form.total().grade().text().strip();
    Total total = audit.scorecard().total();
    String assessed = total == null ? null : total.assessedGrade();
    if (assessed == null) {
      return printed.isEmpty() ? "—" : "填报 " + printed;
    }
    return printed.isEmpty() || printed.equals(assessed)
        ? assessed
        : "填报 " + printed + "，核定 " + assessed;
  }

  /** How many checks ran, and what came of them. */
  private static String checks(Tally tally) {
    String text =
        "共 "
            + tally.checks()
            + " 项检查：执行 "
            + tally.ran()
            + " 项（发现问题 "
            + tally.found()
            + " 项，未发现问题 "
            + tally.clean()
            + " 项），不适用或无法执行 "
            + tally.skipped()
            + " 项";
    return tally.failed() > 0 ? text + "，执行出错 " + tally.failed() + " 项。" : text + "。";
  }

  private static String checksInShort(Tally tally) {
    String text = "执行 " + tally.ran() + " 项，未执行 " + tally.skipped() + " 项";
    return tally.failed() > 0 ? text + "，出错 " + tally.failed() + " 项" : text;
  }

  private static String counts(Tally tally) {
    if (tally.errors() + tally.warnings() + tally.infos() + tally.onTrial() == 0) {
      return "未发现问题";
    }
    String text =
        "应改正 " + tally.errors() + " 条、需核实 " + tally.warnings() + " 条、供参考 " + tally.infos() + " 条";
    return tally.onTrial() == 0 ? text : text + "，试行规则 " + tally.onTrial() + " 条（不作为退回依据）";
  }

  /**
   * What comes of it, by counts. What sends a form back is decided elsewhere, so that with warnings
   * alone neither is said.
   */
  private String conclusion() {
    Tally tally = Tally.of(records);
    int ran = tally.ran();
    int infos = tally.infos();
    String open = notJudged(tally.failed());
    String counts = counts(tally);
    if (tally.errors() > 0) {
      return "建议退回修改：" + counts + "。应改正的请逐条改正；需核实的请逐条核对，确有问题的一并改正。" + open;
    }
    if (tally.warnings() > 0) {
      return "未发现应改正的问题；"
          + counts.substring(counts.indexOf(Severity.WARNING.chinese()))
          + "。请逐条核对，确有问题的改正，没有问题的说明情况。"
          + open;
    }
    if (ran == 0 && infos == 0) {
      return "没有可以执行的检查，未作结论，请人工审核。" + open;
    }
    String rest =
        infos + tally.onTrial() == 0
            ? ""
            : counts.substring(counts.indexOf(Severity.INFO.chinese())) + "。";
    if (!open.isEmpty()) {
      return "执行了 " + ran + " 项检查，已经判定的部分未发现应改正或需核实的问题。" + rest + open;
    }
    return rest.isEmpty()
        ? "执行了 " + ran + " 项检查，未发现问题，无需退回修改。以下“需人工复核”的事项请一并核对。"
        : "未发现应改正或需核实的问题，无需退回修改；" + rest;
  }

  /** What carries points and was not judged, with its cells; "" where all was. */
  private String notJudged(int failed) {
    int indicators = 0;
    int open = 0;
    StringJoiner cells = new StringJoiner("、");
    for (FormAudit audit : audits) {
      for (Assessment one : audit.scorecard().assessments()) {
        indicators += one.row().memo() ? 0 : 1;
      }
      for (Assessment one : Unjudged.rows(audit)) {
        FormCell cell = one.row().get(Field.ACTUAL);
        open++;
        if (cell != null && open <= CELLS_NAMED) {
          cells.add((audits.size() > 1 ? audit.form().sheet() + "!" : "") + cell.at());
        }
      }
    }
    String text = failed == 0 ? "" : "另有 " + failed + " 项检查执行出错，未作结论。";
    if (open == 0) {
      return text;
    }
    String more = open > CELLS_NAMED ? "等" : "";
    return "共" + indicators + "项指标，" + open + "项未能判定（" + cells + more + "），请人工核对。" + text;
  }
}

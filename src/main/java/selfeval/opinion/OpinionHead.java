package selfeval.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import selfeval.check.FormAudit;
import selfeval.form.Form;
import selfeval.opinion.OpinionCell.Style;
import selfeval.result.FormRecord;
import selfeval.result.Tally;
import selfeval.scoring.Total;
import selfeval.term.Field;

/**
 * What the sheet says of the forms as a whole: one line above the table, since all that stands
 * above the table's heading stays on the screen, and below it what was audited, the totals, how
 * many checks ran, and what comes of it.
 */
final class OpinionHead {
  /** A project's name that stands in the title, characters. */
  private static final int LONGEST_IN_TITLE = 30;

  /** The forms whose totals are named above the table. */
  private static final int TOTALS_NAMED = 3;

  /** The field that says which file the sheet was made for, and how far right of it that stands. */
  static final String FILE = "文件";

  static final int VALUE = 2;

  private static final String TITLE = "绩效自评表审核意见";

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

  /**
   * Writes the title and the line below it.
   *
   * @param answered whether a table follows, in which the agency answers
   */
  void title(boolean answered) {
    String project =
        audits.size() == 1 ? FormWords.header(audits.get(0).form(), Field.PROJECT) : "—";
    boolean named = !project.equals("—") && project.length() <= LONGEST_IN_TITLE;
    rows.text(0, OpinionSheetPlanner.LAST_SHOWN, named ? project + TITLE : TITLE, Style.TITLE)
        .end(30);
    String call = answered ? "请在“单位反馈”“反馈说明”两栏逐条填写处理结果，连同修改后的自评表一并报回。点“位置”可跳到原表的单元格。" : "";
    rows.text(0, OpinionSheetPlanner.LAST_SHOWN, lead() + call, Style.LEAD).end(20);
  }

  /** What has to be mended, and what the total becomes; else what came of the audit. */
  private String lead() {
    int errors = count(Tag.ERROR);
    int follows = count(Tag.FOLLOWS);
    int warnings = count(Tag.WARNING);
    if (errors + warnings == 0) {
      return conclusion();
    }
    String text =
        errors == 0
            ? "未发现须改正之处，有" + warnings + "处需核实。"
            : "共"
                + (errors + follows)
                + "处须改正"
                + (follows == 0 ? "" : "（含随改" + follows + "处）")
                + totals()
                + (warnings == 0 ? "" : "；另有" + warnings + "处需核实")
                + "。";
    return text + open();
  }

  private String totals() {
    if (audits.size() == 1) {
      String total = FormWords.mendedTotal(audits.get(0));
      return total == null ? "" : "，改正后总分应为" + total;
    }
    List<String> totals = new ArrayList<>();
    for (FormAudit audit : audits) {
      String total = FormWords.mendedTotal(audit);
      if (total != null) {
        totals.add("“" + SheetText.clean(audit.form().sheet()) + "”应为" + total);
      }
    }
    if (totals.isEmpty()) {
      return "";
    }
    return totals.size() > TOTALS_NAMED ? "，改正后的总分见“各表情况”" : "，改正后的总分：" + String.join("，", totals);
  }

  private int count(Tag tag) {
    return audits.stream().mapToInt(audit -> FormWords.count(audit, tag)).sum();
  }

  /** What was not read or not judged in any of the forms; "" where all was. */
  private String open() {
    StringBuilder open = new StringBuilder();
    audits.forEach(audit -> open.append(FormWords.open(audit, audits.size() > 1)));
    return open.toString();
  }

  /** Writes what stands below the table. */
  void write() {
    OpinionSections.heading(rows, "审核情况");
    if (audits.size() == 1) {
      single(audits.get(0), records.get(0).tally());
    } else {
      pair(FILE, fileName);
      pair("自评表", "共 " + audits.size() + " 张，各表的结果、得分和检查情况列在“各表情况”中。");
    }
    int waived = Tally.of(records).waived();
    pair("审核结论", conclusion() + (waived == 0 ? "" : "另有已豁免的问题 " + waived + " 条，列在下面，不需要修改。"));
    String comparison = OpinionRounds.inShort(records);
    if (comparison != null) {
      pair("与上一轮对照", comparison);
    }
    if (audits.size() > 1) {
      OpinionSections.heading(rows, "各表情况");
      forms();
    }
  }

  private void single(FormAudit audit, Tally tally) {
    Form form = audit.form();
    Total total = audit.scorecard().total();
    two(FILE, fileName, "工作表", form.sheet());
    two("项目名称", FormWords.header(form, Field.PROJECT), "实施单位", FormWords.unit(form));
    two("年度", form.year() == null ? "—" : form.year(), "表样", FormWords.template(audit));
    two(
        "填报总分",
        FormWords.points(total == null ? null : total.reported()),
        "核定总分",
        FormWords.points(total == null ? null : total.assessed()));
    two("填报与核定之差", FormWords.difference(total), "等级", FormWords.grade(audit));
    String mended = FormWords.mendedTotal(audit);
    two("审核结果", result(records.get(0)), "改正后总分", mended == null ? "—" : mended + " 分");
    pair("检查情况", checks(tally));
  }

  private static String result(FormRecord record) {
    return record.state() == null ? "—" : record.state().chinese();
  }

  private void two(String n1, String v1, String n2, String v2) {
    rows.text(0, 1, n1, Style.FIELD);
    rows.text(VALUE, 3, v1, Style.TEXT);
    rows.text(4, 5, n2, Style.FIELD);
    rows.text(6, OpinionSheetPlanner.LAST_SHOWN, v2, Style.TEXT);
    rows.end(22);
  }

  private void pair(String name, String value) {
    rows.text(0, 1, name, Style.FIELD);
    rows.text(VALUE, OpinionSheetPlanner.LAST_SHOWN, value, Style.TEXT).end(22);
  }

  private void forms() {
    rows.text(0, "表", Style.HEAD);
    rows.text(1, "审核结果", Style.HEAD);
    rows.text(2, "工作表、项目名称、实施单位", Style.HEAD);
    rows.text(3, "填报总分", Style.HEAD);
    rows.text(4, "核定总分", Style.HEAD);
    rows.text(5, "填报与核定之差", Style.HEAD);
    rows.text(6, 7, "发现问题", Style.HEAD);
    rows.text(8, "改正后总分", Style.HEAD);
    rows.text(9, "等级", Style.HEAD);
    rows.text(10, 11, "年度、表样", Style.HEAD);
    rows.end(22);
    for (int i = 0; i < audits.size(); i++) {
      FormAudit audit = audits.get(i);
      Form form = audit.form();
      Total total = audit.scorecard().total();
      String mended = FormWords.mendedTotal(audit);
      rows.text(0, Integer.toString(i + 1), Style.CENTER);
      rows.text(1, result(records.get(i)), Style.CENTER);
      rows.text(
          2,
          form.sheet()
              + " "
              + form.extent()
              + "\n"
              + FormWords.header(form, Field.PROJECT)
              + "\n"
              + FormWords.unit(form),
          Style.TEXT);
      rows.points(3, 3, total == null ? null : total.reported());
      rows.points(4, 4, total == null ? null : total.assessed());
      rows.text(5, FormWords.difference(total), Style.TEXT);
      rows.text(6, 7, found(audit, records.get(i).tally()), Style.TEXT);
      rows.text(8, mended == null ? "—" : mended + " 分", Style.CENTER);
      rows.text(9, FormWords.grade(audit), Style.CENTER);
      String year = form.year() == null ? "" : form.year() + "年 ";
      rows.text(10, 11, year + FormWords.template(audit), Style.TEXT);
      rows.end(22);
    }
  }

  /** What was found in one form, and what was not judged. */
  private static String found(FormAudit audit, Tally tally) {
    String open = FormWords.open(audit, false);
    String counts = counts(List.of(audit), tally.onTrial());
    if (counts == null) {
      return open.isEmpty() ? "未发现问题" : open;
    }
    return open.isEmpty() ? counts : counts + "。" + open;
  }

  /** How many checks ran, and what came of them. */
  private static String checks(Tally tally) {
    String text =
        "共 "
            + tally.checks()
            + " 项检查：执行 "
            + tally.ran()
            + " 项，其中 "
            + tally.found()
            + " 项指出了问题；不适用或无法执行 "
            + tally.skipped()
            + " 项";
    return tally.failed() > 0 ? text + "，执行出错 " + tally.failed() + " 项。" : text + "。";
  }

  /** The findings by gravity, without those of which there are none; null where there are none. */
  private static @Nullable String counts(List<FormAudit> audits, int onTrial) {
    StringJoiner counts = new StringJoiner("、").setEmptyValue("");
    String[] names = {"应改正", "随改", "需核实", "供参考", "提示"};
    for (int i = 0; i < names.length; i++) {
      Tag tag = Tag.values()[i];
      int found = audits.stream().mapToInt(audit -> FormWords.count(audit, tag)).sum();
      if (found > 0) {
        counts.add(names[i] + " " + found + " 条");
      }
    }
    if (onTrial > 0) {
      counts.add("试行规则 " + onTrial + " 条（不作为退回依据）");
    }
    return counts.length() == 0 ? null : counts.toString();
  }

  /**
   * What comes of it, by counts. What sends a form back is decided elsewhere, so that with warnings
   * alone neither is said.
   */
  private String conclusion() {
    Tally tally = Tally.of(records);
    String open = open();
    String counts = counts(audits, tally.onTrial());
    if (tally.errors() > 0) {
      return "建议退回修改："
          + counts
          + "。应改正的请逐条改正"
          + (tally.warnings() > 0 ? "；需核实的请逐条核对，确有问题的一并改正。" : "。")
          + open;
    }
    if (tally.warnings() > 0) {
      return "未发现应改正的问题；" + counts + "。请逐条核对，确有问题的改正，没有问题的说明情况。" + open;
    }
    if (tally.ran() == 0 && counts == null) {
      return "没有可以执行的检查，未作结论，请人工审核。" + open;
    }
    String rest = counts == null ? "" : counts + "。";
    if (!open.isEmpty()) {
      return "执行了 " + tally.ran() + " 项检查，已经判定的部分未发现应改正或需核实的问题。" + rest + open;
    }
    return rest.isEmpty()
        ? "执行了 " + tally.ran() + " 项检查，未发现问题，无需退回修改。以下“需人工复核”的事项请一并核对。"
        : "未发现应改正或需核实的问题，无需退回修改；" + rest;
  }
}

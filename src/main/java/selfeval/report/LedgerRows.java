package selfeval.report;

import static selfeval.report.LedgerColumn.count;
import static selfeval.report.LedgerColumn.points;
import static selfeval.report.LedgerColumn.text;
import static selfeval.report.LedgerColumn.verdict;
import static selfeval.report.LedgerColumn.word;

import com.alibaba.excel.metadata.data.WriteCellData;
import java.util.ArrayList;
import java.util.List;
import selfeval.report.LedgerEntry.FindingEntry;
import selfeval.report.LedgerEntry.FormEntry;
import selfeval.term.Severity;

/** The rows of the ledger's sheets of forms and of findings, numbered as they come. */
final class LedgerRows {
  /** What a reader needs first comes first, and is printed; the rest is for filters and sums. */
  static final List<LedgerColumn> FORM_COLUMNS =
      List.of(
          count("序号", 5),
          text("文件", 28),
          text("项目名称", 24),
          text("实施单位", 18),
          word("年度", 6),
          verdict("审核结果", 9),
          points("填报总分", 8),
          points("核定总分", 8),
          points("差额", 7),
          word("核定等级", 6),
          count("应改正", 5),
          count("需核实", 5),
          count("供参考", 5),
          count("轮次", 5),
          text("说明", 30),
          text("标注文件", 30),
          text("工作表", 18),
          text("主管部门", 18),
          text("模板", 24),
          points("自评扣分", 8),
          count("扣分无说明项数", 8),
          count("已执行检查", 7),
          count("未执行检查", 7),
          count("检查出错", 7),
          count("新问题", 7),
          count("未改", 7),
          count("已整改", 7),
          count("其他改动", 7),
          text("对应上一轮", 26),
          count("已豁免", 7));

  /** Up to and with 说明. */
  static final int FORM_COLUMNS_PRINTED = 15;

  /** The place of 审核结果 and 说明, which a file without a form has too. */
  private static final int VERDICT = 5;

  private static final int NOTES = 14;

  static final List<LedgerColumn> FINDING_COLUMNS =
      List.of(
          count("序号", 6),
          text("文件", 24),
          text("项目名称", 20),
          text("实施单位", 16),
          verdict("严重程度", 8),
          word("单元格", 8),
          text("项目", 22),
          text("问题", 46),
          word("填报值", 12),
          word("应为", 10),
          word("差额", 8),
          text("修改建议", 30),
          word("整改情况", 9),
          text("依据", 40),
          word("单位反馈", 10),
          text("反馈说明", 26),
          text("规则", 24),
          text("工作表", 18),
          text("豁免", 26),
          word("核对码", 19));

  /** Up to and with 整改情况. */
  static final int FINDING_COLUMNS_PRINTED = 13;

  private int forms;
  private int findings;

  /** Adds the rows of one input file to both lists. */
  void add(
      LedgerEntry entry,
      List<List<WriteCellData<?>>> formRows,
      List<List<WriteCellData<?>>> findingRows) {
    if (entry.forms().isEmpty()) {
      Object[] values = new Object[FORM_COLUMNS.size()];
      values[0] = ++forms;
      values[1] = name(entry);
      values[VERDICT] = "未审核：" + entry.outcome().chinese();
      values[NOTES] = joined(entry.reason(), entry.remarks(), List.of());
      formRows.add(row(values));
    }
    for (FormEntry form : entry.forms()) {
      formRows.add(form(entry, form));
      for (FindingEntry finding : form.findings()) {
        findingRows.add(finding(entry, form, finding, severity(finding)));
      }
      for (FindingEntry finding : form.round().gone()) {
        // never to be counted among the errors of now
        String words = severity(finding) + "（上一轮）";
        findingRows.add(finding(entry, form, finding, words));
      }
    }
  }

  private List<WriteCellData<?>> form(LedgerEntry entry, FormEntry form) {
    return row(
        ++forms,
        name(entry),
        form.project(),
        form.implementer(),
        form.year(),
        form.state().chinese(),
        form.reported(),
        form.assessed(),
        form.difference(),
        form.grade(),
        form.count(Severity.ERROR),
        form.count(Severity.WARNING),
        form.count(Severity.INFO),
        form.round().number(),
        joined(entry.reason(), entry.remarks(), form.remarks()),
        entry.annotated() == null ? null : SafeText.line(entry.annotated()),
        form.sheet(),
        form.department(),
        form.template(),
        form.deducted(),
        form.unexplained(),
        form.ran(),
        form.skipped(),
        form.failed(),
        form.round().fresh(),
        form.round().open(),
        form.round().resolved(),
        form.round().otherChanges(),
        form.round().previous() == null ? null : SafeText.line(form.round().previous()),
        waived(form));
  }

  /** The file; where another has the same path, with the INPUT that it came from. */
  private static String name(LedgerEntry entry) {
    return SafeText.line(
        entry.input() == null ? entry.file() : entry.file() + "（" + entry.input() + "）");
  }

  /** The severity, and why the finding does not count where it does not. */
  private static String severity(FindingEntry f) {
    String word = f.severity().chinese();
    return f.waived() != null ? word + "（已豁免）" : f.trial() ? word + "（试行）" : word;
  }

  private List<WriteCellData<?>> finding(
      LedgerEntry entry, FormEntry form, FindingEntry f, String severity) {
    return row(
        ++findings,
        name(entry),
        form.project(),
        form.implementer(),
        severity,
        f.cell(),
        f.label(),
        f.message(),
        f.reported(),
        f.expected(),
        f.difference(),
        f.suggestion(),
        f.status(),
        f.basis(),
        f.feedback().answer(),
        f.feedback().text(),
        f.rule(),
        form.sheet(),
        f.waived(),
        f.fingerprint());
  }

  private static int waived(FormEntry form) {
    int count = 0;
    for (FindingEntry finding : form.findings()) {
      count += finding.waived() == null ? 0 : 1;
    }
    return count;
  }

  private static String joined(String reason, List<String> file, List<String> form) {
    List<String> all = new ArrayList<>();
    if (reason != null) {
      all.add(reason);
    }
    all.addAll(file);
    all.addAll(form);
    return String.join("\n", all);
  }

  static List<WriteCellData<?>> row(Object... values) {
    List<WriteCellData<?>> row = new ArrayList<>(values.length);
    for (Object value : values) {
      row.add(Ledger.value(value));
    }
    return row;
  }
}

package selfeval.report;

import com.alibaba.excel.metadata.data.WriteCellData;
import java.util.ArrayList;
import java.util.List;
import selfeval.report.LedgerEntry.FindingEntry;
import selfeval.report.LedgerEntry.FormEntry;
import selfeval.template.Severity;

/** The rows of the ledger's sheets of forms and of findings, numbered as they come. */
final class LedgerRows {
  static final List<LedgerColumn> FORM_COLUMNS =
      List.of(
          new LedgerColumn("序号", 5),
          new LedgerColumn("文件", 24),
          new LedgerColumn("工作表", 10),
          new LedgerColumn("项目名称", 20),
          new LedgerColumn("实施单位", 14),
          new LedgerColumn("主管部门", 14),
          new LedgerColumn("年度", 6),
          new LedgerColumn("模板", 14),
          new LedgerColumn("审核结果", 8),
          new LedgerColumn("填报总分", 8),
          new LedgerColumn("核定总分", 8),
          new LedgerColumn("差额", 7),
          new LedgerColumn("核定等级", 6),
          new LedgerColumn("错误", 5),
          new LedgerColumn("警告", 5),
          new LedgerColumn("提示", 5),
          new LedgerColumn("自评扣分", 7),
          new LedgerColumn("扣分无说明项数", 7),
          new LedgerColumn("已执行检查", 6),
          new LedgerColumn("未执行检查", 6),
          new LedgerColumn("检查出错", 6),
          new LedgerColumn("说明", 26),
          new LedgerColumn("标注文件", 24),
          new LedgerColumn("轮次", 5),
          new LedgerColumn("新问题", 6),
          new LedgerColumn("未改", 6),
          new LedgerColumn("已整改", 6),
          new LedgerColumn("其他改动", 6),
          new LedgerColumn("对应上一轮", 22),
          new LedgerColumn("已豁免", 6));

  static final List<LedgerColumn> FINDING_COLUMNS =
      List.of(
          new LedgerColumn("序号", 6),
          new LedgerColumn("文件", 22),
          new LedgerColumn("工作表", 10),
          new LedgerColumn("项目名称", 18),
          new LedgerColumn("实施单位", 14),
          new LedgerColumn("严重程度", 8),
          new LedgerColumn("单元格", 7),
          new LedgerColumn("项目", 20),
          new LedgerColumn("问题", 48),
          new LedgerColumn("填报值", 12),
          new LedgerColumn("应为", 12),
          new LedgerColumn("差额", 8),
          new LedgerColumn("依据", 30),
          new LedgerColumn("修改建议", 26),
          new LedgerColumn("规则", 14),
          new LedgerColumn("整改情况", 9),
          new LedgerColumn("单位反馈", 9),
          new LedgerColumn("反馈说明", 26),
          new LedgerColumn("核对码", 18),
          new LedgerColumn("豁免", 24));

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
      values[1] = SafeText.line(entry.file());
      values[8] = "未审核：" + entry.outcome().chinese();
      values[21] = joined(entry.reason(), entry.remarks(), List.of());
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
        SafeText.line(entry.file()),
        form.sheet(),
        form.project(),
        form.implementer(),
        form.department(),
        form.year(),
        form.template(),
        entry.sentBack() ? "退回" : "通过",
        form.reported(),
        form.assessed(),
        form.difference(),
        form.grade(),
        form.count(Severity.ERROR),
        form.count(Severity.WARNING),
        form.count(Severity.INFO),
        form.deducted(),
        form.unexplained(),
        form.ran(),
        form.skipped(),
        form.failed(),
        joined(entry.reason(), entry.remarks(), form.remarks()),
        entry.annotated() == null ? null : SafeText.line(entry.annotated()),
        form.round().number(),
        form.round().fresh(),
        form.round().open(),
        form.round().resolved(),
        form.round().otherChanges(),
        form.round().previous() == null ? null : SafeText.line(form.round().previous()),
        waived(form));
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
        SafeText.line(entry.file()),
        form.sheet(),
        form.project(),
        form.implementer(),
        severity,
        f.cell(),
        f.label(),
        f.message(),
        f.reported(),
        f.expected(),
        f.difference(),
        f.basis(),
        f.suggestion(),
        f.rule(),
        f.status(),
        f.feedback().answer(),
        f.feedback().text(),
        f.fingerprint(),
        f.waived());
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

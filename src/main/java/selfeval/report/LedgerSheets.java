package selfeval.report;

import com.alibaba.excel.metadata.data.WriteCellData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import selfeval.report.LedgerEntry.FindingEntry;
import selfeval.report.LedgerEntry.FormEntry;
import selfeval.template.Severity;

/** The rows of the ledger's three sheets. */
final class LedgerSheets {
  static final List<LedgerColumn> FORM_COLUMNS =
      List.of(
          new LedgerColumn("序号", 6),
          new LedgerColumn("文件", 36),
          new LedgerColumn("工作表", 14),
          new LedgerColumn("项目名称", 28),
          new LedgerColumn("实施单位", 20),
          new LedgerColumn("主管部门", 20),
          new LedgerColumn("年度", 7),
          new LedgerColumn("模板", 20),
          new LedgerColumn("审核结果", 12),
          new LedgerColumn("填报总分", 10),
          new LedgerColumn("核定总分", 10),
          new LedgerColumn("差额", 9),
          new LedgerColumn("核定等级", 9),
          new LedgerColumn("错误", 6),
          new LedgerColumn("警告", 6),
          new LedgerColumn("提示", 6),
          new LedgerColumn("自评扣分", 9),
          new LedgerColumn("扣分无说明项数", 9),
          new LedgerColumn("已执行检查", 8),
          new LedgerColumn("未执行检查", 8),
          new LedgerColumn("检查出错", 8),
          new LedgerColumn("说明", 50),
          new LedgerColumn("标注文件", 40));

  static final List<LedgerColumn> FINDING_COLUMNS =
      List.of(
          new LedgerColumn("序号", 6),
          new LedgerColumn("文件", 32),
          new LedgerColumn("工作表", 14),
          new LedgerColumn("项目名称", 24),
          new LedgerColumn("实施单位", 18),
          new LedgerColumn("严重程度", 9),
          new LedgerColumn("单元格", 8),
          new LedgerColumn("项目", 28),
          new LedgerColumn("问题", 56),
          new LedgerColumn("填报值", 14),
          new LedgerColumn("应为", 14),
          new LedgerColumn("差额", 10),
          new LedgerColumn("依据", 36),
          new LedgerColumn("修改建议", 36),
          new LedgerColumn("规则", 22));

  static final List<LedgerColumn> STATISTIC_COLUMNS =
      List.of(new LedgerColumn("类别", 16), new LedgerColumn("内容", 44), new LedgerColumn("数量", 10));

  private LedgerSheets() {}

  static List<List<WriteCellData<?>>> forms(List<LedgerEntry> entries) {
    List<List<WriteCellData<?>>> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      if (entry.forms().isEmpty()) {
        String reason = joined(entry.reason(), entry.remarks(), List.of());
        Object[] values = new Object[FORM_COLUMNS.size()];
        values[0] = rows.size() + 1;
        values[1] = SafeText.line(entry.file());
        values[8] = "未审核：" + entry.outcome().chinese();
        values[21] = reason;
        rows.add(row(values));
      }
      for (FormEntry form : entry.forms()) {
        rows.add(
            row(
                rows.size() + 1,
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
                entry.annotated() == null ? null : SafeText.line(entry.annotated())));
      }
    }
    return rows;
  }

  static List<List<WriteCellData<?>>> findings(List<LedgerEntry> entries) {
    List<List<WriteCellData<?>>> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      for (FormEntry form : entry.forms()) {
        for (FindingEntry f : form.findings()) {
          rows.add(
              row(
                  rows.size() + 1,
                  SafeText.line(entry.file()),
                  form.sheet(),
                  form.project(),
                  form.implementer(),
                  f.trial() ? f.severity().chinese() + "（试行）" : f.severity().chinese(),
                  f.cell(),
                  f.label(),
                  f.message(),
                  f.reported(),
                  f.expected(),
                  f.difference(),
                  f.basis(),
                  f.suggestion(),
                  f.rule()));
        }
      }
    }
    return rows;
  }

  static List<List<WriteCellData<?>>> statistics(List<LedgerEntry> entries, String audited) {
    Map<Outcome, Integer> outcomes = new TreeMap<>();
    Map<String, Integer> templates = new TreeMap<>();
    Map<String, Integer> rules = new TreeMap<>();
    Map<String, Integer> grades = new TreeMap<>();
    int[] severities = new int[Severity.values().length];
    int forms = 0;
    int sentBack = 0;
    BigDecimal lowered = BigDecimal.ZERO;
    for (LedgerEntry entry : entries) {
      outcomes.merge(entry.outcome(), 1, Integer::sum);
      sentBack += entry.sentBack() ? 1 : 0;
      for (FormEntry form : entry.forms()) {
        forms++;
        templates.merge(form.template(), 1, Integer::sum);
        if (form.grade() != null) {
          grades.merge(form.grade(), 1, Integer::sum);
        }
        if (form.difference() != null) {
          lowered = lowered.add(form.difference().max(BigDecimal.ZERO));
        }
        for (FindingEntry f : form.findings()) {
          severities[f.severity().ordinal()] += f.trial() ? 0 : 1;
          rules.merge(f.rule(), 1, Integer::sum);
        }
      }
    }
    List<List<WriteCellData<?>>> rows = new ArrayList<>();
    rows.add(row("审核", "审核时间：" + audited, null));
    rows.add(row("审核", "文件", entries.size()));
    rows.add(row("审核", "自评表", forms));
    int audits = outcomes.getOrDefault(Outcome.AUDITED, 0);
    rows.add(row("审核", "退回的文件", sentBack));
    rows.add(row("审核", "通过的文件", audits - sentBack));
    rows.add(row("审核", "填报总分高于核定总分的分数合计", lowered));
    outcomes.forEach((outcome, count) -> rows.add(row("文件结果", outcome.chinese(), count)));
    for (Severity severity : Severity.values()) {
      rows.add(row("问题", severity.chinese(), severities[severity.ordinal()]));
    }
    grades.forEach((grade, count) -> rows.add(row("核定等级", grade, count)));
    templates.forEach((template, count) -> rows.add(row("模板", template, count)));
    rules.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(rule -> rows.add(row("规则", rule.getKey(), rule.getValue())));
    return rows;
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

  private static List<WriteCellData<?>> row(Object... values) {
    List<WriteCellData<?>> row = new ArrayList<>(values.length);
    for (Object value : values) {
      row.add(Ledger.value(value));
    }
    return row;
  }
}

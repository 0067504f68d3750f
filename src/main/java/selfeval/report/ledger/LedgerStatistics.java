package selfeval.report.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import selfeval.result.FileCounts;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.State;
import selfeval.waiver.WaiverUse;
import selfeval.waiver.Waivers;

/** Counts for the ledger's sheet of statistics. */
final class LedgerStatistics {
  static final List<LedgerColumn> COLUMNS =
      List.of(
          LedgerColumn.word("类别", 20), LedgerColumn.text("内容", 60), LedgerColumn.count("数量", 12));

  private final FileCounts counts;
  private final Map<String, Integer> templates = new TreeMap<>();
  private final Map<String, Integer> rules = new TreeMap<>();
  private final Map<String, Integer> grades = new TreeMap<>();

  /** Forms, and those of them that were sent back. */
  private final Map<String, int[]> departments = new TreeMap<>();

  private BigDecimal above = BigDecimal.ZERO;

  LedgerStatistics(Waivers waivers) {
    this.counts = new FileCounts(waivers);
  }

  void add(FileRecord file) {
    counts.add(file);
    for (FormRecord form : file.forms()) {
      templates.merge(form.templateName(), 1, Integer::sum);
      String named = form.text(Field.DEPARTMENT);
      String department = named.isEmpty() ? "（未填主管部门）" : named;
      departments.computeIfAbsent(department, d -> new int[2])[0]++;
      departments.get(department)[1] += form.state() == State.RETURNED ? 1 : 0;
      if (form.total().figures().assessedGrade() != null) {
        grades.merge(form.total().figures().assessedGrade(), 1, Integer::sum);
      }
      if (form.total().difference() != null) {
        above = above.add(form.total().difference().max(BigDecimal.ZERO));
      }
      for (FindingRecord finding : form.findings()) {
        rules.merge(LedgerRows.rule(finding), 1, Integer::sum);
      }
    }
  }

  /**
   * Adds the rows.
   *
   * @param audited when the audit ran, as users read it
   */
  void write(String audited, LedgerSheet sheet) {
    sheet.add(LedgerLook.Tint.NONE, "审核", "审核时间：" + audited, null);
    sheet.add(LedgerLook.Tint.NONE, "审核", "文件", counts.files());
    sheet.add(LedgerLook.Tint.NONE, "审核", "自评表", counts.forms());
    for (State state : State.values()) {
      String name = state.chinese() + "的文件";
      sheet.add(LedgerLook.Tint.NONE, "审核", name, counts.count(state));
    }
    sheet.add(LedgerLook.Tint.NONE, "审核", "填报总分高于核定总分的分数合计", above);
    counts
        .outcomes()
        .forEach((outcome, n) -> sheet.add(LedgerLook.Tint.NONE, "文件结果", outcome.chinese(), n));
    for (Severity severity : Severity.values()) {
      sheet.add(LedgerLook.Tint.NONE, "问题", severity.chinese(), counts.tally().count(severity));
    }
    WaiverUse waivers = counts.waivers();
    if (waivers.findings() > 0) {
      sheet.add(LedgerLook.Tint.NONE, "豁免", "已豁免的问题", waivers.findings());
    }
    waivers.notes().forEach(note -> sheet.add(LedgerLook.Tint.NONE, "豁免", note, null));
    grades.forEach((grade, n) -> sheet.add(LedgerLook.Tint.NONE, "核定等级", grade, n));
    departments.forEach((name, n) -> sheet.add(LedgerLook.Tint.NONE, "主管部门（自评表）", name, n[0]));
    departments.forEach(
        (name, n) -> {
          if (n[1] > 0) {
            sheet.add(LedgerLook.Tint.NONE, "主管部门（退回）", name, n[1]);
          }
        });
    templates.forEach((template, n) -> sheet.add(LedgerLook.Tint.NONE, "模板", template, n));
    rules.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(rule -> sheet.add(LedgerLook.Tint.NONE, "规则", rule.getKey(), rule.getValue()));
  }
}

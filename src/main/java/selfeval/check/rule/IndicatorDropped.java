package selfeval.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.IndicatorRow;
import selfeval.form.PlannedTable;
import selfeval.form.PlannedTable.PlannedIndicator;
import selfeval.term.Field;
import selfeval.term.Names;

/** Finds a planned indicator that the form does not have, or has under another name. */
final class IndicatorDropped extends Check {
  IndicatorDropped() {
    super(
        warning(
            "indicator-dropped",
            "申报表、监控表中的指标没有自评",
            null,
            "同一工作簿里有本项目当年的绩效目标申报表或执行监控表的，看其中的指标是否都在自评表里。" + "大部分指标名称对得上时才比较，名称写法相近的不算。",
            "申报表 | 路灯维修数量=≥50盏 | 维修验收合格率=≥95% | 居民满意度=≥85%",
            "申报表 | 路灯维修数量=≥50盏 | 维修验收合格率=≥95% | 居民满意度=≥85% | 电费节约额=≥3万元"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    List<PlannedTable> tables = Planned.tables(audit);
    if (verdict.skipIf(tables.isEmpty(), Planned.NONE)
        || verdict.skipIf(!audit.has(Field.LEVEL3), "表中没有“三级指标”一栏")) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (IndicatorRow row : audit.form().indicators()) {
      names.add(Names.full(row.text(Field.LEVEL3)));
    }
    Set<String> said = new HashSet<>();
    for (PlannedTable table : tables) {
      List<PlannedIndicator> missing = new ArrayList<>();
      for (PlannedIndicator planned : table.indicators()) {
        if (!met(Names.full(planned.name().text()), names)) {
          missing.add(planned);
        }
      }
      // Where most names differ, the table is of other wording or another project.
      if (missing.size() * 3 > table.indicators().size()) {
        continue;
      }
      for (PlannedIndicator planned : missing) {
        if (said.add(Names.full(planned.name().text()))) {
          verdict
              .at(
                  audit.headingPlace(Field.LEVEL3),
                  "工作表“{}”{}有指标“{}”（指标值“{}”），自评表里没有。",
                  table.sheet(),
                  planned.name().at(),
                  planned.name(),
                  planned.target())
              .suggest("请补上这项指标并自评；经批准取消或改名的，请在说明中写明。");
        }
      }
    }
  }

  /** Whether the form has a name, as a whole or as part of another. */
  private static boolean met(String name, Set<String> names) {
    if (name.length() < 2 || names.contains(name)) {
      return true;
    }
    for (String other : names) {
      if (other.length() >= 2
          && (other.contains(name) || name.contains(other) || close(name, other))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two names share most of their characters: a rewording, not another indicator. */
  private static boolean close(String a, String b) {
    int shared = 0;
    StringBuilder rest = new StringBuilder(b);
    for (int i = 0; i < a.length(); i++) {
      int at = rest.indexOf(String.valueOf(a.charAt(i)));
      if (at >= 0) {
        rest.deleteCharAt(at);
        shared++;
      }
    }
    return shared * 2 > Math.max(a.length(), b.length());
  }
}

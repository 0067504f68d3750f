package selfeval.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.PlannedTable;
import selfeval.form.PlannedTable.PlannedIndicator;
import selfeval.term.Field;
import selfeval.term.Severity;

/** An indicator that was promised and that the form no longer has, or has under another name. */
final class IndicatorDropped implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "indicator-dropped",
          "申报表、监控表中的指标没有自评",
          Severity.WARNING,
          "通行做法：自评应覆盖批复的全部绩效指标，指标不得随意增减、改名",
          "同一工作簿里有本项目当年的绩效目标申报表或执行监控表的，看其中的指标是否都在自评表里。" + "大部分指标名称对得上时才比较，名称写法相近的不算。",
          "申报表 | 路灯维修数量=≥50盏 | 维修验收合格率=≥95% | 居民满意度=≥85%",
          "申报表 | 路灯维修数量=≥50盏 | 维修验收合格率=≥95% | 居民满意度=≥85% | 电费节约额=≥3万元");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (audit.planned().tables().isEmpty()) {
      return Verdict.skipped("工作簿里没有本项目当年的绩效目标申报表或执行监控表");
    }
    FormCell heading = audit.form().indicatorHeads().get(Field.LEVEL3);
    if (heading == null) {
      return Verdict.skipped("表中没有“三级指标”一栏");
    }
    Set<String> names = new HashSet<>();
    for (IndicatorRow row : audit.form().indicators()) {
      names.add(Names.full(row.text(Field.LEVEL3)));
    }
    Set<String> said = new HashSet<>();
    List<Draft> drafts = new ArrayList<>();
    for (PlannedTable table : audit.planned().tables()) {
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
          drafts.add(
              Draft.at(
                      audit.headingPlace(Field.LEVEL3),
                      "工作表“"
                          + table.sheet()
                          + "”"
                          + planned.name().at()
                          + "有指标“"
                          + planned.name().text().strip()
                          + "”（指标值“"
                          + planned.target().text().strip()
                          + "”），自评表里没有。")
                  .suggest("请补上这项指标并自评；经批准取消或改名的，请在说明中写明。"));
        }
      }
    }
    return Verdict.of(drafts);
  }

  /** Whether a name stands in the form, whole or as part of another. */
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

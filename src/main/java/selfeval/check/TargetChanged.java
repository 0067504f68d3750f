package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.PlannedTable;
import selfeval.form.PlannedTable.PlannedIndicator;
import selfeval.measure.Measures;
import selfeval.measure.Side;
import selfeval.measure.Target;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A target that is another one than the year's 绩效目标申报表 or 执行监控表 in the same workbook names. */
final class TargetChanged implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "target-changed",
          "年度指标值与申报表、监控表不一致",
          Severity.WARNING,
          "通行做法：绩效目标批复后不得随意调整，自评按批复的年度指标值进行",
          "同一工作簿里有本项目当年的绩效目标申报表或执行监控表的，把名称相同的指标逐项比较年度指标值。"
              + "只比较数值和日期；写法不同而意思相同的（≥90%与90%以上）不算，名称不唯一的不比较。",
          "申报表 | 路灯维修数量=50盏以上 | 居民满意度=≥85%",
          "申报表 | 路灯维修数量=≥60盏 | 居民满意度=≥85%");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    Planned planned = audit.planned();
    if (planned.tables().isEmpty()) {
      return Verdict.skipped("工作簿里没有本项目当年的绩效目标申报表或执行监控表");
    }
    List<Draft> drafts = new ArrayList<>();
    Set<Integer> said = new HashSet<>();
    for (PlannedTable table : planned.tables()) {
      for (Planned.Pair pair : Planned.pairs(audit, table)) {
        FormCell cell = pair.row().get(Field.TARGET);
        if (cell == null || said.contains(pair.row().row())) {
          continue;
        }
        Target here = target(pair.row());
        Target there = target(pair.planned());
        if (differ(here, there)) {
          said.add(pair.row().row());
          drafts.add(draft(audit, table, pair));
        }
      }
    }
    return Verdict.of(drafts);
  }

  private static Draft draft(Audit audit, PlannedTable table, Planned.Pair pair) {
    String here = written(pair.row());
    String there =
        text(pair.planned().operator())
            + pair.planned().target().text()
            + text(pair.planned().unit());
    return Draft.at(
            audit.place(pair.row(), Field.TARGET),
            "年度指标值填的是“"
                + here
                + "”，而工作表“"
                + table.sheet()
                + "”"
                + pair.planned().target().at()
                + "中同一指标是“"
                + there
                + "”。")
        .reported(here)
        .expected(there)
        .suggest("请按批复的年度指标值填写并重新评分；确经批准调整的，请在说明中写明批准文件。");
  }

  private static String written(IndicatorRow row) {
    return row.text(Field.OPERATOR) + row.text(Field.TARGET) + row.text(Field.UNIT);
  }

  private static String text(FormCell cell) {
    return cell == null ? "" : cell.text();
  }

  private static Target target(IndicatorRow row) {
    return Measures.readTarget(
        row.text(Field.OPERATOR), side(row.get(Field.TARGET)), row.text(Field.UNIT));
  }

  private static Target target(PlannedIndicator planned) {
    return Measures.readTarget(
        text(planned.operator()), side(planned.target()), text(planned.unit()));
  }

  private static Side side(FormCell cell) {
    return cell == null ? Side.of("") : new Side(cell.text(), cell.number(), cell.percent());
  }

  /**
   * Whether two targets certainly promise different things: two numbers of one unit, or two dates.
   * Where one side shows a unit and the other none, they are not compared.
   */
  private static boolean differ(Target a, Target b) {
    if (a.form() == Target.Form.DATE && b.form() == Target.Form.DATE) {
      return a.date() != null
          && b.date() != null
          && !a.date().equals(b.date())
          // a date without its year may be the same day
          && a.date().startsWith("-") == b.date().startsWith("-")
          && a.date().length() == b.date().length();
    }
    if (a.form() != Target.Form.NUMBER || b.form() != Target.Form.NUMBER) {
      return false;
    }
    if (a.unit() == null || b.unit() == null) {
      return a.unit() == null && b.unit() == null && a.number().compareTo(b.number()) != 0;
    }
    if (a.unit().equals(b.unit())) {
      return a.number().compareTo(b.number()) != 0;
    }
    boolean money = a.money() && b.money() && a.scale() != null && b.scale() != null;
    return money && base(a).compareTo(base(b)) != 0;
  }

  private static BigDecimal base(Target target) {
    return target.number().multiply(target.scale());
  }
}

package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.PlannedTable;
import selfeval.form.PlannedTable.PlannedIndicator;
import selfeval.measure.Measures;
import selfeval.measure.Side;
import selfeval.measure.Target;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Compares each target with the one that the year's 绩效目标申报表 or 执行监控表 names. */
final class TargetChanged extends Check {
  private static final Set<Target.Form> COMPARABLE =
      Set.of(Target.Form.NUMBER, Target.Form.DATE, Target.Form.WORDS);

  TargetChanged() {
    super(
        warning(
            "target-changed",
            "年度指标值与申报表、监控表不一致",
            null,
            "同一工作簿里有本项目当年的绩效目标申报表或执行监控表的，把名称相同的指标逐项比较年度指标值。"
                + "只比较数值和日期，一边是数值、一边是日期或文字的，提示不能比较；写法不同而意思相同的（≥90%与90%以上）不算，名称不唯一的不比较。",
            "申报表 | 路灯维修数量=50盏以上 | 居民满意度=≥85%",
            "申报表 | 路灯维修数量=≥60盏 | 居民满意度=≥85%"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    List<PlannedTable> tables = Planned.tables(audit);
    verdict.skipIf(tables.isEmpty(), Planned.NONE);
    Set<Integer> said = new HashSet<>();
    for (PlannedTable table : tables) {
      for (Planned.Pair pair : Planned.pairs(audit, table)) {
        IndicatorRow row = pair.row();
        if (row.get(Field.TARGET) != null && !said.contains(row.row())) {
          boolean differ = differ(target(row), target(pair.planned()));
          if (differ || incomparable(target(row), target(pair.planned()))) {
            said.add(row.row());
            changed(audit, table, pair, differ, verdict);
          }
        }
      }
    }
  }

  private static void changed(
      Audit audit, PlannedTable table, Planned.Pair pair, boolean certain, Verdict verdict) {
    IndicatorRow row = pair.row();
    PlannedIndicator planned = pair.planned();
    String here = row.text(Field.OPERATOR) + row.text(Field.TARGET) + row.text(Field.UNIT);
    String there = text(planned.operator()) + planned.target().text() + text(planned.unit());
    verdict
        .at(
            audit.place(row, Field.TARGET),
            "年度指标值填的是“{}”，而工作表“{}”{}中同一指标是“{}”{}。",
            here,
            table.sheet(),
            planned.target().at(),
            there,
            certain ? "" : "，两处的表述不同，不能比较")
        .reported(here)
        .expected(certain ? there : null)
        .suggest("请按批复的年度指标值填写并重新评分；确经批准调整的，请在说明中写明批准文件。")
        // Words on one side may say the same loosely.
        .atMost(!certain && words(row, planned) ? Severity.INFO : null);
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
    return new Side(cell.text(), cell.number(), cell.percent());
  }

  /**
   * Whether two targets certainly require different things: two numbers of one unit, or two dates.
   * Where only one side has a unit, they are not compared.
   */
  private static boolean differ(Target a, Target b) {
    if (a.form() == Target.Form.DATE && b.form() == Target.Form.DATE) {
      return a.date() != null
          && b.date() != null
          && !a.date().equals(b.date())
          // A date without its year may be the same day.
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

  /**
   * Whether two targets cannot be held against each other, being of different kinds (a date and a
   * number, words and a number) or different numbers of which one names a unit and the other none.
   */
  private static boolean incomparable(Target a, Target b) {
    if (!COMPARABLE.contains(a.form()) || !COMPARABLE.contains(b.form())) {
      return false;
    }
    if (a.form() != b.form()) {
      return true;
    }
    if (a.form() != Target.Form.NUMBER || a.number().compareTo(b.number()) == 0) {
      return false;
    }
    boolean oneUnit = (a.unit() == null) != (b.unit() == null);
    BigDecimal hundredfold =
        a.unit() == null ? a.number().movePointRight(2) : b.number().movePointRight(2);
    BigDecimal other = a.unit() == null ? b.number() : a.number();
    String unit = a.unit() == null ? b.unit() : a.unit();
    // 0.95 is 95%, and without its unit an amount may be in another scale.
    boolean sameShare = "%".equals(unit) && hundredfold.compareTo(other) == 0;
    boolean scaled = a.money() || b.money();
    return oneUnit && !sameShare && !scaled;
  }

  private static boolean words(IndicatorRow row, PlannedIndicator planned) {
    return target(row).form() == Target.Form.WORDS || target(planned).form() == Target.Form.WORDS;
  }

  private static BigDecimal base(Target target) {
    return target.number().multiply(target.scale());
  }
}

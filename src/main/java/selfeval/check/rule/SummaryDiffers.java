package selfeval.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.SummaryTable;
import selfeval.check.SummaryTable.Figure;
import selfeval.check.SummaryTable.Money;
import selfeval.check.SummaryTable.SummaryRow;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Compares the form with the row of its project in a 汇总表 of the same workbook. */
final class SummaryDiffers extends Check {
  SummaryDiffers() {
    super(
        warning(
            "summary-differs",
            "与汇总表不一致",
            null,
            "同一工作簿里有列出项目名称和自评得分的汇总表的，按项目名称找到本项目的一行，比较总分、全年预算数和全年执行数；"
                + "小数位数不同的，按位数少的比较；金额单位没有写明的，不比较金额。"
                + "同名项目不止一个的，不比较；汇总表列有本工作簿其他项目、唯独没有本项目的，提示核对项目名称。",
            "汇总表 | 路灯维修养护=98 | 预算=100",
            "汇总表 | 路灯维修养护=98.5 | 预算=100"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    List<SummaryTable> tables = audit.summaries();
    if (verdict.skipIf(tables.isEmpty(), "工作簿里没有列出这些项目和自评得分的汇总表")
        || verdict.skipIf(audit.project().isEmpty(), "表上没有项目名称")
        || verdict.skipIf(!audit.onlyOfItsProject(), "工作簿里有同名项目的其他自评表，不能确定对应的行")) {
      return;
    }
    for (SummaryTable table : tables) {
      List<SummaryRow> rows =
          table.rows().stream().filter(row -> row.project().equals(audit.project())).toList();
      if (rows.size() == 1) {
        compare(audit, table.sheet(), rows.get(0), verdict);
      } else if (rows.isEmpty()) {
        verdict
            .at(audit.headerPlace(Field.PROJECT), "工作表“{}”的汇总表中没有列出这一项目。", table.sheet())
            .suggest("请核对项目名称与汇总表是否一致，或者在汇总表中补列本项目。");
      }
    }
  }

  private static void compare(Audit audit, String sheet, SummaryRow row, Verdict verdict) {
    FormCell cell = audit.totalCell(Field.SCORE);
    BigDecimal total = cell == null ? null : Figures.pointsOf(cell);
    if (cell != null && total != null && row.score() != null) {
      tell(audit.totalPlace(cell, Field.SCORE), "总分", "", total, sheet, row.score(), verdict);
    }
    money(audit, Field.BUDGET, sheet, row.budget(), verdict);
    money(audit, Field.EXECUTED, sheet, row.executed(), verdict);
  }

  private static void money(
      Audit audit, Field field, String sheet, @Nullable Money there, Verdict verdict) {
    BudgetRow total = audit.budgetTotal();
    BigDecimal here = total == null ? null : audit.money(total, field);
    if (total == null || here == null || there == null) {
      return;
    }
    String unit = audit.moneyUnit();
    Figure same =
        new Figure(there.figure().at(), inUnit(there.figure().value(), there.unit(), unit));
    tell(audit.place(total, field), field.chinese(), unit, here, sheet, same, verdict);
  }

  private static BigDecimal inUnit(BigDecimal amount, String from, String to) {
    if (from.equals(to)) {
      return amount;
    }
    return to.equals("元") ? amount.movePointRight(4) : amount.movePointLeft(4);
  }

  private static void tell(
      Place place,
      String name,
      String unit,
      BigDecimal here,
      String sheet,
      Figure there,
      Verdict verdict) {
    if (agree(here, there.value())) {
      return;
    }
    verdict
        .at(
            place,
            "{}填列{}{}，而工作表“{}”{}列本项目为{}{}。",
            name,
            here,
            unit,
            sheet,
            there.at(),
            there.value(),
            unit)
        .reported(Arithmetic.plain(here))
        .suggest("请核对后改正有误的一处，使汇总表与自评表一致。");
  }

  /** At the decimals of the figure that has fewer of them. */
  private static boolean agree(BigDecimal a, BigDecimal b) {
    int decimals = Math.min(Arithmetic.decimals(a), Arithmetic.decimals(b));
    return a.setScale(decimals, RoundingMode.HALF_UP)
            .compareTo(b.setScale(decimals, RoundingMode.HALF_UP))
        == 0;
  }
}

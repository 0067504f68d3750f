package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.BudgetRow;
import selfeval.form.RowKind;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Finds a row under the whole of the money that repeats its weight and score. */
final class PartRepeatsScore extends Check {
  PartRepeatsScore() {
    super(
        info(
            "part-repeats-score",
            "分项行重复填列分值、得分",
            null,
            "“其中”等分项行填了与资金总额行相同的分值或得分的，视为重复填列，没有重复相加，只供参考。",
            "其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95 | 分值=— | 得分=—",
            "其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95 | 分值=10 | 得分=9.5"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow total = audit.budgetTotal();
    if (verdict.skipIf(total == null, "表中没有资金总额行")) {
      return;
    }
    for (BudgetRow row : audit.form().budget()) {
      boolean score = repeats(total, row, Field.SCORE);
      if (row.kind() != RowKind.TOTAL && (score || repeats(total, row, Field.WEIGHT))) {
        Field field = score ? Field.SCORE : Field.WEIGHT;
        verdict
            .at(audit.place(row, field), "本行重复填列了资金总额行的{}，计算总分时没有重复相加。", field.chinese())
            .suggest("建议只在资金总额行填列分值和得分，分项行填“—”。");
        return;
      }
    }
  }

  private static boolean repeats(BudgetRow total, BudgetRow row, Field field) {
    BigDecimal whole = Figures.pointsOf(total.get(field));
    BigDecimal part = Figures.pointsOf(row.get(field));
    return whole != null && part != null && whole.signum() != 0 && whole.compareTo(part) == 0;
  }
}

package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.BudgetRow;
import selfeval.form.RowKind;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A row under the whole that repeats its weight and score. */
final class PartRepeatsScore implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "part-repeats-score",
          "分项行重复填列分值、得分",
          Severity.INFO,
          "通行做法：预算执行率只在资金总额行记分",
          "“其中”等分项行填了与资金总额行相同的分值或得分的，视为重复填列，没有重复相加，只作提示。",
          "其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95 | 分值=— | 得分=—",
          "其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95 | 分值=10 | 得分=9.5");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    BudgetRow total = audit.budgetTotal();
    if (total == null) {
      return Verdict.skipped("表中没有资金总额行");
    }
    for (BudgetRow row : audit.form().budget()) {
      if (row.kind() == RowKind.TOTAL) {
        continue;
      }
      boolean score = repeats(total, row, Field.SCORE);
      if (score || repeats(total, row, Field.WEIGHT)) {
        return Verdict.found(
            Draft.at(
                    audit.place(row, score ? Field.SCORE : Field.WEIGHT),
                    "本行重复填列了资金总额行的" + (score ? "得分" : "分值") + "，计算总分时没有重复相加。")
                .suggest("建议只在资金总额行填列分值和得分，分项行填“—”。"));
      }
    }
    return Verdict.clean();
  }

  private static boolean repeats(BudgetRow total, BudgetRow row, Field field) {
    BigDecimal whole = Figures.pointsOf(total.get(field));
    BigDecimal part = Figures.pointsOf(row.get(field));
    return whole != null && part != null && whole.signum() != 0 && whole.compareTo(part) == 0;
  }
}

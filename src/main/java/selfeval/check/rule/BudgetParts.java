package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.RowKind;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellRange;

/** Compares the whole of the money with the sum of its parts, for each division of the whole. */
final class BudgetParts extends Check {
  /** In the form's own unit: the rounding of the last printed decimal can make this difference. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private static final List<Field> COLUMNS =
      List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED);

  BudgetParts() {
    super(
        warning(
            "budget-parts",
            "资金总额与分项之和不符",
            null,
            "按资金来源、按支出类别等每一种划分，分别把分项金额相加，与资金总额行同一栏比较；不能确定如何划分的行，不作判断。",
            """
            其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80 | 全年执行数=78
            其他资金 | 年初预算数=20 | 全年预算数=20 | 全年执行数=17""",
            """
            其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80 | 全年执行数=78
            其他资金 | 年初预算数=20 | 全年预算数=30 | 全年执行数=17"""));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow total = audit.budgetTotal();
    if (verdict.skipIf(total == null, "表中没有资金总额行")) {
      return;
    }
    TreeMap<Integer, List<BudgetRow>> divisions = new TreeMap<>();
    List<BudgetRow> unplaced = new ArrayList<>();
    for (BudgetRow row : audit.form().budget()) {
      if (row.kind() == RowKind.PART && row.division() >= 0) {
        divisions.computeIfAbsent(row.division(), d -> new ArrayList<>()).add(row);
      } else if (row.kind() == RowKind.PART) {
        unplaced.add(row);
      }
    }
    if (divisions.isEmpty()) {
      verdict.skip(unplaced.isEmpty() ? "资金总额没有分项" : "资金分项的划分方式不能确定");
      return;
    }
    boolean judged = false;
    for (Field column : COLUMNS) {
      if (total.get(column) == null || anyMoney(audit, unplaced, column)) {
        continue;
      }
      for (List<BudgetRow> parts : divisions.values()) {
        Parts sum = Parts.of(audit, parts, column);
        judged |= sum != null;
        if (sum != null && differs(audit, total, column, sum, verdict)) {
          break;
        }
      }
    }
    verdict.skipIf(!judged, "分项金额没有填列，或者不能确定");
  }

  /** Reports a difference, if there is one. */
  private boolean differs(
      Audit audit, BudgetRow total, Field column, Parts parts, Verdict verdict) {
    FormCell cell = total.get(column);
    BigDecimal whole = audit.money(total, column);
    if (whole == null && !cell.blank() && !cell.dash()) {
      return false;
    }
    BigDecimal sum = Arithmetic.total(parts.amounts);
    BigDecimal off = (whole == null ? BigDecimal.ZERO : whole).subtract(sum);
    // A single 其中 row may be less than the whole.
    boolean maybeLess = parts.rows < 2 && off.signum() > 0;
    if (off.abs().compareTo(audit.tolerance(rule().id(), TOLERANCE)) <= 0 || maybeLess) {
      return false;
    }
    String unit = audit.moneyUnit();
    Draft draft =
        verdict
            .at(
                audit.place(total, column),
                "{}，分项相加为{}{}{}{}。",
                whole == null ? "总额未填列" : Sentence.of("总额填列{}{}", whole, unit),
                Arithmetic.equation(parts.amounts, Arithmetic.plain(sum)),
                unit,
                parts.blanks ? "（有分项未填列）" : "",
                whole == null ? "" : Sentence.of("，相差{}{}", off.abs(), unit))
            .range(parts.range)
            .suggest(
                parts.blanks && off.signum() > 0
                    ? "请补填没有填列的分项，并核对总额与各分项金额，使两者一致。"
                    : "请核对总额与各分项金额，使两者一致。");
    if (whole == null) {
      draft.expected(Arithmetic.plain(sum));
    } else {
      draft.figures(sum, whole);
    }
    return true;
  }

  private static boolean anyMoney(Audit audit, List<BudgetRow> rows, Field column) {
    for (BudgetRow row : rows) {
      BigDecimal money = audit.money(row, column);
      FormCell cell = row.get(column);
      if (money == null ? cell != null && !cell.blank() && !cell.dash() : money.signum() != 0) {
        return true;
      }
    }
    return false;
  }

  /** The amounts of one division in one column. */
  private record Parts(List<BigDecimal> amounts, int rows, boolean blanks, CellRange range) {
    /** Returns null where no amount is filled in, or a cell does not hold an amount. */
    static Parts of(Audit audit, List<BudgetRow> parts, Field column) {
      List<BigDecimal> amounts = new ArrayList<>();
      FormCell first = null;
      FormCell last = null;
      int inLabels = 0;
      boolean blanks = false;
      for (BudgetRow row : parts) {
        FormCell cell = row.get(column);
        BigDecimal amount = audit.money(row, column);
        if (amount == null && cell != null && !cell.blank() && !cell.dash()) {
          return null;
        }
        if (amount == null && column == audit.denominator()) {
          amount = inLabel(row.label(), audit.moneyUnit());
          if (amount != null) {
            inLabels++;
            cell = row.label();
          }
        }
        blanks |= amount == null && cell != null && cell.blank();
        if (amount != null) {
          amounts.add(amount);
          first = first == null ? cell : first;
          last = cell;
        }
      }
      boolean mixed = inLabels > 0 && inLabels < amounts.size();
      if (first == null || mixed) {
        return null;
      }
      CellRange range =
          first.at().column() == last.at().column() ? new CellRange(first.at(), last.at()) : null;
      return new Parts(amounts, parts.size(), blanks, range);
    }

    /** Returns the amount inside a label such as 其他资金:2880万元, in the form's unit; or null. */
    private static BigDecimal inLabel(FormCell label, String unit) {
      String text = label == null ? "" : Labels.normalise(label.text());
      int colon = text.lastIndexOf(':');
      return colon < 0 ? null : Figures.money(text.substring(colon + 1), unit);
    }
  }
}

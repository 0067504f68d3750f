package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.RowKind;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.workbook.CellRange;

/** The whole of the money against its parts, each division of the whole by itself. */
final class BudgetParts implements Check {
  static final String ID = "budget-parts";

  /** In the form's own unit: what the rounding of the last printed decimal makes. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private static final List<Field> COLUMNS =
      List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED);

  private static final Rule RULE =
      Rule.everywhere(
          ID,
          "资金总额与分项之和不符",
          Severity.WARNING,
          "表内勾稽关系：资金总额＝各项资金来源（支出类别）之和",
          "按资金来源、按支出类别等每一种划分，分别把分项金额相加，与资金总额行同一栏比较；不能确定如何划分的行，不作判断。",
          """
          其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80 | 全年执行数=78
          其他资金 | 年初预算数=20 | 全年预算数=20 | 全年执行数=17""",
          """
          其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80 | 全年执行数=78
          其他资金 | 年初预算数=20 | 全年预算数=30 | 全年执行数=17""");

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
    TreeMap<Integer, List<BudgetRow>> divisions = new TreeMap<>();
    List<BudgetRow> unplaced = new ArrayList<>();
    for (BudgetRow row : audit.form().budget()) {
      if (row.kind() == RowKind.PART) {
        if (row.division() >= 0) {
          divisions.computeIfAbsent(row.division(), d -> new ArrayList<>()).add(row);
        } else {
          unplaced.add(row);
        }
      }
    }
    if (divisions.isEmpty()) {
      return Verdict.skipped(unplaced.isEmpty() ? "资金总额没有分项" : "资金分项的划分方式不能确定");
    }
    List<Draft> drafts = new ArrayList<>();
    boolean judged = false;
    for (Field column : COLUMNS) {
      if (total.get(column) == null || anyMoney(audit, unplaced, column)) {
        continue;
      }
      for (List<BudgetRow> parts : divisions.values()) {
        Parts sum = Parts.of(audit, parts, column);
        if (sum != null) {
          judged = true;
          Draft draft = compare(audit, total, column, sum);
          if (draft != null) {
            drafts.add(draft);
            break;
          }
        }
      }
    }
    return Verdict.of(drafts, judged ? null : "分项金额没有填列，或者不能确定");
  }

  private static Draft compare(Audit audit, BudgetRow total, Field column, Parts parts) {
    FormCell cell = total.get(column);
    BigDecimal whole = audit.money(total, column);
    if (whole == null && !cell.blank() && !cell.dash()) {
      return null;
    }
    BigDecimal sum = Arithmetic.total(parts.amounts);
    BigDecimal stands = whole == null ? BigDecimal.ZERO : whole;
    BigDecimal off = stands.subtract(sum);
    if (off.abs().compareTo(audit.tolerance(ID, TOLERANCE)) <= 0) {
      return null;
    }
    if (parts.rows < 2 && off.signum() > 0) {
      // A single 其中 row may well be less than the whole.
      return null;
    }
    String unit = audit.moneyUnit();
    Draft draft =
        Draft.at(
                audit.place(total, column),
                (whole == null ? "总额未填列" : "总额填列" + Arithmetic.plain(whole) + unit)
                    + "，分项相加为"
                    + Arithmetic.equation(parts.amounts, Arithmetic.plain(sum))
                    + unit
                    + (parts.blanks ? "（有分项未填列）" : "")
                    + (whole == null ? "。" : "，相差" + Arithmetic.plain(off.abs()) + unit + "。"))
            .range(parts.range)
            .suggest(
                parts.blanks && off.signum() > 0
                    ? "请补填没有填列的分项，并核对总额与各分项金额，使两者一致。"
                    : "请核对总额与各分项金额，使两者一致。");
    return whole == null ? draft.expected(Arithmetic.plain(sum)) : draft.figures(sum, whole);
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
    /** Null where none is filled, or one is no amount. */
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
          amount = LabelAmount.of(row.label(), audit.moneyUnit());
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
  }
}

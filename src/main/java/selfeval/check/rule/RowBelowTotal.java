package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.GridCell;

/** Finds an indicator that stands below the row of sums, where nothing is read any more. */
final class RowBelowTotal extends Check {
  private static final List<Field> NEEDED = List.of(Field.TARGET, Field.ACTUAL, Field.WEIGHT);

  RowBelowTotal() {
    super(
        warning(
            "row-below-total",
            "总分行以下还有带分值的行",
            null,
            "总分一行以下还有同时填了指标值、完成值和分值的行的，这些行没有计入分值合计和总分，也没有审核。",
            "总分 | 得分=98",
            "总分以下 | 年度指标值=≥5次 | 实际完成值=6次 | 分值=5 | 得分=5"),
        Field.TARGET,
        Field.ACTUAL,
        Field.WEIGHT);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Form form = audit.form();
    if (verdict.skipIf(form.total() == null || form.total().label() == null, "表中没有总分一行")
        || verdict.skipIf(form.indicators().isEmpty(), "表中没有已填写的指标")) {
      return;
    }
    int from = form.total().label().at().row() + 1;
    for (IndicatorRow row : form.indicators()) {
      from = Math.max(from, row.row() + 1);
    }
    CellRange below =
        new CellRange(new CellAddress(from, form.extent().first().column()), form.extent().last());
    Map<Integer, Map<Integer, GridCell>> rows = new TreeMap<>();
    for (GridCell cell : audit.sheetCells(below)) {
      rows.computeIfAbsent(cell.address().row(), r -> new TreeMap<>())
          .put(cell.address().column(), cell);
    }
    for (Map<Integer, GridCell> row : rows.values()) {
      FormCell weight = weight(form, row);
      if (weight != null) {
        verdict
            .at(
                audit.cellPlace(weight, "总分以下第" + (weight.at().row() + 1) + "行", "below"),
                "总分一行以下的第{}行还填着分值{}，没有计入分值合计和总分，也没有审核。",
                BigDecimal.valueOf(weight.at().row() + 1L),
                weight)
            .suggest("请把这一行移到总分一行之上，并重新计算总分；多余的请删除。");
      }
    }
  }

  /** Returns the cell under the heading of weights in an indicator's row; null for other rows. */
  private static FormCell weight(Form form, Map<Integer, GridCell> row) {
    FormCell weight = null;
    for (Field field : NEEDED) {
      GridCell cell = row.get(form.indicatorHeads().get(field).at().column());
      boolean money =
          cell != null && form.budget().stream().anyMatch(each -> holds(each, cell.address()));
      if (cell == null || cell.text().isBlank() || money) {
        return null;
      }
      weight =
          new FormCell(
              cell.address(), cell.kind(), cell.text(), number(cell), cell.percent(), null);
    }
    BigDecimal points = Figures.pointsOf(weight);
    return points != null && points.signum() > 0 ? weight : null;
  }

  private static BigDecimal number(GridCell cell) {
    return cell.number() != null ? cell.number() : Figures.money(cell.text().strip(), "元");
  }

  private static boolean holds(BudgetRow row, CellAddress at) {
    return row.cells().values().stream().anyMatch(cell -> cell.at().equals(at))
        || (row.label() != null && row.label().at().row() == at.row());
  }
}

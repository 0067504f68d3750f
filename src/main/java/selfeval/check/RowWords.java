package selfeval.check;

import selfeval.form.BudgetRow;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Labels;

/** The words of a row's cell: those of its row and of its column. */
final class RowWords implements Place.Words {
  private final Audit audit;
  private final IndicatorRow indicator;
  private final BudgetRow money;
  private final Field field;

  RowWords(Audit audit, IndicatorRow row, Field field) {
    this.audit = audit;
    this.indicator = row;
    this.money = null;
    this.field = field;
  }

  RowWords(Audit audit, BudgetRow row, Field field) {
    this.audit = audit;
    this.indicator = null;
    this.money = row;
    this.field = field;
  }

  @Override
  public String label() {
    return indicator != null
        ? indicator.name() + " · " + Audit.heading(audit.form().indicatorHeads(), field)
        : moneyLabel() + " · " + Audit.heading(audit.form().budgetHeads(), field);
  }

  @Override
  public String key() {
    return indicator != null
        ? "indicator|" + audit.rowKey(indicator) + "|" + field.key()
        : "budget|" + Labels.row(moneyLabel()) + "|" + field.key();
  }

  private String moneyLabel() {
    return Labels.withoutBlanks(money.label() == null ? "资金" : money.label().text());
  }
}

package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Labels;

/** An amount that stands inside a label: 其他资金:2880万元. */
final class LabelAmount {
  private LabelAmount() {}

  /** The amount in the form's unit, or null where the label holds none. */
  static BigDecimal of(FormCell label, String unit) {
    if (label == null) {
      return null;
    }
    String text = Labels.normalise(label.text());
    int colon = text.lastIndexOf(':');
    return colon < 0 ? null : Figures.money(text.substring(colon + 1), unit);
  }
}

package selfeval.result;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.form.RowKind;
import selfeval.measure.Kind;
import selfeval.term.Field;

/** A row of a form with its values by column; a column that the form does not have is absent. */
public sealed interface RowRecord {
  Map<Field, CellRecord> cells();

  /**
   * A row of the money block.
   *
   * @param label the row's label as printed, or null
   */
  record Money(RowKind kind, @Nullable CellRecord label, Map<Field, CellRecord> cells)
      implements RowRecord {
    public Money {
      cells = Map.copyOf(cells);
    }
  }

  /** A row of the indicator block, with what the audit found it to be worth. */
  record Indicator(Map<Field, CellRecord> cells, Judgement judgement) implements RowRecord {
    public Indicator {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * What an indicator is worth; computed points have 2 decimals.
   *
   * @param judged whether target and actual could be compared
   * @param target in {@code unit}, or null
   * @param actual in {@code unit}, or null
   * @param attained null where not judged
   * @param entitled points that the rule gives, or null
   * @param low lower edge of a qualitative band, in points; else null
   * @param high upper edge of that band; else null
   * @param cap where one is located below the weight; else null
   * @param reported the score as the agency stored it; null where blank
   * @param assessed points after the audit
   * @param why a Chinese sentence on why it was not judged; else null
   */
  record Judgement(
      Kind kind,
      boolean judged,
      @Nullable String target,
      @Nullable String actual,
      @Nullable String unit,
      @Nullable Boolean attained,
      @Nullable BigDecimal entitled,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal cap,
      @Nullable BigDecimal reported,
      @Nullable BigDecimal assessed,
      @Nullable String why) {}
}

package selfeval.scoring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.measure.Comparison;
import selfeval.measure.Measures;
import selfeval.measure.Side;
import selfeval.measure.Words;
import selfeval.template.Qualitative;
import selfeval.term.Field;

/** Compares the actual of an indicator with its target, as its form and template have them. */
final class RowComparer {
  private final Form form;
  private final Words words;

  /** The columns of target and actual that the form lacks, or that were not understood. */
  private final String unread;

  /**
   * @param bands the words of qualitative indicators; null where the template knows none
   */
  RowComparer(Form form, @Nullable Qualitative bands) {
    this.form = form;
    this.words =
        bands == null
            ? new Words(List.of(), List.of(), List.of())
            : new Words(bands.reached(), bands.partly(), bands.missed());
    this.unread =
        Stream.of(Field.TARGET, Field.ACTUAL)
            .filter(field -> !form.indicatorHeads().containsKey(field))
            .map(field -> "“" + field.chinese() + "”")
            .collect(Collectors.joining("、"));
  }

  Comparison compare(IndicatorRow row) {
    Comparison compared =
        Measures.compare(
            row.text(Field.OPERATOR),
            side(row.get(Field.TARGET)),
            row.text(Field.UNIT),
            side(row.get(Field.ACTUAL)),
            row.name(),
            words,
            form.year());
    if (compared.judged() || unread.isEmpty()) {
      return compared;
    }
    // the cells under a heading that was not understood may well be filled in
    return compared.because("表中没有识别出" + unread + "栏，无从比较");
  }

  /** What a cell says, as one side of a comparison. */
  static Side side(@Nullable FormCell cell) {
    return cell == null ? Side.of("") : new Side(cell.text(), cell.number(), cell.percent());
  }
}

package selfeval.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.result.CellRecord;
import selfeval.result.FormRecord;
import selfeval.result.RowRecord;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/**
 * A row that missed its target.
 *
 * @param same a hash of indicator, target, actual and weight
 * @param cell of its score
 * @param text what stands in it, for people
 * @param points that it was given
 */
record Fault(long same, String cell, String text, BigDecimal points) {
  private static final int QUOTED = 30;

  static List<Fault> of(FormRecord form) {
    List<Fault> faults = new ArrayList<>();
    for (RowRecord.Indicator row : form.indicators()) {
      CellRecord name = row.cells().get(Field.LEVEL3);
      CellRecord actual = row.cells().get(Field.ACTUAL);
      CellRecord weight = row.cells().get(Field.WEIGHT);
      CellRecord score = row.cells().get(Field.SCORE);
      BigDecimal points = row.judgement().reported();
      if (row.judgement().judged()
          && Boolean.FALSE.equals(row.judgement().attained())
          && name != null
          && !name.text().isBlank()
          && actual != null
          && weight != null
          && weight.number() != null
          && score != null
          && points != null) {
        faults.add(fault(row, name, actual, weight.number(), score, points));
      }
    }
    return faults;
  }

  private static Fault fault(
      RowRecord row,
      CellRecord name,
      CellRecord actual,
      BigDecimal weight,
      CellRecord score,
      BigDecimal points) {
    String target = FormTexts.promise(row);
    String reached = Labels.withoutBlanks(actual.text());
    String worth = weight.stripTrailingZeros().toPlainString();
    String text =
        Quote.of(name.text(), QUOTED)
            + "：指标值 "
            + Quote.of(target, QUOTED)
            + "，完成 "
            + Quote.of(reached, QUOTED)
            + "，分值 "
            + worth
            + "，得分 "
            + points.stripTrailingZeros().toPlainString();
    String same = Names.bare(name.text()) + "\n" + target + "\n" + reached + "\n" + worth;
    return new Fault(Hashing.text(same), score.cell(), text, points);
  }
}

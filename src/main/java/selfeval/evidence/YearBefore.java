package selfeval.evidence;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.RegisterRules.Difference;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.result.CellRecord;
import selfeval.result.EvidenceRecord;
import selfeval.result.FormRecord;
import selfeval.result.RowRecord;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * The form of the same project, unit and template of the year before.
 *
 * @param file its name, as results tell it
 * @param form as it was recorded
 */
public record YearBefore(String file, FormRecord form) {
  /** So many indicators of one name, at least, tell that figures were copied. */
  private static final int FEWEST = 5;

  /** So many of them, at least, are not what was promised: what was just reached is often equal. */
  private static final int TELLING = 3;

  /**
   * What came of the comparison.
   *
   * @param evidence what was compared; null where there was too little
   * @param difference null where the figures are not all the same
   */
  record Outcome(@Nullable EvidenceRecord evidence, @Nullable Difference difference) {}

  /** Holds the actuals of both years against each other. */
  Outcome compare(Located located) {
    Map<String, CellRecord> before = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (RowRecord.Indicator row : form.indicators()) {
      String name = Labels.core(CellRecord.textOf(row.cells().get(Field.LEVEL3)));
      CellRecord actual = row.cells().get(Field.ACTUAL);
      if (!name.isEmpty() && actual != null && before.put(name, actual) != null) {
        twice.add(name);
      }
    }
    int compared = 0;
    int same = 0;
    int telling = 0;
    for (IndicatorRow row : located.form().counted()) {
      String name = Labels.core(row.text(Field.LEVEL3));
      FormCell actual = row.get(Field.ACTUAL);
      CellRecord former = before.get(name);
      if (former == null || actual == null || actual.blank() || twice.contains(name)) {
        continue;
      }
      if (row.execution() || former.text().isBlank()) {
        continue;
      }
      compared++;
      if (plain(former.text()).equals(plain(actual.text()))) {
        same++;
        telling += telling(row, actual) ? 1 : 0;
      }
    }
    if (compared < FEWEST) {
      return new Outcome(null, null);
    }
    boolean repeated = same == compared && telling >= TELLING;
    FormCell head = located.form().indicatorHeads().get(Field.ACTUAL);
    String said = "名称相同的指标" + compared + "项，实际完成值相同的" + same + "项";
    EvidenceRecord evidence =
        new EvidenceRecord(
            EvidenceRecord.Kind.FORMER,
            file,
            form.sheet(),
            said,
            "indicators.actual",
            Integer.toString(same),
            Integer.toString(compared),
            head == null ? null : head.at().toString(),
            !repeated,
            null);
    return new Outcome(evidence, repeated ? difference(head, compared) : null);
  }

  private Difference difference(@Nullable FormCell head, int compared) {
    return new Difference(
        RegisterRules.REPEATED,
        head,
        "实际完成值",
        "actuals",
        "与"
            + form.year()
            + "年度的表（"
            + file
            + "）相比，名称相同的"
            + compared
            + "项指标的实际完成值全部相同，请核实是否沿用了上年的数据。",
        "请按本年度的实际完成情况填报；确实与上年相同的，请说明情况。");
  }

  /** Whether a figure is neither what was promised nor all of something. */
  private static boolean telling(IndicatorRow row, FormCell actual) {
    String figure = digits(actual.text());
    BigDecimal number = actual.number();
    boolean whole = actual.percent() && number != null && number.compareTo(BigDecimal.ONE) == 0;
    return !figure.isEmpty()
        && !whole
        && !List.of("0", "1", "100").contains(figure)
        && !figure.equals(digits(row.text(Field.TARGET)));
  }

  private static String digits(String text) {
    return plain(text).replaceAll("[^0-9.]", "");
  }

  private static String plain(String text) {
    return Labels.normalise(text);
  }
}

package selfeval.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.RegisterRules.Difference;
import selfeval.evidence.report.Amount;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.TotalRow;
import selfeval.result.EvidenceRecord;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellAddress;

/**
 * Holds the form that is a table of a report against the workbook's form, value by value. Rows are
 * matched by what they are called; a value that one side leaves blank is not compared.
 */
public final class AnnexComparison {
  private static final List<Field> MONEY =
      List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED, Field.RATE, Field.SCORE);

  private static final List<Field> VALUES =
      List.of(Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE);

  private final String file;
  private final Function<CellAddress, String> place;
  private final Map<EvidenceRecord, CellAddress> cells = new LinkedHashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  private AnnexComparison(String file, Function<CellAddress, String> place) {
    this.file = file;
    this.place = place;
  }

  /**
   * Compares two forms of one project.
   *
   * @param file the report's name
   * @param own the workbook's form
   * @param annex the report's
   * @param place where a cell of the report's is located, in words
   */
  public static AnnexComparison of(
      String file, Form own, Form annex, Function<CellAddress, String> place) {
    AnnexComparison comparison = new AnnexComparison(file, place);
    BudgetRow money = own.budgetTotal().orElse(null);
    BudgetRow theirs = annex.budgetTotal().orElse(null);
    if (money != null && theirs != null) {
      for (Field field : MONEY) {
        comparison.value(
            Labels.withoutBlanks(money.label().text()), field, money.get(field), theirs.get(field));
      }
    }
    Map<String, IndicatorRow> rows = rows(annex);
    rows(own)
        .forEach(
            (name, row) -> {
              IndicatorRow other = rows.get(name);
              if (other != null) {
                for (Field field : VALUES) {
                  comparison.value(row.name(), field, row.get(field), other.get(field));
                }
              }
            });
    TotalRow total = own.total();
    TotalRow other = annex.total();
    if (total != null && other != null) {
      comparison.value("总分", Field.WEIGHT, total.weight(), other.weight());
      comparison.value("总分", Field.SCORE, total.score(), other.score());
    }
    return comparison;
  }

  /** The rows whose names no other row has. */
  private static Map<String, IndicatorRow> rows(Form form) {
    Map<String, IndicatorRow> rows = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    for (IndicatorRow row : form.counted()) {
      String name = Labels.core(row.text(Field.LEVEL3));
      if (!name.isEmpty() && rows.put(name, row) != null) {
        twice.add(name);
      }
    }
    twice.forEach(rows::remove);
    return rows;
  }

  /** What was compared, each with the cell of the report's form. */
  public Map<EvidenceRecord, CellAddress> cells() {
    return cells;
  }

  List<EvidenceRecord> evidence() {
    return List.copyOf(cells.keySet());
  }

  List<Difference> differences() {
    return differences;
  }

  private void value(String row, Field field, @Nullable FormCell own, @Nullable FormCell theirs) {
    if (own == null || theirs == null || says(own).isEmpty() || says(theirs).isEmpty()) {
      return;
    }
    boolean agrees = same(own, theirs);
    String where = place.apply(theirs.at());
    cells.put(
        new EvidenceRecord(
            EvidenceRecord.Kind.REPORT,
            file,
            where,
            row + "的" + field.chinese() + "：" + theirs.text().strip(),
            "annex." + field.name().toLowerCase(Locale.ROOT),
            theirs.text().strip(),
            own.text().strip(),
            own.at().toString(),
            agrees,
            null),
        theirs.at());
    if (!agrees) {
      differences.add(
          new Difference(
              ReportRules.ANNEX,
              own,
              row,
              "annex|" + field + "|" + Labels.core(row),
              "自评报告（"
                  + file
                  + "）"
                  + where
                  + "“"
                  + row
                  + "”的"
                  + field.chinese()
                  + "为"
                  + theirs.text().strip()
                  + "，本表（"
                  + own.at()
                  + "）为"
                  + own.text().strip()
                  + "，两处不一致。",
              "请核实报告所附的表和报送的表哪一处有误，改正后使两处一致。"));
    }
  }

  /** What a cell says; a dash says nothing. */
  private static String says(FormCell cell) {
    String text = Labels.normalise(cell.text());
    return text.matches("[-—－/／无0.]*") ? "" : text;
  }

  /** Whether both say the same, however they write it: 96 and 96.00, 100% and 1, ≥90% and 90%以上. */
  private static boolean same(FormCell a, FormCell b) {
    String x = says(a);
    String y = says(b);
    if (x.equals(y)) {
      return true;
    }
    BigDecimal p = a.number();
    BigDecimal q = b.number();
    if (p != null && q != null) {
      return Amount.same(p, step(a), q, step(b));
    }
    String digits = x.replaceAll("[^0-9.]", "");
    return !digits.isEmpty() && number(digits).equals(number(y.replaceAll("[^0-9.]", "")));
  }

  private static String number(String digits) {
    return digits.indexOf('.') < 0 ? digits : digits.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** One unit of the last printed decimal; of a percentage as a fraction. */
  private static BigDecimal step(FormCell cell) {
    String text = cell.text().strip();
    int point = text.indexOf('.');
    int decimals = 0;
    while (point >= 0
        && point + decimals + 1 < text.length()
        && Character.isDigit(text.charAt(point + decimals + 1))) {
      decimals++;
    }
    return BigDecimal.ONE.movePointLeft(decimals + (cell.percent() ? 2 : 0));
  }
}

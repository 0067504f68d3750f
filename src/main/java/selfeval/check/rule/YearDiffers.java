package selfeval.check.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.TextBlocks;
import selfeval.workbook.CellAddress;

/** Compares the form's year with the other years in its head. */
final class YearDiffers extends Check {
  YearDiffers() {
    super(
        info(
            "year-differs",
            "年度前后不一致",
            null,
            "把标题的年度与表头、栏目名称、资金各行名称、绩效目标、完成时限等处写出的年度比较；审核时指定了应报年度、表上也写有的，以它为准。"
                + "起止年度、上年结转、文件和合同名称里的年度不算；跨年度项目属正常情况，只供参考。",
            "年度 | 2022",
            "年度 | 2021\n标题 | 2022年度项目支出绩效自评表"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Form form = audit.form();
    if (verdict.skipIf(form.year() == null, "表中没有写明年度")) {
      return;
    }
    // What is due decides which of two years is the wrong one.
    String year = YearDue.stated(audit) ? audit.options().year() : form.year();
    Set<CellAddress> seen = new HashSet<>();
    for (FormCell cell : form.years()) {
      seen.add(cell.at());
      String other = otherYear(cell.text(), year);
      if (other != null) {
        differs(place(audit, cell, other), year, other, verdict);
      }
    }
    for (FormCell cell : named(form)) {
      String other = seen.add(cell.at()) ? OtherYear.of(cell.text(), year) : null;
      if (other != null) {
        differs(place(audit, cell, other), year, other, verdict);
      }
    }
    for (String key : List.of(TextBlocks.EXPECTED_GOAL, TextBlocks.ACHIEVED_GOAL)) {
      FormCell cell = form.texts().get(key);
      String other = cell != null && seen.add(cell.at()) ? OtherYear.of(cell.text(), year) : null;
      if (other != null) {
        differs(audit.textPlace(key), year, other, verdict);
      }
    }
  }

  /** The headings, the labels of the money, and the deadlines. */
  private static List<FormCell> named(Form form) {
    List<FormCell> cells = new ArrayList<>();
    for (Field field : Field.values()) {
      add(cells, form.budgetHeads().get(field));
    }
    form.budget().forEach(row -> add(cells, row.label()));
    for (Field field : Field.values()) {
      add(cells, form.indicatorHeads().get(field));
    }
    for (IndicatorRow row : form.indicators()) {
      add(cells, row.get(Field.TARGET));
    }
    return cells;
  }

  private static void add(List<FormCell> cells, FormCell cell) {
    if (cell != null) {
      cells.add(cell);
    }
  }

  private static Place place(Audit audit, FormCell cell, String year) {
    String words = Labels.withoutBlanks(cell.text());
    return audit.cellPlace(cell, words, "year|" + words.replace(year, ""));
  }

  private static void differs(Place place, String year, String other, Verdict verdict) {
    verdict
        .at(place, "此处写的是{}年，本表年度为{}年。", other, year)
        .expected(year)
        .reported(other)
        .suggest("请核对年度；沿用往年表格的，请改为本年度。");
  }

  /** Whether the text has this year among its years. */
  static boolean says(String text, String year) {
    return otherYear(text, "") != null && otherYear(text, year) == null;
  }

  /** Returns the first year in the text; null where it contains the form's year, or none. */
  private static String otherYear(String text, String year) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String first = null;
    for (int i = 0; i + 4 <= plain.length(); i++) {
      boolean starts = i == 0 || !digit(plain.charAt(i - 1));
      boolean ends = i + 4 == plain.length() || !digit(plain.charAt(i + 4));
      boolean digits =
          plain.startsWith("20", i) && digit(plain.charAt(i + 2)) && digit(plain.charAt(i + 3));
      if (starts && ends && digits) {
        String found = plain.substring(i, i + 4);
        if (found.equals(year)) {
          return null;
        }
        first = first == null ? found : first;
      }
    }
    return first;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}

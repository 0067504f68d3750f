package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;

/** Finds figures with characters in them that nobody sees. */
final class InvisibleCharacter extends Check {
  private static final List<Field> FIGURES =
      List.of(
          Field.INITIAL_BUDGET,
          Field.BUDGET,
          Field.EXECUTED,
          Field.RATE,
          Field.ACTUAL,
          Field.WEIGHT,
          Field.SCORE);

  InvisibleCharacter() {
    super(
        info(
            "invisible-character",
            "数字中有看不见的字符",
            null,
            "从别处粘贴来的数字里夹有零宽空格一类看不见的字符，公式会把它当作文字，求和时漏掉。审核时已去掉这些字符，按所显示的数字核对。",
            "居民满意度 | 得分=10",
            "居民满意度 | 得分=10\u200b"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    for (BudgetRow row : audit.form().budget()) {
      for (Field field : FIGURES) {
        look(row.get(field), audit.place(row, field), verdict);
      }
    }
    for (IndicatorRow row : audit.form().indicators()) {
      for (Field field : FIGURES) {
        look(row.get(field), audit.place(row, field), verdict);
      }
    }
    for (Field field : List.of(Field.WEIGHT, Field.SCORE)) {
      FormCell total = audit.totalCell(field);
      look(total, audit.totalPlace(total, field), verdict);
    }
  }

  private static void look(FormCell cell, Place place, Verdict verdict) {
    if (cell == null || cell.number() == null || !hidden(cell.text())) {
      return;
    }
    String shown =
        cell.text()
            .codePoints()
            .filter(c -> !invisible(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    verdict
        .at(place, "“{}”里夹有看不见的字符，已按{}核对。", shown, shown)
        .suggest("请删去后重新输入{}，以免公式求和时漏掉。", shown);
  }

  private static boolean hidden(String text) {
    return text.codePoints().anyMatch(InvisibleCharacter::invisible);
  }

  private static boolean invisible(int c) {
    return Character.getType(c) == Character.FORMAT || c == 0xa0 || c == 0x202f;
  }
}

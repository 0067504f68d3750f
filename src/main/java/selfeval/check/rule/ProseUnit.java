package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.TextBlocks;

/** Finds an amount in the texts that has the digits of the table, but another unit of money. */
final class ProseUnit extends Check {
  /** Fewer digits may agree by chance. */
  private static final int TELLING_DIGITS = 4;

  private static final List<Field> MONEY =
      List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED);

  ProseUnit() {
    super(
        warning(
            "prose-unit",
            "文字中的金额单位与表内不一致",
            null,
            "文字说明里写的金额与资金总额行的预算数或执行数数字相同（4位以上有效数字）、单位却不同（如244.11元与244.11万元）的，提示核对。",
            """
            单位 | 万元
            年度资金总额 | 年初预算数=1234.5 | 全年预算数=1234.5 | 全年执行数=1172.78
            文字 | 目标实际完成情况=全年投入1172.78万元，合11727800元。""",
            """
            单位 | 万元
            年度资金总额 | 年初预算数=1234.5 | 全年预算数=1234.5 | 全年执行数=1172.78
            文字 | 目标实际完成情况=全年投入1172.78元。"""));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    String unit = audit.form().unit();
    BudgetRow total = audit.budgetTotal();
    if (verdict.skipIf(unit == null, "表中没有写明金额单位") || verdict.skipIf(total == null, "表中没有资金总额行")) {
      return;
    }
    for (String key : TextBlocks.KEYS) {
      FormCell cell = audit.form().texts().get(key);
      String wrong = cell == null ? null : otherUnit(total, cell.text(), unit);
      if (wrong != null) {
        verdict
            .at(audit.textPlace(key), "文字中写的是“{}”，表内同样数字的金额单位是{}。", wrong, unit)
            .reported(wrong)
            .suggest("请核对金额单位，使文字与表格一致。");
      }
    }
  }

  /** Returns the first amount with the table's digits and another unit; or null. */
  private static String otherUnit(BudgetRow total, String text, String unit) {
    String plain = Labels.normalise(text);
    for (int i = 0; i < plain.length(); i++) {
      if (!digit(plain.charAt(i))) {
        continue;
      }
      int end = i;
      while (end < plain.length()
          && (digit(plain.charAt(end)) || ".,".indexOf(plain.charAt(end)) >= 0)) {
        end++;
      }
      String other = plain.startsWith("万元", end) ? "万元" : plain.startsWith("元", end) ? "元" : null;
      if (other != null && !other.equals(unit)) {
        BigDecimal number = Figures.money(plain.substring(i, end), unit);
        if (number != null && telling(number) && inTable(total, number)) {
          return plain.substring(i, end) + other;
        }
      }
      i = end;
    }
    return null;
  }

  private static boolean inTable(BudgetRow total, BigDecimal number) {
    for (Field field : MONEY) {
      FormCell cell = total.get(field);
      if (cell != null && cell.number() != null && cell.number().compareTo(number) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean telling(BigDecimal number) {
    return number.stripTrailingZeros().precision() >= TELLING_DIGITS;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}

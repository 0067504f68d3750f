package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;

/** The same digits in the texts and in the table, but in another unit of money. */
final class ProseUnit implements Check {
  /** Fewer digits than these may agree by chance. */
  private static final int TELLING_DIGITS = 4;

  private static final Rule RULE =
      Rule.everywhere(
          "prose-unit",
          "文字中的金额单位与表内不一致",
          Severity.WARNING,
          "表内一致性：同一笔资金在文字和表格里的金额应当相同",
          "文字说明里写的金额与资金总额行的预算数或执行数数字相同（4位以上有效数字）、单位却不同（如244.11元与244.11万元）的，提示核对。",
          """
          单位 | 万元
          年度资金总额 | 年初预算数=1234.5 | 全年预算数=1234.5 | 全年执行数=1172.78
          文字 | 目标实际完成情况=全年投入1172.78万元，合11727800元。""",
          """
          单位 | 万元
          年度资金总额 | 年初预算数=1234.5 | 全年预算数=1234.5 | 全年执行数=1172.78
          文字 | 目标实际完成情况=全年投入1172.78元。""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    String unit = audit.form().unit();
    BudgetRow total = audit.budgetTotal();
    if (unit == null || total == null) {
      return Verdict.skipped(unit == null ? "表中没有写明金额单位" : "表中没有资金总额行");
    }
    List<Draft> drafts = new ArrayList<>();
    for (String key : TextBlocks.KEYS) {
      FormCell cell = audit.form().texts().get(key);
      String wrong = cell == null ? null : otherUnit(audit, total, cell.text(), unit);
      if (wrong != null) {
        drafts.add(
            Draft.at(audit.textPlace(key), "文字中写的是“" + wrong + "”，表内同样数字的金额单位是" + unit + "。")
                .reported(wrong)
                .suggest("请核对金额单位，使文字与表格一致。"));
      }
    }
    return Verdict.of(drafts);
  }

  /** The first amount in the text whose digits are the table's and whose unit is not; or null. */
  private static String otherUnit(Audit audit, BudgetRow total, String text, String unit) {
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
        if (number != null && telling(number) && inTable(audit, total, number)) {
          return plain.substring(i, end) + other;
        }
      }
      i = end;
    }
    return null;
  }

  private static boolean inTable(Audit audit, BudgetRow total, BigDecimal number) {
    for (Field field : new Field[] {Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED}) {
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

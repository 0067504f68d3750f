package selfeval.check;

import java.math.BigDecimal;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.template.ReverseFormula;

/** The formula for a missed number, worked out in words. */
final class Proportion {
  private Proportion() {}

  /** 按比例计算应得 20×40÷50=16.00分。 Empty where there is no formula. */
  static String rule(Audit audit, Assessment row) {
    BigDecimal due = row.entitled();
    Comparison c = row.comparison();
    if (due == null || c.targetNumber() == null || c.actualNumber() == null) {
      return "";
    }
    if (c.targetNumber().signum() == 0 || c.actualNumber().signum() == 0) {
      return c.targetNumber().signum() == 0 ? "指标值为0，未达到的不得分。" : "按比例计算应得0分。";
    }
    String capped = row.cap() != null && due.compareTo(row.cap()) == 0 ? "（已按上限计）" : "";
    if (c.kind() != Kind.AT_MOST && c.kind() != Kind.LESS_THAN) {
      return "按比例计算应得" + direct(row, due) + "分" + capped + "。";
    }
    BigDecimal ratio = ratio(row);
    boolean byRatio =
        audit.template().reverse() != ReverseFormula.LINEAR && Arithmetic.samePoints(due, ratio);
    String first = byRatio ? byRatio(row, due) : linear(row, due);
    String other =
        row.other() == null
            ? ""
            : "；若" + (byRatio ? linear(row, row.other()) : byRatio(row, row.other())) + "分";
    return first + "分" + capped + other + "。";
  }

  /** The template's sentence on indicators with an upper limit; null for others. */
  static String basis(Audit audit, Assessment row) {
    Kind kind = row.comparison().kind();
    return row.entitled() != null && (kind == Kind.AT_MOST || kind == Kind.LESS_THAN)
        ? audit.template().bases().get("reverse")
        : null;
  }

  private static String direct(Assessment row, BigDecimal due) {
    return Arithmetic.plain(row.weight())
        + "×"
        + Arithmetic.plain(row.comparison().actualNumber())
        + "÷"
        + Arithmetic.plain(row.comparison().targetNumber())
        + "="
        + Arithmetic.points(due);
  }

  private static BigDecimal ratio(Assessment row) {
    Comparison c = row.comparison();
    return Arithmetic.divide(row.weight().multiply(c.targetNumber()), c.actualNumber())
        .min(row.cap() == null ? row.weight() : row.cap());
  }

  private static String byRatio(Assessment row, BigDecimal due) {
    return "按目标值与完成值之比计算应得"
        + Arithmetic.plain(row.weight())
        + "×"
        + Arithmetic.plain(row.comparison().targetNumber())
        + "÷"
        + Arithmetic.plain(row.comparison().actualNumber())
        + "="
        + Arithmetic.points(due);
  }

  private static String linear(Assessment row, BigDecimal due) {
    String target = Arithmetic.plain(row.comparison().targetNumber());
    return "按超出比例扣减计算应得"
        + Arithmetic.plain(row.weight())
        + "×〔1－("
        + Arithmetic.plain(row.comparison().actualNumber())
        + "－"
        + target
        + ")÷"
        + target
        + "〕="
        + Arithmetic.points(due);
  }
}

package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Sentence;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.template.ReverseFormula;

/** Words how the points of a missed number are computed. */
final class Proportion {
  private Proportion() {}

  /** Returns 按比例计算应得20×40÷50=16.00分。 and the like; empty where there is no formula. */
  static String rule(Audit audit, Assessment row) {
    BigDecimal due = row.entitled();
    Comparison c = row.comparison();
    if (due == null || c.targetNumber() == null || c.actualNumber() == null) {
      return "";
    }
    if (c.targetNumber().signum() == 0 || c.actualNumber().signum() == 0) {
      return c.targetNumber().signum() == 0 ? "指标值为0，未达到的不得分。" : "按比例计算应得0分。";
    }
    if (!reverse(row)) {
      BigDecimal exact =
          Arithmetic.divide(row.weight().multiply(c.actualNumber()), c.targetNumber());
      return Sentence.of(
          "按比例计算应得{}×{}÷{}{}。",
          row.weight(),
          c.actualNumber(),
          c.targetNumber(),
          capped(row, exact, due));
    }
    boolean byRatio =
        audit.template().reverse() != ReverseFormula.LINEAR
            && Arithmetic.samePoints(due, ratio(row));
    String other =
        row.other() == null ? "" : Sentence.of("；若{}", reverse(row, row.other(), !byRatio));
    return Sentence.of("{}{}。", reverse(row, due, byRatio), other);
  }

  /** Returns the template's sentence on indicators with an upper limit; null for others. */
  static String basis(Audit audit, Assessment row) {
    return row.entitled() != null && reverse(row) ? audit.template().bases().get("reverse") : null;
  }

  private static boolean reverse(Assessment row) {
    Kind kind = row.comparison().kind();
    return kind == Kind.AT_MOST || kind == Kind.LESS_THAN;
  }

  private static BigDecimal ratio(Assessment row) {
    Comparison c = row.comparison();
    return Arithmetic.divide(row.weight().multiply(c.targetNumber()), c.actualNumber())
        .min(row.cap() == null ? row.weight() : row.cap());
  }

  private static String reverse(Assessment row, BigDecimal due, boolean byRatio) {
    BigDecimal weight = row.weight();
    BigDecimal target = row.comparison().targetNumber();
    BigDecimal actual = row.comparison().actualNumber();
    if (byRatio) {
      BigDecimal exact = Arithmetic.divide(weight.multiply(target), actual);
      return Sentence.of(
          "按目标值与完成值之比计算应得{}×{}÷{}{}", weight, target, actual, capped(row, exact, due));
    }
    BigDecimal over = Arithmetic.divide(actual.subtract(target), target);
    if (over.compareTo(BigDecimal.ONE) >= 0) {
      return allDeducted(target, actual, over);
    }
    BigDecimal exact = weight.multiply(BigDecimal.ONE.subtract(over));
    return Sentence.of(
        "按超出比例扣减计算应得{}×〔1－({}－{})÷{}〕{}", weight, actual, target, target, capped(row, exact, due));
  }

  /** Says that nothing is left where the target is exceeded by as much as itself. */
  static String allDeducted(BigDecimal target, BigDecimal actual, BigDecimal over) {
    return Sentence.of("按超出比例扣减，超出({}－{})÷{}{=%}，分值已扣完，应得0分", actual, target, target, over);
  }

  /** Returns =16.00分, or =27.00，超过上限26，按26计 where the result is cut. */
  private static String capped(Assessment row, BigDecimal exact, BigDecimal due) {
    return row.cap() != null && exact.compareTo(row.cap()) > 0 && due.compareTo(row.cap()) == 0
        ? Sentence.of("{=.00}，超过上限{}，按{}计", exact, row.cap(), row.cap())
        : Sentence.of("{=.00}分", exact);
  }
}

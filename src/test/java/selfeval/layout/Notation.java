package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import selfeval.layout.Indicators.Direction;
import selfeval.layout.Indicators.Measurable;

/** The ways one agency writes numbers, targets and actual values. */
final class Notation {
  /** A missing one of these on one side makes no difference. */
  private static final Set<String> COUNTERS = Set.of("个", "人", "次", "米");

  private static final List<String> AT_LEAST =
      List.of("≥", "≥", "≥", ">=", "≧", "≥ ", "大于等于", "不低于", "不少于", "以上");
  private static final List<String> AT_MOST =
      List.of("≤", "≤", "≤", "<=", "≦", "≤ ", "小于等于", "不高于", "不超过", "以内", "以下");
  private static final List<String> EXACTLY = List.of("＝", "=", "═", "＝ ", "");

  private final Random random;
  private final boolean numbersAsText;
  private final boolean percentAsNumber;
  private final String money;
  private final int operator;

  Notation(Random random) {
    this.random = random;
    this.numbersAsText = random.nextInt(4) == 0;
    this.percentAsNumber = random.nextBoolean();
    this.money = random.nextInt(3) == 0 ? "#,##0.00" : random.nextBoolean() ? "0.00" : "General";
    this.operator = random.nextInt(1000);
  }

  /** Points: a weight or a score. */
  Value points(BigDecimal points) {
    String plain = points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    if (numbersAsText || random.nextInt(25) == 0) {
      return Value.text(random.nextInt(6) == 0 ? points.setScale(2).toPlainString() : plain);
    }
    return Value.num(plain, random.nextInt(5) == 0 ? "0.00" : "General");
  }

  /** An amount of money in the form's unit. */
  Value money(BigDecimal amount, String unitInCell) {
    String plain = amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    String bare = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    if (!unitInCell.isEmpty()) {
      return Value.text(bare + unitInCell);
    }
    if (numbersAsText) {
      String grouped = new Value.Num(amount, "#,##0.00").shown();
      return Value.text(random.nextInt(4) == 0 ? grouped : random.nextBoolean() ? plain : bare);
    }
    return Value.num(bare, money);
  }

  /** A rate as a fraction, printed as a percentage of two decimals. */
  Value rate(BigDecimal exact) {
    BigDecimal printed = exact.setScale(4, RoundingMode.HALF_UP);
    String percent = printed.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    return switch (random.nextInt(6)) {
      case 0 -> Value.num(printed.stripTrailingZeros().toPlainString());
      case 1, 2 -> Value.text(percent);
      case 3 ->
          Value.num(
              exact.setScale(12, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
              "0.00%");
      default -> Value.num(printed.stripTrailingZeros().toPlainString(), "0.00%");
    };
  }

  /** The target in one cell. */
  Value target(Measurable what, BigDecimal target) {
    String amount = plain(target, what) + what.unit();
    List<String> words =
        switch (what.direction()) {
          case AT_LEAST -> AT_LEAST;
          case AT_MOST -> AT_MOST;
          case EXACTLY -> EXACTLY;
        };
    int index = random.nextInt(4) == 0 ? random.nextInt(words.size()) : operator % words.size();
    String word = words.get(index);
    boolean after = word.equals("以上") || word.equals("以内") || word.equals("以下");
    if (word.isEmpty() && what.percent() && percentAsNumber) {
      return percentNumber(target);
    }
    return Value.text(after ? amount + word : word + amount);
  }

  /** The actual value in one cell; with a unit unless it can be left out. */
  Value actual(Measurable what, BigDecimal target, BigDecimal actual, boolean unitApart) {
    if (what.percent() && percentAsNumber && random.nextInt(3) > 0) {
      return percentNumber(actual);
    }
    boolean exact = what.direction() == Direction.EXACTLY;
    if (!exact && !unitApart && actual.compareTo(target) == 0 && random.nextInt(3) == 0) {
      return Value.text(
          (what.direction() == Direction.AT_LEAST ? "≥" : "≤") + plain(actual, what) + what.unit());
    }
    boolean bare =
        unitApart
            ? random.nextInt(3) > 0
            : COUNTERS.contains(what.unit()) && random.nextInt(3) == 0;
    if (bare) {
      return numbersAsText ? Value.text(plain(actual, what)) : Value.num(plain(actual, what));
    }
    return Value.text(plain(actual, what) + what.unit());
  }

  /** The number of a target whose operator and unit stand in columns of their own. */
  Value bare(Measurable what, BigDecimal target) {
    return numbersAsText ? Value.text(plain(target, what)) : Value.num(plain(target, what));
  }

  private Value percentNumber(BigDecimal percent) {
    BigDecimal fraction = percent.movePointLeft(2);
    boolean whole = percent.stripTrailingZeros().scale() <= 0;
    return Value.num(fraction.stripTrailingZeros().toPlainString(), whole ? "0%" : "0.00%");
  }

  private static String plain(BigDecimal number, Measurable what) {
    BigDecimal scaled = number.setScale(what.decimals(), RoundingMode.UNNECESSARY);
    return scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString();
  }
}

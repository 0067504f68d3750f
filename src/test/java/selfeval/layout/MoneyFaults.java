package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import selfeval.layout.FaultyForm.Claim;
import selfeval.layout.FaultyForm.Row;
import selfeval.term.Field;

/** Faults in the money block: rate, execution score, amounts. */
final class MoneyFaults {
  private static final BigDecimal A_DIGIT = new BigDecimal("0.0001");

  private MoneyFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("another rate than executed by budget", MoneyFaults::rate),
        Fault.of("rate off in its last digit", MoneyFaults::lastDigit),
        Fault.of("rate without a per cent sign", MoneyFaults::rateUnit),
        Fault.of("error value for the rate", MoneyFaults::rateError),
        Fault.of("more executed than budgeted", MoneyFaults::over),
        Fault.of("execution score too high", MoneyFaults::scoreTooHigh),
        Fault.of("execution score too low", MoneyFaults::scoreTooLow),
        Fault.of("execution score in whole points", MoneyFaults::scoreRounded),
        Fault.of("execution score above its weight", MoneyFaults::scoreAboveWeight),
        Fault.of("execution score left blank", MoneyFaults::scoreBlank),
        Fault.of("execution points lost without a reason", MoneyFaults::noReason),
        Fault.alone("low execution without a word", MoneyFaults::lowExecution),
        Fault.of("a part that does not add up", MoneyFaults::part),
        Fault.of("whole left blank over filled parts", MoneyFaults::wholeBlank),
        Fault.alone("executed left blank everywhere", MoneyFaults::executedBlank),
        Fault.alone("no budget at all, full marks", MoneyFaults::noBudget),
        Fault.of("weight and score repeated on a part", MoneyFaults::repeated),
        Fault.of("amount in the text in another unit", MoneyFaults::proseUnit));
  }

  private static boolean taken(FaultyForm f, Field column) {
    return !f.hasMoney(column) || !f.claim(Claim.MONEY);
  }

  private static boolean scored(FaultyForm f) {
    return f.hasMoney(Field.SCORE) && f.executionWeight() != null;
  }

  private static String fraction(BigDecimal rate) {
    return rate.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  private static boolean rate(FaultyForm f) {
    if (taken(f, Field.RATE)) {
      return false;
    }
    BigDecimal exact = f.rate();
    BigDecimal off = f.between(0.02, 0.3, 4);
    boolean up = exact.compareTo(new BigDecimal("0.7")) < 0;
    BigDecimal wrong = up ? exact.add(off) : exact.subtract(off);
    if (!up && f.random.nextInt(3) == 0 && exact.compareTo(new BigDecimal("0.97")) < 0) {
      wrong = BigDecimal.ONE;
    }
    f.money.get(0).put(Field.RATE, f.notation.rate(wrong.setScale(4, RoundingMode.HALF_UP)));
    f.dueMoney("execution-rate", 0, Field.RATE, fraction(exact));
    return true;
  }

  private static boolean lastDigit(FaultyForm f) {
    if (taken(f, Field.RATE)) {
      return false;
    }
    BigDecimal exact = f.rate();
    BigDecimal rounded = exact.setScale(4, RoundingMode.HALF_UP);
    BigDecimal wrong =
        rounded.compareTo(exact) > 0 ? rounded.add(A_DIGIT) : rounded.subtract(A_DIGIT);
    String percent = wrong.movePointRight(2).setScale(2, RoundingMode.UNNECESSARY) + "%";
    f.money
        .get(0)
        .put(
            Field.RATE,
            f.random.nextBoolean()
                ? Value.text(percent)
                : Value.num(FaultyForm.plain(wrong), "0.00%"));
    f.dueMoney("execution-rate-digit", 0, Field.RATE, fraction(exact));
    return true;
  }

  private static boolean rateUnit(FaultyForm f) {
    boolean percentColumn =
        f.layout.budget().columns().stream()
            .anyMatch(h -> h.field() == Field.RATE && h.label().matches("(?s).*[%％].*"));
    if (percentColumn || taken(f, Field.RATE)) {
      return false;
    }
    BigDecimal rounded = f.rate().setScale(4, RoundingMode.HALF_UP);
    boolean bare = f.random.nextBoolean();
    f.money
        .get(0)
        .put(Field.RATE, Value.num(FaultyForm.plain(bare ? rounded.movePointRight(2) : rounded)));
    f.dueMoney("execution-rate-unit", 0, Field.RATE, rounded.toPlainString());
    return true;
  }

  private static boolean rateError(FaultyForm f) {
    if (taken(f, Field.RATE)) {
      return false;
    }
    f.money.get(0).put(Field.RATE, Value.text(f.pick(List.of("#DIV/0!", "#REF!", "#VALUE!"))));
    f.dueMoney("error-value", 0, Field.RATE, null);
    return true;
  }

  private static boolean over(FaultyForm f) {
    if (taken(f, Field.EXECUTED)) {
      return false;
    }
    f.execute(f.between(101, 130, 1));
    f.dueMoney("execution-over", 0, Field.EXECUTED, null);
    return true;
  }

  private static boolean scoreTooHigh(FaultyForm f) {
    if (!scored(f) || taken(f, Field.SCORE)) {
      return false;
    }
    f.execute(f.between(90.6, 94.2, 1));
    BigDecimal less = f.pick(List.of(BigDecimal.ZERO, BigDecimal.ZERO, f.between(0.12, 0.28, 2)));
    f.money.get(0).put(Field.SCORE, f.points(f.executionWeight().subtract(less)));
    f.dueMoney("execution-score", 0, Field.SCORE, f.executionDue().toPlainString());
    return true;
  }

  private static boolean scoreTooLow(FaultyForm f) {
    if (!scored(f) || f.hasMoney(Field.REASON) || taken(f, Field.SCORE)) {
      return false;
    }
    BigDecimal due = f.executionDue();
    BigDecimal score = due.subtract(f.between(1.1, 4, 2)).max(BigDecimal.ZERO);
    f.money.get(0).put(Field.SCORE, f.points(score));
    f.dueMoney("execution-score", 0, Field.SCORE, due.toPlainString());
    return true;
  }

  private static boolean scoreRounded(FaultyForm f) {
    if (!scored(f) || taken(f, Field.SCORE)) {
      return false;
    }
    BigDecimal due;
    BigDecimal score;
    do {
      f.execute(f.between(91, 99, 1));
      due = f.executionDue();
      score = due.setScale(0, f.random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN);
    } while (score.subtract(due).abs().compareTo(new BigDecimal("0.02")) < 0);
    f.money.get(0).put(Field.SCORE, f.points(score));
    f.dueMoney("execution-score-rounded", 0, Field.SCORE, due.toPlainString());
    return true;
  }

  private static boolean scoreAboveWeight(FaultyForm f) {
    if (!scored(f) || taken(f, Field.SCORE)) {
      return false;
    }
    BigDecimal weight = f.executionWeight();
    f.money.get(0).put(Field.SCORE, f.points(weight.add(f.between(0.1, 3, 1))));
    // What is due is what the rate earns, which the weight only limits.
    f.dueMoney("score-above-weight", 0, Field.SCORE, f.executionDue().toPlainString());
    return true;
  }

  private static boolean scoreBlank(FaultyForm f) {
    boolean free = f.free(Claim.SUM) && f.free(Claim.WEIGHTS);
    if (!scored(f) || !free || taken(f, Field.SCORE)) {
      return false;
    }
    f.claim(Claim.SUM);
    f.claim(Claim.WEIGHTS);
    f.totalWith(f.executionDue());
    f.money.get(0).put(Field.SCORE, Value.BLANK);
    f.dueMoney("score-blank", 0, Field.SCORE, null);
    return true;
  }

  private static boolean noReason(FaultyForm f) {
    if (!scored(f) || taken(f, Field.REASON)) {
      return false;
    }
    f.execute(f.between(91, 98, 1));
    f.money.get(0).put(Field.REASON, Value.text(f.random.nextBoolean() ? "" : "/"));
    f.dueMoney("deduction-reason", 0, Field.REASON, null);
    return true;
  }

  private static boolean lowExecution(FaultyForm f) {
    boolean anyPlace = f.has(Field.REASON) || !f.texts.isEmpty();
    if (f.hasMoney(Field.REASON) || !anyPlace || taken(f, Field.RATE)) {
      return false;
    }
    f.texts.clear();
    for (Row row : f.rows) {
      if (row.explained() && row.what == null) {
        f.words(row, row.text(Field.LEVEL3), row.text(Field.TARGET), row.text(Field.TARGET));
        f.full(row);
      } else if (row.explained()) {
        f.reach(row, 100, 110);
      }
    }
    if (f.layout.id().equals("hubei-20-80")
        && f.rows.stream().anyMatch(r -> f.has(Field.SCORE) && r.explained())) {
      return false;
    }
    f.execute(f.between(40, 89, 1));
    f.dueMoney("low-execution", 0, Field.RATE, null);
    return true;
  }

  private static boolean part(FaultyForm f) {
    List<Integer> filled =
        f.parts().stream().filter(i -> f.amount(i, Field.EXECUTED) != null).toList();
    if (filled.size() < 2 || taken(f, Field.EXECUTED)) {
      return false;
    }
    List<Field> columns =
        List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED).stream()
            .filter(f::hasMoney)
            .toList();
    Field column = f.pick(columns);
    int line = f.pick(filled);
    f.amount(line, column, f.amount(line, column).add(f.between(0.05, 40, 2)));
    BigDecimal sum = BigDecimal.ZERO;
    for (int each : f.parts()) {
      BigDecimal amount = f.amount(each, column);
      sum = amount == null ? sum : sum.add(amount);
    }
    f.dueMoney("budget-parts", 0, column, FaultyForm.plain(sum));
    return true;
  }

  private static boolean wholeBlank(FaultyForm f) {
    List<Integer> filled =
        f.parts().stream().filter(i -> f.amount(i, Field.EXECUTED) != null).toList();
    if (filled.size() < 2 || taken(f, Field.EXECUTED)) {
      return false;
    }
    BigDecimal sum = f.amount(0, Field.EXECUTED);
    f.money.get(0).put(Field.EXECUTED, Value.BLANK);
    f.dueMoney("budget-parts", 0, Field.EXECUTED, FaultyForm.plain(sum));
    return true;
  }

  private static boolean executedBlank(FaultyForm f) {
    if (taken(f, Field.EXECUTED)) {
      return false;
    }
    for (Map<Field, Value> line : f.money) {
      line.put(Field.EXECUTED, Value.BLANK);
    }
    f.dueMoney("money-blank", 0, Field.EXECUTED, null);
    return true;
  }

  private static boolean noBudget(FaultyForm f) {
    if (taken(f, Field.EXECUTED)) {
      return false;
    }
    for (int line = 0; line < f.money.size(); line++) {
      for (Field field : List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED)) {
        if (f.hasMoney(field) && f.amount(line, field) != null) {
          f.amount(line, field, BigDecimal.ZERO);
        }
      }
    }
    Map<Field, Value> whole = f.money.get(0);
    whole.computeIfPresent(Field.RATE, (k, v) -> f.notation.rate(BigDecimal.ONE));
    whole.computeIfPresent(Field.SCORE, (k, v) -> f.points(f.executionWeight()));
    whole.computeIfPresent(Field.REASON, (k, v) -> Value.BLANK);
    f.dueMoney("execution-undetermined", 0, f.denominator(), null);
    return true;
  }

  private static boolean repeated(FaultyForm f) {
    if (!scored(f) || f.parts().isEmpty() || taken(f, Field.SCORE)) {
      return false;
    }
    int line = f.pick(f.parts());
    f.scoresOnEachBudgetRow = true;
    if (f.hasMoney(Field.WEIGHT)) {
      f.money.get(line).put(Field.WEIGHT, f.money.get(0).get(Field.WEIGHT));
    }
    f.money.get(line).put(Field.SCORE, f.money.get(0).get(Field.SCORE));
    f.dueMoney("part-repeats-score", line, Field.SCORE, null);
    return true;
  }

  private static boolean proseUnit(FaultyForm f) {
    Field field = f.pick(List.of(Field.EXECUTED, f.denominator()));
    Value value = f.money.get(0).getOrDefault(field, Value.BLANK);
    boolean telling =
        value.number() != null
            && new BigDecimal(value.number()).stripTrailingZeros().precision() >= 4;
    if (!telling || !f.free(Claim.TEXTS) || taken(f, Field.EXECUTED)) {
      return false;
    }
    f.claim(Claim.TEXTS);
    String unit = f.unit().equals("元") ? "万元" : "元";
    f.achievedGoal =
        f.achievedGoal + (field == Field.EXECUTED ? "全年支出" : "全年安排") + value.number() + unit + "。";
    f.dueText("prose-unit", f.achievedGoal);
    return true;
  }
}

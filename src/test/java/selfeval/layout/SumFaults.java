package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import selfeval.layout.FaultyForm.Claim;
import selfeval.layout.FaultyForm.Row;
import selfeval.term.Field;

/** Faults in sums, weights, caps and the grade, and in forms left unfilled. */
final class SumFaults {
  private SumFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("total that is not the sum", SumFaults::total),
        Fault.of("total in whole points", SumFaults::totalRounded),
        Fault.of("total left blank", SumFaults::totalBlank),
        Fault.of("grade of another total", SumFaults::grade),
        Fault.of("weights that make more than 100", f -> weights(f, true)),
        Fault.of("weights that make less than 100", f -> weights(f, false)),
        Fault.of("printed sum of weights is not theirs", SumFaults::weightSumMisprinted),
        Fault.of("points in a label are not its rows'", SumFaults::levelPoints),
        Fault.of("weight above the cap", f -> cap(f, false)),
        Fault.of("weight and score above the cap", f -> cap(f, true)),
        Fault.alone("indicators left unfilled", SumFaults::indicatorsBlank).beside("score-blank"),
        Fault.alone("whole form left unfilled", SumFaults::notFilled));
  }

  private static boolean total(FaultyForm f) {
    if (!f.total.containsKey(Field.SCORE) || !f.claim(Claim.SUM)) {
      return false;
    }
    BigDecimal off = f.between(1.05, 12, f.random.nextInt(3));
    boolean up = f.random.nextBoolean();
    // Worked out when all other faults are in: a total off by this much from the sum.
    f.totalOff(up ? off : off.negate());
    return true;
  }

  private static boolean totalRounded(FaultyForm f) {
    if (!f.total.containsKey(Field.SCORE) || !f.claim(Claim.SUM)) {
      return false;
    }
    f.totalRounded(f.random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN);
    return true;
  }

  private static boolean totalBlank(FaultyForm f) {
    if (!f.total.containsKey(Field.SCORE) || !f.claim(Claim.SUM)) {
      return false;
    }
    f.keepTotal(f.sum());
    f.total.put(Field.SCORE, Value.BLANK);
    f.dueTotal("score-blank", Field.SCORE, null);
    return true;
  }

  private static boolean grade(FaultyForm f) {
    if (!f.total.containsKey(Field.GRADE)
        || !f.layout.total().cells().containsKey(Field.GRADE)
        || !f.claim(Claim.SUM)) {
      return false;
    }
    f.gradeOff();
    return true;
  }

  private static boolean weights(FaultyForm f, boolean more) {
    if (!f.free(Claim.WEIGHTS) || f.pointsInLabels()) {
      return false;
    }
    Row row =
        f.row(
            r ->
                r.scored()
                    && r.score().compareTo(r.weight()) == 0
                    && !r.level1.contains("效")
                    && (more || r.weight().intValue() > 3));
    if (row == null) {
      return false;
    }
    f.claim(Claim.WEIGHTS);
    BigDecimal change = f.between(1, more ? 20 : 2, more ? 0 : 1);
    row.cells.put(
        Field.WEIGHT, f.points(more ? row.weight().add(change) : row.weight().subtract(change)));
    row.cells.put(Field.SCORE, f.points(row.weight()));
    if (f.layout.total().cells().containsKey(Field.WEIGHT)) {
      if (f.random.nextBoolean()) {
        BigDecimal sum =
            more ? FaultyForm.HUNDRED.add(change) : FaultyForm.HUNDRED.subtract(change);
        f.total.put(Field.WEIGHT, f.points(sum));
      }
      f.dueTotal("weights-sum", Field.WEIGHT, null);
    } else {
      f.dueHeading("weights-sum", Field.WEIGHT, null);
    }
    return true;
  }

  private static boolean weightSumMisprinted(FaultyForm f) {
    if (f.layout.total() == null
        || !f.has(Field.WEIGHT)
        || !f.layout.total().cells().containsKey(Field.WEIGHT)
        || !f.claim(Claim.WEIGHTS)) {
      return false;
    }
    f.total.put(
        Field.WEIGHT, f.points(f.pick(List.of(new BigDecimal("90"), f.between(80, 99, 0)))));
    f.dueTotal("weights-sum", Field.WEIGHT, "100.00");
    return true;
  }

  private static boolean levelPoints(FaultyForm f) {
    if (!f.has(Field.WEIGHT) || !f.claim(Claim.WEIGHTS)) {
      return false;
    }
    String level = f.pick(f.rows.stream().map(r -> r.level1).distinct().toList());
    List<Row> under = f.rows.stream().filter(r -> r.level1.equals(level)).toList();
    BigDecimal sum =
        under.stream()
            .filter(r -> !r.memo)
            .map(Row::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal printed =
        f.random.nextBoolean() ? sum.add(f.between(1, 20, 0)) : sum.subtract(f.between(1, 5, 0));
    String name = level.replaceAll("[（(]?\\s*\\d+\\s*分?\\s*[)）]?", "").strip();
    String label =
        name
            + f.pick(List.of("（%s分）", "(%s分)", "\n（%s分）", " (%s)"))
                .formatted(FaultyForm.plain(printed));
    under.forEach(r -> r.level1 = label);
    f.due("level-weights", under.get(0), Field.LEVEL1);
    return true;
  }

  private static boolean cap(FaultyForm f, boolean scoreToo) {
    boolean capped = f.layout.id().equals("guangzhou-2021");
    if (!capped || f.pointsInLabels() || !f.free(Claim.WEIGHTS)) {
      return false;
    }
    long count = f.rows.stream().filter(r -> !r.memo).count();
    BigDecimal cap =
        BigDecimal.valueOf(130).divide(BigDecimal.valueOf(count), 6, RoundingMode.DOWN);
    BigDecimal least = cap.setScale(0, RoundingMode.DOWN).add(f.between(1, 4, 0));
    Row heavy = f.row(r -> r.level1.contains("效") && !r.explained());
    Row light =
        f.row(
            r ->
                !r.explained()
                    && !r.level1.contains("效")
                    && heavy != null
                    && heavy.weight().add(r.weight()).subtract(least).compareTo(BigDecimal.ONE)
                        >= 0);
    if (light == null) {
      if (heavy != null) {
        heavy.used = false;
      }
      return false;
    }
    f.claim(Claim.WEIGHTS);
    BigDecimal rest = heavy.weight().add(light.weight()).subtract(least);
    light.cells.put(Field.WEIGHT, f.points(rest));
    f.full(light);
    heavy.cells.put(Field.WEIGHT, f.points(least));
    BigDecimal score = scoreToo ? least : cap.setScale(1, RoundingMode.DOWN);
    heavy.cells.put(Field.SCORE, f.points(score));
    heavy.cells.put(Field.REASON, Value.text(scoreToo ? "" : "分值超过上限，按上限计分。"));
    String due = cap.setScale(2, RoundingMode.HALF_UP).toPlainString();
    f.due("weight-cap", heavy, Field.WEIGHT, "≤" + FaultyForm.plain(new BigDecimal(due)));
    if (scoreToo) {
      f.due("score-above-cap", heavy, Field.SCORE, due);
    }
    return true;
  }

  private static boolean indicatorsBlank(FaultyForm f) {
    f.keepTotal(f.sum());
    f.total.computeIfPresent(Field.SCORE, (k, v) -> Value.BLANK);
    f.total.computeIfPresent(Field.GRADE, (k, v) -> Value.BLANK);
    for (Row row : f.rows) {
      row.cells.put(Field.ACTUAL, Value.BLANK);
      row.cells.computeIfPresent(Field.SCORE, (k, v) -> Value.BLANK);
      row.cells.computeIfPresent(Field.REASON, (k, v) -> Value.BLANK);
    }
    f.dueHeading("indicators-blank", Field.ACTUAL, null);
    return true;
  }

  private static boolean notFilled(FaultyForm f) {
    indicatorsBlank(f);
    f.due.clear();
    f.money.forEach(
        line -> {
          for (Field field : List.of(Field.EXECUTED, Field.RATE, Field.SCORE, Field.REASON)) {
            line.computeIfPresent(field, (k, v) -> Value.BLANK);
          }
        });
    f.due.add(new FaultyForm.Pending(f.fault, "not-filled", place -> null, null));
    return true;
  }
}

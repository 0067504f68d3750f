package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.FilledForm.Money;
import selfeval.layout.Indicators.Direction;
import selfeval.layout.Indicators.Measurable;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;

/**
 * A clean form while faults are planted in it. A row takes one fault; what several faults would
 * spoil for each other (the sums, the money, the texts) is claimed by one of them. What follows
 * from a planted figure (the total, the grade, the rate) is worked out anew, so that the form holds
 * the planted faults and nothing else.
 */
final class FaultyForm {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Set<String> ERRORS_OF_SCORES =
      Set.of(
          "missed-full-marks",
          "score-above-weight",
          "score-above-cap",
          "execution-score",
          "score-blank",
          "error-value");

  /** What a fault may claim for itself. */
  enum Claim {
    MONEY,
    WEIGHTS,
    SUM,
    TEXTS
  }

  /** Where a form was drawn. */
  record Place(SheetSketch sheet, Truth truth) {}

  /**
   * A finding that is due.
   *
   * @param fault the kind of fault that calls for it
   * @param at where, once the form is drawn; null for the sheet as a whole
   */
  record Pending(String fault, String rule, Function<Place, CellAddress> at, String expected) {}

  /** An indicator row. Mutable. */
  static final class Row {
    String level1;
    String level2;
    final Map<Field, Value> cells = new EnumMap<>(Field.class);
    final boolean memo;
    final Measurable what;
    boolean used;

    Row(Indicator from) {
      level1 = from.level1();
      level2 = from.level2();
      cells.putAll(from.cells());
      memo = from.memo();
      what = measurable(text(Field.LEVEL3));
    }

    String text(Field field) {
      return cells.getOrDefault(field, Value.BLANK).shown();
    }

    BigDecimal number(Field field) {
      String number = cells.getOrDefault(field, Value.BLANK).number();
      return number == null ? null : new BigDecimal(number);
    }

    BigDecimal weight() {
      return number(Field.WEIGHT);
    }

    BigDecimal score() {
      return number(Field.SCORE);
    }

    boolean scored() {
      return weight() != null && score() != null;
    }

    boolean numeric() {
      return what != null && what.direction() != Direction.EXACTLY;
    }

    boolean explained() {
      return Indicators.REASONS.contains(text(Field.REASON));
    }

    private static Measurable measurable(String name) {
      Measurable best = null;
      for (List<Measurable> kind : Indicators.MEASURABLES.values()) {
        for (Measurable each : kind) {
          boolean longer = best == null || each.name().length() > best.name().length();
          best = name.endsWith(each.name()) && longer ? each : best;
        }
      }
      return best;
    }
  }

  final FamilyLayout layout;
  final Random random;
  final Notation notation;
  final List<Row> rows = new ArrayList<>();
  final List<Map<Field, Value>> money = new ArrayList<>();
  final Map<Field, Value> total = new EnumMap<>(Field.class);
  final Map<String, String> texts = new HashMap<>();
  final List<Pending> due = new ArrayList<>();
  String fault;
  String expectedGoal;
  String achievedGoal;
  private final Map<Row, String> mends = new HashMap<>();
  private String executionMend;
  private boolean open;
  private boolean keepsTotal;
  private boolean keepsGrade;
  boolean scoresOnEachBudgetRow;
  private final FilledForm clean;
  private final List<Runnable> last = new ArrayList<>();
  private final Set<Claim> claims = new HashSet<>();

  FaultyForm(FamilyLayout layout, FilledForm clean, Random random) {
    this.layout = layout;
    this.clean = clean;
    this.random = random;
    this.notation = new Notation(random);
    clean.indicators().forEach(i -> rows.add(new Row(i)));
    clean.budget().forEach(m -> money.add(new EnumMap<>(m.cells())));
    total.putAll(clean.total());
    texts.putAll(clean.texts());
    expectedGoal = clean.expectedGoal();
    achievedGoal = clean.achievedGoal();
  }

  // what faults ask for

  boolean has(Field field) {
    return layout.indicatorFields().contains(field);
  }

  boolean hasMoney(Field field) {
    return layout.budgetFields().contains(field);
  }

  String unit() {
    return clean.unit();
  }

  boolean free(Claim claim) {
    return !claims.contains(claim);
  }

  /** Takes it, where nobody has. */
  boolean claim(Claim claim) {
    return claims.add(claim);
  }

  /** Whether points are printed in the labels of level 1. */
  boolean pointsInLabels() {
    return rows.stream().anyMatch(r -> r.level1.chars().anyMatch(Character::isDigit));
  }

  /** A row at random that has no fault yet, is no memo and fits; null where there is none. */
  Row row(Predicate<Row> fits) {
    List<Row> fitting = rows.stream().filter(r -> !r.used && !r.memo && fits.test(r)).toList();
    if (fitting.isEmpty()) {
      return null;
    }
    Row row = fitting.get(random.nextInt(fitting.size()));
    row.used = true;
    return row;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A number between two others, with decimals. */
  BigDecimal between(double low, double high, int decimals) {
    return BigDecimal.valueOf(low + random.nextDouble() * (high - low))
        .setScale(decimals, RoundingMode.HALF_UP);
  }

  void due(String rule, Row row, Field field, String expected) {
    if (field == Field.SCORE && ERRORS_OF_SCORES.contains(rule)) {
      mends.put(row, expected == null ? "" : expected);
    }
    due.add(
        new Pending(
            fault,
            rule,
            place -> place.truth().indicators().get(index(row)).cells().get(field).at(),
            expected));
  }

  void due(String rule, Row row, Field field) {
    due(rule, row, field, null);
  }

  void dueMoney(String rule, int line, Field field, String expected) {
    if (field == Field.SCORE && ERRORS_OF_SCORES.contains(rule)) {
      executionMend = expected == null ? "" : expected;
    }
    due.add(
        new Pending(
            fault,
            rule,
            place -> place.truth().budget().get(line).cells().get(field).at(),
            expected));
  }

  void dueTotal(String rule, Field field, String expected) {
    open |= rule.equals("weights-sum") && expected == null;
    due.add(
        new Pending(fault, rule, place -> place.truth().total().cells().get(field).at(), expected));
  }

  /** At the cell that shows this text. */
  void dueText(String rule, String text) {
    due.add(
        new Pending(
            fault,
            rule,
            place ->
                place.sheet().cells.entrySet().stream()
                    .filter(e -> e.getValue().value().shown().equals(text))
                    .findFirst()
                    .orElseThrow()
                    .getKey(),
            null));
  }

  /** At the heading over a column of the indicators. */
  void dueHeading(String rule, Field field, String expected) {
    open |= rule.equals("weights-sum") && expected == null;
    String label =
        layout.indicators().columns().stream()
            .filter(h -> h.field() == field)
            .findFirst()
            .orElseThrow()
            .label();
    due.add(
        new Pending(
            fault,
            rule,
            place -> {
              CellAddress first = place.truth().indicators().get(0).cells().get(field).at();
              return place.sheet().cells.entrySet().stream()
                  .filter(e -> e.getValue().value().shown().equals(label))
                  .map(Map.Entry::getKey)
                  .filter(a -> a.column() == first.column() && a.row() < first.row())
                  .reduce((a, b) -> b)
                  .orElseThrow();
            },
            expected));
  }

  private int index(Row row) {
    int index = 0;
    for (Row each : rows) {
      if (each == row) {
        return index;
      }
      index += indicator(each).counts() ? 1 : 0;
    }
    throw new IllegalStateException("no such row");
  }

  // figures

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  Value points(BigDecimal points) {
    return notation.points(points.stripTrailingZeros());
  }

  /**
   * Makes the row miss its target by 5 to 35 per cent, with a reason and the score that is due.
   *
   * @return what is due by the ratio, and by the linear formula (the same for lower limits)
   */
  BigDecimal[] miss(Row row) {
    Measurable what = row.what;
    boolean down = what.direction() == Direction.AT_LEAST;
    BigDecimal target = target(what, down ? 4 : 2);
    BigDecimal actual;
    do {
      BigDecimal percent = between(down ? 65 : 106, down ? 94 : 135, 0);
      actual =
          target
              .multiply(percent)
              .divide(HUNDRED, what.decimals(), down ? RoundingMode.DOWN : RoundingMode.UP);
    } while (down ? actual.compareTo(target) >= 0 : actual.compareTo(target) <= 0);
    write(row, target, actual);
    row.cells.put(Field.REASON, Value.text(pick(Indicators.REASONS)));
    row.cells.keySet().retainAll(layout.indicatorFields());
    BigDecimal weight = row.weight();
    if (weight == null) {
      return null;
    }
    BigDecimal ratio =
        down
            ? weight.multiply(actual).divide(target, 2, RoundingMode.HALF_UP)
            : weight.multiply(target).divide(actual, 2, RoundingMode.HALF_UP);
    BigDecimal over = actual.subtract(target).divide(target, 20, RoundingMode.HALF_UP);
    BigDecimal linear =
        down
            ? ratio
            : weight.multiply(BigDecimal.ONE.subtract(over)).setScale(2, RoundingMode.HALF_UP);
    row.cells.put(Field.SCORE, points(ratio));
    return new BigDecimal[] {ratio, linear};
  }

  /** Makes the row reach its target exactly or with a little more, for the full weight. */
  void reach(Row row, int from, int to) {
    Measurable what = row.what;
    boolean up = what.direction() == Direction.AT_LEAST;
    BigDecimal target = target(what, 4);
    BigDecimal percent = between(from, to, 0);
    BigDecimal share = up ? percent : HUNDRED.multiply(HUNDRED).divide(percent, 4, RoundingMode.UP);
    BigDecimal actual =
        target
            .multiply(share)
            .divide(HUNDRED, what.decimals(), up ? RoundingMode.UP : RoundingMode.DOWN);
    // A share of a whole is never more than the whole.
    actual = what.unit().equals("%") ? actual.min(HUNDRED.max(target)) : actual;
    write(row, target, actual);
    full(row);
  }

  /** The full weight for the row, and no reason. */
  void full(Row row) {
    if (row.weight() != null && has(Field.SCORE)) {
      row.cells.put(Field.SCORE, points(row.weight()));
    }
    row.cells.put(Field.REASON, Value.BLANK);
    row.cells.keySet().retainAll(layout.indicatorFields());
  }

  /** Writes target and actual as the family does, operator and unit apart where it has them so. */
  void write(Row row, BigDecimal target, BigDecimal actual) {
    Measurable what = row.what;
    row.cells.put(Field.ACTUAL, notation.actual(what, target, actual, has(Field.OPERATOR)));
    writeTarget(row, what, target);
  }

  void writeTarget(Row row, Measurable what, BigDecimal target) {
    if (has(Field.OPERATOR)) {
      List<String> signs =
          switch (what.direction()) {
            case AT_LEAST -> List.of("≥", ">=", "大于等于");
            case AT_MOST -> List.of("≤", "<=", "小于等于");
            case EXACTLY -> List.of("＝", "=");
          };
      row.cells.put(Field.OPERATOR, Value.text(pick(signs)));
      row.cells.put(Field.UNIT, Value.text(what.unit()));
      row.cells.put(Field.TARGET, notation.bare(what, target));
    } else {
      row.cells.put(Field.TARGET, notation.target(what, target));
    }
  }

  /** A target from the indicator's range, at least so large. */
  BigDecimal target(Measurable what, int least) {
    int low = Math.max(what.low(), Math.min(least, what.high()));
    return between(low, what.high(), what.decimals());
  }

  /** This name, or with a word before it where a row of the form has it already. */
  String name(String name) {
    List<String> before = List.of("", "东片区", "西片区", "南片区", "北片区", "中心城区", "乡镇");
    return before.stream()
        .map(word -> word + name)
        .filter(each -> rows.stream().noneMatch(r -> r.text(Field.LEVEL3).equals(each)))
        .findFirst()
        .orElseThrow();
  }

  /** Full or partial words instead of numbers. */
  void words(Row row, String name, String target, String actual) {
    row.cells.put(Field.LEVEL3, Value.text(name));
    if (has(Field.OPERATOR)) {
      row.cells.put(Field.OPERATOR, Value.text("定性"));
      row.cells.put(Field.UNIT, Value.BLANK);
    }
    row.cells.put(Field.TARGET, Value.text(target));
    row.cells.put(Field.ACTUAL, Value.text(actual));
  }

  // money

  /** The amount in a cell of the money block; null where it is blank. */
  BigDecimal amount(int line, Field field) {
    String text = money.get(line).getOrDefault(field, Value.BLANK).shown();
    if (text.isEmpty()) {
      return null;
    }
    Value value = money.get(line).get(field);
    String number =
        value.number() != null ? value.number() : Value.text(text.replaceAll("[万元]", "")).number();
    return number == null ? null : new BigDecimal(number);
  }

  void amount(int line, Field field, BigDecimal amount) {
    boolean withUnit = money.get(line).getOrDefault(field, Value.BLANK).shown().endsWith("元");
    money
        .get(line)
        .put(
            field,
            notation.money(amount.setScale(2, RoundingMode.HALF_UP), withUnit ? unit() : ""));
  }

  Field denominator() {
    return hasMoney(Field.BUDGET) ? Field.BUDGET : Field.INITIAL_BUDGET;
  }

  /** The lines that divide the whole by source: all of them, but in the department's form. */
  List<Integer> parts() {
    int last = layout.id().equals("department") ? 4 : money.size() - 1;
    List<Integer> parts = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      parts.add(i);
    }
    return parts;
  }

  /** Executes each line at this percentage of its budget; rate and score follow. */
  void execute(BigDecimal percent) {
    Field budget = denominator();
    BigDecimal sum = BigDecimal.ZERO;
    if (money.size() == 1) {
      sum = share(amount(0, budget), percent);
    }
    for (int line : parts()) {
      BigDecimal full = amount(line, budget);
      if (full != null) {
        BigDecimal part = share(full, percent);
        amount(line, Field.EXECUTED, part);
        sum = sum.add(part);
      }
    }
    if (layout.id().equals("department")) {
      amount(5, Field.EXECUTED, share(sum, new BigDecimal("40")));
      amount(6, Field.EXECUTED, sum.subtract(amount(5, Field.EXECUTED)));
    }
    amount(0, Field.EXECUTED, sum);
    follow();
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal percent) {
    return amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  /** Executed ÷ budget. */
  BigDecimal rate() {
    return amount(0, Field.EXECUTED).divide(amount(0, denominator()), 20, RoundingMode.HALF_UP);
  }

  BigDecimal executionWeight() {
    String weight = money.get(0).getOrDefault(Field.WEIGHT, Value.BLANK).number();
    if (weight != null) {
      return new BigDecimal(weight);
    }
    return layout.id().equals("hubei-20-80") ? BigDecimal.valueOf(20) : null;
  }

  /** What the execution row earns by the rule. */
  BigDecimal executionDue() {
    return executionWeight().multiply(rate().min(BigDecimal.ONE)).setScale(2, RoundingMode.HALF_UP);
  }

  /** Rate, score and reason as the amounts have them. */
  void follow() {
    Map<Field, Value> whole = money.get(0);
    if (hasMoney(Field.RATE)) {
      whole.put(Field.RATE, notation.rate(rate()));
    }
    if (hasMoney(Field.SCORE)) {
      whole.put(Field.SCORE, points(executionDue()));
    }
    if (hasMoney(Field.REASON)) {
      boolean lost = rate().compareTo(BigDecimal.ONE) < 0;
      whole.put(Field.REASON, Value.text(lost ? "部分合同尾款按约定在次年支付。" : ""));
    }
  }

  /** The sum of all scores; a blank one and one in words count 0. */
  BigDecimal sum() {
    String execution = money.get(0).getOrDefault(Field.SCORE, Value.BLANK).number();
    BigDecimal sum = execution == null ? BigDecimal.ZERO : new BigDecimal(execution);
    for (Row row : rows) {
      sum = row.memo || row.score() == null ? sum : sum.add(row.score());
    }
    return sum;
  }

  /**
   * The sum once the errors in scores are mended, as the total has to be; null where one of them
   * leaves open how.
   */
  String mendedSum() {
    BigDecimal sum = sum();
    for (Row row : rows) {
      String mend = mends.get(row);
      if (mend != null) {
        open |= mend.isEmpty();
        sum = mend.isEmpty() ? sum : sum.add(new BigDecimal(mend)).subtract(row.score());
      }
    }
    if (executionMend != null) {
      String printed = money.get(0).get(Field.SCORE).number();
      open |= executionMend.isEmpty();
      boolean high = !open && new BigDecimal(printed).compareTo(new BigDecimal(executionMend)) > 0;
      // A score that is too low is for a person to look at, and stays.
      sum = high ? sum.add(new BigDecimal(executionMend)).subtract(new BigDecimal(printed)) : sum;
    }
    return open ? null : sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Prints this total, and its grade, whatever the scores add up to. */
  void keepTotal(BigDecimal printed) {
    keepsTotal = true;
    total.computeIfPresent(Field.SCORE, (k, v) -> points(printed));
    if (!keepsGrade) {
      keepGrade(grade(printed));
    }
  }

  void keepGrade(String printed) {
    keepsGrade = true;
    total.computeIfPresent(Field.GRADE, (k, v) -> Value.text(printed));
  }

  /** Prints a total that lies this far from the sum of the scores as they will be. */
  void totalOff(BigDecimal off) {
    String name = fault;
    last.add(
        () -> {
          fault = name;
          BigDecimal sum = sum();
          BigDecimal wrong = sum.add(off);
          wrong = wrong.signum() < 0 ? sum.subtract(off) : wrong;
          keepGrade(grade(sum));
          keepTotal(wrong);
          dueTotal("total-sum", Field.SCORE, mendedSum());
        });
  }

  /** Prints the total with points that their own cell does not show. */
  void totalWith(BigDecimal points) {
    last.add(() -> keepTotal(sum().add(points)));
  }

  /** Prints the total in whole points, where that changes it. */
  void totalRounded(RoundingMode mode) {
    String name = fault;
    last.add(
        () -> {
          fault = name;
          BigDecimal sum = sum();
          BigDecimal whole = sum.setScale(0, mode);
          if (whole.subtract(sum).abs().compareTo(new BigDecimal("0.02")) > 0) {
            keepTotal(whole);
            dueTotal("total-rounded", Field.SCORE, null);
          }
        });
  }

  /** Prints another grade than that of the total. */
  void gradeOff() {
    String name = fault;
    last.add(
        () -> {
          fault = name;
          String right = grade(sum());
          keepGrade(pick(Stream.of("优", "良", "中", "差").filter(g -> !g.equals(right)).toList()));
          dueTotal("grade-total", Field.GRADE, right);
        });
  }

  /** Whether the total is the sum of the scores. */
  boolean totalFollows() {
    return !keepsTotal;
  }

  static String grade(BigDecimal points) {
    int[] from = {90, 80, 60};
    String[] names = {"优", "良", "中"};
    for (int i = 0; i < from.length; i++) {
      if (points.compareTo(BigDecimal.valueOf(from[i])) >= 0) {
        return names[i];
      }
    }
    return "差";
  }

  // the outcome

  /** The form with its faults, the total and the grade worked out anew unless they are a fault. */
  FilledForm form() {
    last.forEach(Runnable::run);
    last.clear();
    if (!keepsTotal && total.containsKey(Field.SCORE)) {
      total.put(Field.SCORE, points(sum()));
    }
    if (!keepsGrade && total.containsKey(Field.GRADE)) {
      total.put(Field.GRADE, Value.text(grade(sum())));
    }
    List<Money> lines = new ArrayList<>();
    for (int i = 0; i < money.size(); i++) {
      Money old = clean.budget().get(i);
      lines.add(new Money(old.kind(), old.label(), money.get(i)));
    }
    return new FilledForm(
        clean.year(),
        clean.unit(),
        clean.header(),
        lines,
        expectedGoal,
        achievedGoal,
        rows.stream().map(this::indicator).toList(),
        total,
        texts);
  }

  private Indicator indicator(Row row) {
    return new Indicator(row.level1, row.level2, row.cells, row.memo);
  }
}

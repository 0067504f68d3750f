package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import selfeval.form.RowKind;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.FilledForm.Money;
import selfeval.layout.Indicators.Descriptive;
import selfeval.layout.Indicators.Direction;
import selfeval.layout.Indicators.Measurable;
import selfeval.term.Field;

/**
 * Filled forms in which nothing is wrong: no check may report an error or a warning on them.
 *
 * <p>What holds for each of them:
 *
 * <ul>
 *   <li>weights: execution 10 (Hubei 20) and the indicators' make 100; level points, where a label
 *       prints them, are the sum of their rows; national: 产出 50, 效益 30, 满意度 10;
 *   <li>Guangzhou: no 效益 row weighs more than 30 or 1.3 × the average weight, on either reading;
 *   <li>money: the parts make the whole in each column; executed is at most the budget; the rate is
 *       executed ÷ budget to 4 decimals, HALF_UP; the execution score is weight × rate, exact rate,
 *       2 decimals, HALF_UP; below 90% only where the form has a place to say why, and it says;
 *   <li>a target reached has the full weight; missed, weight × actual ÷ target (≥) or weight ×
 *       target ÷ actual (≤), 2 decimals, HALF_UP, and a reason; actuals lie below 125% of a lower
 *       limit; indicators in words repeat their target or say 部分达成 with a score in the middle band
 *       and a reason;
 *   <li>no indicator is named twice; satisfaction stands under 满意度, cost under 成本; units are the
 *       same on both sides, or a plain counter is missing on one;
 *   <li>the total is the sum of all scores, the grade follows it; the form's year is the only one
 *       in it.
 * </ul>
 */
public final class RandomForms {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Random random;
  private final FamilyLayout family;
  private final Notation notation;
  private final Set<String> used = new HashSet<>();
  private final boolean hubei;
  private final boolean scored;
  private final boolean apart;
  private final String unitInCell;
  private final String year;
  private BigDecimal sum = BigDecimal.ZERO;
  private boolean weighsOnlyWholePoints;
  private final int naming;
  private int named;

  private RandomForms(FamilyLayout family, Random random, boolean unitInCells) {
    this.random = random;
    this.family = family;
    this.notation = new Notation(random);
    this.hubei = family.id().equals("hubei-20-80");
    this.scored = family.indicatorFields().contains(Field.SCORE);
    this.apart = family.indicatorFields().contains(Field.OPERATOR);
    this.naming = random.nextInt(8);
    this.unitInCell = unitInCells ? family.unit() : "";
    this.year =
        family.id().equals("guangzhou-2021") ? "2021" : String.valueOf(2019 + random.nextInt(6));
  }

  /**
   * A correct form of this family.
   *
   * @param unitInCells whether each amount carries its unit (3824.26万元)
   */
  public static FilledForm make(FamilyLayout family, Random random, boolean unitInCells) {
    return new RandomForms(family, FormMaker.mixed(random), unitInCells).make();
  }

  private FilledForm make() {
    weighsOnlyWholePoints = random.nextInt(4) > 0;
    Map<String, String> texts = new HashMap<>();
    List<Money> budget = budget(texts);
    List<Indicator> indicators = indicators();
    Map<Field, Value> total = new EnumMap<>(Field.class);
    if (family.total() != null) {
      total.put(Field.WEIGHT, notation.points(HUNDRED));
      total.put(Field.SCORE, notation.points(sum));
      total.put(Field.GRADE, Value.text(grade()));
    }
    String place = pick(Indicators.PLACES);
    String bureau = place + pick(Indicators.BUREAUS);
    Map<Field, Value> header = new EnumMap<>(Field.class);
    header.put(Field.PROJECT, Value.text(place + pick(Indicators.PROJECTS)));
    header.put(
        Field.PROJECT_LEVEL,
        Value.text(pick(List.of("一级☑ 二级□", "一级□  二级☑", "□一级 ■二级", "√一级  □二级"))));
    header.put(Field.DEPARTMENT, Value.text(bureau));
    header.put(
        Field.IMPLEMENTER,
        Value.text(random.nextInt(3) == 0 ? bureau : place + pick(Indicators.UNITS)));
    header.keySet().removeIf(field -> !inHeader(field));
    return new FilledForm(
        year,
        family.unit(),
        header,
        budget,
        "按年度计划完成各项建设和服务任务，保证质量，控制成本，让群众得到实惠。",
        "各项任务基本按计划完成，资金按进度支付，服务对象评价较好。",
        indicators,
        total,
        texts);
  }

  private boolean inHeader(Field field) {
    return family.header().stream().anyMatch(row -> row.stream().anyMatch(f -> f.field() == field));
  }

  private String grade() {
    int[] from = {90, 80, 60};
    String[] names = {"优", "良", "中"};
    for (int i = 0; i < from.length; i++) {
      if (sum.compareTo(BigDecimal.valueOf(from[i])) >= 0) {
        return names[i];
      }
    }
    return "差";
  }

  // money

  private List<Money> budget(Map<String, String> texts) {
    boolean yuan = family.unit().equals("元");
    List<FamilyLayout.BudgetLine> lines = family.budget().lines();
    BigDecimal[][] amounts = new BigDecimal[lines.size()][];
    boolean reasonColumn = family.budgetFields().contains(Field.REASON);
    boolean tail =
        family.tail().stream().anyMatch(t -> List.of("problems", "remarks").contains(t.key()));
    boolean low = (reasonColumn || tail) && random.nextInt(5) == 0;
    // a little above 90, since each part is rounded by itself
    int from = low ? 60 : 92;
    int percent = random.nextInt(3) == 0 ? 100 : from + random.nextInt((low ? 90 : 100) - from);
    BigDecimal[] whole = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    int first = 1 + random.nextInt(2);
    for (int i = 1; i < lines.size(); i++) {
      boolean empty = i != 1 && (i > first && random.nextInt(3) > 0);
      BigDecimal full = empty ? BigDecimal.ZERO : amount(yuan);
      BigDecimal initial = random.nextBoolean() ? full : empty ? full : amount(yuan);
      BigDecimal executed = part(full, percent, yuan);
      amounts[i] = new BigDecimal[] {initial, full, executed};
    }
    if (lines.size() == 1) {
      BigDecimal full = amount(yuan);
      whole = new BigDecimal[] {full, full, part(full, percent, yuan)};
    } else if (family.id().equals("department")) {
      whole = departmentWhole(amounts, percent, yuan);
    } else {
      for (int i = 1; i < lines.size(); i++) {
        for (int k = 0; k < 3; k++) {
          whole[k] = whole[k].add(amounts[i][k]);
        }
      }
    }
    amounts[0] = whole;
    BigDecimal weight = BigDecimal.valueOf(hubei ? 20 : 10);
    BigDecimal rate = whole[2].divide(whole[1], 20, RoundingMode.HALF_UP);
    BigDecimal score = weight.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    boolean scoredBudget = family.budgetFields().contains(Field.SCORE);
    if (scoredBudget) {
      sum = sum.add(score);
    }
    boolean explain = rate.compareTo(new BigDecimal("0.9")) < 0;
    boolean lost = scoredBudget && score.compareTo(weight) < 0;
    String why = "部分合同尾款按约定在次年支付，预算执行进度低于计划。";
    if (explain && !reasonColumn) {
      texts.put(tailKey(), why);
    }
    List<Money> rows = new ArrayList<>();
    String[] marks = {"—", "-", "/", ""};
    String mark = marks[random.nextInt(marks.length)];
    boolean zeroAsBlank = random.nextInt(3) == 0;
    for (int i = 0; i < lines.size(); i++) {
      Map<Field, Value> cells = new EnumMap<>(Field.class);
      Field[] fields = {Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED};
      boolean empty = i > 0 && amounts[i][1].signum() == 0 && amounts[i][0].signum() == 0;
      for (int k = 0; k < 3; k++) {
        cells.put(
            fields[k],
            empty && zeroAsBlank ? Value.BLANK : notation.money(amounts[i][k], unitInCell));
      }
      cells.put(Field.WEIGHT, i == 0 ? notation.points(weight) : Value.text(mark));
      cells.put(Field.SCORE, i == 0 ? notation.points(score) : Value.text(mark));
      cells.put(Field.RATE, i == 0 ? notation.rate(rate) : Value.text(mark));
      cells.put(Field.REASON, i == 0 && (explain || lost) ? Value.text(why) : Value.BLANK);
      cells.keySet().retainAll(family.budgetFields());
      RowKind kind = lines.get(i).kind();
      rows.add(new Money(kind, lines.get(i).label(), cells));
    }
    return rows;
  }

  /** Two divisions, each making the whole: by source (rows 1–4) and by kind of spending (5, 6). */
  private BigDecimal[] departmentWhole(BigDecimal[][] amounts, int percent, boolean yuan) {
    BigDecimal[] whole = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    for (int i = 1; i <= 4; i++) {
      for (int k = 0; k < 3; k++) {
        whole[k] = whole[k].add(amounts[i][k]);
      }
    }
    amounts[5] = new BigDecimal[3];
    amounts[6] = new BigDecimal[3];
    for (int k = 0; k < 3; k++) {
      amounts[5][k] = part(whole[k], 40, yuan);
      amounts[6][k] = whole[k].subtract(amounts[5][k]);
    }
    return whole;
  }

  private String tailKey() {
    return family.tail().stream()
        .map(FamilyLayout.TailRow::key)
        .filter(key -> key.equals("problems") || key.equals("remarks"))
        .findFirst()
        .orElseThrow();
  }

  private BigDecimal amount(boolean yuan) {
    int scale = random.nextInt(3);
    BigDecimal amount = BigDecimal.valueOf(100 + random.nextInt(90_000), scale);
    return yuan ? amount.multiply(BigDecimal.valueOf(10_000)) : amount;
  }

  private static BigDecimal part(BigDecimal amount, int percent, boolean yuan) {
    return amount.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  // indicators

  private List<Indicator> indicators() {
    Map<String, Integer> levels = levels();
    Map<String, List<String>> kinds = kinds(levels);
    int count = kinds.values().stream().mapToInt(List::size).sum();
    List<Indicator> rows = new ArrayList<>();
    boolean printPoints = scored && !hubei && random.nextInt(3) == 0;
    boolean longNames = random.nextBoolean() && !family.id().equals("guangzhou-2021");
    int broken = random.nextInt(5);
    int spread = random.nextInt(6);
    for (Map.Entry<String, List<String>> level : kinds.entrySet()) {
      int points = levels.get(level.getKey());
      BigDecimal most = HUNDRED;
      if (family.id().equals("guangzhou-2021") && level.getKey().equals("效益")) {
        most = BigDecimal.valueOf(117).divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
      }
      List<BigDecimal> weights = weights(points, level.getValue().size(), most);
      String label = spread(level.getKey() + (longNames ? "指标" : ""), spread);
      if (printPoints) {
        label = label + pointsIn(points, broken);
      }
      for (int i = 0; i < weights.size(); i++) {
        String kind = level.getValue().get(i);
        rows.addAll(row(label, level2(kind, longNames), kind, weights.get(i)));
      }
    }
    return rows;
  }

  /** 产 出 指 标, and the same down the cell. */
  private static String spread(String label, int way) {
    if (way > 1) {
      return label;
    }
    StringBuilder out = new StringBuilder();
    for (char c : label.toCharArray()) {
      out.append(out.length() == 0 ? "" : way == 0 ? " " : "\n").append(c);
    }
    return out.toString();
  }

  private static String pointsIn(int points, int form) {
    return switch (form) {
      case 0 -> "（" + points + "分）";
      case 1 -> "(" + points + "分";
      case 2 -> " " + points + "分)";
      case 3 -> "\n（" + points + "分）";
      default -> " (" + points + ")";
    };
  }

  private Map<String, Integer> levels() {
    Map<String, Integer> levels = new LinkedHashMap<>();
    boolean other = !family.id().equals("national-2020") && random.nextBoolean();
    if (family.id().equals("sichuan-0013") && random.nextBoolean()) {
      levels.put("产出", 40);
      levels.put("成本", 20);
      levels.put("效益", 20);
    } else {
      levels.put("产出", hubei ? 40 : other ? 45 : 50);
      levels.put("效益", !hubei && other ? 35 : 30);
    }
    levels.put("满意度", 10);
    return levels;
  }

  /** The kinds of the rows of each level, in order. */
  private Map<String, List<String>> kinds(Map<String, Integer> levels) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    boolean guangzhou = family.id().equals("guangzhou-2021");
    for (String level : levels.keySet()) {
      List<String> list = new ArrayList<>();
      switch (level) {
        case "产出" -> {
          // the cap on a 效益 row shrinks with the number of rows
          int more = guangzhou ? 1 : 2;
          add(list, "数量", 1 + random.nextInt(1 + more));
          add(list, "质量", 1 + random.nextInt(more));
          add(list, "时效", random.nextInt(1 + more));
          if (!levels.containsKey("成本")) {
            add(list, "成本", random.nextInt(1 + more));
          }
        }
        case "成本" -> add(list, "成本", 1 + random.nextInt(2));
        case "效益" -> {
          add(list, "经济", random.nextInt(2));
          add(list, "社会", 1 + random.nextInt(2));
          add(list, "生态", guangzhou ? 1 : random.nextInt(2));
          add(list, "可持续", guangzhou ? 1 : random.nextInt(2));
          if (guangzhou && list.size() < 4) {
            add(list, "可持续", 1);
          }
        }
        default -> add(list, "满意度", 1 + random.nextInt(2));
      }
      kinds.put(level, list);
    }
    return kinds;
  }

  private static void add(List<String> list, String kind, int times) {
    for (int i = 0; i < times; i++) {
      list.add(kind);
    }
  }

  private String level2(String kind, boolean longNames) {
    String name =
        switch (kind) {
          case "经济", "社会", "生态" -> kind + "效益";
          case "可持续" -> "可持续影响";
          case "满意度" -> "服务对象满意度";
          default -> family.id().equals("guangzhou-2021") ? "产出" + kind : kind;
        };
    boolean guangzhou = family.id().equals("guangzhou-2021");
    return name + (guangzhou || !longNames && name.length() > 3 ? "" : "指标");
  }

  /** Splits points over rows, in whole or half points, none above the limit. */
  private List<BigDecimal> weights(int points, int rows, BigDecimal most) {
    int steps = weighsOnlyWholePoints ? 1 : 2;
    int limit = most.multiply(BigDecimal.valueOf(steps)).setScale(0, RoundingMode.DOWN).intValue();
    int all = points * steps;
    int[] parts = new int[rows];
    for (int i = 0; i < rows; i++) {
      parts[i] = all / rows + (i < all % rows ? 1 : 0);
      if (parts[i] > limit) {
        throw new IllegalStateException("no room below the cap for " + points + " in " + rows);
      }
    }
    for (int n = 0; n < 4 && rows > 1; n++) {
      int a = random.nextInt(rows);
      int b = random.nextInt(rows);
      int step = 1 + random.nextInt(2 * steps);
      if (a != b
          && parts[a] - step >= 2 * steps
          && parts[b] + step <= limit
          && parts[b] < all / 2) {
        parts[a] -= step;
        parts[b] += step;
      }
    }
    List<BigDecimal> weights = new ArrayList<>();
    for (int part : parts) {
      weights.add(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(steps)));
    }
    return weights;
  }

  private List<Indicator> row(String level1, String level2, String kind, BigDecimal weight) {
    List<Descriptive> inWords = Indicators.DESCRIPTIVES.getOrDefault(kind, List.of());
    if (random.nextInt(5) == 0) {
      for (Descriptive descriptive : inWords) {
        if (used.add(descriptive.name())) {
          return List.of(inWords(level1, level2, descriptive, weight));
        }
      }
    }
    if (kind.equals("时效") && random.nextInt(3) == 0 && used.add("项目完工时间")) {
      return List.of(deadline(level1, level2, weight));
    }
    return measured(level1, level2, kind, weight);
  }

  private Indicator inWords(String level1, String level2, Descriptive what, BigDecimal weight) {
    boolean partly = random.nextInt(6) == 0;
    BigDecimal share = new BigDecimal(partly ? "0.7" : "1");
    BigDecimal score = weight.multiply(share).setScale(2, RoundingMode.HALF_UP);
    Value actual =
        Value.text(
            partly
                ? pick(List.of("部分达成", "部分完成"))
                : random.nextBoolean() ? what.words() : pick(List.of("达成预期指标", "达成", "完成")));
    Map<Field, Value> cells = cells(what.name(), weight, score, partly && scored || partly);
    if (apart) {
      cells.put(Field.OPERATOR, Value.text("定性"));
      cells.put(Field.UNIT, Value.BLANK);
    }
    cells.put(Field.TARGET, Value.text(what.words()));
    cells.put(Field.ACTUAL, actual);
    return finish(level1, level2, cells);
  }

  private Indicator deadline(String level1, String level2, BigDecimal weight) {
    Map<Field, Value> cells = cells("项目完工时间", weight, weight, false);
    int month = 8 + random.nextInt(5);
    int done = month - 1 - random.nextInt(3);
    String[][] pairs = {
      {month + "月底前", done + "月"},
      {year + "年" + month + "月底前", year + "年" + done + "月20日"},
      {year + "年12月31日前完成", year + "年" + done + "月"}
    };
    String[] pair = pairs[random.nextInt(pairs.length)];
    if (apart) {
      cells.put(Field.OPERATOR, Value.text("定性"));
      cells.put(Field.UNIT, Value.BLANK);
    }
    cells.put(Field.TARGET, Value.text(pair[0]));
    cells.put(Field.ACTUAL, Value.text(pair[1]));
    return finish(level1, level2, cells);
  }

  private List<Indicator> measured(String level1, String level2, String kind, BigDecimal weight) {
    List<Measurable> pool = Indicators.MEASURABLES.get(kind);
    int start = random.nextInt(pool.size());
    Measurable what = null;
    for (int i = 0; i < pool.size() && what == null; i++) {
      Measurable next = pool.get((start + i) % pool.size());
      what = used.add(next.name()) ? next : null;
    }
    if (what == null) {
      throw new IllegalStateException("no more indicators of " + kind);
    }
    BigDecimal target = between(what.low(), what.high(), what.decimals());
    boolean missed = what.direction() != Direction.EXACTLY && random.nextInt(7) == 0;
    BigDecimal actual = actual(what, target, missed);
    missed =
        what.direction() == Direction.AT_LEAST
            ? actual.compareTo(target) < 0
            : what.direction() == Direction.AT_MOST && actual.compareTo(target) > 0;
    BigDecimal score = weight;
    if (missed) {
      score =
          what.direction() == Direction.AT_LEAST
              ? weight.multiply(actual).divide(target, 2, RoundingMode.HALF_UP)
              : weight.multiply(target).divide(actual, 2, RoundingMode.HALF_UP);
    }
    Map<Field, Value> cells = cells(what.name(), weight, score, missed);
    if (apart) {
      cells.put(
          Field.OPERATOR,
          Value.text(
              switch (what.direction()) {
                case AT_LEAST -> pick(List.of("≥", ">=", "大于等于"));
                case AT_MOST -> pick(List.of("≤", "<=", "小于等于"));
                case EXACTLY -> pick(List.of("＝", "="));
              }));
      cells.put(Field.TARGET, notation.bare(what, target));
      cells.put(Field.UNIT, Value.text(what.unit()));
    } else {
      cells.put(Field.TARGET, notation.target(what, target));
    }
    cells.put(Field.ACTUAL, notation.actual(what, target, actual, apart));
    List<Indicator> rows = new ArrayList<>();
    rows.add(finish(level1, level2, cells));
    if (family.id().equals("assistance-funds") && kind.equals("数量") && random.nextBoolean()) {
      rows.add(memo(level1, level2, what));
    }
    return rows;
  }

  /** A 其中 row: part of the indicator above, without weight and score. */
  private Indicator memo(String level1, String level2, Measurable what) {
    Map<Field, Value> cells = new EnumMap<>(Field.class);
    String amount = what.low() + what.unit();
    cells.put(Field.LEVEL3, Value.text(pick(List.of("其中：", "其中")) + what.name() + "（重点部分）"));
    cells.put(Field.TARGET, Value.text(amount));
    cells.put(Field.ACTUAL, Value.text(amount));
    return new Indicator(level1, level2, cells, true);
  }

  private BigDecimal actual(Measurable what, BigDecimal target, boolean missed) {
    if (what.direction() == Direction.EXACTLY || !missed && random.nextInt(3) == 0) {
      return target;
    }
    boolean more = missed == (what.direction() == Direction.AT_MOST);
    int percent = more ? 101 + random.nextInt(22) : 70 + random.nextInt(29);
    if (!missed && !more) {
      percent = 85 + random.nextInt(14);
    }
    BigDecimal actual =
        target
            .multiply(BigDecimal.valueOf(percent))
            .divide(HUNDRED, what.decimals(), more ? RoundingMode.DOWN : RoundingMode.UP);
    boolean share = what.percent() && what.direction() == Direction.AT_LEAST && what.high() > 50;
    actual = share ? actual.min(HUNDRED) : actual;
    return what.unit().equals("天") && what.high() > 300
        ? actual.min(BigDecimal.valueOf(365))
        : actual;
  }

  private BigDecimal between(int low, int high, int decimals) {
    int factor = (int) Math.pow(10, decimals);
    int value = low * factor + random.nextInt((high - low) * factor + 1);
    return BigDecimal.valueOf(value, decimals);
  }

  private Map<Field, Value> cells(
      String name, BigDecimal weight, BigDecimal score, boolean explain) {
    Map<Field, Value> cells = new EnumMap<>(Field.class);
    named++;
    cells.put(
        Field.LEVEL3,
        Value.text(
            switch (naming) {
              case 0 -> "指标" + named + "：" + name;
              case 1 -> named + "." + name;
              case 2 -> "★" + name;
              default -> name;
            }));
    cells.put(Field.WEIGHT, notation.points(weight));
    cells.put(Field.SCORE, notation.points(score));
    boolean reason = explain || scored && score.compareTo(weight) < 0;
    cells.put(
        Field.REASON, Value.text(reason ? pick(Indicators.REASONS) : pick(List.of("", "", "无"))));
    if (scored) {
      sum = sum.add(score);
    }
    return cells;
  }

  private Indicator finish(String level1, String level2, Map<Field, Value> cells) {
    cells.keySet().retainAll(family.indicatorFields());
    return new Indicator(level1, level2, cells, false);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

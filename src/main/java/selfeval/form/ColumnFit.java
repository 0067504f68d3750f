package selfeval.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.ValueKind;

/**
 * Whether columns can be what they are taken for, judged by what stands in them. It is strict: a
 * column read as the wrong one would accuse the agency of faults it did not make, while one that is
 * left unread only asks a person to look.
 */
final class ColumnFit {
  /** Words that make a column one of another year or of another hand. */
  private static final List<String> ELSEWHERE =
      List.of(
          "上年", "去年", "往年", "历年", "历史", "半年", "季度", "预计", "上期", "下年", "次年", "复核", "审核", "评审", "核定",
          "复评", "抽查", "核查", "增减", "差额", "结余", "变动", "调整数", "标准值");

  private static final Map<Field, List<String>> HINTS = new EnumMap<>(Field.class);

  static {
    HINTS.put(Field.TARGET, List.of("目标", "任务", "指标值", "计划"));
    HINTS.put(Field.ACTUAL, List.of("完成", "实际", "实现", "达到"));
    HINTS.put(Field.WEIGHT, List.of("分值", "权重", "标准分", "满分", "应得"));
    HINTS.put(Field.SCORE, List.of("得分", "自评", "评分", "打分"));
    HINTS.put(Field.BUDGET, List.of("预算", "安排", "下达", "批复"));
    HINTS.put(Field.EXECUTED, List.of("支出", "执行", "支付", "使用", "完成"));
    HINTS.put(Field.RATE, List.of("率", "进度", "比例", "占比"));
    HINTS.put(Field.REASON, List.of("原因", "措施"));
  }

  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal LEAST_WEIGHTS = BigDecimal.valueOf(80);
  private static final BigDecimal CLOSE = new BigDecimal("0.006");

  private ColumnFit() {}

  /**
   * Whether a heading's own words speak for another field than this.
   *
   * @param norm the normalised heading; empty where nothing is printed
   */
  static boolean speaksAgainst(String norm, Field field) {
    for (String word : ELSEWHERE) {
      if (norm.contains(word)) {
        return true;
      }
    }
    boolean other = false;
    for (Map.Entry<Field, List<String>> hints : HINTS.entrySet()) {
      boolean hinted = hints.getValue().stream().anyMatch(norm::contains);
      if (hinted && hints.getKey() == field) {
        return false;
      }
      other |= hinted;
    }
    return other;
  }

  private static boolean speaksFor(String norm, Field field) {
    return HINTS.getOrDefault(field, List.of()).stream().anyMatch(norm::contains);
  }

  /**
   * Whether a column of the indicators can be this field.
   *
   * @param norm its normalised heading
   * @param column its cells, row by row; null where a row has none
   * @param others what the other columns hold, by field
   */
  static boolean indicator(
      Field field, String norm, List<FormCell> column, Map<Field, List<FormCell>> others) {
    return switch (field) {
      case TARGET -> most(column) && anyOperator(column);
      case ACTUAL -> actual(column, others.get(Field.TARGET));
      case WEIGHT -> weights(column, others.get(Field.SCORE));
      case SCORE -> points(column) && within(column, others.get(Field.WEIGHT));
      case REASON -> speaksFor(norm, Field.REASON);
      default -> false;
    };
  }

  /** The same for a column of the money block; its first row is the whole of the money. */
  static boolean money(
      Field field, String norm, List<FormCell> column, Map<Field, List<FormCell>> others) {
    FormCell whole = column.isEmpty() ? null : column.get(0);
    BigDecimal figure = whole == null ? null : whole.number();
    if (field == Field.REASON) {
      return speaksFor(norm, Field.REASON);
    }
    if (whole == null || figure == null || figure.signum() < 0 || !figures(column)) {
      return false;
    }
    boolean percent = whole.percent();
    return switch (field) {
      case BUDGET ->
          !percent
              && confirmed(
                  figure, first(others, Field.EXECUTED), rate(others), speaksFor(norm, field));
      case EXECUTED ->
          !percent
              && confirmed(
                  first(others, Field.BUDGET), figure, rate(others), speaksFor(norm, field));
      case RATE -> {
        BigDecimal computed = divided(first(others, Field.EXECUTED), first(others, Field.BUDGET));
        yield computed != null && near(computed, percent ? figure : asRate(figure));
      }
      case WEIGHT -> {
        BigDecimal score = first(others, Field.SCORE);
        yield !percent
            && figure.signum() > 0
            && figure.compareTo(HALF) <= 0
            && (score == null || score.compareTo(figure) <= 0);
      }
      case SCORE -> {
        BigDecimal weight = first(others, Field.WEIGHT);
        yield !percent && figure.compareTo(weight == null ? HALF : weight) <= 0;
      }
      default -> false;
    };
  }

  /** Agrees with the printed rate; where none is printed, the heading must say what it is. */
  private static boolean confirmed(
      @Nullable BigDecimal budget,
      @Nullable BigDecimal executed,
      @Nullable BigDecimal rate,
      boolean said) {
    BigDecimal computed = divided(executed, budget);
    return (rate == null || computed == null) ? said : near(computed, rate);
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(CLOSE) <= 0;
  }

  private static @Nullable BigDecimal divided(
      @Nullable BigDecimal executed, @Nullable BigDecimal budget) {
    return executed == null || budget == null || budget.signum() <= 0
        ? null
        : executed.divide(budget, MathContext.DECIMAL64);
  }

  private static @Nullable BigDecimal rate(Map<Field, List<FormCell>> others) {
    List<FormCell> rates = others.get(Field.RATE);
    FormCell whole = rates == null || rates.isEmpty() ? null : rates.get(0);
    if (whole == null || whole.number() == null) {
      return null;
    }
    return whole.percent() ? whole.number() : asRate(whole.number());
  }

  /** A rate written without its sign: 0.958, 1, or 95.8. */
  private static BigDecimal asRate(BigDecimal figure) {
    return figure.compareTo(BigDecimal.valueOf(2)) <= 0 ? figure : figure.movePointLeft(2);
  }

  private static @Nullable BigDecimal first(Map<Field, List<FormCell>> others, Field field) {
    List<FormCell> column = others.get(field);
    FormCell cell = column == null || column.isEmpty() ? null : column.get(0);
    return cell == null ? null : cell.number();
  }

  private static boolean figures(List<FormCell> column) {
    for (FormCell cell : column) {
      if (cell != null && !cell.blank() && !cell.dash() && cell.number() == null) {
        return false;
      }
    }
    return true;
  }

  private static int filled(List<FormCell> column) {
    int filled = 0;
    for (FormCell cell : column) {
      filled += cell != null && !cell.blank() ? 1 : 0;
    }
    return filled;
  }

  /** One filled row alone proves nothing. */
  private static boolean most(List<FormCell> column) {
    return filled(column) >= 2 && filled(column) * 2 > column.size();
  }

  private static boolean anyOperator(List<FormCell> column) {
    for (FormCell cell : column) {
      if (cell != null && operator(cell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean operator(FormCell cell) {
    String norm = Labels.normalise(cell.text());
    return norm.length() <= 40
        && cell.kind() == ValueKind.TEXT
        && norm.matches(".*([≥≤≧≦><=═]|以上|以下|以内|不低于|不少于|不高于|不超过|大于|小于|月底前).*");
  }

  private static boolean actual(List<FormCell> column, @Nullable List<FormCell> targets) {
    if (targets == null || !most(column) || anyOperator(column)) {
      return false;
    }
    int alike = 0;
    for (int i = 0; i < column.size(); i++) {
      FormCell one = column.get(i);
      FormCell other = targets.get(i);
      boolean both = one != null && other != null && !one.blank() && !other.blank();
      boolean same = both && Labels.normalise(one.text()).equals(Labels.normalise(other.text()));
      alike += both && (same || (digit(one) && digit(other))) ? 1 : 0;
    }
    return alike * 2 >= filled(column) && !weights(column, null);
  }

  private static boolean digit(FormCell cell) {
    return cell.text().chars().anyMatch(Character::isDigit);
  }

  private static boolean weights(List<FormCell> column, @Nullable List<FormCell> scores) {
    if (!points(column)) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (FormCell cell : column) {
      sum = cell == null || cell.number() == null ? sum : sum.add(cell.number());
    }
    return sum.compareTo(LEAST_WEIGHTS) >= 0
        && sum.compareTo(FULL) <= 0
        && (scores == null || within(scores, column));
  }

  /** Plain figures of points, at least two, none above 100. */
  private static boolean points(List<FormCell> column) {
    int count = 0;
    for (FormCell cell : column) {
      if (cell == null || cell.blank() || cell.dash()) {
        continue;
      }
      BigDecimal number = cell.number();
      if (number == null || cell.percent() || number.signum() < 0 || number.compareTo(FULL) > 0) {
        return false;
      }
      count++;
    }
    return count >= 2;
  }

  /** Whether no score is above the weight in its row. */
  private static boolean within(List<FormCell> scores, @Nullable List<FormCell> weights) {
    if (weights == null) {
      return false;
    }
    for (int i = 0; i < scores.size(); i++) {
      FormCell score = scores.get(i);
      FormCell weight = weights.get(i);
      if (score != null
          && score.number() != null
          && (weight == null
              || weight.number() == null
              || score.number().compareTo(weight.number()) > 0)) {
        return false;
      }
    }
    return true;
  }
}

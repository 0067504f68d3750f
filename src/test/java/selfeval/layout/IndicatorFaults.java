package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import selfeval.layout.FaultyForm.Row;
import selfeval.layout.Indicators.Direction;
import selfeval.layout.Indicators.Measurable;
import selfeval.term.Field;

/** Faults in what the indicators are, in their targets and in what was achieved. */
final class IndicatorFaults {
  private IndicatorFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("actual left blank", IndicatorFaults::actualBlank),
        Fault.of("target left blank", IndicatorFaults::targetBlank),
        Fault.of("words for a number", IndicatorFaults::wordsForNumber),
        Fault.of("error value for the actual", IndicatorFaults::errorValue),
        Fault.of("operator copied into the actual", IndicatorFaults::operatorCopied),
        Fault.of("actual on the boundary of 以上 or 以内", IndicatorFaults::boundary),
        Fault.of("actual in another scale", IndicatorFaults::scale),
        Fault.of("actual in another unit", IndicatorFaults::unit),
        Fault.of("far above the target without a word", IndicatorFaults::overshoot),
        Fault.of("the indicator's name for a target", IndicatorFaults::targetIsName),
        Fault.of("cost with a lower limit", IndicatorFaults::costUpwards),
        Fault.of("satisfaction with an upper limit", IndicatorFaults::satisfactionDownwards),
        Fault.of("satisfaction under benefit", IndicatorFaults::satisfactionMisfiled),
        Fault.of("cost under benefit", IndicatorFaults::costMisfiled),
        Fault.of("payment rate for an indicator", IndicatorFaults::paymentRate),
        Fault.of("the same indicator twice", IndicatorFaults::twice));
  }

  private static boolean actualBlank(FaultyForm f) {
    Row row = f.row(r -> !r.text(Field.TARGET).isEmpty() && !r.explained());
    if (row == null) {
      return false;
    }
    row.cells.put(Field.ACTUAL, Value.BLANK);
    f.due("actual-blank", row, Field.ACTUAL);
    return true;
  }

  private static boolean targetBlank(FaultyForm f) {
    Row row = f.row(r -> !r.text(Field.ACTUAL).isEmpty() && !r.explained());
    if (row == null) {
      return false;
    }
    row.cells.put(Field.TARGET, Value.BLANK);
    f.due("target-blank", row, Field.TARGET);
    return true;
  }

  private static boolean wordsForNumber(FaultyForm f) {
    Row row = f.row(r -> r.what != null && !r.explained());
    if (row == null) {
      return false;
    }
    row.cells.put(Field.ACTUAL, Value.text(f.pick(List.of("完成", "已完成", "达成预期指标", "按计划完成", "达标"))));
    f.due("words-for-number", row, Field.ACTUAL);
    return true;
  }

  private static boolean errorValue(FaultyForm f) {
    Row row = f.row(r -> r.what != null && !r.explained());
    if (row == null) {
      return false;
    }
    row.cells.put(Field.ACTUAL, Value.text(f.pick(List.of("#REF!", "#DIV/0!", "#NAME?"))));
    f.due("error-value", row, Field.ACTUAL);
    return true;
  }

  private static boolean operatorCopied(FaultyForm f) {
    Row row = f.row(r -> r.numeric() && !r.explained());
    if (row == null) {
      return false;
    }
    BigDecimal target = f.target(row.what, 1);
    f.writeTarget(row, row.what, target);
    boolean up = row.what.direction() == Direction.AT_LEAST;
    String sign = f.pick(up ? List.of("≥", ">=", "不低于") : List.of("≤", "<=", "不超过"));
    row.cells.put(Field.ACTUAL, Value.text(sign + FaultyForm.plain(target) + row.what.unit()));
    f.due("operator-copied", row, Field.ACTUAL);
    return true;
  }

  private static boolean boundary(FaultyForm f) {
    Row row = f.has(Field.OPERATOR) ? null : f.row(r -> r.numeric() && !r.explained());
    if (row == null) {
      return false;
    }
    BigDecimal target = f.target(row.what, 1);
    String amount = FaultyForm.plain(target) + row.what.unit();
    boolean up = row.what.direction() == Direction.AT_LEAST;
    row.cells.put(Field.TARGET, Value.text(amount + (up ? "以上" : f.pick(List.of("以下", "以内")))));
    row.cells.put(Field.ACTUAL, Value.text(amount));
    f.due("boundary-assumed", row, Field.TARGET);
    return true;
  }

  private static boolean scale(FaultyForm f) {
    Row row = f.row(r -> r.numeric() && r.what.unit().equals("万元") && !r.explained());
    if (row == null) {
      return false;
    }
    BigDecimal target = f.target(row.what, 2);
    f.writeTarget(row, row.what, target);
    boolean up = row.what.direction() == Direction.AT_LEAST;
    BigDecimal actual = target.multiply(new BigDecimal(up ? "1.1" : "0.9"));
    row.cells.put(
        Field.ACTUAL, Value.text(FaultyForm.plain(actual.setScale(1, RoundingMode.HALF_UP)) + "元"));
    f.due("unit-scale", row, Field.ACTUAL);
    return true;
  }

  private static boolean unit(FaultyForm f) {
    List<String> units = List.of("个", "台", "册", "场", "米", "公里", "小时", "天", "份");
    Row row = f.row(r -> r.numeric() && units.contains(r.what.unit()) && !r.explained());
    if (row == null) {
      return false;
    }
    BigDecimal target = f.target(row.what, 2);
    f.writeTarget(row, row.what, target);
    String other = f.pick(List.of("平方米", "吨"));
    row.cells.put(Field.ACTUAL, Value.text(FaultyForm.plain(target) + other));
    f.due("unit-differs", row, Field.ACTUAL);
    return true;
  }

  private static boolean overshoot(FaultyForm f) {
    Row row =
        f.row(
            r ->
                f.has(Field.REASON)
                    && r.numeric()
                    && r.what.direction() == Direction.AT_LEAST
                    && !r.what.unit().equals("%")
                    && !r.what.unit().equals("天")
                    && !r.explained());
    if (row == null) {
      return false;
    }
    f.reach(row, 131, 320);
    row.cells.put(Field.REASON, Value.text(f.pick(List.of("", "无"))));
    f.due("overshoot-reason", row, Field.REASON);
    return true;
  }

  private static boolean targetIsName(FaultyForm f) {
    Row row = f.row(r -> r.level1.contains("效") && !r.explained());
    if (row == null) {
      return false;
    }
    String name = f.name("办事环境改善情况");
    f.words(row, name, name, f.pick(List.of("达成预期指标", "完成")));
    f.due("target-is-name", row, Field.TARGET);
    return true;
  }

  private static boolean costUpwards(FaultyForm f) {
    Row row =
        f.row(
            r ->
                r.numeric()
                    && r.what.direction() == Direction.AT_MOST
                    && r.what.unit().contains("元")
                    && !r.explained());
    if (row == null) {
      return false;
    }
    turned(f, row, Direction.AT_LEAST, 100, 112);
    f.due("cost-direction", row, f.has(Field.OPERATOR) ? Field.OPERATOR : Field.TARGET);
    return true;
  }

  private static boolean satisfactionDownwards(FaultyForm f) {
    Row row = f.row(r -> r.numeric() && r.what.name().contains("满意度") && !r.explained());
    if (row == null) {
      return false;
    }
    turned(f, row, Direction.AT_MOST, 90, 100);
    f.due("name-direction", row, f.has(Field.OPERATOR) ? Field.OPERATOR : Field.TARGET);
    return true;
  }

  /** The row with its direction turned round, and reached all the same. */
  private static void turned(FaultyForm f, Row row, Direction to, int from, int most) {
    Measurable old = row.what;
    Measurable turned =
        new Measurable(old.name(), to, old.unit(), old.low(), old.high(), old.decimals());
    BigDecimal target = f.target(old, 4);
    BigDecimal actual =
        target
            .multiply(f.between(from, most, 0))
            .divide(
                FaultyForm.HUNDRED,
                old.decimals(),
                to == Direction.AT_LEAST ? RoundingMode.UP : RoundingMode.DOWN);
    row.cells.put(Field.ACTUAL, Value.text(FaultyForm.plain(actual) + old.unit()));
    f.writeTarget(row, turned, target);
  }

  private static boolean satisfactionMisfiled(FaultyForm f) {
    if (f.pointsInLabels()) {
      return false;
    }
    int first = -1;
    for (int i = 1; i < f.rows.size() && first < 0; i++) {
      first = f.rows.get(i).level1.replaceAll("\\s", "").contains("满意") ? i : -1;
    }
    if (first < 0 || f.rows.get(first).used) {
      return false;
    }
    Row row = f.rows.get(first);
    row.used = true;
    row.level1 = f.rows.get(first - 1).level1;
    f.due("misfiled-satisfaction", row, Field.LEVEL2, "满意度");
    return true;
  }

  private static boolean costMisfiled(FaultyForm f) {
    Row row =
        f.row(
            r ->
                r.level1.contains("效")
                    && !r.explained()
                    && r.what != null
                    && !r.what.unit().contains("元"));
    if (row == null) {
      return false;
    }
    row.level2 = f.pick(List.of("成本指标", "产出成本", "经济成本指标"));
    f.due("misfiled-cost", row, Field.LEVEL2);
    return true;
  }

  private static boolean paymentRate(FaultyForm f) {
    Row row =
        f.row(
            r ->
                r.numeric()
                    && r.what.unit().equals("%")
                    && r.what.direction() == Direction.AT_LEAST
                    && !r.explained());
    if (row == null) {
      return false;
    }
    row.cells.put(
        Field.LEVEL3, Value.text(f.name(f.pick(List.of("资金支付率", "资金拨付率", "项目资金使用率", "工程款支付进度")))));
    f.due("execution-as-indicator", row, Field.LEVEL3);
    return true;
  }

  private static boolean twice(FaultyForm f) {
    Row row = f.row(r -> !r.explained() && r.what != null);
    if (row == null) {
      return false;
    }
    Row other =
        f.row(
            r ->
                !r.explained()
                    && r.level1.equals(row.level1)
                    && (r.level2.equals(row.level2) || row.what.name().length() >= 6)
                    && (!row.what.unit().contains("元") || !r.level1.contains("效")));
    if (other == null) {
      row.used = false;
      return false;
    }
    for (Field field :
        List.of(Field.LEVEL3, Field.OPERATOR, Field.TARGET, Field.UNIT, Field.ACTUAL)) {
      if (f.has(field)) {
        other.cells.put(field, row.cells.getOrDefault(field, Value.BLANK));
      }
    }
    Row later = f.rows.indexOf(other) > f.rows.indexOf(row) ? other : row;
    f.due("duplicate-indicator", later, Field.LEVEL3);
    return true;
  }
}

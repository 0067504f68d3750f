package selfeval.measure;

import java.math.BigDecimal;
import java.util.Locale;
import selfeval.measure.Reading.Amount;
import selfeval.measure.Reading.Blank;
import selfeval.measure.Reading.Dash;
import selfeval.measure.Reading.Due;
import selfeval.measure.Reading.ErrorValue;
import selfeval.measure.Reading.Unclear;

/** Reads a cell, its number format and the columns beside it as one {@link Reading}. */
final class SideReader {
  /** More decimals or figures than a cell can show; larger ones would only cost memory. */
  private static final int WIDEST = 40;

  private SideReader() {}

  static Reading read(Side side, Unit column) {
    if (side == null) {
      return CellText.of(null).reading();
    }
    CellText text = CellText.of(side.text());
    if (errorValue(text.plain(), side.number())) {
      return new ErrorValue();
    }
    Reading reading = side.number() == null ? text.reading() : number(side, text);
    return reading instanceof Amount amount ? inColumn(amount, column) : reading;
  }

  /**
   * The number before a remark in brackets behind it, as in 3期（因疫情未完成）; null where the remark holds
   * figures of its own, or where no number is left.
   */
  static Reading withoutRemark(Side side, Unit column) {
    String text = Normaliser.normalise(side.text());
    int open = text.indexOf('(');
    boolean closed = open > 0 && text.indexOf(')') == text.length() - 1;
    if (!closed || Characters.anyDigit(text.substring(open), 0)) {
      return null;
    }
    Reading reading = AmountReader.read(text.substring(0, open));
    return reading instanceof Amount amount ? inColumn(amount, column) : null;
  }

  /** Whether the remark behind a number says that something was not done, or only in part. */
  static boolean denies(Side side) {
    String text = Normaliser.normalise(side.text());
    String remark = text.substring(Math.max(0, text.indexOf('(')));
    boolean exceeded = remark.contains("超额") || remark.contains("超过") || remark.contains("超出");
    return !exceeded && Phrases.doubtful(remark);
  }

  /** As {@link #read}, but a month is read as a number of months. */
  static Reading asAmount(Side side, Unit column) {
    Reading reading = AmountReader.read(Normaliser.normalise(side.text()));
    return reading instanceof Amount amount ? inColumn(amount, column) : reading;
  }

  /** The target with the operator of its own column. */
  static Reading target(OperatorColumn column, Reading reading, Side side, Unit unit) {
    Condition beside = column.condition();
    if (column.unknown()) {
      boolean something = !(reading instanceof Blank || reading instanceof Dash);
      return something ? new Unclear("旁边的运算符看不懂，需人工判断") : reading;
    }
    if (beside == null) {
      return reading;
    }
    if (reading instanceof Due due) {
      return due(due, beside.operator(), side, unit);
    }
    if (!(reading instanceof Amount amount)) {
      return reading;
    }
    Condition both = Condition.both(amount.condition(), beside);
    return both == null ? new Unclear("与旁边的运算符相反，需人工判断") : ((Amount) reading).with(both);
  }

  private static Reading due(Due due, Operator operator, Side side, Unit unit) {
    return switch (operator) {
      case AT_MOST, EQUAL -> due;
      case LESS_THAN ->
          new Due(
              due.year(),
              due.first(),
              due.last(),
              true,
              due.day(),
              due.end(),
              due.iso(),
              due.words());
      case AT_LEAST, MORE_THAN ->
          due.year() == null && asAmount(side, unit) instanceof Amount amount
              ? amount.with(Condition.certain(operator))
              : new Unclear("是日期，旁边的运算符却是大于，需人工判断");
    };
  }

  /** A cell that holds a number: exact where the text shows a rounded one. */
  private static Reading number(Side side, CellText text) {
    BigDecimal number = side.number();
    Reading shown = text.reading();
    if (shown instanceof Dash) {
      return shown;
    }
    if (Math.abs((long) number.scale()) > WIDEST || number.precision() > WIDEST) {
      return new Unclear("的数字太长，读不出数值");
    }
    Unit unit = side.percent() ? Unit.PERCENT : null;
    BigDecimal exact = side.percent() ? number.movePointRight(2) : number;
    if (shown instanceof Amount amount && plain(amount)) {
      if (amount.unit() != null && !amount.unit().percent()) {
        // a number format with a unit of its own (0"万元"): what is shown counts
        return amount;
      }
      if (amount.unit() != null) {
        exact = number.movePointRight(2);
        return amount.exactly(
            exact, amount.number().multiply(amount.unit().factor()), Unit.PERCENT);
      }
      BigDecimal visible = side.percent() ? exact : amount.number();
      return amount.exactly(exact, visible, unit);
    }
    if (shown instanceof Amount) {
      return shown;
    }
    String plain = text.plain();
    boolean figure = plain.isEmpty() || plain.charAt(0) == '#' || plain.indexOf('E') > 0;
    return figure ? new Amount(null, exact, null, unit, false, false, false, "", "") : shown;
  }

  private static boolean plain(Amount amount) {
    return amount.condition() == null
        && !amount.approximate()
        && !amount.more()
        && amount.before().isEmpty()
        && amount.after().isEmpty();
  }

  private static Amount inColumn(Amount amount, Unit column) {
    if (column == null) {
      return amount;
    }
    if (amount.unit() == null) {
      return amount.in(column);
    }
    boolean scale = amount.unit().sort() == Unit.Sort.SCALE && amount.unit().per().isEmpty();
    if (scale && column.factor().compareTo(BigDecimal.ONE) == 0 && !column.percent()) {
      Unit unit = amount.unit();
      return amount.in(
          new Unit(
              unit.text() + column.text(),
              column.sort(),
              column.base(),
              unit.factor(),
              true,
              column.per()));
    }
    return amount;
  }

  /** An Excel error, or a column too narrow to show the number where the number is not known. */
  private static boolean errorValue(String text, BigDecimal number) {
    if (text.isEmpty() || text.charAt(0) != '#') {
      return false;
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "#REF!",
          "#DIV/0!",
          "#VALUE!",
          "#NAME?",
          "#NULL!",
          "#NUM!",
          "#N/A",
          "#SPILL!",
          "#CALC!" ->
          true;
      default -> number == null && text.charAt(text.length() - 1) == '#';
    };
  }

  /** Words only, without 定性 or = in front, for a target or an actual held against words. */
  static String words(Side side) {
    String text = Normaliser.words(side.text());
    if (text.startsWith("定性")) {
      text = text.substring(text.startsWith("定性指标") ? 4 : 2);
    }
    return text.length() > 1 && text.charAt(0) == '=' ? text.substring(1) : text;
  }
}

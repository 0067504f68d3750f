package selfeval.measure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import selfeval.measure.Reading.Amount;
import selfeval.measure.Reading.Blank;
import selfeval.measure.Reading.Dash;
import selfeval.measure.Reading.Due;
import selfeval.measure.Reading.ErrorValue;
import selfeval.measure.Reading.Options;
import selfeval.measure.Reading.Prose;
import selfeval.measure.Reading.Range;
import selfeval.measure.Reading.Unclear;

/**
 * The language in which targets and actuals are written.
 *
 * <p>What cannot be decided for sure is not decided: the result is {@link Kind#UNDECIDABLE}, not
 * judged, with the reason in Chinese. In particular
 *
 * <ul>
 *   <li>a number without operator is reached by the same number; by another one nothing is known
 *   <li>a percentage against a bare number: 95 is 95%; 0.95 and 1 are 95% and 100% where that is
 *       near the other side; 1 against 100 without any % stays open
 *   <li>万, 亿, 元, 万元 on one side only: decided where every reading of the bare number reaches the
 *       target. With units on both sides they are converted, unless the written numbers agree and
 *       the converted ones are a hundredfold apart
 *   <li>another missing unit is no difference; two different ones are not compared
 *   <li>an actual with an operator of its own (≥98%) counts as what it leaves open: it reaches a
 *       target that all of its values reach
 *   <li>N月前 leaves open whether the month is in; 前 after a day includes the day by assumption
 * </ul>
 */
public final class Measures {
  private Measures() {}

  /**
   * Holds an actual against its target, or says why that cannot be done without a person.
   *
   * @param operator the operator where it stands in a column of its own; null or empty where not
   * @param target the target, with or without operator and unit; null as blank
   * @param unit the unit where it stands in a column of its own; null or empty where not. It holds
   *     for both sides where they name none
   * @param actual what was achieved; null as blank
   * @param name the indicator's name, for hints only; may be null
   * @param words the words that choose a qualitative band
   */
  public static Comparison compare(
      String operator, Side target, String unit, Side actual, String name, Words words) {
    return compare(operator, target, unit, actual, name, words, null);
  }

  /**
   * The same in a form of a known year: an actual that states another year (2022年1月) is not held
   * against a deadline that states none (6月底前).
   *
   * @param year the form's year as four digits, or null
   */
  public static Comparison compare(
      String operator,
      Side target,
      String unit,
      Side actual,
      String name,
      Words words,
      String year) {
    Unit column = Units.whole(unit);
    Reading own = SideReader.read(target, column);
    Reading plain = SideReader.read(actual, column);
    Reading bare = plain instanceof Unclear ? SideReader.withoutRemark(actual, column) : null;
    Reading done = bare == null ? plain : bare;
    String absent = absent(own, done);
    if (absent != null) {
      return own instanceof Amount amount
          ? Result.open(absent, amount.number(), null, unitOf(amount), Set.of())
          : Result.open(absent, Set.of());
    }
    if (repeated(own, target, done, actual)) {
      return Result.judged(Kind.EQUAL, null, null, null, true, Set.of());
    }
    Reading promised = SideReader.target(OperatorColumn.read(operator), own, target, column);
    if (promised instanceof Prose || promised instanceof Options) {
      return words(promised, target, done, actual, words);
    }
    if (promised instanceof Due due) {
      return due(due, done, actual, name, year);
    }
    if (promised instanceof Amount amount) {
      Comparison compared = amount(amount, done, actual, column, name);
      // the remark may say why it was missed, but not that it was reached after all
      return bare != null && Boolean.TRUE.equals(compared.attained()) && SideReader.denies(actual)
          ? amount(amount, plain, actual, column, name)
          : compared;
    }
    String why = promised instanceof Unclear unclear ? unclear.why() : "是一个区间，需人工判断";
    return Result.open("指标值" + why, Set.of());
  }

  /**
   * Reads a target alone.
   *
   * @param operator the operator where it stands in a column of its own; null or empty where not
   * @param target the target; null as blank
   * @param unit the unit where it stands in a column of its own; null or empty where not
   */
  public static Target readTarget(String operator, Side target, String unit) {
    Unit column = Units.whole(unit);
    Reading own = SideReader.read(target, column);
    Reading reading = SideReader.target(OperatorColumn.read(operator), own, target, column);
    if (reading instanceof Amount amount) {
      Unit in = amount.unit();
      boolean percent = in != null && in.percent();
      BigDecimal number = percent ? amount.number().multiply(in.factor()) : amount.number();
      return new Target(
          amount.approximate() || amount.more() ? Target.Form.UNCLEAR : Target.Form.NUMBER,
          amount.operator(),
          number,
          in == null ? null : percent ? "%" : in.text(),
          in != null && in.money(),
          in == null ? null : percent ? BigDecimal.ONE : in.factor(),
          null);
    }
    if (reading instanceof Due due) {
      return new Target(Target.Form.DATE, null, null, null, false, null, due.iso());
    }
    return new Target(form(reading), null, null, null, false, null, null);
  }

  /**
   * Whether two texts say the same once blanks, punctuation and the width of letters are set aside:
   * a target cell that holds the indicator's name, for one. Two empty texts do not.
   */
  public static boolean sameWords(String one, String other) {
    String words = Normaliser.words(one);
    return !words.isEmpty() && words.equals(Normaliser.words(other));
  }

  private static Target.Form form(Reading reading) {
    if (reading instanceof Blank) {
      return Target.Form.BLANK;
    }
    if (reading instanceof Dash) {
      return Target.Form.DASH;
    }
    if (reading instanceof ErrorValue) {
      return Target.Form.ERROR;
    }
    if (reading instanceof Prose) {
      return Target.Form.WORDS;
    }
    return reading instanceof Options ? Target.Form.OPTIONS : Target.Form.UNCLEAR;
  }

  private static String absent(Reading target, Reading actual) {
    if (target instanceof ErrorValue || actual instanceof ErrorValue) {
      String side = target instanceof ErrorValue ? "指标值" : "完成值";
      return side + "单元格是错误值，读不出内容";
    }
    if (target instanceof Blank) {
      return actual instanceof Blank ? "指标值和完成值都没有填写" : "没有填写指标值，完成值无从比较";
    }
    if (target instanceof Dash) {
      return "指标值填的是横线（表示不适用），没有可比较的内容";
    }
    if (actual instanceof Blank) {
      return "没有填写完成值，看不出是否达到指标值";
    }
    return actual instanceof Dash ? "完成值填的是横线（表示不适用），看不出是否达到指标值" : null;
  }

  /** Several numbers or a range, and the actual says the very same. */
  private static boolean repeated(Reading own, Side target, Reading done, Side actual) {
    if (own instanceof Range) {
      return own.equals(done);
    }
    return own instanceof Unclear
        && actual.text() != null
        && Normaliser.normalise(target.text()).equals(Normaliser.normalise(actual.text()));
  }

  private static Comparison words(
      Reading promised, Side target, Reading done, Side actual, Words words) {
    String own = SideReader.words(target);
    String said = SideReader.words(actual);
    boolean options = promised instanceof Options;
    Band band =
        said.equals(own) && !options
            ? Band.REACHED
            : listed(said, words.reached())
                ? Band.REACHED
                : listed(said, words.partly())
                    ? Band.PARTLY
                    : listed(said, words.missed()) ? Band.MISSED : null;
    if (band != null) {
      return Result.words(band);
    }
    if (options) {
      return Result.open("指标值只列出了可选等次，没有写明应达到哪一等，无法判断", Set.of());
    }
    boolean figure = done instanceof Amount || done instanceof Due || done instanceof Range;
    return Result.open(
        figure ? "指标值是文字，完成值是数字或日期，不能直接比较" : "完成情况的用语不在规定的评价用语之内，看不出属于哪一档", Set.of());
  }

  private static String unitOf(Amount amount) {
    return amount.unit() == null ? null : amount.unit().text();
  }

  private static boolean listed(String said, List<String> words) {
    for (String word : words) {
      if (said.equals(word) || said.equals(Normaliser.words(word))) {
        return true;
      }
    }
    return false;
  }

  private static Comparison due(Due target, Reading done, Side said, String name, String year) {
    Due date = done instanceof Due due ? due : null;
    if (done instanceof Amount) {
      date = DueReader.month(CellText.of(said.text()).plain());
    }
    if (date != null) {
      boolean otherYear =
          year != null
              && target.year() == null
              && date.year() != null
              && !year.equals(date.year().toString());
      String why = "指标值没有写年份，完成值写的是" + date.year() + "年，与本表的年度（" + year + "年）不同，看不出是否按期";
      return otherYear
          ? Result.dates(target.iso(), date.iso(), null, why, Set.of())
          : DueComparer.compare(target, date, name);
    }
    String why =
        done instanceof Prose || done instanceof Options
            ? "指标值是时限，完成值没有写明完成日期，看不出是否按期"
            : done instanceof Unclear unclear ? "完成值" + unclear.why() : "指标值是时限，完成值是数字，不能直接比较";
    return Result.dates(target.iso(), null, null, why, Set.of());
  }

  private static Comparison amount(
      Amount target, Reading read, Side actual, Unit column, String name) {
    boolean months = target.unit() != null && target.unit().base().equals("月");
    Reading done = months && read instanceof Due ? SideReader.asAmount(actual, column) : read;
    if (done != read
        && done instanceof Amount amount
        && !target.unit().text().equals("月")
        && amount.number().compareTo(target.number()) != 0) {
      String why = "指标值是时长，完成值" + actual.text() + "看不出是几个月还是月份";
      return Result.open(why, target.number(), null, unitOf(target), Set.of());
    }
    if (done instanceof Amount amount) {
      return AmountComparer.compare(target, amount, name);
    }
    if (done instanceof Range range) {
      return AmountComparer.compare(target, range, name);
    }
    // A bare 0 may also have been left in a cell that nobody filled in.
    boolean zero =
        target.number().signum() == 0 && (target.operator() != null || target.unit() != null);
    if (zero && done instanceof Prose && Phrases.none(actual.text())) {
      return none(target, column, name);
    }
    String unit = unitOf(target);
    if (done instanceof Prose || done instanceof Options) {
      return Result.open(
          "指标值是数值，完成值却是文字，无法计算", target.number(), null, unit, Set.of(Note.WORDS_FOR_NUMBER));
    }
    String why = done instanceof Unclear unclear ? "完成值" + unclear.why() : "指标值是数值，完成值是日期，不能直接比较";
    return Result.open(why, target.number(), null, unit, Set.of());
  }

  /** 无 for a target of 0: that nothing happened is the number 0 in words. */
  private static Comparison none(Amount target, Unit column, String name) {
    Comparison zero =
        amount(target, SideReader.read(Side.of("0"), column), Side.of("0"), column, name);
    Set<Note> notes = EnumSet.of(Note.WORDS_FOR_NUMBER);
    notes.addAll(zero.notes());
    return new Comparison(
        zero.kind(),
        zero.judged(),
        zero.target(),
        zero.actual(),
        zero.targetNumber(),
        zero.actualNumber(),
        zero.unit(),
        zero.attained(),
        zero.band(),
        zero.why(),
        notes);
  }
}

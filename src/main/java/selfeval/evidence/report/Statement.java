package selfeval.evidence.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one field.
 *
 * @param field as the result file names it
 * @param said the value as it is printed
 * @param value as a number, or null; money in 元, a percentage as a fraction
 * @param step one unit of its last printed decimal; 0 where there is no value
 * @param about whether it is said to be about so much
 * @param sure whether it surely speaks of the field; where not, it may agree and never contradict
 * @param place where it is located, in words
 * @param quote its words
 * @param why a Chinese sentence on why it is not compared; else null
 */
public record Statement(
    Field field,
    String said,
    @Nullable BigDecimal value,
    BigDecimal step,
    boolean about,
    boolean sure,
    String place,
    String quote,
    @Nullable String why) {
  static final String AMBIGUOUS = "表述不唯一，未核对";
  static final String OTHER_YEAR = "不可比：说的是其他年度";
  static final String MID_YEAR = "不可比：说的是年中的情况";
  static final String WHOLE_UNIT = "不可比：说的是整个单位，不是这个项目";
  static final String SEVERAL = "不可比：说的是多个项目的合计或平均";
  static final String OTHER_PROJECT = "不可比：说的是另一个项目";
  static final String NO_PROJECT = "不可比：报告涉及多个项目，这里没有说明是哪一个";
  static final String REEXAMINED = "不可比：说的是复核或财政评价的结果，不是自评";
  static final String BLOCK_SCORE = "不可比：说的是一部分指标的得分，不是总分";
  static final String SCORE_RATE = "不可比：说的是得分率，不是得分";
  static final String BOUND = "不可比：说的是大约的数或者一个范围";
  static final String PLANNED = "不可比：说的是打算或要求，不是实际";
  public static final String UNSURE = "不可比：不能确定说的就是这一项";

  /** What a report speaks of. */
  public enum Field {
    SCORE("total.score"),
    GRADE("total.grade"),
    INITIAL("budget.initial_budget"),
    BUDGET("budget.budget"),
    ADJUSTED("budget.budget"),
    EXECUTED("budget.executed"),
    RATE("budget.rate"),
    OUTPUT("counts.output"),
    BENEFIT("counts.benefit"),
    SATISFACTION("counts.satisfaction"),
    COST("counts.cost"),
    SECOND_LEVEL("counts.level2"),
    INDICATORS("counts.indicators"),
    SUM("sum.money"),
    SHARES("sum.shares"),
    POINTS("sum.points"),
    YEAR("year"),
    UNIT("unit"),
    NUMBERING("numbering"),
    LEFTOVER("leftover");

    private final String key;

    Field(String key) {
      this.key = key;
    }

    /** The name in the result file. */
    public String key() {
      return key;
    }
  }

  /** One that speaks of an amount. */
  static Statement of(
      Field field, Amount amount, boolean sure, Block block, int from, @Nullable String why) {
    String reason = why != null ? why : amount.exact() ? null : BOUND;
    return new Statement(
        field,
        amount.said(),
        amount.value(),
        amount.step(),
        amount.about(),
        sure,
        block.place(amount.from()),
        block.quote(from, amount.to()),
        reason);
  }

  /** Returns the same, not compared. */
  Statement notCompared(String reason) {
    return new Statement(field, said, value, step, about, sure, place, quote, reason);
  }

  /** Whether it is to be compared. */
  public boolean compared() {
    return why == null;
  }
}

package selfeval.measure;

import java.math.BigDecimal;

/**
 * What a number counts.
 *
 * @param text as it is shown: 万元, %, 元/人*月
 * @param sort what sort of unit
 * @param base the unit that it is a multiple of; the same base means the same quantity. Empty for a
 *     scale without a unit (300万)
 * @param factor how many of the base one of it is
 * @param multiple whether 万, 亿 or another scale stands in front of it
 * @param per what it is divided by, in one order (人/月); empty where nothing
 */
record Unit(String text, Sort sort, String base, BigDecimal factor, boolean multiple, String per) {

  enum Sort {
    PERCENT,
    MONEY,
    /** 万 or 亿 and nothing more. */
    SCALE,
    /** Has larger or smaller siblings of the same quantity: 公里, 吨, 小时. */
    MEASURE,
    COUNTER
  }

  static final Unit PERCENT = new Unit("%", Sort.PERCENT, "%", BigDecimal.ONE, false, "");
  static final Unit PER_MILLE = new Unit("‰", Sort.PERCENT, "%", new BigDecimal("0.1"), false, "");

  boolean percent() {
    return sort == Sort.PERCENT;
  }

  boolean money() {
    return sort == Sort.MONEY;
  }

  /** Whether an amount without any unit could be meant in another scale. */
  boolean scaled() {
    return money() || multiple;
  }

  boolean sameQuantity(Unit other) {
    return base.equals(other.base) && per.equals(other.per);
  }
}

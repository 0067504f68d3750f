package selfeval.measure;

import java.math.BigDecimal;

/**
 * Where an actual lies: a point, or what its own operator leaves open (≥98%).
 *
 * @param low lower end, or null where there is none
 * @param lowOut whether the lower end itself is out
 * @param high upper end, or null where there is none
 * @param highOut whether the upper end itself is out
 */
record Span(BigDecimal low, boolean lowOut, BigDecimal high, boolean highOut) {

  static Span of(BigDecimal number, Operator operator) {
    if (operator == null || operator == Operator.EQUAL) {
      return new Span(number, false, number, false);
    }
    return operator.upward()
        ? new Span(number, operator == Operator.MORE_THAN, null, false)
        : new Span(null, false, number, operator == Operator.LESS_THAN);
  }

  boolean point() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** Whether every value of the span reaches the target, none does, or (null) some do. */
  Boolean reaches(Operator operator, BigDecimal target) {
    int lowSide = low == null ? -1 : low.compareTo(target);
    int highSide = high == null ? 1 : high.compareTo(target);
    boolean all =
        switch (operator) {
          case AT_LEAST -> low != null && lowSide >= 0;
          case MORE_THAN -> low != null && (lowSide > 0 || (lowSide == 0 && lowOut));
          case AT_MOST -> high != null && highSide <= 0;
          case LESS_THAN -> high != null && (highSide < 0 || (highSide == 0 && highOut));
          case EQUAL -> point() && lowSide == 0;
        };
    boolean none =
        switch (operator) {
          case AT_LEAST -> high != null && (highSide < 0 || (highSide == 0 && highOut));
          case MORE_THAN -> high != null && highSide <= 0;
          case AT_MOST -> low != null && (lowSide > 0 || (lowSide == 0 && lowOut));
          case LESS_THAN -> low != null && lowSide >= 0;
          case EQUAL ->
              (high != null && (highSide < 0 || (highSide == 0 && highOut)))
                  || (low != null && (lowSide > 0 || (lowSide == 0 && lowOut)));
        };
    return all ? Boolean.TRUE : none ? Boolean.FALSE : null;
  }
}

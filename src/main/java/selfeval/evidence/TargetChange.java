package selfeval.evidence;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import selfeval.measure.Operator;
import selfeval.measure.Target;

/** How a target differs from the one that was approved. */
enum TargetChange {
  NONE,
  RAISED,
  LOWERED,
  /** Another figure, and nothing says which of them asks for more. */
  OTHER,
  /** They cannot be compared. */
  OPEN;

  /** Holds a form's target against the approved one. */
  static TargetChange of(Target approved, Target own) {
    if (approved.form() == Target.Form.DATE && own.form() == Target.Form.DATE) {
      return date(approved.date(), own.date());
    }
    BigDecimal a = number(approved);
    BigDecimal b = number(own);
    if (a == null || b == null || !comparable(approved, own)) {
      return OPEN;
    }
    int direction = direction(approved.operator());
    int other = direction(own.operator());
    if (direction != 0 && other != 0 && direction != other) {
      return OPEN;
    }
    int less = b.compareTo(a);
    if (less == 0) {
      return NONE;
    }
    int way = direction != 0 ? direction : other;
    return way == 0 ? OTHER : less * way < 0 ? LOWERED : RAISED;
  }

  /** Dates are compared where both say as much: later is lowered. */
  private static TargetChange date(@Nullable String approved, @Nullable String own) {
    if (approved == null || own == null || approved.length() != own.length()) {
      return OPEN;
    }
    int later = own.compareTo(approved);
    return later == 0 ? NONE : later > 0 ? LOWERED : RAISED;
  }

  private static @Nullable BigDecimal number(Target target) {
    if (target.form() != Target.Form.NUMBER || target.number() == null) {
      return null;
    }
    BigDecimal scale = target.scale();
    return scale == null ? target.number() : target.number().multiply(scale);
  }

  /** A unit that one side leaves out is no difference, but for a scale. */
  private static boolean comparable(Target a, Target b) {
    boolean same = Objects.equals(a.unit(), b.unit());
    boolean plain =
        (a.unit() == null || b.unit() == null)
            && one(a.scale())
            && one(b.scale())
            && !"%".equals(a.unit())
            && !"%".equals(b.unit());
    boolean scaled = a.money() && b.money() && a.scale() != null && b.scale() != null;
    return same || plain || scaled;
  }

  private static boolean one(@Nullable BigDecimal scale) {
    return scale == null || scale.compareTo(BigDecimal.ONE) == 0;
  }

  /** 1 where more is asked for by a larger number, -1 by a smaller one, 0 where it is not said. */
  private static int direction(@Nullable Operator operator) {
    if (operator == null) {
      return 0;
    }
    return operator.upward() ? 1 : operator.downward() ? -1 : 0;
  }
}

package selfeval.template;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of the form weigh, in points.
 *
 * @param total what all weights make together (100); null where the form has no weights
 * @param execution the weight of the execution rate; null where it is not scored
 * @param levels the weights of level-1 names that the jurisdiction prints, by canonical name; empty
 *     where it fixes none
 */
public record Points(
    @Nullable BigDecimal total, @Nullable BigDecimal execution, Map<String, BigDecimal> levels) {
  public Points {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }
}

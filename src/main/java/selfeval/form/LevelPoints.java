package selfeval.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points printed in a level's own label, as in 产出指标(50分).
 *
 * @param cell the label
 * @param level canonical level-1 name, or null where unknown
 * @param points the printed points
 */
public record LevelPoints(FormCell cell, @Nullable String level, BigDecimal points) {}

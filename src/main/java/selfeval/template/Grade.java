package selfeval.template;

import java.math.BigDecimal;

/**
 * A rating and the lowest total that earns it.
 *
 * @param from points, included
 * @param name 优, 良, 中, 差
 */
public record Grade(BigDecimal from, String name) {}

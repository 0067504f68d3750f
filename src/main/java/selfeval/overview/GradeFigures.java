package selfeval.overview;

/**
 * How many forms have a grade.
 *
 * @param grade 优, 良, 中 or 差
 * @param reported forms whose reported total earns it
 * @param assessed forms whose assessed total earns it
 */
public record GradeFigures(String grade, int reported, int assessed) {}

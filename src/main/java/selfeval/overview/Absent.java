package selfeval.overview;

/**
 * A form that did not come.
 *
 * @param department whose it is
 * @param unit who fills it in, or empty
 * @param project its name, or empty
 * @param why how it is known that it did not come, a Chinese sentence
 * @param returned whether it came before, was sent back, and did not come again
 */
public record Absent(
    String department, String unit, String project, String why, boolean returned) {}

package selfeval.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a template tells its own forms. More of its labels found wins, then the title's words, then
 * the year.
 *
 * @param titles words of the title, normalised comparison
 * @param year the year printed for this template, or null
 * @param labels labels that forms of this template print: each found one counts
 * @param absent labels that forms of this template never print: each found one counts against it
 */
public record Recognition(
    List<String> titles, @Nullable String year, List<String> labels, List<String> absent) {
  public Recognition {
    titles = List.copyOf(titles);
    labels = List.copyOf(labels);
    absent = List.copyOf(absent);
  }
}

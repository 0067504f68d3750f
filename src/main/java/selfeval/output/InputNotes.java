package selfeval.output;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import selfeval.overview.NotTaken;
import selfeval.term.CodePoints;

/**
 * What the INPUTs of all runs held beside workbooks: a run replaces what was noted of its own
 * INPUTs, and leaves what was noted of others.
 */
public final class InputNotes {
  private final Map<String, List<NotTaken>> byInput = new TreeMap<>();

  InputNotes(Map<String, List<NotTaken>> remembered) {
    byInput.putAll(remembered);
  }

  /**
   * Takes note of a run.
   *
   * @param ofRun by INPUT, as {@link Origin#source} knows it
   * @param afresh whether what was noted of other INPUTs is forgotten
   */
  public void note(Map<String, List<NotTaken>> ofRun, boolean afresh) {
    if (afresh) {
      byInput.clear();
    }
    byInput.putAll(ofRun);
  }

  /** All that is noted, by place. */
  public List<NotTaken> all() {
    return byInput.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(NotTaken::place, CodePoints::compare)
                .thenComparing(NotTaken::kind, CodePoints::compare))
        .toList();
  }

  /** All that is noted, by INPUT. */
  Map<String, List<NotTaken>> byInput() {
    return byInput;
  }
}

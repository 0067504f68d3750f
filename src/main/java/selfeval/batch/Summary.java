package selfeval.batch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.output.Published;
import selfeval.report.Outcome;
import selfeval.term.Severity;
import selfeval.term.State;

/**
 * How a batch ended.
 *
 * @param outcomes files by outcome
 * @param states files by state
 * @param forms forms audited
 * @param findings findings that count, by severity
 * @param failedChecks checks that could not be finished
 * @param others files of the folders that are no workbooks
 * @param unreadable folders that could not be listed
 * @param waived findings that the office accepts
 * @param waiverNotes what is to be said of single waivers, in Chinese
 * @param published what there is to say of the output folder
 */
public record Summary(
    Map<Outcome, Integer> outcomes,
    Map<State, Integer> states,
    int forms,
    Map<Severity, Integer> findings,
    int failedChecks,
    int others,
    List<String> unreadable,
    int waived,
    List<String> waiverNotes,
    Published published) {
  public Summary {
    outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
    states = Collections.unmodifiableMap(new EnumMap<>(states));
    findings = Collections.unmodifiableMap(new EnumMap<>(findings));
    unreadable = List.copyOf(unreadable);
    waiverNotes = List.copyOf(waiverNotes);
  }

  public int files() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  public int count(State state) {
    return states.getOrDefault(state, 0);
  }

  public int count(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }
}

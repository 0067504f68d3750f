package selfeval.batch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.report.Outcome;
import selfeval.term.Severity;

/**
 * How a batch ended.
 *
 * @param outcomes files by outcome
 * @param forms forms audited
 * @param sentBack files under 退回
 * @param findings findings that count, by severity
 * @param others files of the folders that are no workbooks
 * @param unreadable folders that could not be listed
 * @param waived findings that the office accepts
 * @param waiverNotes what is to be said of single waivers, in Chinese
 */
public record Summary(
    Map<Outcome, Integer> outcomes,
    int forms,
    int sentBack,
    Map<Severity, Integer> findings,
    int others,
    List<String> unreadable,
    int waived,
    List<String> waiverNotes) {
  public Summary {
    outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
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

  public int count(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }
}

package selfeval.result;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.term.Field;
import selfeval.term.State;
import selfeval.waiver.WaiverUse;
import selfeval.waiver.Waivers;

/** Counts many files. Not safe for use by many threads. */
public final class FileCounts {
  private final WaiverUse waivers;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Map<State, Integer> states = new EnumMap<>(State.class);
  private final Set<String> reports = new HashSet<>();
  private int files;
  private int forms;
  private Tally tally = Tally.NONE;

  /**
   * @param waivers the findings that the office accepts
   */
  public FileCounts(Waivers waivers) {
    this.waivers = new WaiverUse(waivers);
  }

  /** The reports that were read and held against forms, by name. */
  public Set<String> reports() {
    return Set.copyOf(reports);
  }

  /** Counts a file. */
  public void add(FileRecord file) {
    files++;
    outcomes.merge(file.outcome(), 1, Integer::sum);
    if (file.state() != null) {
      states.merge(file.state(), 1, Integer::sum);
    }
    file.reports().stream().filter(ReportRecord::read).forEach(one -> reports.add(one.file()));
    forms += file.forms().size();
    tally = tally.plus(file.tally());
    for (FormRecord form : file.forms()) {
      List<String> fingerprints = new ArrayList<>();
      for (FindingRecord finding : form.findings()) {
        fingerprints.add(finding.fingerprint());
      }
      waivers.form(fingerprints, file.file(), form.text(Field.PROJECT));
    }
  }

  public int files() {
    return files;
  }

  public int forms() {
    return forms;
  }

  /** Files by outcome; one that did not occur is absent. */
  public Map<Outcome, Integer> outcomes() {
    return outcomes;
  }

  public int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** Files that could not be audited. */
  public int notAudited() {
    return files - count(Outcome.AUDITED);
  }

  public int count(State state) {
    return states.getOrDefault(state, 0);
  }

  /** The findings and checks of all files. */
  public Tally tally() {
    return tally;
  }

  /** What was made of the waivers. */
  public WaiverUse waivers() {
    return waivers;
  }
}

package selfeval.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.output.Finished;
import selfeval.output.Published;
import selfeval.output.Succession;
import selfeval.report.LedgerEntry;
import selfeval.report.Outcome;
import selfeval.term.Severity;
import selfeval.term.State;
import selfeval.waiver.WaiverUse;
import selfeval.waiver.Waivers;

/** Counts what came of the files of a run. */
final class Tally {
  private final WaiverUse use;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Map<State, Integer> states = new EnumMap<>(State.class);
  private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
  private int forms;
  private int failedChecks;

  Tally(Waivers waivers) {
    use = new WaiverUse(waivers);
  }

  /** Counts a file; one that was passed over counts as none. */
  void add(Finished finished) {
    if (finished.claim().kind() == Succession.Kind.SUPERSEDED) {
      return;
    }
    add(finished.entry());
    failedChecks += finished.failedChecks();
  }

  /** Counts what the ledger keeps of a file. */
  void add(LedgerEntry entry) {
    entry.countWaivers(use);
    outcomes.merge(entry.outcome(), 1, Integer::sum);
    if (entry.state() != null) {
      states.merge(entry.state(), 1, Integer::sum);
    }
    forms += entry.forms().size();
    for (LedgerEntry.FormEntry form : entry.forms()) {
      for (Severity severity : Severity.values()) {
        findings.merge(severity, form.count(severity), Integer::sum);
      }
    }
  }

  int waived() {
    return use.findings();
  }

  List<String> waiverNotes() {
    return use.notes();
  }

  Map<Severity, Integer> findings() {
    return findings;
  }

  int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  int notAudited() {
    int n = 0;
    for (Map.Entry<Outcome, Integer> one : outcomes.entrySet()) {
      n += one.getKey() == Outcome.AUDITED ? 0 : one.getValue();
    }
    return n;
  }

  /**
   * @param published what was written; null where nothing was
   */
  Summary summary(Inputs inputs, Published published) {
    return new Summary(
        outcomes,
        states,
        forms,
        findings,
        failedChecks,
        inputs.others(),
        inputs.unreadable(),
        use.findings(),
        use.notes(),
        published == null ? Published.nothing(0) : published);
  }
}

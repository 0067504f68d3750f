package selfeval.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Holds a form against its former self. */
public final class RoundComparison {
  private static final Field[] IN_ORDER = Field.values();

  private final FormAudit audit;
  private final FormerForm former;
  private final Map<String, Feedback> returned;
  private final List<RoundRow> rows;
  private final RowPairs pairs;

  private RoundComparison(FormAudit audit, FormerForm former, Map<String, Feedback> returned) {
    this.audit = audit;
    this.former = former;
    this.returned = returned;
    this.rows = RoundRow.of(audit);
    this.pairs = new RowPairs(former.rows(), rows);
  }

  /**
   * @param match the form's former self; null where no earlier round was named
   * @param former that form; null where the match is not certain
   * @param returned by fingerprint, what stands on the sheet 审核意见 that came back with the form; an
   *     answer that was taken back there counts as none
   */
  public static FormRound of(
      FormAudit audit, Match match, FormerForm former, Map<String, Feedback> returned) {
    if (match == null || former == null) {
      Map<String, RoundStatus> statuses = new HashMap<>();
      Map<String, Feedback> answers = new HashMap<>();
      for (Finding finding : audit.findings()) {
        if (match != null && match.by() == MatchedBy.NONE) {
          statuses.put(finding.fingerprint(), RoundStatus.NEW);
        }
        Feedback feedback = returned.get(finding.fingerprint());
        if (feedback != null && !feedback.blank()) {
          answers.put(finding.fingerprint(), feedback);
        }
      }
      return new FormRound(
          1, Previous.of(match), statuses, answers, List.of(), List.of(), List.of());
    }
    return new RoundComparison(audit, former, returned).round(match);
  }

  /**
   * The comparison of a form whose bytes were audited before, under today's rules: the same round,
   * held against the same former self. What that self was is known from the earlier comparison.
   *
   * @param before how the form stood when its bytes were audited last
   * @param returned as for {@link #of}
   */
  public static FormRound again(FormAudit audit, FormRound before, Map<String, Feedback> returned) {
    Map<String, RoundStatus> statuses = new HashMap<>();
    Map<String, Feedback> answers = new HashMap<>();
    Set<String> found = new HashSet<>();
    for (Finding finding : audit.findings()) {
      String id = finding.fingerprint();
      found.add(id);
      if (before.compared()) {
        RoundStatus status = before.status(id);
        statuses.put(id, status == null ? RoundStatus.NEW : status);
      }
      Feedback answer = returned.getOrDefault(id, before.feedback(id));
      if (!answer.blank()) {
        answers.put(id, answer);
      }
    }
    List<FormerFinding> resolved = new ArrayList<>(before.resolved());
    resolved.removeIf(finding -> found.contains(finding.fingerprint()));
    List<FormRound.Unverified> unverified = new ArrayList<>(before.unverified());
    unverified.removeIf(one -> found.contains(one.finding().fingerprint()));
    return new FormRound(
        before.number(),
        before.previous(),
        statuses,
        answers,
        resolved,
        unverified,
        before.otherChanges());
  }

  private FormRound round(Match match) {
    Map<String, FormerFinding> before = new LinkedHashMap<>();
    for (FormerFinding finding : former.findings()) {
      before.put(finding.fingerprint(), finding);
    }
    Map<String, RoundStatus> statuses = new HashMap<>();
    Map<String, Feedback> answers = new HashMap<>();
    for (Finding finding : audit.findings()) {
      String id = finding.fingerprint();
      FormerFinding known = before.remove(id);
      statuses.put(id, known == null ? RoundStatus.NEW : RoundStatus.OPEN);
      Feedback answer = answer(id, known);
      if (!answer.blank()) {
        answers.put(id, answer);
      }
    }
    List<FormerFinding> resolved = new ArrayList<>();
    List<FormRound.Unverified> unverified = new ArrayList<>();
    for (FormerFinding finding : before.values()) {
      FormerFinding answered = finding.with(answer(finding.fingerprint(), finding));
      String why = whyNotVerified(finding);
      if (why == null) {
        resolved.add(answered);
      } else {
        unverified.add(new FormRound.Unverified(answered, why));
      }
    }
    return new FormRound(
        former.round() + 1,
        Previous.of(match),
        statuses,
        answers,
        resolved,
        unverified,
        otherChanges());
  }

  private Feedback answer(String fingerprint, FormerFinding known) {
    Feedback now = returned.get(fingerprint);
    if (now != null) {
      return now;
    }
    return known == null ? Feedback.NONE : known.feedback();
  }

  /** A finding that is gone because nobody looked is not settled; null where somebody did. */
  private String whyNotVerified(FormerFinding finding) {
    CheckRun run = null;
    for (CheckRun each : audit.checks()) {
      if (each.rule().equals(finding.rule())) {
        run = each;
      }
    }
    if (run == null) {
      return "本轮的表样没有这项检查";
    }
    if (run.status() == CheckRun.Status.SKIPPED || run.status() == CheckRun.Status.FAILED) {
      return "本轮这项检查没有执行" + (run.why() == null ? "" : "：" + run.why());
    }
    if (finding.cell() == null) {
      return null;
    }
    for (RowPairs.Pair pair : pairs.pairs()) {
      if (pair.before().judged() && !pair.now().judged()) {
        for (Map.Entry<Field, RoundCell> one : pair.before().cells().entrySet()) {
          boolean untouched =
              one.getValue().cell().equals(finding.cell().toString())
                  && RoundCell.same(one.getValue(), pair.now().cells().get(one.getKey()));
          if (untouched) {
            return "该行本轮未能判定";
          }
        }
      }
    }
    return null;
  }

  private List<OtherChange> otherChanges() {
    List<OtherChange> changes = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (RowPairs.Pair pair : pairs.pairs()) {
      for (Field field : IN_ORDER) {
        RoundCell was = pair.before().cells().get(field);
        RoundCell is = pair.now().cells().get(field);
        if (RoundCell.same(was, is) || askedFor(was)) {
          continue;
        }
        String cell = is == null ? null : is.cell();
        // the cell of a level stands beside several rows
        if (cell == null || said.add(cell)) {
          changes.add(
              new OtherChange(
                  OtherChange.Kind.CHANGED,
                  pair.now().label(),
                  field,
                  cell,
                  RoundCell.text(was),
                  RoundCell.text(is)));
        }
      }
    }
    for (RoundRow row : pairs.added()) {
      changes.add(
          new OtherChange(
              OtherChange.Kind.ADDED, row.label(), null, place(row), null, summary(row)));
    }
    for (RoundRow row : pairs.removed()) {
      boolean asked = false;
      for (Field level : new Field[] {Field.LEVEL1, Field.LEVEL2, Field.LEVEL3}) {
        asked |= askedFor(row.cells().get(level));
      }
      if (!asked) {
        changes.add(
            new OtherChange(OtherChange.Kind.REMOVED, row.label(), null, null, summary(row), null));
      }
    }
    return changes;
  }

  /** Whether a finding stood at this cell, or was computed from it. */
  private boolean askedFor(RoundCell cell) {
    if (cell == null) {
      return false;
    }
    CellAddress at = CellAddress.parse(cell.cell());
    for (FormerFinding finding : former.findings()) {
      CellRange range = finding.range();
      if (at.equals(finding.cell()) || (range != null && range.contains(at.row(), at.column()))) {
        return true;
      }
    }
    return false;
  }

  private static String place(RoundRow row) {
    for (Field field :
        new Field[] {Field.LEVEL3, Field.TARGET, Field.ACTUAL, Field.BUDGET, Field.SCORE}) {
      RoundCell cell = row.cells().get(field);
      if (cell != null) {
        return cell.cell();
      }
    }
    return null;
  }

  private static String summary(RoundRow row) {
    StringBuilder out = new StringBuilder();
    for (Field field : IN_ORDER) {
      boolean level = field == Field.LEVEL1 || field == Field.LEVEL2 || field == Field.LEVEL3;
      if (!level && !row.text(field).isEmpty()) {
        out.append(out.isEmpty() ? "" : "，").append(field.chinese()).append(' ');
        out.append(row.text(field));
      }
    }
    return out.toString();
  }
}

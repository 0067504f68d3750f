package selfeval.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.result.CellRecord;
import selfeval.result.Feedback;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.FormRound.Unverified;
import selfeval.result.MatchedBy;
import selfeval.result.OpenStanding;
import selfeval.result.OtherChange;
import selfeval.result.Previous;
import selfeval.result.RoundStatus;
import selfeval.round.RoundRow.Block;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Holds a form against its former self. */
public final class RoundComparison {
  private static final Field[] IN_ORDER = Field.values();

  /** The answer of an agency that it mended what was found. */
  private static final String MENDED = "已修改";

  private final FormRecord form;
  private final FormRecord former;
  private final List<FindingRecord> formerFindings;
  private final Map<String, Feedback> returned;
  private final RowPairs pairs;

  private RoundComparison(FormRecord form, FormRecord former, Map<String, Feedback> returned) {
    this.form = form;
    this.former = former;
    this.returned = returned;
    this.pairs = new RowPairs(RoundRow.of(former), RoundRow.of(form));
    formerFindings = new ArrayList<>(former.findings());
    former.round().unverified().forEach(one -> formerFindings.add(one.finding()));
  }

  /**
   * Holds the forms of a file against their former selves.
   *
   * @param forms as they are now, in their order
   * @param rows what is written on the sheet 审核意见 that came back with them; an answer that was
   *     taken back there counts as none
   * @param remarks gets Chinese sentences about answers that no finding could take
   * @return the same forms, compared
   */
  public static List<FormRecord> compare(
      List<FormRecord> forms, Past past, List<Reply> rows, List<String> remarks) {
    if (past.none() && rows.isEmpty()) {
      return forms;
    }
    Replies replies = new Replies(rows, forms, past.matches());
    remarks.addAll(replies.remarks());
    List<FormRecord> compared = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      FormRecord form = forms.get(i);
      FormRecord former = past.former(i);
      Match match = past.match(i);
      if (past.again()) {
        compared.add(again(form, former, replies.of(i)));
      } else if (former == null || match == null) {
        compared.add(alone(form, match, replies.of(i)));
      } else {
        compared.add(new RoundComparison(form, former, replies.of(i)).round(match.previous()));
      }
    }
    return compared;
  }

  /** A form that has no former self for certain. */
  private static FormRecord alone(
      FormRecord form, @Nullable Match match, Map<String, Feedback> returned) {
    boolean sure = match != null && match.by() == MatchedBy.NONE;
    List<FindingRecord> findings = new ArrayList<>(form.findings().size());
    for (FindingRecord finding : form.findings()) {
      Feedback answer = returned.getOrDefault(finding.fingerprint(), Feedback.NONE);
      findings.add(finding.standing(sure ? RoundStatus.NEW : null, answer));
    }
    Previous previous = match == null ? null : match.previous();
    return form.compared(findings, new FormRound(1, previous, List.of(), List.of(), List.of()));
  }

  /**
   * The comparison of a form whose bytes were audited before, under today's rules: the same round,
   * held against the same former self. What that self was is known from the earlier comparison.
   */
  private static FormRecord again(
      FormRecord form, @Nullable FormRecord same, Map<String, Feedback> returned) {
    FormRound before = same == null ? FormRound.FIRST : same.round();
    Map<String, FindingRecord> known = new HashMap<>();
    if (same != null) {
      same.findings().forEach(finding -> known.put(finding.fingerprint(), finding));
    }
    Set<String> found = new HashSet<>();
    List<FindingRecord> findings = new ArrayList<>(form.findings().size());
    for (FindingRecord finding : form.findings()) {
      String id = finding.fingerprint();
      found.add(id);
      FindingRecord earlier = known.get(id);
      @Nullable RoundStatus status = null;
      if (before.compared()) {
        status = earlier == null || earlier.status() == null ? RoundStatus.NEW : earlier.status();
      }
      Feedback kept = earlier == null ? Feedback.NONE : earlier.feedback();
      Feedback answer = returned.getOrDefault(id, kept);
      findings.add(
          earlier != null && status == RoundStatus.OPEN
              ? finding.stillOpen(earlier.open(), answer)
              : finding.standing(status, answer));
    }
    List<FindingRecord> resolved = new ArrayList<>(before.resolved());
    resolved.removeIf(finding -> found.contains(finding.fingerprint()));
    List<Unverified> unverified = new ArrayList<>(before.unverified());
    unverified.removeIf(one -> found.contains(one.finding().fingerprint()));
    return form.compared(
        findings,
        new FormRound(
            before.number(), before.previous(), resolved, unverified, before.otherChanges()));
  }

  private FormRecord round(Previous previous) {
    Map<String, FindingRecord> before = new LinkedHashMap<>();
    for (FindingRecord finding : formerFindings) {
      before.put(finding.fingerprint(), finding);
    }
    List<FindingRecord> findings = new ArrayList<>(form.findings().size());
    for (FindingRecord finding : form.findings()) {
      FindingRecord known = before.remove(finding.fingerprint());
      Feedback answer = answer(finding.fingerprint(), known);
      findings.add(
          known == null
              ? finding.standing(RoundStatus.NEW, answer)
              : finding.stillOpen(standing(finding, known, answer), answer));
    }
    List<FindingRecord> resolved = new ArrayList<>();
    List<Unverified> unverified = new ArrayList<>();
    for (FindingRecord finding : before.values()) {
      FindingRecord answered = finding.past(answer(finding.fingerprint(), finding));
      String why = whyNotVerified(finding);
      if (why == null) {
        resolved.add(answered);
      } else {
        unverified.add(new Unverified(answered, why));
      }
    }
    return form.compared(
        findings,
        new FormRound(former.round().number() + 1, previous, resolved, unverified, otherChanges()));
  }

  private OpenStanding standing(FindingRecord now, FindingRecord before, Feedback answer) {
    if (touched(now.finding(), before.finding())) {
      return OpenStanding.STILL_WRONG;
    }
    return answer.answer().equals(MENDED)
        ? OpenStanding.ANSWERED_UNTOUCHED
        : OpenStanding.UNTOUCHED;
  }

  /** Whether anything changed that bears on a finding: its figures, its cells, its own row. */
  private boolean touched(Finding now, Finding before) {
    if (!Objects.equals(now.expected(), before.expected())
        || !Objects.equals(now.reported(), before.reported())) {
      return true;
    }
    for (RowPairs.Pair pair : pairs.pairs()) {
      boolean row =
          (pair.before().block() == Block.INDICATOR || pair.before().block() == Block.BUDGET)
              && pair.before().cells().values().stream().anyMatch(cell -> at(before, cell));
      for (Map.Entry<Field, CellRecord> one : pair.before().cells().entrySet()) {
        if ((row || bears(before, one.getValue()))
            && !CellRecord.same(one.getValue(), pair.now().cells().get(one.getKey()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean at(Finding finding, CellRecord cell) {
    return finding.cell() != null && cell.cell().equals(finding.cell().toString());
  }

  /** Whether a finding stood at a cell, or was computed from it. */
  private static boolean bears(Finding finding, CellRecord cell) {
    CellRange range = finding.range();
    CellAddress place = CellAddress.parse(cell.cell());
    return at(finding, cell) || (range != null && range.contains(place.row(), place.column()));
  }

  private Feedback answer(String fingerprint, @Nullable FindingRecord known) {
    Feedback now = returned.get(fingerprint);
    if (now != null) {
      return now;
    }
    return known == null ? Feedback.NONE : known.feedback();
  }

  /** A finding that is gone because nobody looked is not settled; null where somebody did. */
  private @Nullable String whyNotVerified(FindingRecord finding) {
    @Nullable CheckRun run = null;
    for (CheckRun each : form.checks()) {
      if (each.rule().equals(finding.rule())) {
        run = each;
      }
    }
    if (run == null) {
      return finding.rule().startsWith("report-") ? "本轮没有可以对照的报告" : "本轮的表样没有这项检查";
    }
    if (run.status() == CheckRun.Status.SKIPPED || run.status() == CheckRun.Status.FAILED) {
      return "本轮这项检查没有执行" + (run.why() == null ? "" : "：" + run.why());
    }
    if (finding.finding().cell() == null) {
      return null;
    }
    for (RowPairs.Pair pair : pairs.pairs()) {
      if (pair.before().judged() && !pair.now().judged()) {
        for (Map.Entry<Field, CellRecord> one : pair.before().cells().entrySet()) {
          boolean untouched =
              one.getValue().cell().equals(finding.finding().cell().toString())
                  && CellRecord.same(one.getValue(), pair.now().cells().get(one.getKey()));
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
        CellRecord was = pair.before().cells().get(field);
        CellRecord is = pair.now().cells().get(field);
        if (CellRecord.same(was, is) || askedFor(was)) {
          continue;
        }
        String cell = is == null ? null : is.cell();
        // the cell of a level belongs to several rows
        if (cell == null || said.add(cell)) {
          changes.add(
              new OtherChange(
                  OtherChange.Kind.CHANGED,
                  pair.now().label(),
                  field,
                  cell,
                  CellRecord.textOf(was),
                  CellRecord.textOf(is)));
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

  /** Whether a finding was located at this cell, or was computed from it. */
  private boolean askedFor(@Nullable CellRecord cell) {
    if (cell == null) {
      return false;
    }
    return formerFindings.stream().anyMatch(finding -> bears(finding.finding(), cell));
  }

  private static @Nullable String place(RoundRow row) {
    for (Field field :
        new Field[] {Field.LEVEL3, Field.TARGET, Field.ACTUAL, Field.BUDGET, Field.SCORE}) {
      CellRecord cell = row.cells().get(field);
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

package selfeval.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.check.CheckRun;
import selfeval.check.Note;
import selfeval.scoring.Execution;
import selfeval.term.Field;
import selfeval.term.State;

/**
 * What is known of one form.
 *
 * @param sheet the name of its sheet
 * @param state what is to become of it
 * @param template id of the template, or null where none fits
 * @param templateName the template as users read it; null where an older version wrote the line
 * @param year the year it reports on, or null
 * @param unit its unit of money, or null
 * @param header the values of its head; a field that it does not have is absent
 * @param budget the rows of its money block
 * @param execution the execution rate and its score
 * @param indicators the rows of its indicator block
 * @param total its row of sums
 * @param deductions the rows that lost points
 * @param findings what is wrong: by place, in reading order
 * @param checks every rule of the template and whether it ran
 * @param notes what only the office is told
 * @param remarks Chinese sentences on how it was read
 * @param round how it compares with the round before
 * @param texts what it says beside its rows; blank ones and what the template left are not among
 *     them
 * @param evidence what stands outside the form and was held against it; empty where nothing was
 */
public record FormRecord(
    String sheet,
    State state,
    @Nullable String template,
    @Nullable String templateName,
    @Nullable String year,
    @Nullable String unit,
    Map<Field, CellRecord> header,
    List<RowRecord.Money> budget,
    Execution execution,
    List<RowRecord.Indicator> indicators,
    TotalRecord total,
    List<DeductionRecord> deductions,
    List<FindingRecord> findings,
    List<CheckRun> checks,
    List<Note> notes,
    List<String> remarks,
    FormRound round,
    List<TextRecord> texts,
    List<EvidenceRecord> evidence) {
  public FormRecord {
    evidence = List.copyOf(evidence);
    header = Map.copyOf(header);
    budget = List.copyOf(budget);
    indicators = List.copyOf(indicators);
    deductions = List.copyOf(deductions);
    findings = List.copyOf(findings);
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
    remarks = List.copyOf(remarks);
    texts = List.copyOf(texts);
  }

  /** A form that nothing outside it was held against. */
  public FormRecord(
      String sheet,
      State state,
      @Nullable String template,
      @Nullable String templateName,
      @Nullable String year,
      @Nullable String unit,
      Map<Field, CellRecord> header,
      List<RowRecord.Money> budget,
      Execution execution,
      List<RowRecord.Indicator> indicators,
      TotalRecord total,
      List<DeductionRecord> deductions,
      List<FindingRecord> findings,
      List<CheckRun> checks,
      List<Note> notes,
      List<String> remarks,
      FormRound round,
      List<TextRecord> texts) {
    this(
        sheet,
        state,
        template,
        templateName,
        year,
        unit,
        header,
        budget,
        execution,
        indicators,
        total,
        deductions,
        findings,
        checks,
        notes,
        remarks,
        round,
        texts,
        List.of());
  }

  /** Returns the same form with more words for the office. */
  public FormRecord noted(List<Note> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Note> all = new ArrayList<>(notes);
    all.addAll(more);
    return new FormRecord(
        sheet,
        state,
        template,
        templateName,
        year,
        unit,
        header,
        budget,
        execution,
        indicators,
        total,
        deductions,
        findings,
        checks,
        all,
        remarks,
        round,
        texts,
        evidence);
  }

  /** Returns the same form with what was held against it. */
  public FormRecord evidence(List<EvidenceRecord> records) {
    return new FormRecord(
        sheet,
        state,
        template,
        templateName,
        year,
        unit,
        header,
        budget,
        execution,
        indicators,
        total,
        deductions,
        findings,
        checks,
        notes,
        remarks,
        round,
        texts,
        records);
  }

  /** The text of its head in a field, without blanks around it; empty where there is none. */
  public String text(Field field) {
    return CellRecord.textOf(header.get(field));
  }

  /** What tells it from other forms. */
  public FormIdentity identity() {
    return new FormIdentity(text(Field.PROJECT), filler(), year == null ? "" : year);
  }

  /** Returns who filled it in: 实施单位, else 主管部门; blank where neither is given. */
  public String filler() {
    String implementer = text(Field.IMPLEMENTER);
    return implementer.isBlank() ? text(Field.DEPARTMENT) : implementer;
  }

  /** How many of its findings and checks count as what. */
  public Tally tally() {
    return Tally.of(this);
  }

  /** Returns the same form, its findings and itself held against the round before. */
  public FormRecord compared(List<FindingRecord> marked, FormRound with) {
    return new FormRecord(
        sheet,
        state,
        template,
        templateName,
        year,
        unit,
        header,
        budget,
        execution,
        indicators,
        total,
        deductions,
        marked,
        checks,
        notes,
        remarks,
        with,
        texts,
        evidence);
  }
}

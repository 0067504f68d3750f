package selfeval.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.Note;
import selfeval.check.rule.Rules;
import selfeval.form.RowKind;
import selfeval.measure.Kind;
import selfeval.result.CellRecord;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.RowRecord;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;

/**
 * What is shown of a form when it is opened: its findings, and how its points were worked out. The
 * order of the values is told where they are read, in page.js. A form that is far larger than any
 * real one is shown in part; all of it is in its annotated workbook.
 */
final class FormDetails {
  private static final int ROWS = 300;
  private static final int FINDINGS = 200;
  private static final int SENTENCES = 40;
  private static final int CELL = 300;
  private static final int SENTENCE = 1500;

  /** A basis is the same for all forms of a template; a file cannot fill the memory with others. */
  private static final int SHARED = 4000;

  /** Above this, a number is no fraction: 95.12 already is a percentage. */
  private static final BigDecimal LARGEST_FRACTION = BigDecimal.TEN;

  private final FormIndex index;
  private final Numbering shared = new Numbering();

  FormDetails(FormIndex index) {
    this.index = index;
  }

  /** Texts that forms name by their numbers. */
  Numbering shared() {
    return shared;
  }

  /** Writes a form. */
  void write(PageJson json, FileRecord file, FormRecord form) {
    json.begin()
        .text(PageText.line(form.templateName(), CELL))
        .text(PageText.line(form.year(), CELL))
        .text(form.unit())
        .number(form.round().number());
    execution(json, form);
    rows(json, form.indicators());
    total(json, form.total().figures());
    findings(json, form);
    past(json, form.round());
    json.begin();
    file.remarks().stream().limit(SENTENCES).forEach(text -> sentence(json, text));
    form.remarks().stream().limit(SENTENCES).forEach(text -> sentence(json, text));
    for (Note note : form.notes().subList(0, Math.min(SENTENCES, form.notes().size()))) {
      sentence(json, (note.cell() == null ? "" : note.cell() + "：") + note.message());
    }
    json.end().begin();
    for (CheckRun run : form.checks()) {
      if (run.status() == CheckRun.Status.SKIPPED || run.status() == CheckRun.Status.FAILED) {
        sentence(json, run.title() + (run.why() == null ? "" : "：" + run.why()));
      }
    }
    json.end().end();
  }

  private static void sentence(PageJson json, String text) {
    json.text(PageText.lines(text, SENTENCE));
  }

  private static void execution(PageJson json, FormRecord form) {
    Execution execution = form.execution();
    boolean amongRows =
        form.indicators().stream().anyMatch(row -> row.judgement().kind() == Kind.EXECUTION);
    json.begin()
        .number(execution.rate())
        .number(execution.weight())
        .number(execution.reported())
        .number(execution.entitled())
        .number(execution.assessed())
        .text(PageText.lines(execution.why(), SENTENCE));
    RowRecord.Money whole =
        form.budget().stream().filter(row -> row.kind() == RowKind.TOTAL).findFirst().orElse(null);
    Map<Field, CellRecord> cells = whole == null ? Map.of() : whole.cells();
    CellRecord budget = cells.get(Field.BUDGET);
    json.text(cell(budget == null ? cells.get(Field.INITIAL_BUDGET) : budget))
        .text(cell(cells.get(Field.EXECUTED)))
        .flag(amongRows)
        .end();
  }

  private static void rows(PageJson json, List<RowRecord.Indicator> rows) {
    json.begin();
    for (RowRecord.Indicator row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      Map<Field, CellRecord> cells = row.cells();
      RowRecord.Judgement worth = row.judgement();
      json.begin()
          .text(cell(cells.get(Field.LEVEL1)))
          .text(cell(cells.get(Field.LEVEL2)))
          .text(cell(cells.get(Field.LEVEL3)))
          .text(target(cells))
          .text(cell(cells.get(Field.ACTUAL)))
          .text(cell(cells.get(Field.WEIGHT)))
          .text(cell(cells.get(Field.SCORE)))
          .number(worth.kind().ordinal())
          .flag(worth.judged())
          .flag(worth.attained())
          .number(worth.entitled())
          .number(worth.low())
          .number(worth.high())
          .number(worth.cap())
          .number(worth.reported())
          .number(worth.assessed())
          .text(PageText.lines(worth.why(), SENTENCE))
          .text(PageText.lines(CellRecord.textOf(cells.get(Field.REASON)), CELL))
          .end();
    }
    json.end().number(Math.max(0, rows.size() - ROWS));
  }

  /**
   * Operator, value and unit stand in one column or in three; an operator in words is set apart.
   */
  private static String target(Map<Field, CellRecord> cells) {
    String operator = cell(cells.get(Field.OPERATOR));
    boolean word = !operator.isEmpty() && Character.isLetter(operator.charAt(0));
    return operator
        + (word ? " " : "")
        + cell(cells.get(Field.TARGET))
        + cell(cells.get(Field.UNIT));
  }

  private static String cell(@Nullable CellRecord cell) {
    return PageText.line(CellRecord.textOf(cell), CELL);
  }

  private static void total(PageJson json, Total total) {
    json.begin()
        .number(total.reported())
        .number(total.assessed())
        .number(total.difference())
        .text(total.reportedGrade())
        .text(total.assessedGrade())
        .end();
  }

  private void findings(PageJson json, FormRecord form) {
    List<FindingRecord> findings = form.findings();
    json.begin();
    for (FindingRecord record : findings.subList(0, Math.min(FINDINGS, findings.size()))) {
      Finding finding = record.finding();
      boolean rate = isRate(form, finding);
      json.begin()
          .number(index.rule(record))
          .number(record.severity().ordinal())
          .text(finding.cell() == null ? "" : finding.cell().toString())
          .text(finding.range() == null ? "" : finding.range().toString())
          .text(PageText.line(finding.label(), CELL))
          .text(PageText.lines(finding.message(), SENTENCE))
          .text(shown(finding.reported(), rate))
          .text(shown(finding.expected(), rate))
          .text(shown(finding.difference(), rate));
      basis(json, finding.basis());
      json.text(PageText.lines(finding.suggestion(), SENTENCE))
          .text(record.standing())
          .text(notCounted(record))
          .text(PageText.line(answer(record), CELL))
          .end();
    }
    json.end().number(Math.max(0, findings.size() - FINDINGS));
  }

  /** Why it does not count; empty for one that does. */
  private static String notCounted(FindingRecord record) {
    return record.finding().waived() != null
        ? "已豁免：" + PageText.line(record.finding().waived().words(), CELL)
        : record.trial() ? "试行规则，只提示" : "";
  }

  private static String answer(FindingRecord record) {
    String text = record.feedback().text();
    return record.feedback().answer() + (text.isEmpty() ? "" : "：" + text);
  }

  private void basis(PageJson json, @Nullable String basis) {
    String text = PageText.lines(basis, SENTENCE);
    if (shared.knows(text) || shared.size() < SHARED) {
      json.number(shared.of(text));
    } else {
      json.text(text);
    }
  }

  /** An execution rate is a fraction in the result file, and a percentage for people. */
  private static boolean isRate(FormRecord form, Finding finding) {
    if (finding.cell() == null || !fraction(finding.reported()) || !fraction(finding.expected())) {
      return false;
    }
    String cell = finding.cell().toString();
    return form.budget().stream()
        .map(row -> row.cells().get(Field.RATE))
        .anyMatch(rate -> rate != null && rate.cell().equals(cell));
  }

  private static boolean fraction(@Nullable String text) {
    BigDecimal number = number(text);
    return text == null || (number != null && number.abs().compareTo(LARGEST_FRACTION) <= 0);
  }

  private static String shown(@Nullable String text, boolean rate) {
    BigDecimal number = rate ? number(text) : null;
    return number == null
        ? PageText.lines(text, CELL)
        : number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null; // words
    }
  }

  /** Findings of the round before that are gone, or could not be looked at again. */
  private static void past(PageJson json, FormRound round) {
    json.begin();
    for (FindingRecord finding :
        round.resolved().subList(0, Math.min(FINDINGS, round.resolved().size()))) {
      past(json, finding, "已整改");
    }
    for (FormRound.Unverified one :
        round.unverified().subList(0, Math.min(FINDINGS, round.unverified().size()))) {
      past(json, one.finding(), "未能复核：" + one.why());
    }
    json.end();
  }

  private static void past(PageJson json, FindingRecord record, String standing) {
    Finding finding = record.finding();
    String title = Rules.title(record.rule());
    json.begin()
        .text(title == null ? record.rule() : title)
        .text(finding.cell() == null ? "" : finding.cell().toString())
        .text(PageText.line(finding.label(), CELL))
        .text(PageText.lines(finding.message(), SENTENCE))
        .text(PageText.line(standing, CELL))
        .end();
  }
}

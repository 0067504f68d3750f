package selfeval.result;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.Located;
import selfeval.form.TotalRow;
import selfeval.measure.Comparison;
import selfeval.result.RowRecord.Judgement;
import selfeval.scoring.Assessment;
import selfeval.scoring.Deduction;
import selfeval.scoring.Scorecard;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.TextBlocks;

/** Takes from an audit what is reported of it. */
public final class Recorder {
  private Recorder() {}

  /**
   * A form that was not held against an earlier round yet.
   *
   * @param returnOn what sends a form back: a finding at least this grave
   */
  public static FormRecord record(FormAudit audit, Severity returnOn) {
    Form form = audit.form();
    Scorecard card = audit.scorecard();
    List<RowRecord.Money> budget = new ArrayList<>();
    for (BudgetRow row : form.budget()) {
      budget.add(new RowRecord.Money(row.kind(), cell(row.label()), cells(row.cells())));
    }
    List<RowRecord.Indicator> indicators = new ArrayList<>();
    for (Assessment one : card.assessments()) {
      indicators.add(new RowRecord.Indicator(cells(one.row().cells()), judgement(one)));
    }
    List<DeductionRecord> deductions = new ArrayList<>();
    for (Deduction one : card.deductions()) {
      String at = one.cell() == null ? null : one.cell().at().toString();
      deductions.add(new DeductionRecord(one.rule(), at, one.points(), one.explained()));
    }
    List<FindingRecord> findings = new ArrayList<>();
    for (Finding finding : audit.findings()) {
      String title = audit.title(finding.rule());
      findings.add(new FindingRecord(finding, title, null, Feedback.NONE));
    }
    return new FormRecord(
        form.sheet(),
        audit.state(returnOn),
        audit.located().recognised() ? audit.template().id() : null,
        templateName(audit.located()),
        form.year(),
        form.unit() != null ? form.unit() : audit.template().moneyUnit(),
        head(form),
        budget,
        card.execution(),
        indicators,
        total(form.total(), card),
        deductions,
        findings,
        audit.checks(),
        audit.notes(),
        form.remarks(),
        FormRound.FIRST,
        texts(form));
  }

  private static List<TextRecord> texts(Form form) {
    List<TextRecord> texts = new ArrayList<>();
    for (String block : TextBlocks.KEYS) {
      FormCell cell = form.texts().get(block);
      if (cell != null && !cell.blank() && !form.leftovers().contains(cell)) {
        String label = TextBlocks.name(block);
        texts.add(TextRecord.of(block, label, cell.at().toString(), cell.text().strip()));
      }
    }
    return texts;
  }

  private static Map<Field, CellRecord> head(Form form) {
    Map<Field, CellRecord> head = new EnumMap<>(Field.class);
    for (Field field : RowCodec.HEAD) {
      if (form.header().get(field) != null) {
        head.put(field, cell(form.header().get(field)));
      }
    }
    return head;
  }

  private static Judgement judgement(Assessment a) {
    Comparison c = a.comparison();
    return new Judgement(
        c.kind(),
        c.judged(),
        c.target(),
        c.actual(),
        c.unit(),
        c.attained(),
        a.entitled(),
        a.low(),
        a.high(),
        a.cap(),
        a.reported(),
        a.assessed(),
        c.why());
  }

  private static TotalRecord total(@Nullable TotalRow row, Scorecard card) {
    return row == null
        ? new TotalRecord(null, null, null, card.total())
        : new TotalRecord(cell(row.weight()), cell(row.score()), cell(row.grade()), card.total());
  }

  private static Map<Field, CellRecord> cells(Map<Field, FormCell> cells) {
    Map<Field, CellRecord> records = new EnumMap<>(Field.class);
    cells.forEach((field, cell) -> records.put(field, cell(cell)));
    return records;
  }

  private static @Nullable CellRecord cell(@Nullable FormCell cell) {
    return cell == null ? null : new CellRecord(cell.at().toString(), cell.text(), cell.number());
  }

  private static String templateName(Located located) {
    return located.recognised() ? located.template().name() : "未识别（按全国通用词汇读取）";
  }
}

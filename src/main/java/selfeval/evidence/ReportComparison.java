package selfeval.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document;
import selfeval.evidence.FormFacts.Fact;
import selfeval.evidence.report.Amount;
import selfeval.evidence.report.HeadReader;
import selfeval.evidence.report.ReportReader;
import selfeval.evidence.report.ScoreReader;
import selfeval.evidence.report.Statement;
import selfeval.evidence.report.Statement.Field;
import selfeval.form.FormCell;
import selfeval.form.Located;
import selfeval.result.EvidenceRecord;
import selfeval.term.Labels;

/** Holds the statements of one report against one form. */
final class ReportComparison {
  private static final String NO_FIELD = "不可比：表中没有填写这一项";

  private final String file;
  private final FormFacts facts;
  private final List<EvidenceRecord> evidence = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  /**
   * A statement that does not agree.
   *
   * @param file the report's name
   * @param fact what the form says; null for what only the report says
   */
  record Contradiction(String file, Statement statement, @Nullable Fact fact) {}

  private ReportComparison(String file, FormFacts facts) {
    this.file = file;
    this.facts = facts;
  }

  static ReportComparison of(String file, Document report, Located located) {
    FormFacts facts = new FormFacts(located);
    ReportComparison comparison = new ReportComparison(file, facts);
    List<Statement> statements =
        ReportReader.read(report.paragraphs(), facts.project(), facts.year(), facts.wholeUnit());
    for (Statement statement : statements) {
      comparison.add(statement);
    }
    return comparison;
  }

  List<EvidenceRecord> evidence() {
    return evidence;
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }

  private void add(Statement s) {
    if (!s.compared()) {
      record(s, null, null, s.why());
      return;
    }
    switch (s.field()) {
      case SCORE -> compare(s, facts.score());
      case GRADE -> grade(s);
      case INITIAL -> initial(s);
      case BUDGET -> budget(s);
      case ADJUSTED -> adjusted(s);
      case EXECUTED -> compare(s, facts.money(selfeval.term.Field.EXECUTED));
      case RATE -> compare(s, facts.rate());
      case OUTPUT, BENEFIT, SATISFACTION, COST, SECOND_LEVEL, INDICATORS ->
          compare(s, facts.count(s.field(), s.quote()));
      case SUM -> own(s, facts.money(selfeval.term.Field.BUDGET));
      case SHARES, POINTS, NUMBERING, LEFTOVER -> own(s, null);
      case YEAR -> year(s);
      case UNIT -> unit(s);
    }
  }

  /** What the report says of itself: it agrees where it is sure. */
  private void own(Statement s, @Nullable Fact place) {
    evidence.add(
        new EvidenceRecord(
            EvidenceRecord.Kind.REPORT,
            file,
            s.place(),
            s.quote(),
            s.field().key(),
            s.said(),
            null,
            place == null || place.cell() == null ? null : place.cell().at().toString(),
            s.field() != Field.LEFTOVER && s.sure(),
            null));
    if (s.field() == Field.LEFTOVER || !s.sure()) {
      contradictions.add(new Contradiction(file, s, place));
    }
  }

  private void compare(Statement s, @Nullable Fact fact) {
    BigDecimal value = s.value();
    if (fact == null || value == null) {
      record(s, null, null, NO_FIELD);
      return;
    }
    boolean agrees = false;
    for (BigDecimal own : fact.values()) {
      agrees |= same(s, value, own, fact.step());
    }
    result(s, fact, agrees);
  }

  private static boolean same(Statement s, BigDecimal said, BigDecimal own, BigDecimal step) {
    if (Amount.same(said, s.step(), own, step)) {
      return true;
    }
    if (s.about()) {
      return said.subtract(own).abs().compareTo(s.step().max(step)) <= 0;
    }
    if (s.field() != Field.RATE || s.step().signum() == 0) {
      return false;
    }
    // Rates are cut off as often as they are rounded.
    BigDecimal cut = own.divide(s.step(), 0, RoundingMode.DOWN).multiply(s.step());
    return step.compareTo(s.step()) <= 0 && cut.compareTo(said) == 0;
  }

  private void result(Statement s, Fact fact, boolean agrees) {
    if (!agrees && !s.sure()) {
      record(s, null, null, Statement.UNSURE);
      return;
    }
    record(s, fact, agrees, null);
    if (!agrees) {
      contradictions.add(new Contradiction(file, s, fact));
    }
  }

  private void record(
      Statement s, @Nullable Fact fact, @Nullable Boolean agrees, @Nullable String why) {
    FormCell cell = fact == null ? null : fact.cell();
    evidence.add(
        new EvidenceRecord(
            EvidenceRecord.Kind.REPORT,
            file,
            s.place(),
            s.quote(),
            s.field().key(),
            s.said(),
            fact == null ? null : fact.shown(),
            cell == null ? null : cell.at().toString(),
            agrees,
            why));
  }

  private void grade(Statement s) {
    Fact fact = facts.grade();
    if (fact == null) {
      record(s, null, null, NO_FIELD);
      return;
    }
    String said = ScoreReader.grade(s.said());
    result(s, fact, said.equals(ScoreReader.grade(fact.shown())));
  }

  private void initial(Statement s) {
    Fact initial = facts.money(selfeval.term.Field.INITIAL_BUDGET);
    Fact budget = facts.money(selfeval.term.Field.BUDGET);
    if (initial == null && budget != null && agrees(s, budget)) {
      compare(s, budget);
    } else if (initial == null) {
      record(s, null, null, "不可比：表中没有年初预算数一栏");
    } else {
      compare(s, initial);
    }
  }

  /** A budget without more words is the one at the beginning of the year or that of its end. */
  private void budget(Statement s) {
    Fact initial = facts.money(selfeval.term.Field.INITIAL_BUDGET);
    Fact budget = facts.money(selfeval.term.Field.BUDGET);
    boolean first =
        initial != null && (budget == null || (agrees(s, initial) && !agrees(s, budget)));
    compare(s, first ? initial : budget);
  }

  private void adjusted(Statement s) {
    Fact budget = facts.money(selfeval.term.Field.BUDGET);
    if (budget == null && facts.money(selfeval.term.Field.INITIAL_BUDGET) != null) {
      record(s, null, null, "不可比：表中没有调整后的预算数一栏");
    } else {
      compare(s, budget);
    }
  }

  private static boolean agrees(Statement s, Fact fact) {
    BigDecimal value = s.value();
    return value != null && same(s, value, fact.values().get(0), fact.step());
  }

  private void year(Statement s) {
    String year = facts.year();
    if (year == null) {
      record(s, null, null, "不可比：表中没有写明年度");
      return;
    }
    result(
        s,
        new Fact("年度", facts.yearCell(), List.of(), BigDecimal.ONE, year),
        year.equals(s.said()));
  }

  private void unit(Statement s) {
    List<FormCell> units = facts.units();
    if (units.isEmpty()) {
      record(s, null, null, "不可比：表中没有填写单位");
      return;
    }
    FormCell like = null;
    for (FormCell cell : units) {
      boolean same = HeadReader.sameUnit(s.said(), Labels.withoutBlanks(cell.text()));
      like = same && like == null ? cell : like;
    }
    FormCell at = like == null ? units.get(0) : like;
    result(s, new Fact("单位", at, List.of(), BigDecimal.ONE, at.text().strip()), like != null);
  }
}

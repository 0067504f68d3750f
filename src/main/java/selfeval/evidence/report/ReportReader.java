package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.document.Paragraph;
import selfeval.evidence.report.MoneyReader.Money;
import selfeval.evidence.report.Statement.Field;

/** Reads the statements of a report about one project and year. */
public final class ReportReader {
  /** A report says a few dozen things; more than this is no report. */
  private static final int MOST = 400;

  private ReportReader() {}

  /**
   * Reads a report, in its order.
   *
   * @param project the name of the form's project; empty where it has none
   * @param year the form's year, or null
   * @param wholeUnit whether the form is about the whole of a unit, and no project
   */
  public static List<Statement> read(
      List<Paragraph> paragraphs, String project, @Nullable String year, boolean wholeUnit) {
    ReportText text = ReportText.of(paragraphs);
    OwnProject own = new OwnProject(project);
    Scope scope = new Scope(text, own, year, wholeUnit);
    MoneyReader reader = new MoneyReader(scope, own);
    List<Statement> statements = new ArrayList<>(HeadReader.read(text, own));
    for (Block block : text.blocks()) {
      if (statements.size() > MOST) {
        break;
      }
      List<Money> money = reader.read(block);
      for (Money one : money) {
        if (one.statement() != null) {
          statements.add(one.statement());
        }
      }
      statements.addAll(SumReader.read(block, money, scope));
      statements.addAll(RateReader.read(block, scope));
      List<Statement> scores = ScoreReader.read(block, scope);
      statements.addAll(scores);
      ListedSums.points(block, scores, statements);
      ListedSums.pieces(block, statements);
      statements.addAll(CountReader.read(block, scope, text));
      statements.addAll(LeftoverReader.read(block));
    }
    if (!scope.several()) {
      statements.addAll(new NumberingReader(text).read());
    }
    return unambiguous(statements);
  }

  /** Where two figures fit one field, none is chosen. */
  private static List<Statement> unambiguous(List<Statement> statements) {
    boolean adjusted =
        statements.stream().anyMatch(s -> s.field() == Field.ADJUSTED && s.compared() && s.sure());
    Map<Field, Statement> first = new EnumMap<>(Field.class);
    Map<Field, Boolean> two = new EnumMap<>(Field.class);
    for (Statement s : statements) {
      if (s.compared() && s.sure() && choosable(s.field())) {
        Statement one = first.putIfAbsent(s.field(), s);
        if (one != null && differ(one, s)) {
          two.put(s.field(), true);
        }
      }
    }
    List<Statement> result = new ArrayList<>(statements.size());
    for (Statement s : statements) {
      boolean earlier = adjusted && s.field() == Field.BUDGET && s.compared();
      boolean choice = two.containsKey(s.field()) && s.compared() && s.sure();
      Statement kept = choice ? s.notCompared(Statement.AMBIGUOUS) : s;
      result.add(
          earlier && kept.compared()
              ? new Statement(
                  s.field(), s.said(), s.value(), s.step(), s.about(), false, s.place(), s.quote(),
                  null)
              : kept);
    }
    return result;
  }

  private static boolean choosable(Field field) {
    return switch (field) {
      case SUM, SHARES, POINTS, NUMBERING, LEFTOVER, SECOND_LEVEL, UNIT, YEAR -> false;
      default -> true;
    };
  }

  private static boolean differ(Statement a, Statement b) {
    BigDecimal x = a.value();
    BigDecimal y = b.value();
    if (x == null || y == null) {
      return !ScoreReader.grade(a.said()).equals(ScoreReader.grade(b.said()));
    }
    boolean about = a.about() || b.about();
    boolean near = about && x.subtract(y).abs().compareTo(a.step().max(b.step())) <= 0;
    return !near && !Amount.same(x, a.step(), y, b.step());
  }
}

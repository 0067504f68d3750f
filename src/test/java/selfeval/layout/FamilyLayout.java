package selfeval.layout;

import java.util.List;
import java.util.Map;
import selfeval.form.RowKind;
import selfeval.term.Field;

/**
 * A printed form: what stands where. Columns are counted from the form's own left edge, 0-based.
 *
 * @param id the template it belongs to
 * @param annex line above the title, or ""
 * @param title the title
 * @param yearLine line under the title, %s the year; "" for none
 * @param caption line above the table at the right, such as 单位：万元; "" for none
 * @param unit 万元 or 元
 * @param widths widths of the sheet columns, in characters
 * @param landscape whether the page lies
 * @param header rows of the head
 * @param budget the money block
 * @param middle a table between money and goals, or null
 * @param goals the two texts on the goal
 * @param indicators the indicator block
 * @param total the row of sums, or null
 * @param tail rows under the indicators
 * @param totalAfterTail whether the row of sums stands below the tail
 * @param notes lines below the table
 */
public record FamilyLayout(
    String id,
    String annex,
    String title,
    String yearLine,
    String caption,
    String unit,
    List<Integer> widths,
    boolean landscape,
    List<List<HeaderField>> header,
    BudgetBlock budget,
    SideTable middle,
    GoalBlock goals,
    IndicatorBlock indicators,
    TotalLine total,
    List<TailRow> tail,
    boolean totalAfterTail,
    List<String> notes) {

  /** Columns from and to, both included. */
  public record Span(int from, int to) {
    static Span of(int from, int to) {
      return new Span(from, to);
    }
  }

  /**
   * A label and its value in the head.
   *
   * @param field the field, or null for one that the result file does not name
   * @param label printed label
   * @param labelSpan columns of the label
   * @param value columns of the value
   * @param printed what the blank form prints in it
   */
  public record HeaderField(
      Field field, String label, Span labelSpan, Span value, String printed) {}

  /** A column of a block; field null where the column is none of the result file's. */
  public record Heading(Field field, String label, Span span) {}

  /**
   * A row of the money block.
   *
   * @param kind what it is
   * @param label printed label
   * @param printed what the blank form prints in its columns
   */
  public record BudgetLine(RowKind kind, String label, Map<Field, String> printed) {}

  /**
   * The money block.
   *
   * @param side label at its left over all its rows, null for none
   * @param sideSpan columns of the side label
   * @param rowLabel heading over the row labels
   * @param rowLabelSpan columns of the row labels
   * @param columns the columns
   * @param lines the rows
   */
  public record BudgetBlock(
      String side,
      Span sideSpan,
      String rowLabel,
      Span rowLabelSpan,
      List<Heading> columns,
      List<BudgetLine> lines) {}

  /** The goal: two texts side by side under their captions; side as in the money block. */
  public record GoalBlock(
      String side,
      Span sideSpan,
      String expected,
      Span expectedSpan,
      String achieved,
      Span achievedSpan) {}

  /** A table of the family's own, which no rule looks at: row labels and empty cells. */
  public record SideTable(
      String side, Span sideSpan, List<Heading> heads, List<String> rowLabels) {}

  /** Rows of one level-2 name in the blank form: its level-3 hints. */
  public record Level2(String label, List<String> hints) {}

  /** A level-1 name in the blank form. */
  public record Level1(String label, List<Level2> parts) {}

  /** A heading over several columns, in a head of two rows. */
  public record HeadGroup(String label, Span span) {}

  /**
   * The indicator block.
   *
   * @param side as in the money block
   * @param columns the columns, level 1 to 3 among them
   * @param groups headings over several columns; empty for a head of one row
   * @param levels structure of the blank form
   */
  public record IndicatorBlock(
      String side,
      Span sideSpan,
      List<Heading> columns,
      List<HeadGroup> groups,
      List<Level1> levels) {}

  /**
   * The row of sums.
   *
   * @param label its label
   * @param labelSpan columns of the label
   * @param cells columns of WEIGHT, SCORE, GRADE as far as it has them
   * @param rest other columns, left empty or with a dash
   * @param printedWeight the sum of weights that the blank prints, or ""
   */
  public record TotalLine(
      String label,
      Span labelSpan,
      Map<Field, Span> cells,
      List<Span> rest,
      String printedWeight) {}

  /**
   * A row under the indicators.
   *
   * @param key its key among the texts (problems, measures, remarks), or another
   * @param height height in the blank form, in points
   */
  public record TailRow(String key, String label, Span labelSpan, Span value, int height) {}

  /** The height of a row of one line, in points: a page that stands has room for more. */
  double rowHeight() {
    return landscape ? 23 : 30;
  }

  /** How many sheet columns it takes. */
  int width() {
    return widths.size();
  }

  /** The columns of the money block as fields, in order. */
  List<Field> budgetFields() {
    return budget.columns().stream().map(Heading::field).toList();
  }

  /** The columns of the indicator block as fields, in order. */
  List<Field> indicatorFields() {
    return indicators.columns().stream().map(Heading::field).toList();
  }
}

package selfeval.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Head;
import selfeval.form.heading.Head.Column;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.term.Field;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/** Reads the row of sums, wherever below the indicator headings it stands. */
final class TotalReader {
  private static final String GRADES = "优良中差";

  private final Area area;
  private final Grid grid;
  private final Lexicon lexicon;
  private final Segment segment;
  private final Head head;

  TotalReader(Area area, Grid grid, Lexicon lexicon, Segment segment, Head head) {
    this.area = area;
    this.grid = grid;
    this.lexicon = lexicon;
    this.segment = segment;
    this.head = head;
  }

  /**
   * The row of sums, or null.
   *
   * @param from the first row in which it may stand
   * @param skipFrom first row of a money block below the indicators
   * @param skipTo its last row
   */
  @Nullable TotalRow read(int from, int skipFrom, int skipTo) {
    TotalRow first = null;
    Hit grade = null;
    for (Hit hit : area.hits(from, segment.bottom())) {
      boolean money = hit.row() >= skipFrom && hit.row() <= skipTo;
      if (money) {
        continue;
      }
      boolean names = hit.column() <= head.firstKnown();
      if (lexicon.total(hit.label()) || (names && lexicon.sums(hit.label()))) {
        TotalRow read = row(hit);
        boolean better = first == null || (empty(first.score()) && !empty(read.score()));
        first = better ? read : first;
      } else if (grade == null && lexicon.grade(hit.label())) {
        grade = hit;
      }
    }
    if (first == null || grade == null || first.grade() != null) {
      return first;
    }
    return new TotalRow(first.label(), first.weight(), first.score(), area.value(grade));
  }

  /** The row of sums that has no label, where no other is read. */
  TotalRow nameless(int row) {
    Column weights = head.column(Field.WEIGHT);
    Column scores = head.column(Field.SCORE);
    return new TotalRow(
        null,
        weights == null ? null : FormCells.at(grid, row, weights.from()),
        scores == null ? null : FormCells.at(grid, row, scores.from()),
        null);
  }

  private static boolean empty(@Nullable FormCell cell) {
    return cell == null || cell.blank();
  }

  private TotalRow row(Hit hit) {
    FormCell label = FormCells.of(hit.cell());
    if (hit.valueFrom() >= 0) {
      return new TotalRow(label, null, area.value(hit), null);
    }
    Column weights = head.column(Field.WEIGHT);
    Column scores = head.column(Field.SCORE);
    FormCell weight = null;
    FormCell score = null;
    FormCell grade = null;
    List<FormCell> others = new ArrayList<>();
    CellRange only = null;
    for (CellRange region : right(hit)) {
      FormCell cell = FormCells.at(grid, region.first());
      boolean beginsAtWeight =
          weights != null && covers(region, weights) && begins(region, weights);
      boolean atScore =
          scores != null && covers(region, scores) && (!beginsAtWeight || wide(region, scores));
      if (grade(cell.text().strip())) {
        grade = cell;
      } else if (atScore) {
        score = score == null || (score.blank() && !cell.blank()) ? cell : score;
      } else if (beginsAtWeight) {
        weight = weight == null || (weight.blank() && !cell.blank()) ? cell : weight;
      } else {
        others.add(cell);
      }
      only = region;
    }
    if (empty(score) && (empty(weight) || scores == null)) {
      FormCell elsewhere = figure(others);
      score = elsewhere == null ? score : elsewhere;
    }
    if (score == null && weight == null && only != null && others.size() == 1) {
      score = others.get(0);
    }
    return new TotalRow(label, weight, score, grade);
  }

  /** 优, 良好: a word for a rating, and nothing else. */
  private static boolean grade(String text) {
    return !text.isEmpty()
        && text.length() <= 2
        && GRADES.indexOf(text.charAt(0)) >= 0
        && (text.length() == 1 || "秀好等".indexOf(text.charAt(1)) >= 0);
  }

  /** The cells right of the label in its row, up to the next label. */
  private List<CellRange> right(Hit hit) {
    List<CellRange> regions = new ArrayList<>();
    int row = hit.region().first().row();
    int end = Math.min(segment.right(), Math.max(head.lastKnown(), lastFilled(row)));
    for (int c = hit.region().last().column() + 1; c <= end; ) {
      CellRange region = grid.region(row, c);
      if (area.label(region)) {
        break;
      }
      if (region.first().column() == c) {
        regions.add(region);
      }
      c = Math.max(c, region.last().column()) + 1;
    }
    return regions;
  }

  private int lastFilled(int row) {
    int last = -1;
    for (GridCell cell : grid.row(row)) {
      int column = cell.address().column();
      last = column <= segment.right() && !cell.text().isBlank() ? column : last;
    }
    return last;
  }

  private static boolean covers(CellRange region, Column column) {
    return region.first().column() <= column.to() && region.last().column() >= column.from();
  }

  private static boolean begins(CellRange region, Column column) {
    return region.first().column() >= column.from();
  }

  private static boolean wide(CellRange region, Column scores) {
    return region.last().column() >= scores.from();
  }

  /** A figure that stands under another heading, where nothing stands under the right one. */
  private static @Nullable FormCell figure(List<FormCell> cells) {
    for (FormCell cell : cells) {
      String text = cell.text().strip();
      String bare = text.endsWith("分") ? text.substring(0, text.length() - 1) : text;
      if (cell.number() != null || Numbers.parse(bare) != null) {
        return cell;
      }
    }
    return null;
  }
}

package selfeval.form.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** The texts of a sheet that may be labels, found in one pass over its cells. */
public final class SheetLabels {
  /** A label before a colon in the same cell is no longer than this. */
  private static final int INLINE = 24;

  /** Further pairs of label and value in the same cell begin no later than this. */
  private static final int INLINE_FAR = 200;

  /** So many labels and no more are remembered. */
  private static final int REMEMBERED = 4096;

  /** What a title-like cell announces. */
  public enum Title {
    NONE,
    /** A self-evaluation form. */
    SELF,
    /** Another form of the performance system: 申报表, 监控表. */
    OTHER,
    /** Some table about performance; its columns say which. */
    TABLE
  }

  /**
   * A cell that may be a label.
   *
   * @param cell the cell
   * @param region the cell with its merge
   * @param label its text, or what stands before the colon
   * @param valueFrom where in the text the value begins that shares the cell; -1 where none does
   * @param header what it labels in the head, by any vocabulary; null for nothing
   * @param budget what it heads in the money block
   * @param indicator what it heads in the indicator block
   * @param title whether it is a title
   */
  public record Hit(
      GridCell cell,
      CellRange region,
      Label label,
      int valueFrom,
      @Nullable Field header,
      @Nullable Field budget,
      @Nullable Field indicator,
      Title title) {
    public int row() {
      return cell.address().row();
    }

    public int column() {
      return cell.address().column();
    }
  }

  private final Grid grid;
  private final Lexicon lexicon;
  private final LabelBook book;
  private final Map<String, Label> labels = new HashMap<>();
  private final List<Hit> hits = new ArrayList<>();

  /**
   * @param grid the sheet
   * @param lexicon the words of all forms
   * @param book labels met in earlier sheets; added to
   */
  public SheetLabels(Grid grid, Lexicon lexicon, LabelBook book) {
    this.book = book;
    this.grid = grid;
    this.lexicon = lexicon;
    for (int row : grid.rowNumbers()) {
      for (GridCell cell : grid.row(row)) {
        if (cell.kind() == ValueKind.TEXT) {
          look(cell);
        }
      }
    }
  }

  public Grid grid() {
    return grid;
  }

  private void look(GridCell cell) {
    String text = cell.text();
    if (!readable(text)) {
      return;
    }
    if (text.length() <= Label.LONGEST) {
      Label label = label(text);
      Field header = lexicon.header(label);
      Field budget = lexicon.budget(label);
      Field indicator = lexicon.indicator(label);
      Title title = title(label.norm());
      if (header != null
          || budget != null
          || indicator != null
          || title != Title.NONE
          || lexicon.known(label)
          || Furniture.has(label)
          || Furniture.sum(label)) {
        hits.add(new Hit(cell, region(cell), label, -1, header, budget, indicator, title));
        return;
      }
    }
    inline(cell, text);
  }

  /** A label and its value in one cell: 主管部门：甲局. */
  private void inline(GridCell cell, String text) {
    int from = 0;
    for (int colon = colon(text, 0);
        colon > 0 && colon <= (from == 0 ? INLINE : INLINE_FAR);
        colon = colon(text, colon + 1)) {
      int start = labelStart(text, from, colon);
      if (start >= 0 && !text.substring(colon + 1).isBlank()) {
        Label label = label(text.substring(start, colon));
        Field header = lexicon.header(label);
        hits.add(new Hit(cell, region(cell), label, colon + 1, header, null, null, Title.NONE));
        return;
      }
      from = colon + 1;
    }
  }

  /**
   * Where the label begins that ends at this colon, at {@code from} or after a blank behind it; -1
   * where none does.
   */
  public int labelStart(String text, int from, int colon) {
    for (int start = from; start < colon; start++) {
      boolean begins = start == from || blank(text.charAt(start - 1));
      if (begins && colon - start <= INLINE && !blank(text.charAt(start))) {
        Label label = label(text.substring(start, colon));
        if (lexicon.furniture(label) || Furniture.has(label) || Furniture.sum(label)) {
          return start;
        }
      }
    }
    return -1;
  }

  /** Another pair of label and value in the cell of this one. */
  public Hit pair(Hit other, String text, int valueFrom) {
    Label label = label(text);
    return new Hit(
        other.cell(),
        other.region(),
        label,
        valueFrom,
        lexicon.header(label),
        null,
        null,
        Title.NONE);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Figures and codes are no labels; leaving them out early keeps large registers cheap. */
  private static boolean readable(String text) {
    int to = Math.min(text.length(), Label.LONGEST);
    for (int i = 0; i < to; i++) {
      if (text.charAt(i) >= '⺀') {
        return true;
      }
    }
    return false;
  }

  public static int colon(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        return i;
      }
    }
    return -1;
  }

  private CellRange region(GridCell cell) {
    return grid.region(cell.address().row(), cell.address().column());
  }

  /** The text as looked up; equal texts are prepared once. */
  public Label label(String text) {
    Label label = book.known(text);
    if (label == null) {
      label = labels.get(text);
    }
    if (label == null) {
      label = Label.of(text);
      if (!book.keep(text, label, lexicon.known(label)) && labels.size() < REMEMBERED) {
        labels.put(text, label);
      }
    }
    return label;
  }

  /** The text as looked up where it names a row of money. */
  public Label row(String text) {
    return book.row(text);
  }

  /** The hits of these rows and columns, by row, then column. */
  public List<Hit> within(int top, int left, int bottom, int right) {
    List<Hit> found = new ArrayList<>();
    for (int i = firstFrom(top); i < hits.size() && hits.get(i).row() <= bottom; i++) {
      Hit hit = hits.get(i);
      if (hit.column() >= left && hit.column() <= right) {
        found.add(hit);
      }
    }
    return found;
  }

  private int firstFrom(int row) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).row() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public List<Hit> all() {
    return hits;
  }

  /** What a text announces, were it a title. A title names a form and ends there. */
  public static Title title(String norm) {
    if (norm.length() < 3 || norm.indexOf('。') >= 0 || norm.startsWith("注")) {
      return Title.NONE;
    }
    if (!norm.contains("绩效") && !norm.contains("自评")) {
      return Title.NONE;
    }
    String core = norm.indexOf('(') >= 0 ? selfeval.term.Labels.core(norm) : norm;
    core = core.endsWith("》") ? core.substring(0, core.length() - 1) : core;
    boolean table = core.endsWith("表") || core.endsWith("表格");
    boolean monitored =
        core.contains("绩效监控")
            || core.contains("运行监控")
            || core.contains("执行监控")
            || core.contains("监控表")
            || core.contains("监控自评")
            || core.contains("监控情况表");
    if (table && monitored) {
      return Title.OTHER;
    }
    // 单位自评 and 自评情况 also stand over columns: a title without 表 says what is evaluated.
    boolean named = core.contains("绩效") || core.contains("支出") || core.contains("项目");
    boolean report = named && (core.endsWith("自评") || core.endsWith("自评情况"));
    if (core.contains("自评") && (table || report)) {
      return Title.SELF;
    }
    if (table && (core.contains("申报") || core.contains("目标") || core.contains("批复"))) {
      return Title.OTHER;
    }
    return table ? Title.TABLE : Title.NONE;
  }
}

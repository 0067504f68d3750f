package selfeval.xls;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.DrawingRecord;
import org.apache.poi.hssf.record.EscherAggregate;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.CellLook;
import selfeval.annotate.NoteBox;
import selfeval.annotate.NoteWords;
import selfeval.annotate.SheetSize;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Notes on one sheet, each box as large as its text and beside its cell. */
final class XlsNotes {
  private static final int LAST_COLUMN = 255;
  private static final int LAST_ROW = 65_535;

  /** An anchor counts in parts of the column, and of the row, in which it is. */
  private static final int PARTS_OF_COLUMN = 1024;

  private static final int PARTS_OF_ROW = 256;

  private final HSSFSheet sheet;
  private final SheetSize size = new Size();
  private final HSSFFont font;
  private final Map<CellAddress, CellRangeAddress> merges = new HashMap<>();
  private final Map<CellAddress, HSSFComment> existing = new HashMap<>();
  private final boolean drawingIsNew;
  private @Nullable HSSFPatriarch patriarch;

  XlsNotes(HSSFSheet sheet, HSSFFont font) {
    this.sheet = sheet;
    this.font = font;
    for (CellRangeAddress merge : sheet.getMergedRegions()) {
      merges.put(new CellAddress(merge.getFirstRow(), merge.getFirstColumn()), merge);
    }
    drawingIsNew = !hasDrawing(sheet);
    if (!drawingIsNew) {
      patriarch = sheet.getDrawingPatriarch();
      existing.putAll(comments(sheet));
    }
  }

  /** Whether the sheet holds drawings; asking the library itself would make it begin one. */
  static boolean hasDrawing(HSSFSheet sheet) {
    for (RecordBase record : sheet.getSheet().getRecords()) {
      if (record instanceof DrawingRecord || record instanceof EscherAggregate) {
        return true;
      }
    }
    return false;
  }

  /** The notes of a sheet by cell. */
  static Map<CellAddress, HSSFComment> comments(HSSFSheet sheet) {
    Map<CellAddress, HSSFComment> comments = new HashMap<>();
    if (hasDrawing(sheet) && sheet.getDrawingPatriarch() != null) {
      for (HSSFShape shape : sheet.getDrawingPatriarch().getChildren()) {
        if (shape instanceof HSSFComment comment) {
          comments.putIfAbsent(new CellAddress(comment.getRow(), comment.getColumn()), comment);
        }
      }
    }
    return comments;
  }

  /** Whether this began the sheet's drawings. */
  boolean beganDrawing() {
    return drawingIsNew && patriarch != null;
  }

  /** The note of a cell before ours was written; the text null where there was no note. */
  record Former(int length, String anchor) {
    static final Former NONE = new Former(-1, "");
  }

  /** Writes a note, after the agency's own where there is one. */
  Former write(CellAddress cell, String text) {
    HSSFComment comment = existing.get(cell);
    if (comment == null) {
      if (patriarch == null) {
        XlsDrawings.begin(sheet.getWorkbook());
        patriarch = sheet.createDrawingPatriarch();
      }
      comment = patriarch.createComment(anchor(cell, text));
      comment.setRow(cell.row());
      comment.setColumn(cell.column());
      comment.setAuthor(NoteWords.AUTHOR);
      comment.setVisible(false);
      HSSFRichTextString rich = new HSSFRichTextString(text);
      rich.applyFont(font);
      comment.setString(rich);
      return Former.NONE;
    }
    HSSFRichTextString old = comment.getString();
    String oldText = old.getString() == null ? "" : old.getString();
    String whole = oldText + "\n" + NoteWords.MARKER + "\n" + text;
    HSSFRichTextString rich = new HSSFRichTextString(whole);
    copyRuns(old, rich, oldText.length());
    rich.applyFont(oldText.length(), whole.length(), font);
    comment.setString(rich);
    HSSFClientAnchor anchor = (HSSFClientAnchor) comment.getAnchor();
    Former former = new Former(oldText.length(), describe(anchor));
    enlarge(anchor, NoteBox.size(whole));
    return former;
  }

  /** Copies the fonts of the first characters of one text to another that begins with them. */
  static void copyRuns(HSSFRichTextString from, HSSFRichTextString to, int length) {
    int runs = from.numFormattingRuns();
    for (int i = 0; i < runs; i++) {
      int start = from.getIndexOfFormattingRun(i);
      int end = i + 1 < runs ? from.getIndexOfFormattingRun(i + 1) : length;
      if (start < Math.min(end, length)) {
        to.applyFont(start, Math.min(end, length), from.getFontOfFormattingRun(i));
      }
    }
  }

  /** An anchor as text, to be put back by {@link #restore}. */
  private static String describe(HSSFClientAnchor a) {
    return "%d %d %d %d %d %d %d %d"
        .formatted(
            a.getCol1(),
            a.getDx1(),
            a.getRow1(),
            a.getDy1(),
            a.getCol2(),
            a.getDx2(),
            a.getRow2(),
            a.getDy2());
  }

  /**
   * Gives a note's box the size that it had; its place stays, since rows may have been inserted
   * above it.
   */
  static void restore(HSSFClientAnchor anchor, String described) {
    String[] n = described.split(" ", 0);
    if (n.length == 8) {
      int columns = Integer.parseInt(n[4]) - Integer.parseInt(n[0]);
      int rows = Integer.parseInt(n[6]) - Integer.parseInt(n[2]);
      anchor.setCol2((short) Math.min(LAST_COLUMN, anchor.getCol1() + columns));
      anchor.setRow2(Math.min(LAST_ROW, anchor.getRow1() + rows));
      anchor.setDx2(Integer.parseInt(n[5]));
      anchor.setDy2(Integer.parseInt(n[7]));
    }
  }

  private HSSFClientAnchor anchor(CellAddress cell, String text) {
    CellRangeAddress merge = merges.get(cell);
    CellRange region =
        merge == null
            ? CellRange.of(cell)
            : new CellRange(cell, new CellAddress(merge.getLastRow(), merge.getLastColumn()));
    HSSFClientAnchor anchor = new HSSFClientAnchor();
    place(anchor, NoteBox.beside(region, NoteBox.size(text), size));
    anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
    return anchor;
  }

  /** Makes a box that is there large enough. */
  private void enlarge(HSSFClientAnchor anchor, NoteBox.Size needed) {
    int left = anchor.getCol1();
    int leftOffset = pixels(anchor.getDx1(), PARTS_OF_COLUMN, size.width(left));
    int top = anchor.getRow1();
    int topOffset = pixels(anchor.getDy1(), PARTS_OF_ROW, size.height(top));
    int right = anchor.getCol2();
    int bottom = anchor.getRow2();
    NoteBox.Size had =
        size.between(
            left,
            leftOffset,
            top,
            topOffset,
            right,
            pixels(anchor.getDx2(), PARTS_OF_COLUMN, size.width(right)),
            bottom,
            pixels(anchor.getDy2(), PARTS_OF_ROW, size.height(bottom)));
    place(anchor, NoteBox.at(left, leftOffset, top, topOffset, needed.atLeast(had), size));
  }

  private void place(HSSFClientAnchor anchor, NoteBox box) {
    anchor.setCol1((short) box.left());
    anchor.setDx1(parts(box.leftOffset(), PARTS_OF_COLUMN, size.width(box.left())));
    anchor.setRow1(box.top());
    anchor.setDy1(parts(box.topOffset(), PARTS_OF_ROW, size.height(box.top())));
    anchor.setCol2((short) box.right());
    anchor.setDx2(parts(box.rightOffset(), PARTS_OF_COLUMN, size.width(box.right())));
    anchor.setRow2(box.bottom());
    anchor.setDy2(parts(box.bottomOffset(), PARTS_OF_ROW, size.height(box.bottom())));
  }

  private static int pixels(int parts, int ofAll, int size) {
    return parts * size / ofAll;
  }

  private static int parts(int pixels, int ofAll, int size) {
    return Math.min(ofAll - 1, pixels * ofAll / Math.max(1, size));
  }

  /** The sizes of this sheet's columns and rows. */
  private final class Size implements SheetSize {
    @Override
    public int width(int column) {
      return sheet.isColumnHidden(column) ? 0 : Math.round(sheet.getColumnWidthInPixels(column));
    }

    @Override
    public int height(int row) {
      var found = sheet.getRow(row);
      float points =
          found == null ? sheet.getDefaultRowHeightInPoints() : found.getHeightInPoints();
      return found != null && found.getZeroHeight() ? 0 : Math.round(points * 96 / 72);
    }

    @Override
    public int lastColumn() {
      return LAST_COLUMN;
    }

    @Override
    public int lastRow() {
      return LAST_ROW;
    }
  }

  /** The font of our notes. */
  static HSSFFont font(HSSFWorkbook workbook) {
    HSSFFont found =
        workbook.findFont(
            false,
            (short) 32767,
            (short) (NoteWords.POINTS * 20),
            CellLook.TYPEFACE,
            false,
            false,
            (short) 0,
            (byte) 0);
    if (found != null) {
      return found;
    }
    HSSFFont font = workbook.createFont();
    font.setFontName(CellLook.TYPEFACE);
    font.setFontHeightInPoints((short) NoteWords.POINTS);
    font.setColor(HSSFFont.COLOR_NORMAL);
    return font;
  }
}

package selfeval.annotate;

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
import org.apache.poi.ss.util.CellRangeAddress;
import selfeval.opinion.SheetText;
import selfeval.workbook.CellAddress;

/** Notes on one sheet, each box as large as its text and beside its cell. */
final class XlsNotes {
  static final String AUTHOR = "审核";

  /** Stands between the agency's own note and ours. */
  static final String MARKER = "【审核意见】";

  private static final int NARROWEST = 22;
  private static final int WIDEST = 46;
  private static final int COLUMN_PIXELS = 7;
  private static final int LINE_PIXELS = 17;
  private static final int LAST_COLUMN = 255;
  private static final int LAST_ROW = 65_535;

  private final HSSFSheet sheet;
  private final HSSFFont font;
  private final Map<CellAddress, CellRangeAddress> merges = new HashMap<>();
  private final Map<CellAddress, HSSFComment> existing = new HashMap<>();
  private final boolean drawingIsNew;
  private HSSFPatriarch patriarch;

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

  /** What stood at a cell before ours was written; the text null where there was no note. */
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
      comment.setAuthor(AUTHOR);
      comment.setVisible(false);
      HSSFRichTextString rich = new HSSFRichTextString(text);
      rich.applyFont(font);
      comment.setString(rich);
      return Former.NONE;
    }
    HSSFRichTextString old = comment.getString();
    String oldText = old.getString() == null ? "" : old.getString();
    String whole = oldText + "\n" + MARKER + "\n" + text;
    HSSFRichTextString rich = new HSSFRichTextString(whole);
    copyRuns(old, rich, oldText.length());
    rich.applyFont(oldText.length(), whole.length(), font);
    comment.setString(rich);
    HSSFClientAnchor anchor = (HSSFClientAnchor) comment.getAnchor();
    Former former = new Former(oldText.length(), describe(anchor));
    place(anchor, anchor.getCol1(), anchor.getRow1(), anchor.getDx1(), anchor.getDy1(), whole);
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
    String[] n = described.split(" ");
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
    int last = merge == null ? cell.column() : merge.getLastColumn();
    int column = Math.min(last + 1, LAST_COLUMN - 4);
    HSSFClientAnchor anchor = new HSSFClientAnchor();
    place(anchor, column, Math.max(0, cell.row()), 102, 64, text);
    anchor.setAnchorType(org.apache.poi.ss.usermodel.ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    return anchor;
  }

  /** Sets an anchor's corners: from a place, as large as the text needs. */
  private void place(HSSFClientAnchor anchor, int column, int row, int dx, int dy, String text) {
    int columns = Math.max(NARROWEST, Math.min(WIDEST, SheetText.width(text) + 1));
    double right = columns * COLUMN_PIXELS + 14.0 + dx / 1024.0 * width(column);
    double down = SheetText.lines(text, columns - 1.0) * LINE_PIXELS + 10.0;
    down += dy / 256.0 * height(row);
    int lastColumn = column;
    while (right > width(lastColumn) && lastColumn < LAST_COLUMN) {
      right -= width(lastColumn);
      lastColumn++;
    }
    int lastRow = row;
    while (down > height(lastRow) && lastRow < LAST_ROW) {
      down -= height(lastRow);
      lastRow++;
    }
    anchor.setCol1((short) column);
    anchor.setDx1(dx);
    anchor.setRow1(row);
    anchor.setDy1(dy);
    anchor.setCol2((short) lastColumn);
    anchor.setDx2((int) Math.min(1023, right / Math.max(1, width(lastColumn)) * 1024));
    anchor.setRow2(lastRow);
    anchor.setDy2((int) Math.min(255, down / Math.max(1, height(lastRow)) * 256));
  }

  private double width(int column) {
    return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column);
  }

  private double height(int row) {
    var found = sheet.getRow(row);
    if (found == null) {
      return sheet.getDefaultRowHeightInPoints() * 96 / 72;
    }
    return found.getZeroHeight() ? 0 : found.getHeightInPoints() * 96 / 72;
  }

  /** The font of our notes. */
  static HSSFFont font(HSSFWorkbook workbook) {
    HSSFFont found =
        workbook.findFont(
            false, (short) 32767, (short) 180, "宋体", false, false, (short) 0, (byte) 0);
    if (found != null) {
      return found;
    }
    HSSFFont font = workbook.createFont();
    font.setFontName("宋体");
    font.setFontHeightInPoints((short) 9);
    font.setColor(HSSFFont.COLOR_NORMAL);
    return font;
  }
}

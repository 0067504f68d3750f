package selfeval.xls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.CellLook;
import selfeval.annotate.LookPairs;
import selfeval.annotate.NoteWords;
import selfeval.opinion.MarkPlanner;
import selfeval.workbook.CellAddress;

/**
 * Takes annotations off a BIFF workbook without our record: one that was annotated as .xlsx and
 * that an office program has saved in the older format since. The marks are known by the looks kept
 * on the sheet of findings, the notes by their words on the marked cells.
 */
final class XlsTraceRemoval {
  private final HSSFWorkbook workbook;
  private final Set<Integer> unsafeDrawings;
  private final LookPairs looks = new LookPairs();
  private final List<String> remarks = new ArrayList<>();
  private int notesLeft;

  /**
   * @param unsafeDrawings positions of the sheets whose drawings must not be written
   */
  XlsTraceRemoval(HSSFWorkbook workbook, Set<Integer> unsafeDrawings) {
    this.workbook = workbook;
    this.unsafeDrawings = unsafeDrawings;
  }

  /**
   * @param tables names of the sheets that hold a table of findings
   */
  List<String> remove(Set<String> tables) {
    for (String name : tables) {
      readLooks(workbook.getSheet(name));
    }
    boolean marks = false;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (!tables.contains(workbook.getSheetName(i))) {
        HSSFSheet sheet = workbook.getSheetAt(i);
        Set<CellAddress> marked = fills(sheet);
        notes(sheet, marked, unsafeDrawings.contains(i));
        marks |= !marked.isEmpty();
      }
    }
    for (String name : tables) {
      XlsStripper.removeSheet(workbook, name);
    }
    remarks.add(
        "文件带有上次的审核标注，之后又经其他软件另存为 xls；已按底色、批注内容和表的标题去除"
            + (marks ? "" : "，单元格的底色未能识别")
            + "，请留意是否还有残留。");
    if (notesLeft > 0) {
      remarks.add("上次审核的批注有 " + notesLeft + " 处与图表、控件同在一张表上，为免损坏图形，原样保留。");
    }
    return remarks;
  }

  private void readLooks(HSSFSheet sheet) {
    for (Row row : sheet) {
      Cell own = row.getCell(LookPairs.OWN);
      Cell marked = row.getCell(LookPairs.MARKED);
      if (own != null && marked != null) {
        looks.add(own.getCellStyle().getIndex(), marked.getCellStyle().getIndex());
      }
    }
  }

  private Set<CellAddress> fills(HSSFSheet sheet) {
    Set<CellAddress> marked = new HashSet<>();
    for (Row row : sheet) {
      HSSFCellStyle ofRow = ((HSSFRow) row).getRowStyle();
      int rowLook = ofRow == null ? -1 : looks.own(ofRow.getIndex());
      if (rowLook >= 0 && isMark(ofRow)) {
        ((HSSFRow) row).setRowStyle(workbook.getCellStyleAt(rowLook));
      }
      for (Cell cell : row) {
        int own = looks.own(cell.getCellStyle().getIndex());
        if (own >= 0 && isMark(cell.getCellStyle())) {
          ((HSSFCell) cell).setCellStyle(workbook.getCellStyleAt(own));
          marked.add(new CellAddress(cell.getRowIndex(), cell.getColumnIndex()));
        }
      }
    }
    return marked;
  }

  /**
   * Gives the cells of a note's merge their fill back where theirs is that of a mark: a program may
   * have given the merge the borders of its edges, so that its format is no pair's any more.
   */
  private boolean region(HSSFSheet sheet, CellAddress at, Set<CellAddress> marked) {
    CellRangeAddress region = new CellRangeAddress(at.row(), at.row(), at.column(), at.column());
    for (CellRangeAddress merge : sheet.getMergedRegions()) {
      region = merge.isInRange(at.row(), at.column()) ? merge : region;
    }
    boolean any = false;
    for (org.apache.poi.ss.util.CellAddress place : region) {
      HSSFRow row = sheet.getRow(place.getRow());
      HSSFCell cell = row == null ? null : row.getCell(place.getColumn());
      HSSFCellStyle own = cell == null ? null : ownFill(cell.getCellStyle());
      if (cell != null && own != null) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(own.getFillForegroundColor());
        style.setFillBackgroundColor(own.getFillBackgroundColor());
        style.setFillPattern(own.getFillPattern());
        cell.setCellStyle(style);
        marked.add(new CellAddress(place.getRow(), place.getColumn()));
        any = true;
      }
    }
    return any;
  }

  /** A format with the fill below a mark's; null where this is no mark's. */
  private @Nullable HSSFCellStyle ownFill(HSSFCellStyle style) {
    for (int mark : looks.all().keySet()) {
      if (XlsStripper.sameFill(style, workbook.getCellStyleAt(mark)) && looks.own(mark) >= 0) {
        return workbook.getCellStyleAt(looks.own(mark));
      }
    }
    return null;
  }

  /**
   * Whether a fill is of exactly the colour of a mark. One that was made the nearest of a palette
   * may be the agency's own elsewhere: it is taken off only below a note of ours.
   */
  private boolean isMark(CellStyle style) {
    HSSFColor colour = ((HSSFCellStyle) style).getFillForegroundColorColor();
    short[] rgb = colour == null ? new short[] {0, 0, 0} : colour.getTriplet();
    return CellLook.isMark("FF%02X%02X%02X".formatted(rgb[0], rgb[1], rgb[2]));
  }

  private void notes(HSSFSheet sheet, Set<CellAddress> marked, boolean unsafe) {
    if (unsafe) {
      notesLeft += marked.size();
      return;
    }
    for (Map.Entry<CellAddress, HSSFComment> one : XlsNotes.comments(sheet).entrySet()) {
      HSSFComment comment = one.getValue();
      HSSFRichTextString old = comment.getString();
      String text = old.getString() == null ? "" : old.getString().replace('\r', '\n');
      int marker = text.indexOf(NoteWords.MARKER + "\n");
      boolean said = MarkPlanner.isNote(text) || marker >= 0;
      boolean ours =
          marked.contains(one.getKey())
              || (said && region(sheet, one.getKey(), marked))
              || NoteWords.AUTHOR.equals(comment.getAuthor());
      if (ours && MarkPlanner.isNote(text)) {
        sheet.getDrawingPatriarch().removeShape(comment);
      } else if (marker >= 0) {
        int end = marker > 0 && text.charAt(marker - 1) == '\n' ? marker - 1 : marker;
        HSSFRichTextString rest = new HSSFRichTextString(old.getString().substring(0, end));
        XlsNotes.copyRuns(old, rest, end);
        comment.setString(rest);
      }
    }
    XlsStripper.dropEmptyDrawing(sheet);
  }
}

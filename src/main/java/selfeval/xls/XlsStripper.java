package selfeval.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.EscherAggregate;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import selfeval.annotate.NoteWords;
import selfeval.annotate.RecordSheet;
import selfeval.workbook.CellAddress;

/** Takes our annotations off a BIFF workbook again, and nothing else. */
final class XlsStripper {
  /** A workbook without our annotations. */
  record Stripped(byte[] file, List<String> remarks) {}

  private final HSSFWorkbook workbook;
  private final XlsRecord record;
  private final XlsFutureFormats futureFormats;
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, Map<CellAddress, HSSFComment>> comments = new HashMap<>();

  private XlsStripper(HSSFWorkbook workbook, XlsRecord record) {
    this.workbook = workbook;
    this.record = record;
    this.futureFormats = new XlsFutureFormats(workbook);
  }

  /**
   * The workbook without our annotations: the very bytes where there are none.
   *
   * @param tables names of the sheets that hold a table of findings
   */
  static Stripped stripped(byte[] file, Set<String> tables) {
    try (XlsFile opened = XlsFile.open(file)) {
      XlsRecord record = XlsRecord.find(opened.workbook());
      if (record == null && !tables.isEmpty()) {
        return byTraces(file, opened, tables);
      }
      if (record == null) {
        return new Stripped(file, List.of());
      }
      List<String> lost = lost(opened);
      XlsStripper stripper = new XlsStripper(opened.workbook(), record);
      stripper.strip();
      stripper.remarks.addAll(lost);
      return new Stripped(opened.save(), stripper.remarks);
    }
  }

  private static Stripped byTraces(byte[] file, XlsFile opened, Set<String> tables) {
    List<Integer> drawn = new ArrayList<>();
    List<String> lost = lost(opened);
    for (int i = 0; i < opened.workbook().getNumberOfSheets(); i++) {
      boolean table = tables.contains(opened.workbook().getSheetName(i));
      if (!table && XlsNotes.hasDrawing(opened.workbook().getSheetAt(i))) {
        drawn.add(i);
      }
    }
    Set<Integer> unsafe = XlsWriter.unsafeDrawings(file, drawn);
    XlsFutureFormats futureFormats = new XlsFutureFormats(opened.workbook());
    List<String> remarks =
        new ArrayList<>(new XlsTraceRemoval(opened.workbook(), unsafe).remove(tables));
    futureFormats.seal();
    remarks.addAll(lost);
    return new Stripped(opened.save(), remarks);
  }

  /** What of the agency's the library leaves out when it writes the workbook as it is. */
  private static List<String> lost(XlsFile opened) {
    BiffStream before = opened.records();
    if (before.encrypted()) {
      return List.of();
    }
    List<String> lost =
        before.missingFrom(opened.currentRecords(), XlsWriter.names(opened.workbook()));
    return lost.isEmpty() ? List.of() : List.of(XlsWriter.notKept("去除标注", lost));
  }

  private void strip() {
    for (XlsRecord.Entry entry : record.entries()) {
      HSSFSheet sheet = entry.sheet() == null ? null : workbook.getSheet(entry.sheet());
      if (sheet != null) {
        takeOffNote(sheet, entry);
        takeOffFill(sheet, entry);
      }
    }
    for (XlsRecord.Entry entry : record.entries()) {
      dropAddedRow(entry);
    }
    for (XlsRecord.MarkedSheet marked : record.sheets()) {
      HSSFSheet sheet = workbook.getSheet(marked.name());
      if (sheet != null) {
        XlsExtent.restore(sheet, marked.before(), marked.after());
        if (marked.drawingBegun()) {
          dropEmptyDrawing(sheet);
        }
      }
    }
    XlsExtent.restoreShapeNumbers(workbook, record.shapesBefore(), record.shapesAfter());
    int stylesBefore = record.stylesBefore();
    int stylesAfter = record.stylesAfter();
    int exactColoursBefore = record.exactColoursBefore();
    String opinion = record.opinionName();
    removeSheet(workbook, RecordSheet.NAME);
    if (opinion != null) {
      removeSheet(workbook, opinion);
    }
    dropStyles(stylesBefore, stylesAfter, exactColoursBefore);
  }

  private void takeOffNote(HSSFSheet sheet, XlsRecord.Entry entry) {
    if (entry.note().isEmpty()) {
      return;
    }
    HSSFComment comment =
        comments
            .computeIfAbsent(sheet.getSheetName(), n -> XlsNotes.comments(sheet))
            .get(entry.at());
    if (comment == null) {
      return;
    }
    String text = plain(comment.getString().getString());
    int at = text.indexOf(plain(entry.note()));
    if (at < 0) {
      remarks.add("工作表“%s”%s 的批注中，上次的审核意见已被改动，原样保留。".formatted(sheet.getSheetName(), entry.at()));
      return;
    }
    int end = at + plain(entry.note()).length();
    String marker = "\n" + NoteWords.MARKER + "\n";
    boolean appended = entry.formerLength() >= 0 && text.startsWith(marker, at - marker.length());
    int start = appended ? at - marker.length() : at;
    if (entry.formerLength() < 0 && start == 0 && end == text.length()) {
      HSSFPatriarch patriarch = sheet.getDrawingPatriarch();
      patriarch.removeShape(comment);
      comments.get(sheet.getSheetName()).remove(entry.at());
      return;
    }
    HSSFRichTextString old = comment.getString();
    HSSFRichTextString rest =
        new HSSFRichTextString(
            old.getString().substring(0, start) + old.getString().substring(end));
    XlsNotes.copyRuns(old, rest, start);
    comment.setString(rest);
    if (comment.getAnchor() instanceof HSSFClientAnchor anchor) {
      XlsNotes.restore(anchor, entry.formerAnchor());
    }
  }

  /** Line ends differ between the programs a file has gone through; each is one character. */
  private static String plain(String text) {
    return text == null ? "" : text.replace('\r', '\n');
  }

  private void takeOffFill(HSSFSheet sheet, XlsRecord.Entry entry) {
    HSSFRow row = sheet.getRow(entry.at().row());
    HSSFCell cell = row == null ? null : row.getCell(entry.at().column());
    if (cell == null) {
      return;
    }
    HSSFCellStyle now = cell.getCellStyle();
    if (now.getIndex() == entry.marked().getIndex()) {
      boolean added = entry.before() != XlsRecord.Before.CELL;
      if (added && cell.getCellType() == CellType.BLANK) {
        row.removeCell(cell);
      } else {
        cell.setCellStyle(entry.original());
      }
    } else if (sameFill(now, entry.marked())) {
      // the agency changed the cell's look otherwise: only our fill goes
      HSSFCellStyle style = workbook.createCellStyle();
      style.cloneStyleFrom(now);
      style.setFillForegroundColor(entry.original().getFillForegroundColor());
      style.setFillBackgroundColor(entry.original().getFillBackgroundColor());
      style.setFillPattern(entry.original().getFillPattern());
      cell.setCellStyle(style);
    }
  }

  /** A row that was made for a mark goes when its last cell has gone. */
  private void dropAddedRow(XlsRecord.Entry entry) {
    HSSFSheet sheet = entry.sheet() == null ? null : workbook.getSheet(entry.sheet());
    if (sheet != null && entry.before() == XlsRecord.Before.NO_ROW) {
      HSSFRow row = sheet.getRow(entry.at().row());
      if (row != null && row.getPhysicalNumberOfCells() == 0) {
        sheet.removeRow(row);
      }
    }
  }

  static boolean sameFill(HSSFCellStyle a, HSSFCellStyle b) {
    return a.getFillPattern() == b.getFillPattern()
        && a.getFillForegroundColor() == b.getFillForegroundColor();
  }

  static void dropEmptyDrawing(HSSFSheet sheet) {
    if (!XlsNotes.hasDrawing(sheet)
        || sheet.getDrawingPatriarch() == null
        || !sheet.getDrawingPatriarch().getChildren().isEmpty()) {
      return;
    }
    sheet.getSheet().getRecords().removeIf(r -> r instanceof EscherAggregate);
  }

  static void removeSheet(HSSFWorkbook workbook, String name) {
    int index = workbook.getSheetIndex(name);
    if (index < 0 || workbook.getNumberOfSheets() == 1) {
      return;
    }
    for (HSSFName ofSheet : List.copyOf(workbook.getAllNames())) {
      if (ofSheet.getSheetIndex() == index) {
        workbook.removeName(ofSheet);
      }
    }
    workbook.removeSheetAt(index);
  }

  /**
   * Takes off the styles that were added, where they are still at the end of their table as we left
   * them; a program that saved the file since has numbered them anew, and drops what nobody uses by
   * itself. Our fonts stay: they cost nothing, and the next annotation takes them again.
   */
  private void dropStyles(int before, int after, int exactColoursBefore) {
    if (before > 0 && after == workbook.getNumCellStyles() && !used(before)) {
      for (int i = workbook.getNumCellStyles() - 1; i >= before; i--) {
        workbook.getInternalWorkbook().removeExFormatRecord(i);
      }
      futureFormats.removeFrom(before, exactColoursBefore);
    }
    futureFormats.seal();
  }

  private boolean used(int firstStyle) {
    Set<Short> seen = new HashSet<>();
    for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
      HSSFSheet sheet = workbook.getSheetAt(s);
      for (int r = sheet.getFirstRowNum(); r >= 0 && r <= sheet.getLastRowNum(); r++) {
        HSSFRow row = sheet.getRow(r);
        if (row == null) {
          continue;
        }
        if (row.isFormatted()) {
          seen.add(row.getRowStyle().getIndex());
        }
        row.forEach(cell -> seen.add(cell.getCellStyle().getIndex()));
      }
      for (int c = 0; c < 256; c++) {
        if (sheet.getColumnStyle(c) != null) {
          seen.add(sheet.getColumnStyle(c).getIndex());
        }
      }
    }
    return seen.stream().anyMatch(i -> i >= firstStyle);
  }
}

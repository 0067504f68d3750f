package selfeval.xls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.RecordSheet;
import selfeval.workbook.CellAddress;

/**
 * What was done to a BIFF workbook, in a sheet that nobody sees, so that it can be undone exactly.
 *
 * <p>A place is kept as a formula and a style as the style of a cell: both follow when the agency
 * inserts rows, renames sheets, or saves with a program that numbers its styles anew.
 */
final class XlsRecord {
  private static final String SIGNATURE = "selfeval-audit";
  private static final int VERSION = 1;
  private static final String MARK = "mark";
  private static final String SHEET = "sheet";
  private static final String DRAWING_BEGUN = "drawing";

  /** What was there before a cell was marked. */
  enum Before {
    CELL,
    NO_CELL,
    NO_ROW
  }

  /**
   * One marked cell.
   *
   * @param sheet the sheet it is on now; null where it is gone
   * @param cell its place now; null where it is gone
   * @param before what was there
   * @param original the cell's own style
   * @param marked the style it was given; the same as {@code original} where it was not filled
   * @param note our note's text; empty where there is none
   * @param formerLength characters of the agency's note before ours; −1 where it had none
   * @param formerAnchor the box of the agency's note; empty where it had none
   */
  record Entry(
      @Nullable String sheet,
      @Nullable CellAddress cell,
      Before before,
      HSSFCellStyle original,
      HSSFCellStyle marked,
      String note,
      int formerLength,
      String formerAnchor) {

    /** The cell of an entry that names its sheet. */
    CellAddress at() {
      return Objects.requireNonNull(cell, "a cell is named with its sheet");
    }
  }

  private final HSSFSheet sheet;

  private XlsRecord(HSSFSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * The record of an annotated workbook, or null where it is none of ours.
   *
   * @param workbook any workbook
   */
  static @Nullable XlsRecord find(HSSFWorkbook workbook) {
    HSSFSheet sheet = workbook.getSheet(RecordSheet.NAME);
    if (sheet == null || sheet.getRow(0) == null) {
      return null;
    }
    HSSFCell cell = sheet.getRow(0).getCell(0);
    boolean ours =
        cell != null
            && cell.getCellType() == CellType.STRING
            && SIGNATURE.equals(cell.getStringCellValue());
    return ours ? new XlsRecord(sheet) : null;
  }

  /**
   * Begins a record.
   *
   * @param workbook without one
   * @param styles how many styles it had before ours
   */
  static XlsRecord begin(HSSFWorkbook workbook, int styles) {
    HSSFSheet sheet = workbook.createSheet(RecordSheet.NAME);
    HSSFRow row = sheet.createRow(0);
    row.createCell(0).setCellValue(SIGNATURE);
    row.createCell(1).setCellValue(VERSION);
    row.createCell(3).setCellValue(styles);
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    return new XlsRecord(sheet);
  }

  /**
   * Ends the record.
   *
   * @param opinionName the sheet that was added; null where none could be
   * @param styles how many styles there are now
   * @param shapesBefore the workbook's shape numbers before ours, from {@link
   *     XlsExtent#describeShapeNumbers}
   * @param shapesAfter the same now
   * @param exactColours how many records of exact colours there were before ours
   */
  void end(
      @Nullable String opinionName,
      int styles,
      String shapesBefore,
      String shapesAfter,
      int exactColours) {
    HSSFRow row = sheet.getRow(0);
    if (opinionName != null) {
      row.createCell(2).setCellFormula(RecordSheet.reference(opinionName, new CellAddress(0, 0)));
    }
    row.createCell(4).setCellValue(styles);
    row.createCell(5).setCellValue(shapesBefore);
    row.createCell(6).setCellValue(shapesAfter);
    row.createCell(7).setCellValue(exactColours);
  }

  void mark(
      String sheetName,
      CellAddress cell,
      Before before,
      HSSFCellStyle original,
      HSSFCellStyle marked,
      @Nullable String note,
      XlsNotes.Former former) {
    HSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(0).setCellValue(MARK);
    row.createCell(1).setCellFormula(RecordSheet.reference(sheetName, cell));
    row.createCell(2).setCellValue(before.name());
    row.createCell(RecordSheet.OWN_LOOK).setCellStyle(original);
    row.createCell(RecordSheet.MARKED_LOOK).setCellStyle(marked);
    row.createCell(5).setCellValue(note == null ? "" : note);
    row.createCell(6).setCellValue(former.length());
    row.createCell(7).setCellValue(former.anchor());
  }

  /**
   * Notes what marking a sheet changed beside its cells.
   *
   * @param before its extent and drawing numbers before, from {@link XlsExtent#describe}
   * @param after the same after
   * @param drawingBegun whether it had no drawings before our notes
   */
  void sheet(String sheetName, String before, String after, boolean drawingBegun) {
    HSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(0).setCellValue(SHEET);
    row.createCell(1).setCellFormula(RecordSheet.reference(sheetName, new CellAddress(0, 0)));
    row.createCell(2).setCellValue(before);
    row.createCell(3).setCellValue(after);
    row.createCell(4).setCellValue(drawingBegun ? DRAWING_BEGUN : "");
  }

  /** The sheet that was added, by its present name; null where the agency deleted it. */
  @Nullable String opinionName() {
    RecordSheet.Place place = place(sheet.getRow(0).getCell(2));
    return place == null ? null : place.sheet();
  }

  /** How many styles the workbook had before ours; −1 where that is not known. */
  int stylesBefore() {
    return count(3);
  }

  /** How many styles the workbook had with ours; −1 where that is not known. */
  int stylesAfter() {
    return count(4);
  }

  /** The workbook's shape numbers before ours. */
  String shapesBefore() {
    return text(sheet.getRow(0), 5);
  }

  /** The workbook's shape numbers with ours. */
  String shapesAfter() {
    return text(sheet.getRow(0), 6);
  }

  /** How many records of exact colours there were before ours; −1 where that is not known. */
  int exactColoursBefore() {
    return count(7);
  }

  private int count(int column) {
    HSSFCell cell = sheet.getRow(0).getCell(column);
    return cell != null && cell.getCellType() == CellType.NUMERIC
        ? (int) cell.getNumericCellValue()
        : -1;
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      HSSFRow row = sheet.getRow(i);
      if (row != null && MARK.equals(text(row, 0)) && row.getCell(1) != null) {
        RecordSheet.Place place = place(row.getCell(1));
        HSSFCell original = row.getCell(RecordSheet.OWN_LOOK);
        HSSFCell marked = row.getCell(RecordSheet.MARKED_LOOK);
        HSSFCell length = row.getCell(6);
        boolean whole =
            original != null
                && marked != null
                && length != null
                && length.getCellType() == CellType.NUMERIC;
        if (whole) {
          entries.add(
              new Entry(
                  place == null ? null : place.sheet(),
                  place == null ? null : place.cell(),
                  before(text(row, 2)),
                  original.getCellStyle(),
                  marked.getCellStyle(),
                  text(row, 5),
                  (int) length.getNumericCellValue(),
                  text(row, 7)));
        }
      }
    }
    return entries;
  }

  /**
   * One sheet that was marked.
   *
   * @param name its present name
   * @param before its extent before ours
   * @param after its extent with ours
   * @param drawingBegun whether it had no drawings before our notes
   */
  record MarkedSheet(String name, String before, String after, boolean drawingBegun) {}

  List<MarkedSheet> sheets() {
    List<MarkedSheet> sheets = new ArrayList<>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      HSSFRow row = sheet.getRow(i);
      if (row != null && SHEET.equals(text(row, 0))) {
        RecordSheet.Place place = place(row.getCell(1));
        if (place != null) {
          boolean begun = DRAWING_BEGUN.equals(text(row, 4));
          sheets.add(new MarkedSheet(place.sheet(), text(row, 2), text(row, 3), begun));
        }
      }
    }
    return sheets;
  }

  private static Before before(String name) {
    for (Before before : Before.values()) {
      if (before.name().equals(name)) {
        return before;
      }
    }
    return Before.CELL;
  }

  private static String text(HSSFRow row, int column) {
    HSSFCell cell = row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** Where a reference points now; null where that is gone. */
  private static RecordSheet.@Nullable Place place(HSSFCell cell) {
    if (cell == null || cell.getCellType() != CellType.FORMULA) {
      return null;
    }
    return RecordSheet.place(cell.getCellFormula());
  }
}

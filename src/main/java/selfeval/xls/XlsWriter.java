package selfeval.xls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.Annotated;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.Mark;
import selfeval.opinion.OpinionSheet;
import selfeval.workbook.CellAddress;

/** Writes a plan into a BIFF workbook through HSSF. */
final class XlsWriter {
  private final HSSFWorkbook workbook;
  private final AnnotationPlan plan;
  private final Set<Integer> unsafeDrawings;
  private final Function<OpinionSheet, byte[]> standalone;
  private final List<String> remarks = new ArrayList<>();
  private final XlsStyles styles;
  private final XlsFutureFormats futureFormats;
  private int unfilled;
  private byte @Nullable [] companion;

  private XlsWriter(
      HSSFWorkbook workbook,
      AnnotationPlan plan,
      Set<Integer> unsafeDrawings,
      Function<OpinionSheet, byte[]> standalone) {
    this.standalone = standalone;
    this.workbook = workbook;
    this.plan = plan;
    this.unsafeDrawings = unsafeDrawings;
    this.futureFormats = new XlsFutureFormats(workbook);
    this.styles = new XlsStyles(workbook, futureFormats);
  }

  /**
   * The annotated workbook.
   *
   * @param original the file's bytes, without annotations of ours
   * @param standalone writes the sheet of findings as a workbook of its own
   */
  static Annotated write(
      byte[] original, AnnotationPlan plan, Function<OpinionSheet, byte[]> standalone) {
    try (XlsFile file = XlsFile.open(original)) {
      Set<Integer> unsafe = unsafeDrawings(file, original, noted(plan));
      BiffStream before = file.records();
      List<String> names = names(file.workbook());
      XlsWriter writer = new XlsWriter(file.workbook(), plan, unsafe, standalone);
      writer.annotate();
      byte[] saved = file.save();
      try (XlsFile again = XlsFile.open(saved)) {
        // an encrypted stream cannot be held against another one record by record
        if (!before.encrypted()) {
          List<String> lost = before.missingFrom(again.records(), names);
          if (!lost.isEmpty()) {
            writer.remarks.add(notKept("标注", lost));
          }
        }
      }
      return new Annotated(saved, writer.companion, writer.remarks);
    }
  }

  /**
   * @param after what was done to the file
   * @param lost what it had before, by {@link BiffStream#missingFrom}
   */
  static String notKept(String after, List<String> lost) {
    return "下列内容在" + after + "后的文件中未能保留，请以原文件为准：" + String.join("，", lost) + "。";
  }

  /** The names of all sheets, in their order. */
  static List<String> names(HSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      names.add(workbook.getSheetName(i));
    }
    return names;
  }

  /**
   * The sheets whose drawings the library cannot read and write without changing them (charts,
   * controls, shapes it does not know), found by trying: such a sheet gets no notes, since a note
   * would cost the agency its drawing.
   */
  static Set<Integer> unsafeDrawings(byte[] file, List<Integer> sheets) {
    try (XlsFile plain = XlsFile.open(file)) {
      return unsafeDrawings(plain, file, sheets);
    }
  }

  /**
   * @param plain the file, opened and not changed yet
   */
  private static Set<Integer> unsafeDrawings(XlsFile plain, byte[] file, List<Integer> sheets) {
    Set<Integer> unsafe = new HashSet<>();
    List<Integer> asked = new ArrayList<>();
    for (int index : sheets) {
      if (index < plain.workbook().getNumberOfSheets()
          && XlsNotes.hasDrawing(plain.workbook().getSheetAt(index))) {
        asked.add(index);
      }
    }
    if (asked.isEmpty()) {
      return unsafe;
    }
    BiffStream expected = plain.currentRecords();
    for (int index : asked) {
      try (XlsFile probe = XlsFile.open(file)) {
        probe.workbook().getSheetAt(index).getDrawingPatriarch();
        if (expected.drawingInterrupted(index)
            || !expected.sameSheet(index, probe.currentRecords())) {
          unsafe.add(index);
        }
      } catch (RuntimeException unreadable) {
        unsafe.add(index);
      }
    }
    return unsafe;
  }

  private static List<Integer> noted(AnnotationPlan plan) {
    List<Integer> indexes = new ArrayList<>();
    new TreeMap<>(plan.marks())
        .forEach(
            (index, marks) -> {
              boolean notes = marks.stream().anyMatch(m -> m.note() != null);
              if (notes) {
                indexes.add(index);
              }
            });
    return indexes;
  }

  private void annotate() {
    int stylesBefore = workbook.getNumCellStyles();
    String shapesBefore = XlsExtent.describeShapeNumbers(workbook);
    boolean locked = structureLocked();
    HSSFFont noteFont;
    if (locked) {
      noteFont = XlsNotes.font(workbook);
      remarks.add(Annotated.STRUCTURE_LOCKED);
      companion = standalone.apply(plan.opinion());
    } else {
      XlsOpinion opinion = new XlsOpinion(workbook, styles);
      noteFont = XlsNotes.font(workbook);
      opinion.add(plan.opinion());
    }
    XlsRecord record = XlsRecord.begin(workbook, stylesBefore);
    for (Map.Entry<Integer, List<Mark>> entry : new TreeMap<>(plan.marks()).entrySet()) {
      mark(workbook.getSheetAt(entry.getKey()), entry.getKey(), entry.getValue(), record, noteFont);
    }
    record.end(
        locked ? null : plan.opinion().name(),
        workbook.getNumCellStyles(),
        shapesBefore,
        XlsExtent.describeShapeNumbers(workbook),
        futureFormats.count());
    futureFormats.seal();
    if (unfilled > 0 || styles.exhausted()) {
      remarks.add(
          "本工作簿的单元格格式已达 xls 格式上限（4030 种），有 "
              + unfilled
              + " 处只加批注、不标颜色，“"
              + plan.opinion().name()
              + "”表的格式可能从简。");
    }
  }

  private void mark(
      HSSFSheet sheet, int index, List<Mark> marks, XlsRecord record, HSSFFont noteFont) {
    boolean unsafe = unsafeDrawings.contains(index);
    boolean withNotes = !unsafe && marks.stream().anyMatch(m -> m.note() != null);
    // read with its notes, so that its drawings are known before the first of ours
    XlsNotes notes = withNotes ? new XlsNotes(sheet, noteFont) : null;
    String extent = XlsExtent.describe(sheet);
    for (Mark mark : marks) {
      CellAddress at = mark.cell();
      XlsRecord.Before before = XlsRecord.Before.CELL;
      HSSFRow row = sheet.getRow(at.row());
      if (row == null) {
        row = sheet.createRow(at.row());
        before = XlsRecord.Before.NO_ROW;
      }
      HSSFCell cell = row.getCell(at.column());
      if (cell == null) {
        cell = row.createCell(at.column());
        if (row.isFormatted()) {
          cell.setCellStyle(row.getRowStyle());
        }
        before = before == XlsRecord.Before.CELL ? XlsRecord.Before.NO_CELL : before;
      }
      HSSFCellStyle original = cell.getCellStyle();
      HSSFCellStyle marked = styles.marked(original, mark.severity());
      if (marked == null) {
        unfilled++;
      } else {
        cell.setCellStyle(marked);
      }
      XlsNotes.Former former = XlsNotes.Former.NONE;
      String note = notes == null ? null : mark.note();
      if (notes != null && note != null) {
        former = notes.write(at, note);
      }
      record.mark(
          sheet.getSheetName(),
          at,
          before,
          original,
          marked == null ? original : marked,
          note,
          former);
    }
    record.sheet(
        sheet.getSheetName(),
        extent,
        XlsExtent.describe(sheet),
        notes != null && notes.beganDrawing());
    if (unsafe) {
      remarks.add(
          "工作表“"
              + sheet.getSheetName()
              + "”含有图表、控件等图形，加批注会使其受损，因此只标颜色，意见见“"
              + plan.opinion().name()
              + "”表。");
    }
  }

  private boolean structureLocked() {
    for (Record record : workbook.getInternalWorkbook().getRecords()) {
      if (record instanceof ProtectRecord protect && protect.getProtect()) {
        return true;
      }
    }
    return false;
  }
}

package selfeval.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.opinion.AuditSamples.audit;
import static selfeval.opinion.AuditSamples.findings;
import static selfeval.opinion.AuditSamples.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.DVConstraint;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFDataValidation;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import selfeval.annotate.Annotated;
import selfeval.annotate.RecordSheet;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.opinion.OpinionSheetPlanner;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.FileKind;

class XlsWriterTest {
  private static final String TABLE =
      """
      ERROR   | target-missed  | G6  | 得分     | 没有完成，却给了满分。 | 9.50 | 10 | 0.50
      WARNING | missing-reason | H7  | 偏差原因 | 没有写明原因。         | -    | -  | -
      INFO    | far            | T90 | 空格     | 表外的空格。           | -    | -  | -
      WARNING | formula        | C8  | =1+1     | +问题，@不是公式       | =A1  | -5 | @x
      """;

  private static AnnotationPlan plan(HSSFWorkbook workbook, String table) {
    String[] names = new String[workbook.getNumberOfSheets()];
    Arrays.setAll(names, workbook::getSheetName);
    return AnnotationPlanner.plan(
        workbook(FileKind.XLS, names), "某局.xls", List.of(audit(0, names[0], findings(table))));
  }

  private static Annotated annotate(HSSFWorkbook workbook, String table) {
    return Xls.write(XlsSamples.bytes(workbook), plan(workbook, table));
  }

  /** What a person sees and the file holds of a cell, but for the look. */
  private static String content(HSSFCell cell) {
    return switch (cell.getCellType()) {
      case FORMULA -> "=" + cell.getCellFormula();
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case STRING -> "'" + cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      default -> "";
    };
  }

  private static String look(HSSFCellStyle s, boolean withFill) {
    String fill = withFill ? s.getFillPattern() + " " + s.getFillForegroundColor() + " " : "";
    return fill
        + s.getFontIndex()
        + " "
        + s.getDataFormat()
        + " "
        + s.getBorderBottom()
        + s.getAlignment()
        + s.getVerticalAlignment()
        + s.getWrapText()
        + s.getLocked();
  }

  private static List<String> cells(HSSFSheet sheet, java.util.Set<CellAddress> marked) {
    List<String> cells = new ArrayList<>();
    for (int r = 0; r <= sheet.getLastRowNum(); r++) {
      HSSFRow row = sheet.getRow(r);
      if (row == null) {
        continue;
      }
      row.forEach(
          c -> {
            CellAddress at = new CellAddress(c.getRowIndex(), c.getColumnIndex());
            HSSFCell cell = (HSSFCell) c;
            String text = content(cell);
            if (!marked.contains(at)) {
              cells.add(at + " " + text + " " + look(cell.getCellStyle(), true));
            } else if (!text.isEmpty()) {
              cells.add(at + " " + text + " " + look(cell.getCellStyle(), false));
            }
          });
      cells.add("row " + r + " " + row.getHeight());
    }
    return cells;
  }

  @Test
  void the_agencys_cells_merges_and_widths_are_the_same_and_the_marks_are_added() {
    for (int seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      HSSFWorkbook original = XlsSamples.random(random);
      StringBuilder table = new StringBuilder();
      java.util.Set<CellAddress> marked = new java.util.HashSet<>();
      for (int i = 0; i < 12; i++) {
        CellAddress at = new CellAddress(random.nextInt(45), random.nextInt(14));
        marked.add(at);
        table.append(
            "%s | r%d | %s | 项 | 问题%d。 | 1.5 | 2 | -\n"
                .formatted(Severity.values()[random.nextInt(3)], i, at, i));
      }
      byte[] file = XlsSamples.bytes(original);
      HSSFWorkbook before = XlsSamples.open(file);
      Annotated annotated = Xls.write(file, plan(before, table.toString()));
      assertThat(annotated.remarks()).isEmpty();
      HSSFWorkbook after = XlsSamples.open(annotated.file());
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 2);
      for (int s = 0; s < before.getNumberOfSheets(); s++) {
        HSSFSheet a = before.getSheetAt(s);
        HSSFSheet b = after.getSheetAt(s);
        java.util.Set<CellAddress> here = s == 0 ? marked : java.util.Set.of();
        List<String> rows = cells(a, here);
        assertThat(cells(b, here)).as("seed %d", seed).containsAll(rows);
        assertThat(b.getMergedRegions()).isEqualTo(a.getMergedRegions());
        for (int c = 0; c < 14; c++) {
          assertThat(b.getColumnWidth(c)).isEqualTo(a.getColumnWidth(c));
        }
      }
      for (CellAddress at : marked) {
        HSSFCell cell = after.getSheetAt(0).getRow(at.row()).getCell(at.column());
        assertThat(cell.getCellStyle().getFillPattern())
            .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      }
      assertThat(XlsNotes.comments(after.getSheetAt(0)).keySet()).isSubsetOf(marked).isNotEmpty();
    }
  }

  @Test
  void taking_the_annotations_off_leaves_the_records_as_they_were() {
    for (int seed = 100; seed < 120; seed++) {
      Random random = new Random(seed);
      HSSFWorkbook original = XlsSamples.random(random);
      if (seed % 2 == 0) {
        note(original.getSheetAt(0), 3, 2, "原有批注" + seed);
      }
      byte[] file = XlsSamples.bytes(original);
      StringBuilder table = new StringBuilder("ERROR | n | C4 | 项 | 有批注的格。 | - | - | -\n");
      for (int i = 0; i < 9; i++) {
        table.append(
            "WARNING | r%d | %s | 项 | 问题%d。 | - | - | -\n"
                .formatted(i, new CellAddress(random.nextInt(80), random.nextInt(14)), i));
      }
      AnnotationPlan plan = plan(original, table.toString());
      byte[] stripped = Xls.strip(Xls.write(file, plan).file());
      try (XlsFile before = XlsFile.open(file);
          XlsFile after = XlsFile.open(stripped)) {
        assertThat(after.workbook().getNumberOfSheets())
            .isEqualTo(before.workbook().getNumberOfSheets());
        assertThat(after.workbook().getNumCellStyles())
            .isEqualTo(before.workbook().getNumCellStyles());
        assertThat(after.workbook().getAllNames()).isEmpty();
        BiffStream expected = before.currentRecords();
        for (int s = 0; s < before.workbook().getNumberOfSheets(); s++) {
          assertThat(after.currentRecords().content(s))
              .as("seed %d sheet %d", seed, s)
              .isEqualTo(expected.content(s));
        }
      }
    }
  }

  /** xlwt writes no COUNTRY record, behind which the library puts the announcement of drawings. */
  @Test
  void a_workbook_without_a_country_is_annotated_and_stripped_like_any_other() {
    HSSFWorkbook original = XlsSamples.form(8);
    var records = original.getInternalWorkbook().getWorkbookRecordList();
    records.remove(original.getInternalWorkbook().findFirstRecordBySid(CountryRecord.sid));
    original.createSheet("说明");
    byte[] file = XlsSamples.bytes(original);
    AnnotationPlan plan = plan(XlsSamples.open(file), TABLE);
    byte[] annotated = Xls.write(file, plan).file();
    HSSFWorkbook after = XlsSamples.open(annotated);
    assertThat(notes(after)).hasSize(4);
    List<Record> written = after.getInternalWorkbook().getRecords();
    assertThat(written.get(0).getSid()).isEqualTo(BOFRecord.sid);
    assertThat(written).extracting(Record::getSid).contains(DrawingGroupRecord.sid);
    try (XlsFile before = XlsFile.open(file);
        XlsFile stripped = XlsFile.open(Xls.strip(annotated))) {
      for (int s = 0; s < 2; s++) {
        assertThat(stripped.currentRecords().content(s))
            .isEqualTo(before.currentRecords().content(s));
      }
    }
  }

  @Test
  void annotating_twice_gives_what_annotating_once_gives() {
    HSSFWorkbook original = XlsSamples.form(8);
    note(original.getSheetAt(0), 5, 6, "原有批注");
    AnnotationPlan plan = plan(original, TABLE);
    byte[] once = Xls.write(XlsSamples.bytes(original), plan).file();
    byte[] twice = Xls.write(once, plan).file();
    HSSFWorkbook a = XlsSamples.open(once);
    HSSFWorkbook b = XlsSamples.open(twice);
    assertThat(b.getNumberOfSheets()).isEqualTo(a.getNumberOfSheets());
    assertThat(b.getNumCellStyles()).isEqualTo(a.getNumCellStyles());
    assertThat(b.getNumberOfFonts()).isEqualTo(a.getNumberOfFonts());
    assertThat(b.getNumberOfNames()).isEqualTo(a.getNumberOfNames());
    for (int s = 0; s < a.getNumberOfSheets(); s++) {
      assertThat(b.getSheetName(s)).isEqualTo(a.getSheetName(s));
      assertThat(cells(b.getSheetAt(s), java.util.Set.of()))
          .isEqualTo(cells(a.getSheetAt(s), java.util.Set.of()));
    }
    assertThat(notes(b)).isEqualTo(notes(a)).hasSize(4);
    byte[] third = Xls.write(twice, plan).file();
    assertThat(cells(XlsSamples.open(third).getSheetAt(0), java.util.Set.of()))
        .isEqualTo(cells(a.getSheetAt(0), java.util.Set.of()));
  }

  private static List<String> notes(HSSFWorkbook workbook) {
    List<String> notes = new ArrayList<>();
    XlsNotes.comments(workbook.getSheetAt(0))
        .forEach((at, c) -> notes.add(at + ":" + c.getString().getString() + c.getAuthor()));
    notes.sort(null);
    return notes;
  }

  private static HSSFComment note(HSSFSheet sheet, int row, int column, String text) {
    HSSFComment comment =
        (sheet.getDrawingPatriarch() == null
                ? sheet.createDrawingPatriarch()
                : sheet.getDrawingPatriarch())
            .createComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 9, 1, (short) 11, 4));
    HSSFFont bold = sheet.getWorkbook().createFont();
    bold.setBold(true);
    HSSFRichTextString rich = new HSSFRichTextString(text);
    rich.applyFont(0, 2, bold);
    comment.setString(rich);
    comment.setAuthor("单位");
    comment.setRow(row);
    comment.setColumn(column);
    return comment;
  }

  @Test
  void a_note_that_was_there_keeps_its_text_and_look_and_ours_follows() {
    HSSFWorkbook original = XlsSamples.form(6);
    note(original.getSheetAt(0), 5, 6, "单位自己的说明");
    byte[] file = XlsSamples.bytes(original);
    byte[] annotated = Xls.write(file, plan(original, TABLE)).file();
    HSSFComment both =
        XlsNotes.comments(XlsSamples.open(annotated).getSheetAt(0)).get(new CellAddress(5, 6));
    assertThat(both.getString().getString()).startsWith("单位自己的说明\n【审核意见】\n【应改正】没有完成，却给了满分。");
    assertThat(both.getAuthor()).isEqualTo("单位");
    assertThat(both.getString().getFontOfFormattingRun(0))
        .isEqualTo(
            XlsNotes.comments(XlsSamples.open(file).getSheetAt(0))
                .get(new CellAddress(5, 6))
                .getString()
                .getFontOfFormattingRun(0));
    HSSFComment alone =
        XlsNotes.comments(XlsSamples.open(Xls.strip(annotated)).getSheetAt(0))
            .get(new CellAddress(5, 6));
    assertThat(alone.getString().getString()).isEqualTo("单位自己的说明");
    HSSFClientAnchor anchor = (HSSFClientAnchor) alone.getAnchor();
    assertThat(anchor.getRow2()).isEqualTo(4);
    assertThat(anchor.getCol2()).isEqualTo((short) 11);
  }

  @Test
  void pictures_names_validations_and_conditional_formats_survive() {
    HSSFWorkbook original = XlsSamples.form(6);
    HSSFSheet sheet = original.getSheetAt(0);
    byte[] png =
        java.util.Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    int picture = original.addPicture(png, HSSFWorkbook.PICTURE_TYPE_PNG);
    sheet
        .createDrawingPatriarch()
        .createPicture(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 20, (short) 3, 24), picture);
    var name = original.createName();
    name.setNameName("总分");
    name.setRefersToFormula("自评表!$G$12");
    sheet.addValidationData(
        new HSSFDataValidation(
            new CellRangeAddressList(5, 9, 7, 7),
            DVConstraint.createExplicitListConstraint(new String[] {"无", "见说明"})));
    var conditional = sheet.getSheetConditionalFormatting();
    conditional.addConditionalFormatting(
        new org.apache.poi.ss.util.CellRangeAddress[] {
          org.apache.poi.ss.util.CellRangeAddress.valueOf("F6:G11")
        },
        conditional.createConditionalFormattingRule("G6>F6"));
    original.setPrintArea(0, "$A$1:$H$12");
    Annotated annotated = annotate(original, TABLE);
    assertThat(annotated.remarks()).isEmpty();
    for (byte[] file : List.of(annotated.file(), Xls.strip(annotated.file()))) {
      HSSFWorkbook after = XlsSamples.open(file);
      HSSFSheet form = after.getSheetAt(0);
      assertThat(after.getAllPictures().get(0).getData()).isEqualTo(png);
      assertThat(form.getDrawingPatriarch().getChildren())
          .anyMatch(shape -> shape instanceof org.apache.poi.hssf.usermodel.HSSFPicture);
      assertThat(after.getName("总分").getRefersToFormula()).isEqualTo("自评表!$G$12");
      assertThat(form.getDataValidations()).hasSize(1);
      assertThat(form.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(1);
      assertThat(after.getPrintArea(0)).contains("$A$1:$H$12");
    }
  }

  @Test
  void the_opinion_sheet_has_links_filter_choices_and_print_settings_and_no_formula() {
    HSSFWorkbook original = XlsSamples.form(6);
    HSSFWorkbook after = XlsSamples.open(annotate(original, TABLE).file());
    HSSFSheet sheet = after.getSheet("审核意见");
    assertThat(after.getSheetIndex(sheet)).isEqualTo(1);
    assertThat(after.getSheetVisibility(after.getSheetIndex(RecordSheet.NAME)))
        .isEqualTo(SheetVisibility.VERY_HIDDEN);
    assertThat(after.getActiveSheetIndex()).isZero();
    assertThat(sheet.getHyperlinkList())
        .extracting(h -> h.getTextMark())
        .contains("'自评表'!G6", "'自评表'!H7", "'自评表'!T90", "'自评表'!C8");
    assertThat(sheet.getDataValidations()).hasSize(1);
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getRepeatingRows()).isNull();
    assertThat(after.getPrintArea(1)).isNull();
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(after.getAllNames()).anyMatch(n -> n.getNameName().contains("FilterDatabase"));
    List<String> texts = new ArrayList<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                  if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                  }
                }));
    assertThat(texts)
        .contains("=1+1", "=A1", "【需核实】+问题，@不是公式", "@x", "100 分", "96.00 分", "填报高于核定 4.00 分", "优");
    assertThat(sheet.isColumnHidden(OpinionSheetPlanner.KEY)).isTrue();
  }

  @Test
  void a_table_longer_than_a_page_repeats_its_heading_over_its_own_columns_alone() {
    HSSFWorkbook original = XlsSamples.form(6);
    StringBuilder table = new StringBuilder();
    for (int row = 1; row <= 50; row++) {
      table.append("ERROR | r%d | C%d | 指标 | 第%d个问题。 | - | - | -\n".formatted(row, row, row));
    }
    HSSFWorkbook after = XlsSamples.open(annotate(original, table.toString()).file());
    HSSFSheet sheet = after.getSheet("审核意见");
    int head = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
    assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
    String[] areas = after.getPrintArea(1).split(",");
    assertThat(areas).hasSize(2);
    assertThat(areas[0]).startsWith("审核意见!$A$1:$L$");
    assertThat(areas[1]).startsWith("审核意见!$P$");
    assertThat(sheet.getRow(head).getCell(15)).isNull();
  }

  @Test
  void marks_are_found_again_after_rows_are_inserted_and_sheets_renamed() {
    HSSFWorkbook original = XlsSamples.form(6);
    List<String> expected = cellsAlone(XlsSamples.open(shifted(XlsSamples.bytes(original))));
    byte[] annotated = Xls.write(XlsSamples.bytes(original), plan(original, TABLE)).file();
    HSSFWorkbook back = XlsSamples.open(shifted(annotated));
    back.setSheetName(0, "自评表（改）");
    back.setSheetName(back.getSheetIndex("审核意见"), "意见'存档");
    HSSFWorkbook stripped = XlsSamples.open(Xls.strip(XlsSamples.bytes(back)));
    assertThat(stripped.getNumberOfSheets()).isEqualTo(1);
    assertThat(cellsAlone(stripped)).isEqualTo(expected);
    assertThat(XlsNotes.comments(stripped.getSheetAt(0))).isEmpty();
  }

  /** Without the rows: shifting in this library leaves empty ones behind. */
  private static List<String> cellsAlone(HSSFWorkbook workbook) {
    List<String> cells = cells(workbook.getSheetAt(0), java.util.Set.of());
    cells.removeIf(c -> c.startsWith("row "));
    return cells;
  }

  private static byte[] shifted(byte[] file) {
    HSSFWorkbook workbook = XlsSamples.open(file);
    workbook.getSheetAt(0).shiftRows(5, workbook.getSheetAt(0).getLastRowNum(), 2);
    return XlsSamples.bytes(workbook);
  }

  @Test
  void what_the_agency_typed_or_formatted_since_is_kept() {
    HSSFWorkbook original = XlsSamples.form(6);
    byte[] annotated = Xls.write(XlsSamples.bytes(original), plan(original, TABLE)).file();
    HSSFWorkbook back = XlsSamples.open(annotated);
    back.getSheetAt(0).getRow(89).getCell(19).setCellValue("补填");
    HSSFCellStyle bold = back.createCellStyle();
    bold.cloneStyleFrom(back.getSheetAt(0).getRow(5).getCell(6).getCellStyle());
    bold.setDataFormat((short) 10);
    back.getSheetAt(0).getRow(5).getCell(6).setCellStyle(bold);
    HSSFSheet sheet = XlsSamples.open(Xls.strip(XlsSamples.bytes(back))).getSheetAt(0);
    assertThat(sheet.getRow(89).getCell(19).getStringCellValue()).isEqualTo("补填");
    assertThat(sheet.getRow(89).getCell(19).getCellStyle().getFillPattern())
        .isEqualTo(FillPatternType.NO_FILL);
    HSSFCellStyle kept = sheet.getRow(5).getCell(6).getCellStyle();
    assertThat(kept.getDataFormat()).isEqualTo((short) 10);
    assertThat(kept.getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
  }

  @Test
  void a_note_of_ours_that_the_agency_rewrote_stays_and_is_said() {
    HSSFWorkbook original = XlsSamples.form(6);
    byte[] annotated = Xls.write(XlsSamples.bytes(original), plan(original, TABLE)).file();
    HSSFWorkbook back = XlsSamples.open(annotated);
    XlsNotes.comments(back.getSheetAt(0))
        .get(new CellAddress(5, 6))
        .setString(new HSSFRichTextString("已向上级说明"));
    Annotated stripped = Xls.stripped(XlsSamples.bytes(back), Set.of());
    assertThat(stripped.remarks()).singleElement().asString().contains("G6").contains("原样保留");
    assertThat(XlsNotes.comments(XlsSamples.open(stripped.file()).getSheetAt(0)))
        .containsOnlyKeys(new CellAddress(5, 6));
  }

  @Test
  void other_streams_of_the_compound_file_stay_byte_for_byte() throws Exception {
    byte[] macro = new byte[9000];
    new Random(3).nextBytes(macro);
    byte[] file;
    try (POIFSFileSystem container =
            new POIFSFileSystem(new ByteArrayInputStream(XlsSamples.bytes(XlsSamples.form(6))));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      container
          .getRoot()
          .createDirectory("_VBA_PROJECT_CUR")
          .createDocument("dir", new ByteArrayInputStream(macro));
      container.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), "MBD0001");
      container.writeFilesystem(out);
      file = out.toByteArray();
    }
    byte[] kept = file.clone();
    byte[] annotated = Xls.write(file, plan(XlsSamples.open(file), TABLE)).file();
    assertThat(file).isEqualTo(kept);
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(annotated))) {
      var vba =
          (org.apache.poi.poifs.filesystem.DirectoryNode)
              container.getRoot().getEntry("_VBA_PROJECT_CUR");
      assertThat(vba.createDocumentInputStream("dir").readAllBytes()).isEqualTo(macro);
      assertThat(container.createDocumentInputStream("MBD0001").readAllBytes())
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void a_locked_structure_takes_marks_and_notes_and_the_findings_stand_beside_it()
      throws IOException {
    HSSFWorkbook original = XlsSamples.form(6);
    byte[] open = XlsSamples.bytes(original);
    original = XlsSamples.open(open);
    for (Record record : original.getInternalWorkbook().getRecords()) {
      if (record instanceof org.apache.poi.hssf.record.ProtectRecord protect) {
        protect.setProtect(true);
      }
    }
    byte[] locked = XlsSamples.bytes(original);
    AnnotationPlan plan = plan(original, TABLE);
    Annotated annotated = Xls.write(locked, plan);
    assertThat(annotated.remarks()).singleElement().asString().contains("结构已锁定");
    HSSFWorkbook marked = XlsSamples.open(annotated.file());
    assertThat(marked.getSheet("审核意见")).isNull();
    assertThat(marked.getNumberOfSheets()).isEqualTo(2);
    assertThat(marked.isSheetVeryHidden(1)).isTrue();
    assertThat(XlsNotes.comments(marked.getSheetAt(0))).isNotEmpty();
    try (XSSFWorkbook companion =
        new XSSFWorkbook(new ByteArrayInputStream(annotated.companion()))) {
      assertThat(companion.getSheetAt(0).getSheetName()).isEqualTo("审核意见");
    }
    HSSFWorkbook stripped = XlsSamples.open(Xls.strip(annotated.file()));
    assertThat(stripped.getNumberOfSheets()).isEqualTo(1);
    assertThat(XlsNotes.comments(stripped.getSheetAt(0))).isEmpty();
    try (XlsFile once = XlsFile.open(annotated.file());
        XlsFile twice = XlsFile.open(Xls.write(annotated.file(), plan).file())) {
      assertThat(twice.records().content(0)).isEqualTo(once.records().content(0));
    }
    Annotated free = Xls.write(open, plan);
    assertThat(free.remarks()).isEmpty();
    assertThat(free.companion()).isNull();
  }

  @Test
  void a_workbook_full_of_styles_gets_notes_and_a_remark() {
    HSSFWorkbook original = XlsSamples.form(6);
    while (original.getNumCellStyles() < 4030) {
      original.createCellStyle();
    }
    Annotated annotated = annotate(original, TABLE);
    assertThat(annotated.remarks()).singleElement().asString().contains("4 处只加批注");
    HSSFWorkbook after = XlsSamples.open(annotated.file());
    assertThat(XlsNotes.comments(after.getSheetAt(0))).hasSize(4);
    assertThat(after.getSheet("审核意见")).isNotNull();
  }

  @Test
  void a_palette_of_the_agencys_own_is_left_as_it_is() {
    HSSFWorkbook original = XlsSamples.form(6);
    for (short i = 8; i < 64; i++) {
      original
          .getCustomPalette()
          .setColorAtIndex(i, (byte) (i * 3), (byte) (i * 2), (byte) (255 - i));
    }
    HSSFWorkbook after = XlsSamples.open(annotate(original, TABLE).file());
    for (short i = 8; i < 64; i++) {
      assertThat(after.getCustomPalette().getColor(i).getTriplet())
          .isEqualTo(original.getCustomPalette().getColor(i).getTriplet());
    }
    short error = after.getSheetAt(0).getRow(5).getCell(6).getCellStyle().getFillForegroundColor();
    short warning =
        after.getSheetAt(0).getRow(6).getCell(7).getCellStyle().getFillForegroundColor();
    assertThat(error).isNotEqualTo(warning);
  }

  @Test
  void a_file_that_opens_without_asking_for_its_password_stays_encrypted() {
    for (int seed = 0; seed < 6; seed++) {
      HSSFWorkbook original = XlsSamples.random(new Random(seed));
      original.createSheet("末").createRow(3).createCell(2).setCellValue(seed);
      if (seed % 2 == 1) {
        original.getCustomPalette().setColorAtIndex((short) 9, (byte) 1, (byte) 2, (byte) 3);
      }
      staysEncrypted(original);
    }
  }

  private static void staysEncrypted(HSSFWorkbook original) {
    byte[] file;
    Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
    try {
      file = XlsSamples.bytes(original);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    byte[] annotated = Xls.write(file, plan(XlsSamples.open(file), TABLE)).file();
    assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
    try (XlsFile opened = XlsFile.open(annotated)) {
      assertThat(opened.records().encrypted()).isTrue();
      assertThat(opened.workbook().getSheet("审核意见")).isNotNull();
      assertThat(cells(opened.workbook().getSheetAt(1), java.util.Set.of()))
          .isEqualTo(cells(original.getSheetAt(1), java.util.Set.of()));
    }
  }

  @Test
  void exact_colours_of_newer_programs_stay_believable() {
    HSSFWorkbook original = XlsSamples.form(6);
    int style = original.getSheetAt(0).getRow(5).getCell(6).getCellStyle().getIndex();
    var list = original.getInternalWorkbook().getWorkbookRecordList();
    int end = list.size() - 1;
    byte[] crc = new byte[20];
    crc[0] = 0x7C;
    crc[1] = 0x08;
    byte[] ext = new byte[20 + 20 + 20];
    ext[0] = 0x7D;
    ext[1] = 0x08;
    ext[14] = (byte) style;
    ext[18] = 2;
    ext[20] = 4;
    ext[22] = 20;
    ext[40] = 13;
    ext[42] = 20;
    ext[45] = 2;
    checksum(original, crc);
    list.add(end, new UnknownRecord(0x087C, crc));
    list.add(end + 1, new UnknownRecord(0x087D, ext));
    HSSFWorkbook after = XlsSamples.open(annotate(original, TABLE).file());
    int clone = after.getSheetAt(0).getRow(5).getCell(6).getCellStyle().getIndex();
    List<byte[]> exts = records(after, 0x087D);
    assertThat(exts).hasSizeGreaterThan(1);
    assertThat(exts.get(0)).isEqualTo(ext);
    byte[] copy = exts.stream().filter(e -> (e[14] & 0xFF) == clone).findFirst().orElseThrow();
    assertThat(copy).hasSize(40);
    assertThat(copy[20]).isEqualTo((byte) 13);
    byte[] sealed = records(after, 0x087C).get(0);
    assertThat((sealed[14] & 0xFF) | (sealed[15] & 0xFF) << 8)
        .isEqualTo(after.getInternalWorkbook().getNumExFormats());
    byte[] expected = sealed.clone();
    checksum(after, expected);
    assertThat(sealed).isEqualTo(expected);
    assertThat(Arrays.copyOfRange(sealed, 16, 20)).isNotEqualTo(new byte[4]);
  }

  /** Puts the number of all styles and the checksum over them into the record that keeps them. */
  private static void checksum(HSSFWorkbook workbook, byte[] crc) {
    InternalWorkbook book = workbook.getInternalWorkbook();
    int sum = 0;
    for (int i = 0; i < book.getNumExFormats(); i++) {
      byte[] xf = book.getExFormatAt(i).serialize();
      sum = XlsFutureFormats.crc(sum, Arrays.copyOfRange(xf, 4, xf.length));
    }
    ByteBuffer.wrap(crc)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(14, (short) book.getNumExFormats())
        .putInt(16, sum);
  }

  private static byte[] exactColour(int style, int red) {
    byte[] ext = new byte[40];
    ext[0] = 0x7D;
    ext[1] = 0x08;
    ext[14] = (byte) style;
    ext[18] = 1;
    ext[20] = 13;
    ext[22] = 20;
    ext[24] = 2;
    ext[28] = (byte) red;
    return ext;
  }

  @Test
  void exact_colours_of_the_agency_are_the_same_byte_for_byte_when_ours_are_taken_off() {
    for (boolean believed : new boolean[] {true, false}) {
      HSSFWorkbook original = XlsSamples.form(6);
      var list = original.getInternalWorkbook().getWorkbookRecordList();
      byte[] crc = new byte[20];
      crc[0] = 0x7C;
      crc[1] = 0x08;
      checksum(original, crc);
      crc[16] ^= (byte) (believed ? 0 : 1);
      list.add(list.size() - 1, new UnknownRecord(0x087C, crc));
      int styles = original.getNumCellStyles();
      // some of them for styles that are not there, as programs leave them behind
      for (int style : new int[] {0, 15, 21, styles - 1, styles, styles + 1, styles + 40, 3}) {
        list.add(list.size() - 1, new UnknownRecord(0x087D, exactColour(style, style)));
      }
      byte[] file = XlsSamples.bytes(original);
      byte[] annotated = Xls.write(file, plan(original, TABLE)).file();
      HSSFWorkbook marked = XlsSamples.open(annotated);
      assertThat(records(marked, 0x087D)).hasSizeGreaterThan(believed ? 8 : 7);
      if (!believed) {
        assertThat(records(marked, 0x087C)).as("left unbelieved").containsExactly(crc);
        assertThat(records(marked, 0x087D)).hasSize(8);
      }
      Annotated stripped = Xls.stripped(annotated, Set.of());
      assertThat(stripped.remarks()).isEmpty();
      HSSFWorkbook after = XlsSamples.open(stripped.file());
      assertThat(records(after, 0x087D)).containsExactlyElementsOf(records(original, 0x087D));
      assertThat(records(after, 0x087C)).containsExactly(crc);
    }
  }

  private static List<byte[]> records(HSSFWorkbook workbook, int sid) {
    List<byte[]> found = new ArrayList<>();
    for (Record record : workbook.getInternalWorkbook().getRecords()) {
      if ((record.getSid() & 0xFFFF) == sid) {
        byte[] whole = record.serialize();
        found.add(Arrays.copyOfRange(whole, 4, whole.length));
      }
    }
    return found;
  }

  @Test
  void equal_inputs_give_equal_bytes() {
    HSSFWorkbook original = XlsSamples.form(20);
    byte[] file = XlsSamples.bytes(original);
    AnnotationPlan plan = plan(original, TABLE);
    assertThat(Xls.write(file, plan).file()).isEqualTo(Xls.write(file, plan).file());
  }

  @Test
  void a_file_without_our_record_is_stripped_to_its_own_bytes() {
    byte[] file = XlsSamples.bytes(XlsSamples.form(3));
    assertThat(Xls.strip(file)).isSameAs(file);
  }

  @Test
  void a_workbook_without_a_record_of_its_country_gets_notes_all_the_same() throws IOException {
    HSSFWorkbook workbook = XlsSamples.form(6);
    var records = workbook.getInternalWorkbook().getWorkbookRecordList();
    records.remove(workbook.getInternalWorkbook().findFirstRecordBySid(CountryRecord.sid));
    byte[] file = XlsSamples.bytes(workbook);
    AnnotationPlan plan = plan(workbook, TABLE);
    byte[] annotated = Xls.write(file, plan).file();
    try (XlsFile opened = XlsFile.open(annotated)) {
      assertThat(opened.workbook().getInternalWorkbook().getRecords().get(0))
          .isInstanceOf(BOFRecord.class);
      assertThat(opened.workbook().getInternalWorkbook().findFirstRecordBySid(CountryRecord.sid))
          .isNull();
      assertThat(XlsNotes.comments(opened.workbook().getSheetAt(0))).isNotEmpty();
    }
    byte[] twice = Xls.write(annotated, plan).file();
    try (XlsFile once = XlsFile.open(annotated);
        XlsFile again = XlsFile.open(twice)) {
      assertThat(again.records().content(0)).isEqualTo(once.records().content(0));
    }
  }
}

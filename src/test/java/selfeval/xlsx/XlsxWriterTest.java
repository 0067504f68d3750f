package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.annotate.Annotated;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.Mark;
import selfeval.opinion.OpinionCell;
import selfeval.opinion.OpinionSheet;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;

/** POI, which has no part in the writing, reads what was written. */
public class XlsxWriterTest {
  private static final Map<Severity, String> COLOURS =
      Map.of(Severity.ERROR, "FFF9D4D3", Severity.WARNING, "FFFDEDC3", Severity.INFO, "FFD9E8F6");

  private static AnnotationPlan plan(long seed, byte[] original) throws IOException {
    Map<Integer, List<Mark>> marks = new HashMap<>();
    int sheets;
    String first;
    try (XSSFWorkbook book = open(original)) {
      sheets = book.getNumberOfSheets();
      first = book.getSheetName(0);
    }
    for (int i = 0; i < sheets; i++) {
      marks.put(i, RandomWorkbook.marks(seed + 1000L * i, 3 + (int) (seed % 40)));
    }
    return new AnnotationPlan(marks, Plans.opinion("审核意见", marks.get(0), first));
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void every_cell_format_merge_and_note_is_as_it_was_and_ours_stand_beside_them(long seed)
      throws IOException {
    byte[] original = RandomWorkbook.of(seed);
    AnnotationPlan plan = plan(seed, original);
    Annotated annotated = Xlsx.write(original, plan);
    assertThat(annotated.remarks()).isEmpty();
    try (XSSFWorkbook before = open(original);
        XSSFWorkbook after = open(annotated.file())) {
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
      assertThat(after.getActiveSheetIndex()).isEqualTo(before.getActiveSheetIndex());
      for (int i = 0; i < before.getNumberOfSheets(); i++) {
        assertThat(after.getSheetName(i)).isEqualTo(before.getSheetName(i));
        compare(before.getSheetAt(i), after.getSheetAt(i), plan.marks().get(i));
      }
      opinion(after.getSheetAt(before.getNumberOfSheets()), plan.opinion());
      assertThat(after.getAllNames()).hasSize(before.getAllNames().size() + 4);
    }
  }

  private static void compare(XSSFSheet before, XSSFSheet after, List<Mark> marks) {
    assertThat(after.getMergedRegions()).isEqualTo(before.getMergedRegions());
    assertThat(after.getDataValidations()).hasSameSizeAs(before.getDataValidations());
    assertThat(after.getSheetConditionalFormatting().getNumConditionalFormattings())
        .isEqualTo(before.getSheetConditionalFormatting().getNumConditionalFormattings());
    assertThat(after.createDrawingPatriarch().getShapes())
        .hasSameSizeAs(before.createDrawingPatriarch().getShapes());
    assertThat(after.getProtect()).isEqualTo(before.getProtect());
    Map<CellAddress, Mark> marked = new TreeMap<>();
    Map<CellAddress, List<Mark>> byCorner = new TreeMap<>();
    for (Mark mark : marks) {
      CellRangeAddress region = region(before, mark.cell());
      for (int r = region.getFirstRow(); r <= region.getLastRow(); r++) {
        for (int c = region.getFirstColumn(); c <= region.getLastColumn(); c++) {
          marked.merge(
              new CellAddress(r, c),
              mark,
              (a, b) -> a.severity().compareTo(b.severity()) <= 0 ? a : b);
        }
      }
      byCorner
          .computeIfAbsent(
              new CellAddress(region.getFirstRow(), region.getFirstColumn()),
              k -> new ArrayList<>())
          .add(mark);
    }
    for (int r = 0; r < 40; r++) {
      XSSFRow was = before.getRow(r);
      XSSFRow is = after.getRow(r);
      if (was != null) {
        assertThat(is.getHeight()).isEqualTo(was.getHeight());
      }
      for (int c = 0; c < 16; c++) {
        CellAddress at = new CellAddress(r, c);
        XSSFCell old = was == null ? null : was.getCell(c);
        XSSFCell now = is == null ? null : is.getCell(c);
        boolean corner = byCorner.containsKey(at);
        assertThat(now != null).as("%s is there", at).isEqualTo(old != null || corner);
        if (now == null) {
          continue;
        }
        if (old != null) {
          assertThat(now.getCTCell().toString().replaceAll(" s=\"\\d+\"", ""))
              .isEqualTo(old.getCTCell().toString().replaceAll(" s=\"\\d+\"", ""));
          assertThat(now.toString()).isEqualTo(old.toString());
        }
        XSSFCellStyle own =
            old != null
                ? old.getCellStyle()
                : was != null && was.getRowStyle() != null
                    ? was.getRowStyle()
                    : (XSSFCellStyle) before.getColumnStyle(c);
        style(own, now.getCellStyle(), marked.get(at), at);
      }
    }
    notes(before, after, byCorner);
  }

  private static CellRangeAddress region(XSSFSheet sheet, CellAddress cell) {
    for (CellRangeAddress merge : sheet.getMergedRegions()) {
      if (merge.isInRange(cell.row(), cell.column())) {
        return merge;
      }
    }
    return new CellRangeAddress(cell.row(), cell.row(), cell.column(), cell.column());
  }

  private static void style(XSSFCellStyle own, XSSFCellStyle now, Mark mark, CellAddress at) {
    if (mark != null) {
      assertThat(now.getFillForegroundColorColor().getARGBHex())
          .as("fill of %s", at)
          .isEqualTo(COLOURS.get(mark.severity()));
    } else {
      assertThat(now.getIndex()).as("format of %s", at).isEqualTo(own.getIndex());
    }
    if (own == null) {
      return;
    }
    assertThat(now.getDataFormatString()).isEqualTo(own.getDataFormatString());
    assertThat(now.getBorderBottom()).isEqualTo(own.getBorderBottom());
    assertThat(now.getAlignment()).isEqualTo(own.getAlignment());
    assertThat(now.getWrapText()).isEqualTo(own.getWrapText());
    assertThat(now.getLocked()).isEqualTo(own.getLocked());
    assertThat(now.getFont()).isEqualTo(own.getFont());
  }

  private static void notes(
      XSSFSheet before, XSSFSheet after, Map<CellAddress, List<Mark>> byCorner) {
    Map<CellAddress, String> expected = new TreeMap<>();
    before
        .getCellComments()
        .forEach(
            (at, note) ->
                expected.put(
                    new CellAddress(at.getRow(), at.getColumn()), note.getString().getString()));
    byCorner.forEach(
        (at, marks) -> {
          List<String> words = new ArrayList<>();
          marks.forEach(
              mark -> {
                if (mark.note() != null) {
                  words.add(mark.note());
                }
              });
          if (!words.isEmpty()) {
            String note = String.join("\n", words);
            String old = expected.get(at);
            expected.put(at, old == null ? note : old + "\n【审核意见】\n" + note);
          }
        });
    Map<CellAddress, String> actual = new TreeMap<>();
    for (Map.Entry<org.apache.poi.ss.util.CellAddress, XSSFComment> one :
        after.getCellComments().entrySet()) {
      CellAddress at = new CellAddress(one.getKey().getRow(), one.getKey().getColumn());
      actual.put(at, one.getValue().getString().getString());
      assertThat(one.getValue().getClientAnchor()).as("box of %s", at).isNotNull();
      assertThat(one.getValue().isVisible()).isFalse();
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static void opinion(XSSFSheet sheet, OpinionSheet planned) {
    assertThat(sheet.getSheetName()).isEqualTo("审核意见");
    for (int r = 0; r < planned.rows().size(); r++) {
      for (OpinionCell cell : planned.rows().get(r).cells()) {
        XSSFCell written = sheet.getRow(r).getCell(cell.column());
        if (cell.number() != null) {
          assertThat(written.getNumericCellValue()).isEqualTo(cell.number().doubleValue());
          assertThat(written.getCellStyle().getDataFormatString()).isEqualTo("0.00");
        } else {
          assertThat(written.getStringCellValue()).isEqualTo(cell.text());
        }
        if (cell.link() != null) {
          assertThat(written.getHyperlink().getLocation()).isEqualTo(cell.link());
        }
        assertThat(written.getCellStyle().getLocked())
            .isEqualTo(
                cell.style() != OpinionCell.Style.INPUT
                    && cell.style() != OpinionCell.Style.CHOICE);
      }
    }
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getDataValidations()).hasSize(planned.choices().isEmpty() ? 0 : 1);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
        .isEqualTo(planned.table().toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 8, 13, 21})
  void parts_that_need_no_change_are_copied_still_compressed(long seed) throws IOException {
    byte[] original = RandomWorkbook.of(seed);
    byte[] annotated = Xlsx.write(original, plan(seed, original)).file();
    Map<String, byte[]> before = Zips.raw(original);
    Map<String, byte[]> after = Zips.raw(annotated);
    Set<String> changed = new HashSet<>();
    before.forEach(
        (name, bytes) -> {
          if (!java.util.Arrays.equals(bytes, after.get(name))) {
            changed.add(name);
          }
        });
    assertThat(changed)
        .allMatch(
            name ->
                name.matches(
                    "xl/worksheets/sheet\\d+.xml|xl/worksheets/_rels/sheet\\d+.xml.rels"
                        + "|xl/styles.xml|xl/comments\\d+.xml|xl/drawings/vmlDrawing\\d+.vml"
                        + "|xl/workbook.xml|xl/_rels/workbook.xml.rels|\\[Content_Types\\].xml"));
    assertThat(new ArrayList<>(after.keySet()).subList(0, before.size()))
        .containsExactlyElementsOf(before.keySet());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shape_ids_are_unique_in_the_whole_workbook(long seed) throws IOException {
    byte[] original = RandomWorkbook.of(seed);
    Map<String, byte[]> parts = Zips.parts(Xlsx.write(original, plan(seed, original)).file());
    Pattern id = Pattern.compile("<v:shape [^>]*id=\"_x0000_s(\\d+)\"");
    Pattern map = Pattern.compile("<o:idmap [^>]*data=\"([\\d,]+)\"");
    Set<String> ids = new HashSet<>();
    int drawings = 0;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!part.getKey().endsWith(".vml")) {
        continue;
      }
      drawings++;
      String text = new String(part.getValue(), java.nio.charset.StandardCharsets.UTF_8);
      Set<String> own = new HashSet<>();
      Matcher maps = map.matcher(text);
      assertThat(maps.find()).isTrue();
      for (String block : maps.group(1).split(",")) {
        own.add(block);
      }
      Matcher shapes = id.matcher(text);
      while (shapes.find()) {
        // POI itself gives equal ids to shapes of different drawings: ours must not add to them
        int number = Integer.parseInt(shapes.group(1));
        if (text.substring(shapes.start(), text.indexOf("</v:shape>", shapes.start()))
            .contains("color2=\"#ffffe1\"/><v:shadow")) {
          assertThat(ids.add(shapes.group(1))).as("id %s", number).isTrue();

          assertThat(own).contains(Integer.toString(number / 1024));
        }
      }
    }
    assertThat(drawings).isPositive();
    assertThat(ids).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void taking_off_gives_every_part_back_and_annotating_twice_is_annotating_once(long seed)
      throws IOException {
    byte[] original = RandomWorkbook.of(seed);
    AnnotationPlan plan = plan(seed, original);
    byte[] once = Xlsx.write(original, plan).file();
    byte[] stripped = Xlsx.strip(once);
    assertThat(Zips.parts(stripped).keySet())
        .containsExactlyElementsOf(Zips.parts(original).keySet());
    assertSameParts(original, stripped);
    assertThat(Xlsx.write(once, plan).file()).isEqualTo(once);
    assertThat(Xlsx.write(stripped, plan).file()).isEqualTo(once);
    assertThat(Xlsx.strip(original)).isSameAs(original);
    byte[] other =
        Xlsx.write(once, Plans.plan("表'1", Plans.mark("A1", Severity.INFO, "【供参考】另一轮"))).file();
    assertSameParts(original, Xlsx.strip(other));
  }

  public static void assertSameParts(byte[] expected, byte[] actual) {
    Map<String, byte[]> parts = Zips.parts(actual);
    Zips.parts(expected)
        .forEach((name, content) -> assertThat(parts.get(name)).as(name).isEqualTo(content));
    assertThat(parts).hasSameSizeAs(Zips.parts(expected));
  }

  @Test
  void no_more_than_200_notes_stand_on_a_sheet_and_it_is_said() throws IOException {
    byte[] original = RandomWorkbook.of(5);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 260; i++) {
      marks.add(new Mark(new CellAddress(40 + i, i % 7), Severity.WARNING, "【需核实】第" + i + "条"));
    }
    Annotated annotated =
        Xlsx.write(
            original, new AnnotationPlan(Map.of(0, marks), Plans.opinion("审核意见", marks, "表'1")));
    assertThat(annotated.remarks()).hasSize(1).first().asString().contains("200");
    try (XSSFWorkbook before = open(original);
        XSSFWorkbook after = open(annotated.file())) {
      assertThat(after.getSheetAt(0).getCellComments())
          .hasSize(before.getSheetAt(0).getCellComments().size() + 200);
      assertThat(
              after
                  .getSheetAt(0)
                  .getRow(299)
                  .getCell(259 % 7)
                  .getCellStyle()
                  .getFillForegroundColorColor()
                  .getARGBHex())
          .isEqualTo("FFFDEDC3");
    }
  }

  @Test
  void a_sheet_name_that_is_taken_gets_a_number() throws IOException {
    byte[] original;
    try (XSSFWorkbook book = new XSSFWorkbook();
        var out = new java.io.ByteArrayOutputStream()) {
      book.createSheet("审核意见").createRow(0).createCell(0).setCellValue(1);
      book.write(out);
      original = out.toByteArray();
    }
    byte[] annotated =
        Xlsx.write(original, Plans.plan("审核意见", Plans.mark("A1", Severity.INFO, "【供参考】"))).file();
    try (XSSFWorkbook after = open(annotated)) {
      assertThat(after.getSheetName(1)).isEqualTo("审核意见-2");
    }
    assertSameParts(original, Xlsx.strip(annotated));
  }

  @Test
  void the_sheet_alone_is_a_workbook_of_its_own() throws IOException {
    List<Mark> marks = RandomWorkbook.marks(4, 12);
    OpinionSheet planned = Plans.opinion("审核意见", marks, "自评表");
    Judge.assertSound(XlsxFormat.standalone(planned));
    try (XSSFWorkbook book = open(XlsxFormat.standalone(planned))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getHyperlinkList()).isEmpty();
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(96.0);
      assertThat(sheet.getRow(4).getCell(2).getStringCellValue())
          .isEqualTo(planned.rows().get(4).cells().get(2).text());
      assertThat(sheet.getDataValidations()).hasSize(1);
    }
    assertThat(XlsxFormat.standalone(planned)).isEqualTo(XlsxFormat.standalone(planned));
  }
}

package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfeval.annotate.Annotated;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.check.rule.Rules;
import selfeval.file.WorkbookFile;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.office.OfficeChecks;
import selfeval.ooxml.Limits;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.opinion.Mark;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/**
 * Workbooks of many makings, annotated as the program does it and then on every kind of cell: what
 * was written is valid, what was not written to is as it was, and it comes off again.
 */
class WrittenCorpusTest {
  private static final Path MADE_ELSEWHERE = Path.of("src/test/resources/selfeval/corpus");
  private static final WorkbookReader READER = new WorkbookReader(Limits.standard());
  private static final FormReader FORMS =
      new FormReader(Templates.load(null, Rules.ids(), OfficeChecks.SYNTAX), null);

  /** Parts that an annotation may change. */
  private static final Predicate<String> MAY_CHANGE =
      name ->
          name.equals("[Content_Types].xml")
              || name.endsWith(".rels")
              || name.matches("(?i)xl/(workbook|styles)\\d*\\.xml")
              || name.matches("(?i)xl/worksheets/[^/]*\\.xml")
              || name.matches("(?i)xl/(comments/)?comments?\\d*\\.xml")
              || name.matches("(?i)xl/drawings/.*\\.vml");

  static Stream<Path> filesOfOtherMaking() throws IOException {
    return Stream.of(MADE_ELSEWHERE, Path.of("seeds"))
        .flatMap(WrittenCorpusTest::list)
        .filter(file -> file.toString().matches(".*\\.(xlsx|xlsm|et)"));
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<String> workbooks() throws IOException {
    List<String> names = new ArrayList<>(List.of("by POI", "by hand", "sample"));
    for (int seed = 1; seed <= 12; seed++) {
      names.add("random " + seed);
    }
    return Stream.concat(names.stream(), filesOfOtherMaking().map(Path::toString));
  }

  private static byte[] workbook(String name) throws IOException {
    return switch (name) {
      case "by POI" -> Corpus.byPoi();
      case "by hand" -> Corpus.byHand();
      case "sample" -> SampleForm.workbook();
      default ->
          name.startsWith("random ")
              ? RandomWorkbook.of(Long.parseLong(name.substring(7)))
              : Files.readAllBytes(Path.of(name));
    };
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void what_is_put_on_cells_of_every_kind_leaves_a_sound_workbook(String name) throws Exception {
    byte[] original = workbook(name);
    AnnotationPlan plan = everywhere(original);
    Annotated annotated = Xlsx.write(original, plan);
    assertThat(annotated.remarks()).noneMatch(remark -> remark.contains("重新保存"));
    assertThat(annotated.companion()).isNull();
    assertSound(name, original, annotated.file());
    assertNoted(original, annotated.file(), plan);
    assertThat(Xlsx.write(annotated.file(), plan).file()).isEqualTo(annotated.file());
  }

  @ParameterizedTest
  @MethodSource("filesOfOtherMaking")
  void an_audited_form_is_returned_as_a_sound_workbook(Path file) throws Exception {
    byte[] original = Files.readAllBytes(file);
    Workbook workbook = (Workbook) READER.read(original);
    List<Located> located = FORMS.read(workbook);
    assertThat(located).as("forms in " + file).isNotEmpty();
    List<FormAudit> audits = new Auditor(Rules.all()).audit(workbook, located);
    Annotated annotated =
        new WorkbookFile(original, Limits.standard())
            .annotate(AnnotationPlanner.plan(workbook, "表.xlsx", audits));
    assertThat(annotated.companion()).isNull();
    assertSound(file.toString(), original, annotated.file());
    assertThat(READER.read(annotated.file())).isInstanceOf(Workbook.class);
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void what_comes_off_after_another_program_saved_it_leaves_a_sound_workbook(String name)
      throws Exception {
    byte[] original = workbook(name);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    byte[] annotated = Xlsx.write(original, everywhere(original)).file();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      book.createSheet("后加的表");
      book.write(saved);
    }
    byte[] cleaned = Xlsx.strip(saved.toByteArray());
    Judge.assertSound(saved.toByteArray(), cleaned);
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(saved.toByteArray()));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(cleaned))) {
      assertThat(after.getSheet("审核意见")).isNull();
      assertThat(after.getNumberOfSheets()).isEqualTo(marked.getNumberOfSheets() - 1);
      for (int i = 0; i < before.getNumberOfSheets(); i++) {
        assertThat(XlsxOfficeTest.notes(after.getSheetAt(i)))
            .isEqualTo(XlsxOfficeTest.notes(before.getSheetAt(i)));
      }
    }
  }

  private static void assertSound(String name, byte[] original, byte[] annotated) throws Exception {
    assertThat(Judge.assertSound(original, annotated))
        .as(name)
        .contains("xl/workbook.xml", "xl/styles.xml")
        .hasSizeGreaterThanOrEqualTo(4);
    Map<String, byte[]> after = Zips.raw(annotated);
    for (Map.Entry<String, byte[]> part : Zips.raw(original).entrySet()) {
      if (!MAY_CHANGE.test(part.getKey())) {
        assertThat(Arrays.equals(after.get(part.getKey()), part.getValue()))
            .as(part.getKey() + " is copied as it is")
            .isTrue();
      }
    }
    XlsxWriterTest.assertSameParts(original, Xlsx.strip(annotated));
  }

  /** Marks of all three severities: on cells with notes, others, blank ones and far away. */
  private static AnnotationPlan everywhere(byte[] original) throws IOException {
    Map<Integer, List<Mark>> marks = new TreeMap<>();
    List<Mark> first = List.of();
    String firstName = "";
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(original))) {
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        List<CellAddress> cells = new ArrayList<>();
        sheet
            .getCellComments()
            .keySet()
            .forEach(at -> cells.add(new CellAddress(at.getRow(), at.getColumn())));
        sheet.forEach(row -> row.forEach(cell -> everyFifth(cell, cells)));
        // the marks of a merge go together to its first cell
        cells.removeIf(cell -> isBehindAnother(cell, sheet));
        cells.add(new CellAddress(sheet.getLastRowNum() + 3, 2));
        cells.add(new CellAddress(1, 40));
        marks.put(i, marks(cells));
        firstName = i == 0 ? sheet.getSheetName() : firstName;
      }
    }
    first = marks.get(0);
    return new AnnotationPlan(marks, Plans.opinion("审核意见", first, firstName));
  }

  private static boolean isBehindAnother(CellAddress cell, XSSFSheet sheet) {
    return sheet.getMergedRegions().stream()
        .anyMatch(
            merge ->
                merge.isInRange(cell.row(), cell.column())
                    && (merge.getFirstRow() != cell.row()
                        || merge.getFirstColumn() != cell.column()));
  }

  private static void everyFifth(Cell cell, List<CellAddress> cells) {
    if ((cell.getRowIndex() * 3 + cell.getColumnIndex()) % 5 == 0 && cells.size() < 60) {
      cells.add(new CellAddress(cell.getRowIndex(), cell.getColumnIndex()));
    }
  }

  private static List<Mark> marks(List<CellAddress> cells) {
    Map<CellAddress, Mark> marks = new LinkedHashMap<>();
    for (CellAddress cell : cells) {
      Severity severity = Severity.values()[marks.size() % 3];
      String note = "【" + severity.chinese() + "】" + cell + "处 <请核对> & 修改";
      marks.putIfAbsent(cell, new Mark(cell, severity, marks.size() % 4 == 3 ? null : note));
    }
    return List.copyOf(marks.values());
  }

  /** Each note of the agency's begins as it did; ours stand below it or by themselves. */
  private static void assertNoted(byte[] original, byte[] annotated, AnnotationPlan plan)
      throws IOException {
    try (XSSFWorkbook was = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook is = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      for (int i = 0; i < was.getNumberOfSheets(); i++) {
        Map<String, String> before = XlsxOfficeTest.notes(was.getSheetAt(i));
        Map<String, String> after = XlsxOfficeTest.notes(is.getSheetAt(i));
        before.forEach((cell, words) -> assertThat(after.get(cell)).as(cell).startsWith(words));
        for (Mark mark : plan.marks().get(i)) {
          String words = before.get(mark.cell().toString());
          if (words != null && mark.note() != null && !isThreaded(was.getSheetAt(i), mark)) {
            assertThat(after.get(mark.cell().toString()))
                .isEqualTo(words + "\n【审核意见】\n" + mark.note());
          }
        }
      }
    }
  }

  private static boolean isThreaded(XSSFSheet sheet, Mark mark) {
    XSSFComment note =
        sheet.getCellComment(
            new org.apache.poi.ss.util.CellAddress(mark.cell().row(), mark.cell().column()));
    return note.getAuthor().startsWith("tc=");
  }
}

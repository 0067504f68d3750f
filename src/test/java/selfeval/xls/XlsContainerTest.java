package selfeval.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hpsf.ClassID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.annotate.Annotated;
import selfeval.annotate.TakenOff;
import selfeval.hostile.Records;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.Mark;
import selfeval.term.Severity;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;
import selfeval.xlsx.Plans;
import selfeval.xlsx.XlsxFormat;

/** Workbooks of the old format in compound files that are not as Excel makes them. */
class XlsContainerTest {
  private static final Mark MARK = Plans.mark("G6", Severity.ERROR, "【应改正】得分应为 9.50。");

  private static AnnotationPlan plan() {
    return Plans.plan("自评表", MARK);
  }

  private static Records form() throws IOException {
    return Records.of(XlsSamples.bytes(XlsSamples.form(9)));
  }

  private static void isMarked(byte[] annotated) throws IOException {
    try (XlsFile file = XlsFile.open(annotated)) {
      HSSFWorkbook workbook = file.workbook();
      assertThat(workbook.getSheet("审核意见")).isNotNull();
      assertThat(XlsNotes.comments(workbook.getSheet("自评表"))).containsOnlyKeys(MARK.cell());
    }
    assertThat(new WorkbookReader(Limits.standard()).read(annotated)).isInstanceOf(Workbook.class);
  }

  private static List<String> streams(byte[] file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      return List.copyOf(container.getRoot().getEntryNames());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"WORKBOOK", "workbook", "Book", "BOOK"})
  void the_workbooks_stream_keeps_the_name_it_had(String name) throws IOException {
    byte[] file = form().file(name);
    Annotated annotated = Xls.write(file, plan());
    assertThat(annotated.remarks()).isEmpty();
    isMarked(annotated.file());
    assertThat(streams(annotated.file())).containsExactly(name);
    byte[] stripped = Xls.strip(annotated.file());
    assertThat(streams(stripped)).containsExactly(name);
    try (XlsFile before = XlsFile.open(file);
        XlsFile after = XlsFile.open(stripped)) {
      assertThat(after.workbook().getNumberOfSheets()).isEqualTo(1);
      assertThat(after.currentRecords().content(0)).isEqualTo(before.currentRecords().content(0));
    }
  }

  @Test
  void a_sheet_that_is_a_chart_comes_through_annotation_and_back() throws IOException {
    List<Records.Entry> chart =
        List.of(
            Records.words(0x1002, 0, 0, 0, 0, 100, 100, 100, 100),
            Records.words(0x1065, 1),
            Records.number(0, 0, 3.5),
            Records.words(0x1065, 2),
            Records.number(0, 0, 4.5));
    byte[] file = form().sheet("得分图", Records.CHART, chart).file();
    Annotated annotated = Xls.write(file, plan());
    assertThat(annotated.remarks()).isEmpty();
    isMarked(annotated.file());
    try (XlsFile before = XlsFile.open(file);
        XlsFile marked = XlsFile.open(annotated.file());
        XlsFile after = XlsFile.open(Xls.strip(annotated.file()))) {
      assertThat(marked.workbook().getSheetName(1)).isEqualTo("得分图");
      assertThat(marked.records().content(1)).isEqualTo(before.currentRecords().content(1));
      assertThat(after.records().content(1)).isEqualTo(before.currentRecords().content(1));
    }
  }

  /**
   * The file with the chain of the workbook's sectors left open at its end, which readers that
   * count the stream's bytes do not notice.
   */
  private static byte[] openChain(byte[] file) {
    ByteBuffer b = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int sectors = b.getInt(44);
    int directory = 512 * (b.getInt(48) + 1);
    int start = -1;
    for (int entry = directory; entry < directory + 512; entry += 128) {
      if (b.getShort(entry + 64) == 18 && b.getChar(entry) == 'W') {
        start = b.getInt(entry + 116);
      }
    }
    assertThat(start).isNotNegative();
    assertThat(sectors).isEqualTo(1);
    int table = 512 * (b.getInt(76) + 1);
    int last = start;
    while (b.getInt(table + 4 * last) >= 0) {
      last = b.getInt(table + 4 * last);
    }
    assertThat(b.getInt(table + 4 * last)).isEqualTo(-2);
    return b.putInt(table + 4 * last, -1).array();
  }

  @Test
  void a_list_of_sectors_that_is_left_open_is_no_hindrance_and_costs_nothing() throws IOException {
    byte[] embedded = new byte[7_000];
    new Random(8).nextBytes(embedded);
    ClassID id = new ClassID("{00020820-0000-0000-C000-000000000046}");
    byte[] file;
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(form().file()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      container.getRoot().setStorageClsid(id);
      DirectoryEntry folder = container.getRoot().createDirectory("MBD00A1");
      folder.setStorageClsid(new ClassID("{00021401-0000-0000-C000-000000000046}"));
      folder.createDocument("Contents", new ByteArrayInputStream(embedded));
      container.createDocument(new ByteArrayInputStream(new byte[] {5, 6}), "Small");
      container.writeFilesystem(out);
      file = openChain(out.toByteArray());
    }
    Annotated annotated = Xls.write(file, plan());
    assertThat(annotated.remarks()).isEmpty();
    isMarked(annotated.file());
    try (POIFSFileSystem container =
        new POIFSFileSystem(new ByteArrayInputStream(annotated.file()))) {
      assertThat(container.getRoot().getStorageClsid()).isEqualTo(id);
      DirectoryEntry folder = (DirectoryEntry) container.getRoot().getEntry("MBD00A1");
      assertThat(folder.getStorageClsid().toString())
          .isEqualTo("{00021401-0000-0000-C000-000000000046}");
      assertThat(content(folder.getEntry("Contents"))).isEqualTo(embedded);
      assertThat(content(container.getRoot().getEntry("Small"))).containsExactly(5, 6);
      assertThat(container.getRoot().getEntryNames())
          .containsExactlyInAnyOrder("Workbook", "MBD00A1", "Small");
    }
  }

  private static byte[] content(Entry entry) throws IOException {
    try (DocumentInputStream in =
        new DocumentInputStream((org.apache.poi.poifs.filesystem.DocumentEntry) entry)) {
      return in.readAllBytes();
    }
  }

  @Test
  void what_the_library_cannot_open_is_told_apart_from_a_defect_of_ours() throws IOException {
    byte[] file = form().file();
    assertThatThrownBy(() -> XlsFile.open(Arrays.copyOf(file, 700)))
        .isInstanceOf(CannotAnnotateInPlace.class);
    assertThatThrownBy(() -> XlsFile.open(new byte[2_000]))
        .isInstanceOf(CannotAnnotateInPlace.class);
  }

  @Test
  void a_workbook_that_cannot_be_opened_for_writing_is_given_back_as_it_is() throws IOException {
    byte[] file = form().file();
    byte[] broken = Arrays.copyOf(file, 700);
    XlsFormat format = new XlsFormat(Limits.standard(), XlsxFormat::standalone);
    assertThatThrownBy(() -> format.annotate(broken, plan()))
        .isInstanceOf(CannotAnnotateInPlace.class);
    TakenOff takenOff = format.takeOff(broken);
    assertThat(takenOff.file()).isSameAs(broken);
    assertThat(takenOff.remarks()).isEmpty();
  }
}

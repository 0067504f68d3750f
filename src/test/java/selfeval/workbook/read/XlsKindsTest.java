package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.hostile.Records.CHART;
import static selfeval.hostile.Records.EOF;
import static selfeval.hostile.Records.MACROS;
import static selfeval.hostile.Records.SHEET_OPTIONS;
import static selfeval.hostile.Records.WORKSHEET;
import static selfeval.hostile.Records.number;
import static selfeval.hostile.Records.substream;
import static selfeval.hostile.Records.words;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.hostile.Records;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.workbook.Grid;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.Workbook;

/** Workbooks of the old format whose sheets are of other kinds, or whose stream is named oddly. */
class XlsKindsTest {
  private static final WorkbookReader READER = new WorkbookReader(Limits.standard());

  private static byte[] bytes(double value) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("自评表").createRow(2).createCell(1).setCellValue(value);
      book.write(out);
      return out.toByteArray();
    }
  }

  /** The figures of a chart's series, each of them from the first row on. */
  private static List<Records.Entry> drawnFigures() {
    List<Records.Entry> figures = new ArrayList<>();
    for (int series = 0; series < 3; series++) {
      figures.add(words(0x1065, series + 1));
      for (int row = 0; row < 4; row++) {
        figures.add(number(row, 0, row * 10 + series));
      }
    }
    return figures;
  }

  private static Workbook read(byte[] file) {
    Reading reading = READER.read(file);
    assertThat(reading)
        .as(reading instanceof Refusal refusal ? refusal.reason() : "")
        .isInstanceOf(Workbook.class);
    return (Workbook) reading;
  }

  @Test
  void a_sheet_that_is_a_chart_is_passed_over_and_the_others_keep_their_position()
      throws IOException {
    Records made =
        Records.of(bytes(97.5))
            .sheet("图一", CHART, drawnFigures())
            .sheet("图二", CHART, drawnFigures())
            .sheet("附表", WORKSHEET, List.of(number(0, 0, 12), number(4, 3, 8.25)));
    Workbook book = read(made.file());
    assertThat(book.sheets()).extracting(Grid::name).containsExactly("自评表", "附表");
    assertThat(book.sheets()).extracting(Grid::index).containsExactly(0, 3);
    assertThat(book.sheets().get(0).cell(2, 1).text()).isEqualTo("97.5");
    assertThat(book.sheets().get(1).cell(4, 3).text()).isEqualTo("8.25");
  }

  @Test
  void a_chart_upon_a_sheet_does_not_count_as_cells_of_the_sheet() throws IOException {
    Records made =
        Records.of(bytes(88))
            .beforeLast(EOF, substream(CHART, drawnFigures()))
            .beforeLast(EOF, substream(CHART, drawnFigures()));
    Grid sheet = read(made.file()).sheets().get(0);
    assertThat(sheet.cell(2, 1).text()).isEqualTo("88");
    assertThat(sheet.lastRow()).isEqualTo(2);
  }

  @Test
  void macro_and_dialog_sheets_are_passed_over_as_in_the_new_format() throws IOException {
    Records made =
        Records.of(bytes(3))
            .sheet("宏", MACROS, List.of(number(0, 0, 1)))
            .sheet("对话框", WORKSHEET, List.of(words(SHEET_OPTIONS, 0x04D1), number(0, 0, 2)))
            .sheet("表", WORKSHEET, List.of(words(SHEET_OPTIONS, 0x04C1), number(0, 0, 7)));
    Workbook book = read(made.file());
    assertThat(book.sheets()).extracting(Grid::name).containsExactly("自评表", "表");
    assertThat(book.sheets().get(1).index()).isEqualTo(3);
  }

  @Test
  void a_cell_that_is_there_twice_behind_a_chart_is_damage_all_the_same() throws IOException {
    Records made =
        Records.of(bytes(3))
            .sheet("图", CHART, drawnFigures())
            .sheet("表", WORKSHEET, List.of(number(5, 2, 1), number(5, 2, 2)));
    Reading reading = READER.read(made.file());
    assertThat(reading).isInstanceOf(Refusal.class);
    assertThat(((Refusal) reading).reason()).contains("C6").contains("两次");
  }

  @Test
  void the_figures_of_charts_count_against_the_limits() throws IOException {
    byte[] file = Records.of(bytes(3)).sheet("图", CHART, drawnFigures()).file();
    Reading reading = new WorkbookReader(Limits.standard().with(Limit.CELLS, 5)).read(file);
    assertThat(((Refusal) reading).cause()).isEqualTo(Unreadable.Cause.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Workbook", "WORKBOOK", "WorkBook", "workbook", "Book", "BOOK", "book"})
  void the_stream_may_be_named_in_any_case_and_as_older_programs_did(String name)
      throws IOException {
    Grid sheet = read(Records.of(bytes(64.5)).file(name)).sheets().get(0);
    assertThat(sheet.cell(2, 1).text()).isEqualTo("64.5");
  }

  @Test
  void of_a_workbook_for_two_ages_the_newer_half_is_read() throws IOException {
    try (POIFSFileSystem fs =
            new POIFSFileSystem(new ByteArrayInputStream(Records.of(bytes(5)).file("WORKBOOK")));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      fs.createDocument(new ByteArrayInputStream(excel95()), "Book");
      fs.writeFilesystem(out);
      assertThat(read(out.toByteArray()).sheets().get(0).cell(2, 1).text()).isEqualTo("5");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Book", "BOOK", "Workbook"})
  void a_workbook_of_excel_95_is_told_by_its_name(String stream) throws IOException {
    try (POIFSFileSystem fs = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      fs.createDocument(new ByteArrayInputStream(excel95()), stream);
      fs.writeFilesystem(out);
      Refusal refusal = (Refusal) READER.read(out.toByteArray());
      assertThat(refusal.cause()).isEqualTo(Unreadable.Cause.UNSUPPORTED);
      assertThat(refusal.reason()).contains("95").contains("另存为");
    }
  }

  /** The beginning of a stream of BIFF5, and room behind it. */
  private static byte[] excel95() {
    byte[] stream = new byte[5_000];
    byte[] start = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0x0A, 0, 0, 0};
    System.arraycopy(start, 0, stream, 0, start.length);
    return stream;
  }
}

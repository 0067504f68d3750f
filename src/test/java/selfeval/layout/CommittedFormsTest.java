package selfeval.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** What is committed is what the forms are drawn as; run BlankForms or SeedForms after a change. */
class CommittedFormsTest {

  @Test
  void the_blank_forms_are_the_ones_drawn_here() throws IOException {
    for (FamilyLayout family : Families.all()) {
      Path committed = Path.of("templates", family.id(), "blank.xlsx");
      assertThat(everything(Files.readAllBytes(committed)))
          .as(committed.toString())
          .isEqualTo(everything(BlankForms.bytes(family)));
    }
  }

  @Test
  void the_seeds_are_the_ones_drawn_here_and_no_others() throws IOException {
    Path seeds = Path.of("seeds");
    Map<String, byte[]> drawn = SeedForms.files();
    try (Stream<Path> files = Files.walk(seeds)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(f -> seeds.relativize(f).toString().replace('\\', '/'))
                  .filter(name -> !name.equals("README.md") && !name.matches("(?:登记|报告)/.*")))
          .containsExactlyInAnyOrderElementsOf(drawn.keySet());
    }
    for (Map.Entry<String, byte[]> file : drawn.entrySet()) {
      assertThat(everything(Files.readAllBytes(seeds.resolve(file.getKey()))))
          .as(file.getKey())
          .isEqualTo(everything(file.getValue()));
    }
  }

  @Test
  void the_readme_names_every_seed() throws IOException {
    String readme = Files.readString(Path.of("seeds", "README.md"));
    for (String name : SeedForms.files().keySet()) {
      String own = name.substring(name.indexOf('/') + 1);
      String listed = own.equals("云客服服务外包项目.xls") ? "云客服服务外包项目.xlsx`、`.xls" : own;
      assertThat(readme).contains("`" + listed + "`");
    }
  }

  @Test
  void the_same_form_drawn_twice_gives_the_same_bytes() {
    SeedForms.files()
        .forEach(
            (name, bytes) -> assertThat(SeedForms.files().get(name)).as(name).isEqualTo(bytes));
    for (FamilyLayout family : Families.all()) {
      assertThat(BlankForms.bytes(family)).as(family.id()).isEqualTo(BlankForms.bytes(family));
    }
  }

  /** The seed form's two files hold the same. */
  @Test
  void the_seed_as_xls_says_what_the_seed_as_xlsx_says() throws IOException {
    assertThat(values(Files.readAllBytes(Path.of("seeds", "云客服服务外包项目.xls"))))
        .isEqualTo(values(Files.readAllBytes(Path.of("seeds", "云客服服务外包项目.xlsx"))));
  }

  private static List<String> values(byte[] file) throws IOException {
    return everything(file).stream().filter(line -> line.startsWith("cell ")).toList();
  }

  /** All that a person sees or prints, one line each. */
  private static List<String> everything(byte[] file) throws IOException {
    List<String> lines = new ArrayList<>();
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      for (int s = 0; s < book.getNumberOfSheets(); s++) {
        Sheet sheet = book.getSheetAt(s);
        lines.add(
            "sheet "
                + sheet.getSheetName()
                + " "
                + book.getSheetVisibility(s)
                + " "
                + book.getPrintArea(s)
                + " "
                + sheet.getPrintSetup().getLandscape()
                + " "
                + sheet.getFitToPage()
                + " "
                + sheet.getPrintSetup().getPaperSize());
        TreeSet<String> merges = new TreeSet<>();
        sheet.getMergedRegions().forEach(m -> merges.add(m.formatAsString()));
        lines.add("merges " + merges);
        TreeMap<Integer, Integer> widths = new TreeMap<>();
        for (Row row : sheet) {
          lines.add("row " + row.getRowNum() + " " + row.getHeight() + " " + row.getZeroHeight());
          for (Cell cell : row) {
            widths.put(cell.getColumnIndex(), sheet.getColumnWidth(cell.getColumnIndex()));
            lines.add(
                "cell "
                    + cell.getAddress()
                    + " "
                    + cell.getCellType()
                    + " "
                    + formatter.formatCellValue(cell)
                    + " "
                    + cell.getCellStyle().getDataFormatString());
            lines.add("style " + cell.getAddress() + " " + look(book, cell));
          }
        }
        lines.add("widths " + widths);
        TreeSet<String> choices = new TreeSet<>();
        sheet
            .getDataValidations()
            .forEach(
                v ->
                    choices.add(
                        v.getRegions().getCellRangeAddress(0).formatAsString()
                            + List.of(v.getValidationConstraint().getExplicitListValues())));
        lines.add("choices " + choices);
      }
    }
    return lines;
  }

  private static String look(Workbook book, Cell cell) {
    var style = cell.getCellStyle();
    var font = book.getFontAt(style.getFontIndex());
    return style.getBorderTop()
        + " "
        + style.getBorderLeft()
        + " "
        + style.getAlignment()
        + " "
        + style.getWrapText()
        + " "
        + font.getFontName()
        + " "
        + font.getFontHeightInPoints();
  }
}

package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.output.UsageException;
import selfeval.template.TemplateException;

/** Letters and packs as they come and go with the results of an office. */
class LettersTest {
  private static final String EAST = "审核意见书/东山市教育局.docx";
  private static final String EAST_PACK = "退回包/东山市教育局.zip";
  private static final String IN_PACK = "东山市教育局-审核意见书.docx";
  private static final String WEST = "审核意见书/西岭市水务局.docx";

  @TempDir Path folder;
  private Office office;
  private final FaultyDisk disk = new FaultyDisk();

  @BeforeEach
  void anOffice() {
    office = new Office(folder);
  }

  /** A form of a department, with a total that is right or wrong. */
  private static byte[] form(String department, String project, String unit, double total)
      throws IOException {
    return edited(
        AgencyForm.wrong(project, unit, total),
        book -> book.getSheetAt(0).getRow(4).getCell(2).setCellValue(department));
  }

  private interface Edit {
    void to(Workbook book);
  }

  private static byte[] edited(byte[] form, Edit edit) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(form));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.to(book);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] wrong(String department, String project) throws IOException {
    return form(department, project, project + "实施中心", 97);
  }

  private static byte[] sound(String department, String project) throws IOException {
    return form(department, project, project + "实施中心", 98.6);
  }

  private Map<String, byte[]> post() throws IOException {
    Map<String, byte[]> post = office.content();
    post.keySet().removeIf(place -> !Office.isPost(place));
    return post;
  }

  private static String text(byte[] letter) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private String text(String place) throws IOException {
    return text(Files.readAllBytes(office.out().resolve(place)));
  }

  private Map<String, byte[]> pack(String place) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(office.out().resolve(place)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private List<String> letters(String... options) {
    List<String> said = new ArrayList<>();
    Path templates = options.length > 0 ? folder.resolve(options[0]) : null;
    LocalDate deadline = options.length > 1 ? LocalDate.parse(options[1]) : null;
    Clock clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
    Letters.Made made = new Letters(office.out(), templates, deadline, clock).make(said::add, disk);
    said.addAll(PublishedWords.of(made.published()));
    return said;
  }

  /** A template of one paragraph in several runs, and of one table. */
  private void template(String name, String... runs) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      XWPFParagraph paragraph = document.createParagraph();
      for (String run : runs) {
        paragraph.createRun().setText(run);
      }
      document.createTable(1, 1).getRow(0).getCell(0).setText("{{退回.项目}}");
      document.write(out);
    }
  }

  @Test
  void each_department_with_something_to_mend_gets_a_letter_and_a_pack() throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.put("收/甲/二.xlsx", sound("东山市教育局", "图书购置"));
    office.put("收/甲/三.xlsx", wrong("219-东山市 教育局", "食堂改造"));
    office.put("收/四.xlsx", sound("西岭市水务局", "河道清淤"));
    office.deadline(LocalDate.of(2026, 5, 31)).audit("收");
    assertThat(post().keySet()).containsExactly(EAST, EAST_PACK);
    assertThat(text(EAST))
        .contains("东山市教育局：", "共审核自评表3张，其中退回修改2张、通过1张", "2026年5月31日前报回")
        .contains("校舍维修", "食堂改造", "图书购置", "校舍维修实施中心", "应改正的问题2项")
        .doesNotContain("河道清淤", "{{", "其余");
    assertThat(pack(EAST_PACK).keySet()).containsExactly("一-审核.xlsx", IN_PACK, "甲/三-审核.xlsx");
    assertThat(pack(EAST_PACK))
        .containsEntry(IN_PACK, post().get(EAST))
        .containsEntry("一-审核.xlsx", office.content().get("退回/一-审核.xlsx"));
    office.isWhole();
  }

  @Test
  void where_all_is_well_there_are_none() throws IOException {
    office.put("收/一.xlsx", sound("东山市教育局", "校舍维修"));
    office.audit("收");
    assertThat(post()).isEmpty();
    assertThat(office.out().resolve("审核意见书")).doesNotExist();
  }

  @Test
  void without_a_deadline_the_letter_names_no_day() throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.audit("收");
    assertThat(text(EAST)).contains("改好后尽快报回").doesNotContain("日前报回");
  }

  @Test
  void a_workbook_with_forms_of_two_departments_goes_to_both() throws IOException {
    byte[] two =
        edited(
            wrong("东山市教育局", "校舍维修"),
            book -> {
              Sheet second = book.cloneSheet(0);
              second.getRow(3).getCell(2).setCellValue("河道清淤");
              second.getRow(4).getCell(2).setCellValue("西岭市水务局");
            });
    office.put("收/两张.xlsx", two);
    office.audit("收");
    assertThat(post().keySet()).containsExactly(EAST, WEST, EAST_PACK, "退回包/西岭市水务局.zip");
    assertThat(pack(EAST_PACK).keySet()).contains("两张-审核.xlsx");
    assertThat(pack("退回包/西岭市水务局.zip").keySet()).contains("两张-审核.xlsx");
    assertThat(text(EAST)).contains("校舍维修").doesNotContain("河道清淤");
  }

  @Test
  void a_run_that_changes_nothing_changes_no_letter_also_where_a_person_wrote_into_it()
      throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.put("收/二.xlsx", wrong("西岭市水务局", "河道清淤"));
    office.audit("收");
    Map<String, byte[]> before = post();
    office.audit("收");
    assertThat(post()).containsExactlyEntriesOf(before);
    byte[] signed = edit(EAST);
    office.audit("收");
    assertThat(post()).containsEntry(EAST, signed).containsEntry(WEST, before.get(WEST));
    assertThat(pack(EAST_PACK)).as("the pack follows").containsEntry(IN_PACK, signed);
    assertThat(post().get("退回包/西岭市水务局.zip")).isEqualTo(before.get("退回包/西岭市水务局.zip"));
  }

  private byte[] edit(String place) throws IOException {
    Path file = office.out().resolve(place);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
      document.createParagraph().createRun().setText("东山市财政局");
      document.write(out);
    }
    Files.write(file, out.toByteArray());
    return out.toByteArray();
  }

  @Test
  void a_letter_that_a_person_changed_is_kept_in_history_before_it_is_replaced()
      throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.audit("收");
    byte[] signed = edit(EAST);
    office.put("收/二.xlsx", wrong("东山市教育局", "食堂改造"));
    Summary summary = office.audit("收");
    assertThat(summary.published().changed()).containsExactly(EAST);
    assertThat(text(EAST)).contains("食堂改造").doesNotContain("东山市财政局");
    assertThat(office.content().get(summary.published().history() + "/" + EAST)).isEqualTo(signed);
    assertThat(office.content()).doesNotContainKey(summary.published().history() + "/" + EAST_PACK);
    assertThat(String.join("", office.said)).contains(EAST, "改动过");
  }

  @Test
  void the_letter_of_a_department_that_mended_all_goes_away() throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.put("收/二.xlsx", wrong("西岭市水务局", "河道清淤"));
    office.audit("收");
    edit(WEST);
    office.put("收/一.xlsx", sound("东山市教育局", "校舍维修"));
    office.put("收/二.xlsx", sound("西岭市水务局", "河道清淤"));
    Summary summary = office.audit("收");
    assertThat(post()).isEmpty();
    assertThat(summary.published().changed()).containsExactly(WEST);
    String history = summary.published().history() + "/";
    assertThat(office.content()).containsKey(history + WEST).doesNotContainKey(history + EAST);
  }

  @Test
  void a_letter_that_is_open_in_word_is_written_beside_and_takes_its_place_next_time()
      throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.audit("收");
    byte[] before = post().get(EAST);
    office.disk = disk;
    disk.held.add(EAST);
    office.put("收/二.xlsx", wrong("东山市教育局", "食堂改造"));
    Summary summary = office.audit("收");
    assertThat(summary.published().dated()).hasSize(1);
    String written = summary.published().written(EAST);
    assertThat(written).matches("审核意见书/东山市教育局（2026\\d{4}-\\d{6}）\\.docx");
    assertThat(post()).containsEntry(EAST, before);
    assertThat(text(written)).contains("食堂改造");
    assertThat(office.said.get(0)).contains(EAST, "请关闭该文件");
    assertThat(pack(EAST_PACK)).containsEntry(IN_PACK, post().get(written));
    disk.held.clear();
    assertThat(office.audit("收").published().dated()).isEmpty();
    assertThat(post().keySet()).containsExactly(EAST, EAST_PACK);
    assertThat(text(EAST)).contains("食堂改造");
  }

  @Test
  void a_letter_that_is_open_when_it_should_go_is_named_and_goes_next_time() throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.audit("收");
    office.disk = disk;
    disk.held.add(EAST);
    office.put("收/一.xlsx", sound("东山市教育局", "校舍维修"));
    assertThat(office.audit("收").published().uncleared()).containsExactly(EAST);
    assertThat(post().keySet()).containsExactly(EAST);
    disk.held.clear();
    office.audit("收");
    assertThat(post()).isEmpty();
  }

  @Test
  void names_that_no_system_takes_or_that_clash_become_names_of_files() throws IOException {
    office.put("收/一.xlsx", wrong("规划/建设局", "甲项目"));
    office.put("收/二.xlsx", wrong("规划:建设局", "乙项目"));
    office.put("收/三.xlsx", wrong("../../外局.", "丙项目"));
    office.put("收/四.xlsx", wrong("con", "丁项目"));
    office.audit("收");
    assertThat(post().keySet())
        .filteredOn(place -> place.startsWith("审核意见书"))
        .containsExactlyInAnyOrder(
            "审核意见书/规划_建设局.docx", "审核意见书/规划_建设局-2.docx", "审核意见书/_.._.._外局.docx", "审核意见书/_con.docx");
    assertThat(text("审核意见书/规划_建设局.docx")).contains("规划/建设局：", "甲项目");
    assertThat(text("审核意见书/规划_建设局-2.docx")).contains("规划:建设局：", "乙项目");
  }

  @Test
  void what_an_agency_writes_is_text() throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "{{部门}}<w:t>\u202E&\n甲"));
    office.audit("收");
    assertThat(text(EAST)).contains("{{部门}}<w:t>\\u202e& 甲");
  }

  @Test
  void the_offices_own_letter_wins_and_its_placeholders_are_found_whatever_runs_they_lie_in()
      throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.put("收/二.xlsx", wrong("东山市教育局", "食堂改造"));
    office.put("收/三.xlsx", sound("东山市教育局", "图书购置"));
    office.deadline(LocalDate.of(2026, 5, 31)).audit("收");
    template("本地/letters/我局的信.docx", "致{", "{部", "门}}与{{截止", "日期}", "}止：{{表数}}张");
    byte[] workbook = office.content().get("退回/一-审核.xlsx");
    letters("本地");
    assertThat(text(EAST)).isEqualToIgnoringNewLines("致东山市教育局与2026年5月31日止：3张校舍维修食堂改造");
    assertThat(pack(EAST_PACK))
        .containsEntry(IN_PACK, post().get(EAST))
        .containsEntry("一-审核.xlsx", workbook);
    letters("本地", "2026-06-30");
    assertThat(text(EAST)).contains("2026年6月30日");
    letters();
    assertThat(text(EAST)).contains("审核意见书", "2026年6月30日前");
  }

  @Test
  void letters_anew_replace_what_a_person_changed_and_say_so() throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.audit("收");
    Map<String, byte[]> before = post();
    letters();
    assertThat(post()).containsExactlyEntriesOf(before);
    byte[] signed = edit(EAST);
    assertThat(String.join("", letters())).contains("改动过", EAST);
    assertThat(post()).containsExactlyEntriesOf(before);
    assertThat(office.content().values()).contains(signed);
    disk.held.add(EAST);
    assertThat(letters()).as("held, but it says the same already").isNotEmpty();
  }

  @Test
  void letters_of_a_folder_without_results_are_refused() throws IOException {
    Files.createDirectories(office.out());
    assertThatThrownBy(this::letters)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("没有审核结果");
    assertThat(office.content()).isEmpty();
  }

  @Test
  void a_letter_of_the_office_that_cannot_be_used_stops_before_anything_is_written()
      throws IOException {
    office.put("收/一.xlsx", wrong("东山市教育局", "校舍维修"));
    office.templates = folder.resolve("本地");
    template("本地/letters/信.docx", "{{部门}} {{部们}}");
    assertThatThrownBy(() -> office.audit("收"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("没有占位符“{{部们}}”")
        .hasMessageContaining("信.docx");
    assertThat(office.out()).doesNotExist();
    template("本地/letters/信.docx", "{{部门");
    assertThatThrownBy(() -> office.audit("收")).hasMessageContaining("没有写完整");
    Files.write(folder.resolve("本地/letters/信.docx"), "x".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> office.audit("收")).hasMessageContaining("不是完好的 Word 文档");
    template("本地/letters/另一封.docx", "{{部门}}");
    assertThatThrownBy(() -> office.audit("收")).hasMessageContaining("只留一个");
    Files.delete(folder.resolve("本地/letters/信.docx"));
    office.audit("收");
    assertThat(text(EAST)).startsWith("东山市教育局");
  }
}

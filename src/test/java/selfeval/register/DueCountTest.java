package selfeval.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.overview.Absent;
import selfeval.overview.DepartmentFigures;
import selfeval.overview.DueForms;
import selfeval.overview.Occasion;
import selfeval.overview.Overview;
import selfeval.overview.OverviewCollector;
import selfeval.overview.RegisterFigures;
import selfeval.overview.Setup;
import selfeval.result.FileRecord;
import selfeval.waiver.Waivers;

/** How forms are held against what is due. */
class DueCountTest {
  @TempDir Path folder;
  private DueRegister register;

  @BeforeEach
  void nothing() {
    register = null;
  }

  private void register(String... lines) throws IOException {
    Path file = folder.resolve("名单.csv");
    Files.writeString(
        file, "主管部门,单位名称,项目名称,项目编码,年度\n" + String.join("\n", lines).replace('|', ',') + "\n");
    register = DueRegister.load(List.of(file), null);
  }

  private Overview overview(FileRecord... files) {
    Occasion occasion =
        new Occasion("", Waivers.none(), Setup.UNKNOWN, null, List.of(), (DueForms) register);
    OverviewCollector collector = new OverviewCollector(occasion);
    for (FileRecord file : files) {
      collector.add(file);
    }
    return collector.overview(List.of(), List.of());
  }

  private RegisterFigures figures(FileRecord... files) {
    return overview(files).register();
  }

  private static List<String> missing(RegisterFigures figures) {
    return figures.missing().stream().map(one -> one.unit() + "/" + one.project()).toList();
  }

  @Test
  void what_did_not_come_is_told_by_unit_and_then_by_project() throws IOException {
    register("甲局|甲站|一|", "乙局|乙站|二|", "甲局|甲站|三|", "乙局|乙站|四|");
    RegisterFigures figures = figures(Sends.file("a.xlsx", "甲局|甲站|一|2022"));
    assertThat(figures.due()).isEqualTo(4);
    assertThat(figures.came()).isEqualTo(1);
    assertThat(missing(figures)).containsExactly("甲站/三", "乙站/二", "乙站/四");
    assertThat(figures.missing().get(0))
        .isEqualTo(new Absent("甲局", "甲站", "三", "名单中有此项目，没有收到自评表。", false));
    assertThat(figures.several()).isEmpty();
    assertThat(figures.notListed()).isEmpty();
  }

  @Test
  void names_are_compared_without_blanks_width_and_codes() throws IOException {
    register("219-甲 局|219001 甲站（本级）|Ａ 类 项目||２０２２年", "甲局|乙站|440100220000001-清淤|");
    RegisterFigures figures =
        figures(Sends.file("a.xlsx", "甲局|甲站(本级)|a类项目|2022"), Sends.file("b.xlsx", "甲局|乙站|清淤|2022"));
    assertThat(figures.came()).isEqualTo(2);
    assertThat(figures.notListedCount()).isZero();
  }

  @Test
  void a_code_that_both_have_decides_before_the_names() throws IOException {
    register("甲局|甲站|清淤工程|440100220000001", "甲局|甲站|清淤|440100220000002");
    RegisterFigures figures =
        figures(
            Sends.file("a.xlsx", "甲局|甲站|440100220000001-清淤|2022"),
            Sends.file("b.xlsx", "甲局|甲站|440100220000003-清淤|2022"));
    assertThat(missing(figures)).containsExactly("甲站/清淤");
    assertThat(figures.notListed()).hasSize(1);
    assertThat(figures.notListed().get(0).near()).contains("甲站的“清淤”", "项目编码不同", "请核对");
  }

  @Test
  void a_row_of_another_year_is_not_taken_and_one_without_is_of_any() throws IOException {
    register("甲局|甲站|一||2021", "甲局|甲站|二|");
    RegisterFigures figures = figures(Sends.file("a.xlsx", "甲局|甲站|一|2022", "甲局|甲站|二|2022"));
    assertThat(missing(figures)).containsExactly("甲站/一");
    assertThat(figures.missing().get(0).why()).contains("“a.xlsx”（年度不同）", "请核对");
    assertThat(figures.notListed().get(0).near()).startsWith("名单中未报送的 甲站的“一”（2021 年度）年度不同");
  }

  @Test
  void several_forms_for_one_row_are_all_named_and_count_as_come() throws IOException {
    register("甲局|甲站|一|");
    RegisterFigures figures =
        figures(
            Sends.file("a.xlsx", "甲局|甲站|一|2022"),
            Sends.file("b.xlsx", "甲局|甲站|一|2022", "甲局|甲站| 一|2022"));
    assertThat(figures.came()).isEqualTo(1);
    assertThat(figures.severalCount()).isEqualTo(1);
    assertThat(figures.several().get(0).count()).isEqualTo(3);
    assertThat(figures.several().get(0).forms())
        .extracting(place -> place.file() + "!" + place.sheet())
        .containsExactly("a.xlsx!表1", "b.xlsx!表1", "b.xlsx!表2");
  }

  @Test
  void rows_that_differ_in_their_code_alone_are_as_many_forms() throws IOException {
    register("甲局|甲站|一|A00001", "甲局|甲站|一|A00002", "甲局|甲站|一|A00002");
    RegisterFigures one = figures(Sends.file("a.xlsx", "甲局|甲站|一|2022"));
    assertThat(one.due()).isEqualTo(2);
    assertThat(one.came()).isEqualTo(1);
    assertThat(one.missing().get(0).why()).contains("2 项", "只收到 1 张", "无法判断缺哪一项");
    assertThat(register.remarks()).hasSize(1);
  }

  @Test
  void a_unit_without_a_project_owes_a_form_and_a_department_likewise() throws IOException {
    register("甲局|甲站||", "甲局|乙站||", "丙局|||", "丁局|||");
    RegisterFigures figures =
        figures(
            Sends.file("a.xlsx", "甲局|甲站|一|2022", "甲局|甲站|二|2022"),
            Sends.file("b.xlsx", "丙局|丙站|三|2022"));
    assertThat(figures.due()).isEqualTo(4);
    assertThat(missing(figures)).containsExactly("乙站/", "/");
    assertThat(figures.missing().get(1).department()).isEqualTo("丁局");
    assertThat(figures.severalCount()).isZero();
    assertThat(figures.notListedCount()).isZero();
  }

  @Test
  void the_form_of_a_whole_department_is_found_though_it_names_no_project() throws IOException {
    register("甲局|甲局|部门整体支出|", "乙局|乙局|乙局部门整体支出绩效自评|", "丙局|丙局|整体支出管理系统|");

    RegisterFigures figures =
        figures(
            Sends.file("甲.xlsx", "甲局|||2024|department"),
            Sends.file("乙.xlsx", "乙局|||2024|department"),
            Sends.file("丙.xlsx", "丙局|||2024|department"));

    assertThat(missing(figures)).containsExactly("丙局/整体支出管理系统");
  }

  @Test
  void a_row_without_a_unit_is_found_by_its_department() throws IOException {
    register("甲局||一|", "乙局||二|");
    RegisterFigures figures =
        figures(Sends.file("a.xlsx", "甲局|甲站|一|2022"), Sends.file("b.xlsx", "|乙局|二|2022"));
    assertThat(figures.missing()).isEmpty();
  }

  @Test
  void a_form_that_fits_rows_of_two_years_is_taken_for_none() throws IOException {
    register("甲局|甲站|一||2021", "甲局|甲站|一||2022");
    RegisterFigures figures = figures(Sends.file("a.xlsx", "甲局|甲站|一|"));
    assertThat(figures.missing()).hasSize(2);
    assertThat(figures.notListed().get(0).near()).contains("不能确定是哪一项", "2021", "2022");
  }

  @Test
  void what_is_nearly_the_same_is_proposed_and_not_taken() throws IOException {
    register("甲局|甲站|城区河道清淤工程|", "甲局|乙站|路灯养护|", "甲局|丙站|图书采购|");
    RegisterFigures figures =
        figures(
            Sends.file("a.xlsx", "甲局|甲站|城区河道清於工程|2022"),
            Sends.file("b.xlsx", "甲局|丁站|路灯养护|2022"),
            Sends.file("c.xlsx", "甲局|丙站|桌椅更新|2022"));
    assertThat(missing(figures)).hasSize(3);
    assertThat(figures.missing().get(0).why()).contains("“a.xlsx”（项目名称相近）");
    assertThat(figures.missing().get(1).why()).contains("“b.xlsx”（单位不同）");
    assertThat(figures.missing().get(2).why()).isEqualTo("名单中有此项目，没有收到自评表。");
    assertThat(figures.notListed())
        .extracting(one -> one.form().file() + " " + one.near())
        .containsExactly(
            "a.xlsx 名单中未报送的 甲站的“城区河道清淤工程”项目名称相近，请核对是否即此项。",
            "b.xlsx 名单中未报送的 乙站的“路灯养护”单位不同，请核对是否即此项。",
            "c.xlsx ");
  }

  @Test
  void the_departments_are_those_of_the_register_with_what_each_has_to_send() throws IOException {
    register("219-甲局|甲站|一|", "219-甲局|甲站|二|", "乙局|乙站|三|");
    Overview overview =
        overview(
            Sends.file("a.xlsx", "甲站上级|甲站|一|2022"),
            Sends.file("b.xlsx", "甲 站上级|甲站|名单外|2022"),
            Sends.file("c.xlsx", "丙局|丙站|四|2022"));
    assertThat(overview.departments())
        .extracting(DepartmentFigures::name, DepartmentFigures::due, DepartmentFigures::forms)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("甲局", 2, 2),
            org.assertj.core.groups.Tuple.tuple("乙局", 1, 0),
            org.assertj.core.groups.Tuple.tuple("丙局", 0, 1));
    assertThat(overview.absent()).isEqualTo(overview.register().missing()).hasSize(2);
  }

  @Test
  void a_run_that_was_stopped_tells_nothing_of_what_is_missing() throws IOException {
    register("甲局|甲站|一|");
    Occasion occasion =
        new Occasion("", Waivers.none(), Setup.UNKNOWN, null, List.of(), (DueForms) register);
    Overview overview = new OverviewCollector(occasion).overview(List.of(), List.of(), false);
    assertThat(overview.register()).isNull();
    assertThat(overview.absent()).isEmpty();
    assertThat(overview.departments().get(0).due()).isEqualTo(1);
  }

  @Test
  void the_key_changes_with_what_is_due() throws IOException {
    register("甲局|甲站|一|");
    String first = register.key();
    register("甲局|甲站|一|");
    assertThat(register.key()).isEqualTo(first);
    register("甲局|甲站一||");
    assertThat(register.key()).isNotEqualTo(first);
  }
}

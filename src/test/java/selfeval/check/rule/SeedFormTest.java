package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.form.FormReader;
import selfeval.ooxml.Limits;
import selfeval.template.Template;
import selfeval.term.Severity;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** The real workbooks: what a reviewer would write, and nothing else. */
class SeedFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void the_seed_form_has_what_a_reviewer_would_note_and_no_error(String extension)
      throws IOException {
    FormAudit audit = audit("云客服服务外包项目." + extension);
    assertThat(Forms.lines(audit))
        .containsExactly(
            "boundary-assumed info E16 null 4人以下 null",
            "misfiled-satisfaction warning C17 满意度 效益 null",
            "execution-as-indicator warning D18 null 合同进度款支付率 null",
            "weight-cap warning G18 ≤26 30 null");
    assertThat(audit.reaches(Severity.ERROR)).isFalse();
    assertThat(audit.scorecard().total().assessed()).isEqualByComparingTo("96");
    assertThat(audit.findings().get(3).message())
        .contains("1.3×100÷5=26.00")
        .doesNotContain("23.4");
    assertThat(audit.notes())
        .anySatisfy(
            note -> assertThat(note.message()).contains("1.3×100÷5=26.00", "1.3×90÷5=23.40"));
    assertThat(audit.scorecard().deductions())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.points()).isEqualByComparingTo("4");
              assertThat(d.rule()).isEqualTo("weight-cap");
              assertThat(d.explained()).isTrue();
            });
  }

  @Test
  void a_filled_national_form_is_clean() throws IOException {
    assertThat(Forms.lines(audit("城区公共卫生间改造提升项目（国家通用表）.xlsx"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "总分不等于各项之和.xlsx, total-sum error H21 96.00 100 4.00",
    "得分高于分值.xlsx, score-above-weight error H17 10.00 12 2.00",
    "效益指标得分超过上限.xlsx, score-above-cap error H18 26.00 30 4.00",
    "预算总额不等于各项资金之和.xls, budget-parts warning E7 240.11 244.11 4",
    "未完成目标得满分.xlsx, missed-full-marks error I15 9.00 10 1.00",
    "上限指标超标得满分.xls, missed-full-marks error I18 9.09 10 0.91",
    "得分未按完成比例计算.xlsx, score-proportional warning I15 9.00 8 -1.00",
    "分值合计不等于100.xlsx, weights-sum error H23 null 95 null",
    "一级指标分值与明细不符.xlsx, level-weights error B14 null 60 null",
    "执行率与预算执行数不符.xlsx, execution-rate error H7 0.9600 0.98 0.0200",
    "预算执行得分偏高.xlsx, execution-score error J7 9.20 10 0.80"
  })
  void a_planted_fault_is_found_at_its_cell_and_no_other_error(String file, String expected)
      throws IOException {
    FormAudit audit = audit("错误示例/" + file);
    assertThat(Forms.lines(audit)).contains(expected);
    long errors = audit.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    assertThat(errors).isEqualTo(expected.contains(" error ") ? 1 : 0);
  }

  static List<String> families() {
    return Forms.TEMPLATES.all().stream().map(Template::id).toList();
  }

  @ParameterizedTest
  @MethodSource("families")
  void a_blank_official_form_is_not_filled_in_and_nothing_else(String id) throws IOException {
    try (InputStream blank = Forms.TEMPLATES.blank(id).orElseThrow()) {
      FormAudit audit = audit(blank.readAllBytes());
      assertThat(audit.template().id()).isEqualTo(id);
      assertThat(Forms.lines(audit)).containsExactly("not-filled error null null null null");
    }
  }

  private static FormAudit audit(String file) throws IOException {
    return audit(Files.readAllBytes(Path.of("seeds").resolve(file)));
  }

  private static FormAudit audit(byte[] bytes) {
    Workbook workbook = (Workbook) new WorkbookReader(Limits.standard()).read(bytes);
    List<FormAudit> audits =
        new Auditor(Rules.all())
            .audit(workbook, new FormReader(Forms.TEMPLATES, null).read(workbook));
    assertThat(audits).hasSize(1);
    return audits.get(0);
  }
}

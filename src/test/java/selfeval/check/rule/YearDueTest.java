package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.CheckRun.Status;
import selfeval.check.FormAudit;

/** The year that an office asks for, against the years on the form. */
class YearDueTest {
  @ParameterizedTest
  @CsvSource({"2021", "2023", "2012"})
  void a_form_of_another_year_is_found_at_the_cell_that_says_its_year(String due) {
    assertThat(Forms.findings("应报年度 | " + due))
        .containsExactly("year-due warning A2 " + due + " 2022 null");
  }

  @Test
  void the_title_is_where_the_year_is_said_if_it_says_one() {
    assertThat(Forms.findings("应报年度 | 2023\n标题 | 2021年度项目支出绩效自评表\n年度 | 2021"))
        .containsExactly("year-due warning A1 2023 2021 null");
  }

  @Test
  void of_two_years_the_one_that_is_due_is_right() {
    String both = "标题 | 2021年度项目支出绩效自评表\n年度 | 2022";
    assertThat(Forms.findings(both)).containsExactly("year-differs info A2 2021 2022 null");
    assertThat(Forms.findings("应报年度 | 2022\n" + both))
        .containsExactly("year-differs info A1 2022 2021 null");
    assertThat(Forms.findings("应报年度 | 2021\n" + both))
        .containsExactly("year-differs info A2 2021 2022 null");
  }

  @Test
  void a_blank_form_of_another_year_is_told_too() {
    assertThat(Forms.findings("应报年度 | 2023\n空表"))
        .containsExactly(
            "not-filled error null null null null", "year-due warning A2 2023 2022 null");
  }

  @Test
  void without_a_year_on_the_form_or_from_the_office_nothing_is_compared() {
    FormAudit unasked = Forms.audit("");
    assertThat(SumsTest.run(unasked, "year-due").status()).isEqualTo(Status.SKIPPED);
    assertThat(SumsTest.run(unasked, "year-due").why()).isEqualTo("审核时没有指定应报年度");
    FormAudit unsaid = Forms.audit("应报年度 | 2022\n年度 | ");
    assertThat(unsaid.findings()).isEmpty();
    assertThat(SumsTest.run(unsaid, "year-due").why()).isEqualTo("表中没有写明年度");
  }
}

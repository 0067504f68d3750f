package selfeval.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names();

  @Test
  void the_place_keeps_the_folder_and_takes_the_extension_of_the_content() {
    assertThat(names.annotated("甲局/乙/表.et", "xls", true)).isEqualTo("退回/甲局/乙/表-审核.xls");
    assertThat(names.annotated("表.xlsx", "xlsx", false)).isEqualTo("通过/表-审核.xlsx");
  }

  @Test
  void a_trailing_mark_is_not_repeated() {
    assertThat(names.annotated("表-审核.xlsx", "xlsx", false)).isEqualTo("通过/表-审核.xlsx");
    assertThat(names.annotated("-审核.xlsx", "xlsx", true)).isEqualTo("退回/-审核-审核.xlsx");
  }

  @Test
  void names_that_clash_are_numbered_in_order_whatever_their_case() {
    assertThat(names.annotated("a/B.xls", "xls", true)).isEqualTo("退回/a/B-审核.xls");
    assertThat(names.annotated("a/b.et", "xls", true)).isEqualTo("退回/a/b-审核-2.xls");
    assertThat(names.annotated("a/b.XLS", "xls", true)).isEqualTo("退回/a/b-审核-3.xls");
  }

  @Test
  void the_same_name_in_another_folder_or_verdict_does_not_clash() {
    names.annotated("a/b.xls", "xls", true);
    assertThat(names.annotated("a/b.et", "xls", false)).isEqualTo("通过/a/b-审核.xls");
    assertThat(names.annotated("c/b.et", "xls", true)).isEqualTo("退回/c/b-审核.xls");
    assertThat(names.annotated("a/b.xlsx", "xlsx", true)).isEqualTo("退回/a/b-审核.xlsx");
  }

  @Test
  void a_name_without_extension_stays_whole() {
    assertThat(names.annotated("自评表", "xlsx", false)).isEqualTo("通过/自评表-审核.xlsx");
  }
}

package selfeval.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import selfeval.term.State;

class NamesTest {
  private final Names names = new Names();

  @Test
  void the_place_keeps_the_folder_and_takes_the_extension_of_the_content() {
    assertThat(names.annotated("甲局/乙/表.et", "xls", State.RETURNED)).isEqualTo("退回/甲局/乙/表-审核.xls");
    assertThat(names.annotated("表.xlsx", "xlsx", State.PASSED)).isEqualTo("通过/表-审核.xlsx");
  }

  @Test
  void a_trailing_mark_is_not_repeated() {
    assertThat(names.annotated("表-审核.xlsx", "xlsx", State.PASSED)).isEqualTo("通过/表-审核.xlsx");
    assertThat(names.annotated("-审核.xlsx", "xlsx", State.RETURNED)).isEqualTo("退回/-审核-审核.xlsx");
  }

  @Test
  void what_stands_behind_the_mark_goes_before_it() {
    assertThat(names.annotated("表-审核（改）.xlsx", "xlsx", State.REVIEW)).isEqualTo("待核/表（改）-审核.xlsx");
    assertThat(names.annotated("表-审核-2.xls", "xls", State.REVIEW)).isEqualTo("待核/表-2-审核.xls");
    assertThat(names.annotated("表-审核-审核 - 副本.xls", "xls", State.PASSED))
        .isEqualTo("通过/表 - 副本-审核.xls");
    assertThat(names.annotated("项目-审核意见.xls", "xls", State.PASSED)).isEqualTo("通过/项目-审核意见-审核.xls");
  }

  @Test
  void a_dated_name_stands_for_the_plain_one() {
    String dated = Names.dated("退回/甲（1）/表-审核.xlsx", "20261125-093000");
    assertThat(dated).isEqualTo("退回/甲（1）/表-审核（20261125-093000）.xlsx");
    assertThat(Names.undated(dated)).isEqualTo("退回/甲（1）/表-审核.xlsx");
    assertThat(Names.undated("results（20261125-093000-2）.jsonl")).isEqualTo("results.jsonl");
    assertThat(Names.undated("表（20261125）.xlsx")).isEqualTo("表（20261125）.xlsx");
    assertThat(Names.undated("（20261125-093000）/表.xlsx")).isEqualTo("（20261125-093000）/表.xlsx");
  }

  @Test
  void a_numbered_name_is_kept_where_it_still_fits() {
    assertThat(names.keeps("退回/a/b-审核-3.xls", "a/b.xls", "xls", State.RETURNED, false)).isTrue();
    assertThat(names.keeps("退回/a/b-审核-3.xls", "a/b.et", "xls", State.RETURNED, false)).isFalse();
    assertThat(names.keeps("退回/a/b-审核.xls", "a/b.xls", "xls", State.PASSED, false)).isFalse();
    assertThat(names.annotated("a/b.xls", "xls", State.RETURNED)).isEqualTo("退回/a/b-审核.xls");
  }

  @Test
  void names_that_clash_are_numbered_in_order_whatever_their_case() {
    assertThat(names.annotated("a/B.xls", "xls", State.RETURNED)).isEqualTo("退回/a/B-审核.xls");
    assertThat(names.annotated("a/b.et", "xls", State.RETURNED)).isEqualTo("退回/a/b-审核-2.xls");
    assertThat(names.annotated("a/b.XLS", "xls", State.RETURNED)).isEqualTo("退回/a/b-审核-3.xls");
  }

  @Test
  void the_same_name_in_another_folder_or_verdict_does_not_clash() {
    names.annotated("a/b.xls", "xls", State.RETURNED);
    assertThat(names.annotated("a/b.et", "xls", State.PASSED)).isEqualTo("通过/a/b-审核.xls");
    assertThat(names.annotated("c/b.et", "xls", State.RETURNED)).isEqualTo("退回/c/b-审核.xls");
    assertThat(names.annotated("a/b.xlsx", "xlsx", State.RETURNED)).isEqualTo("退回/a/b-审核.xlsx");
  }

  @Test
  void a_name_without_extension_stays_whole() {
    assertThat(names.annotated("自评表", "xlsx", State.PASSED)).isEqualTo("通过/自评表-审核.xlsx");
  }
}

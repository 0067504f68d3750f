package selfeval.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void what_can_be_seen_stays_as_it_is() {
    for (String text : new String[] {"", "甲局 自评表.xlsx", "a/b c(1).xls", "\uD840\uDC00"}) {
      assertThat(SafeText.line(text)).isEqualTo(text);
      assertThat(SafeText.cell(text)).isEqualTo(text);
    }
  }

  @Test
  void what_would_deceive_the_eye_is_escaped() {
    assertThat(SafeText.line("a\u202Excod.exe")).isEqualTo("a\\u202excod.exe");
    assertThat(SafeText.line("a\u001b[31mb")).isEqualTo("a\\u001b[31mb");
    assertThat(SafeText.line("a\nb")).isEqualTo("a\\u000ab");
    assertThat(SafeText.cell("a\nb")).isEqualTo("a\nb");
    assertThat(SafeText.cell("x\uD800y")).isEqualTo("x\\ud800y");
  }

  @Test
  void a_cell_is_never_longer_than_excel_takes() {
    assertThat(SafeText.cell("长".repeat(40_000))).hasSizeLessThan(32_767).endsWith("…（略）");
  }
}

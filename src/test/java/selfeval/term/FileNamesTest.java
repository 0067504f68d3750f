package selfeval.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "东山市教育局（本级）|东山市教育局（本级）",
        "规划/建设\\局:*?\"<>|规划_建设_局______",
        "局. .|局",
        "..|未命名",
        "' '|未命名",
        ".局|_.局",
        "~$局|_~$局",
        "nul|_nul",
        "COM1.水务|_COM1.水务",
        "Lpt²|_Lpt²",
        "company|company"
      })
  void a_name_becomes_one_that_any_system_takes(String name, String safe) {
    assertThat(FileNames.safe(name)).isEqualTo(safe);
  }

  @Test
  void what_cannot_be_seen_becomes_a_line() {
    assertThat(FileNames.safe("甲\n\u202E\u0000乙\uD800")).isEqualTo("甲___乙_");
  }

  @Test
  void a_long_name_is_cut_between_characters() {
    String safe = FileNames.safe("𠮷局".repeat(500));
    assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isBetween(170, 180);
    assertThat(safe).startsWith("𠮷局𠮷局").endsWith("𠮷");
  }

  @Test
  void names_that_differ_in_case_alone_are_numbered() {
    Set<String> taken = new HashSet<>();
    assertThat(FileNames.free("A局", ".zip", taken)).isEqualTo("A局.zip");
    assertThat(FileNames.free("a局", ".zip", taken)).isEqualTo("a局-2.zip");
    assertThat(FileNames.free("A局", ".zip", taken)).isEqualTo("A局-3.zip");
  }
}

package selfeval.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  private static final List<String> KNOWN =
      List.of(
          "audit", "watch", "strip", "templates", "total-sum", "total-rounded", "--year", "预算数");

  @ParameterizedTest
  @CsvSource({
    "audti, audit", // two letters swapped
    "adit, audit", // one is missing
    "auditt, audit",
    "AUDIT, audit",
    "total_sum, total-sum",
    "totalsum, total-sum",
    "totl-smu, total-sum",
    "--yaer, --year",
    "temp, templates", // begun
    "strap, strip",
    "预箕数, 预算数",
  })
  void a_word_that_is_nearly_right_is_known(String typed, String meant) {
    assertThat(NearMiss.of(typed, KNOWN)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"xyz", "rules", "a", "''", "auxxt", "wattage", "审核"})
  void another_word_is_not_guessed(String typed) {
    assertThat(NearMiss.of(typed, KNOWN)).isNull();
  }
}

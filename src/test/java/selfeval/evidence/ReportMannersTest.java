package selfeval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfeval.check.Finding;

/** Reports in twelve manners of writing, each fact of each of them changed once. */
class ReportMannersTest {
  /** What a fact is changed to, and the rule that finds it. */
  private static final Map<String, String[]> CHANGES = changes();

  private static Map<String, String[]> changes() {
    Map<String, String[]> changes = new LinkedHashMap<>();
    changes.put("year", new String[] {"2020", "report-year"});
    changes.put("unit", new String[] {"广州市水务局", "report-unit"});
    changes.put("score", new String[] {"97", "report-score"});
    changes.put("grade", new String[] {"良", "report-grade"});
    changes.put("initial", new String[] {"130", "report-money"});
    changes.put("budget", new String[] {"101", "report-money"});
    changes.put("executed", new String[] {"96", "report-money"});
    changes.put("rate", new String[] {"94", "report-rate"});
    changes.put("o", new String[] {"5", "report-count"});
    changes.put("b", new String[] {"4", "report-count"});
    changes.put("s", new String[] {"2", "report-count"});
    changes.put("p1", new String[] {"41", "report-sum"});
    changes.put("p2", new String[] {"54", "report-sum"});
    changes.put("initialyuan", new String[] {"1,300,000.00", "report-money"});
    changes.put("budgetyuan", new String[] {"1,010,000.00", "report-money"});
    changes.put("executedyuan", new String[] {"960,000.00", "report-money"});
    changes.put("p1yuan", new String[] {"410,000.00", "report-sum"});
    changes.put("p2yuan", new String[] {"540,000.00", "report-sum"});
    changes.put("ochinese", new String[] {"五", "report-count"});
    changes.put("bchinese", new String[] {"四", "report-count"});
    changes.put("schinese", new String[] {"两", "report-count"});
    changes.put("share1", new String[] {"45.11", "report-sum"});
    changes.put("share2", new String[] {"54.89", "report-sum"});
    return changes;
  }

  static List<String> manners() {
    return Manners.ALL;
  }

  @ParameterizedTest
  @MethodSource("manners")
  void a_report_that_agrees_has_no_finding(String manner) {
    String report = Manners.filled(Manners.text(manner), Manners.FACTS);
    assertThat(Manners.findings(report, "")).extracting(Finding::message).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("manners")
  void each_changed_fact_is_found_with_both_places(String manner) {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    String text = Manners.text(manner);
    CHANGES.forEach(
        (fact, change) -> {
          if (!text.contains("{" + fact + "}")) {
            return;
          }
          Map<String, String> facts = new LinkedHashMap<>(Manners.FACTS);
          facts.put(fact, change[0]);
          List<Finding> found = Manners.findings(Manners.filled(text, facts), "");
          if (found.stream().noneMatch(f -> f.rule().equals(change[1]) && told(f))) {
            missed.add(fact);
          }
          // A changed sum is also a changed amount, and the other way round.
          found.stream()
              .filter(f -> !f.rule().equals(change[1]) && !f.rule().equals("report-sum"))
              .forEach(f -> wrong.add(fact + ": " + f.message()));
        });
    assertThat(missed).isEmpty();
    assertThat(wrong).isEmpty();
  }

  private static boolean told(Finding finding) {
    boolean both = finding.rule().equals("report-sum") || finding.message().contains("表中");
    return both && finding.message().contains("第") && finding.message().endsWith("。");
  }

  @Test
  void the_manners_hold_enough_facts() {
    long facts =
        Manners.ALL.stream()
            .mapToLong(
                m ->
                    CHANGES.keySet().stream()
                        .filter(f -> Manners.text(m).contains("{" + f + "}"))
                        .count())
            .sum();
    assertThat(facts).isGreaterThan(100);
  }
}

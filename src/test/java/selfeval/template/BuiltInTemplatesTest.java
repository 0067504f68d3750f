package selfeval.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BuiltInTemplatesTest {
  private final Templates templates = Templates.load(null);

  @Test
  void the_cap_of_guangzhou_is_a_share_and_a_multiple_of_the_average() {
    Template guangzhou = templates.byId("guangzhou-2021").orElseThrow();
    assertThat(guangzhou.caps()).hasSize(1);
    WeightCap cap = guangzhou.caps().get(0);
    assertThat(cap.levels()).containsExactly("效益");
    assertThat(cap.shareOfTotal()).isEqualByComparingTo("0.30");
    assertThat(cap.timesAverage()).isEqualByComparingTo("1.3");
    assertThat(cap.averageBase()).isEqualTo(WeightCap.AverageBase.TOTAL);
    assertThat(cap.basis()).contains("26").contains("23.4");
    assertThat(guangzhou.points().execution()).isEqualByComparingTo(BigDecimal.TEN);
    assertThat(guangzhou.recognition().year()).isEqualTo("2021");
  }
}

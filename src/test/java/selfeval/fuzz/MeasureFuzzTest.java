package selfeval.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.measure.Measures;
import selfeval.measure.Side;
import selfeval.measure.Words;

/** Whatever two texts are compared: a result with its number, or the reason why there is none. */
@Tag("fuzz")
class MeasureFuzzTest {
  private static final Words WORDS =
      new Words(List.of("达成", "完成"), List.of("部分完成"), List.of("未完成"));

  /** What targets are written with; the fuzzer puts them together. */
  private static final String[] PIECES = {
    "≥", "≤", "<", ">=", "═", "＝", "不低于", "不少于", "不高于", "不超过", "大于等于", "以上", "以下", "以内", "左右", "1",
    "90", "0.5", "1.2", "1,000", "３", "十", "一百二十", "百分之九十", "1e3", "-", "—", "~", "至", "/", "%",
    "‰", "万", "亿", "元", "万元", "个", "人次", "米", "亩", "元/人*月", "次/月", "年", "月", "日", "2021年", "12月",
    "31日", "底", "前", "完成", "部分完成", "未完成", "显著提升", "优", "(", ")", "（", "）", "\n", "\u3000", "，", "；",
    "★", "无"
  };

  @FuzzTest(maxDuration = "20s")
  void for_seconds(FuzzedDataProvider data) {
    compare(data);
  }

  @FuzzTest(maxDuration = "1h")
  void for_an_hour(FuzzedDataProvider data) {
    compare(data);
  }

  private static void compare(FuzzedDataProvider data) {
    String operator = data.consumeBoolean() ? text(data, 2) : null;
    String unit = data.consumeBoolean() ? text(data, 2) : null;
    Side target = side(data);
    Side actual = data.consumeBoolean() ? side(data) : target;
    Comparison comparison = Measures.compare(operator, target, unit, actual, text(data, 3), WORDS);
    Measures.readTarget(operator, target, unit);
    if (comparison.judged()) {
      assertThat(comparison.attained()).isNotNull();
      assertThat(comparison.why()).isNull();
      assertThat(comparison.kind()).isNotEqualTo(Kind.UNDECIDABLE);
    } else {
      assertThat(comparison.attained()).isNull();
      assertThat(comparison.kind()).isEqualTo(Kind.UNDECIDABLE);
      assertThat(comparison.why()).matches("(?s).*[\u4e00-\u9fff]{4,}.*");
    }
  }

  private static Side side(FuzzedDataProvider data) {
    if (data.consumeInt(0, 4) > 0) {
      return Side.of(text(data, 8));
    }
    BigDecimal number = BigDecimal.valueOf(data.consumeLong(), data.consumeInt(-30, 30));
    return new Side(number.toPlainString(), number, data.consumeBoolean());
  }

  private static String text(FuzzedDataProvider data, int most) {
    StringBuilder text = new StringBuilder();
    for (int n = data.consumeInt(0, most); n > 0; n--) {
      text.append(data.consumeInt(0, 7) == 0 ? data.consumeString(4) : data.pickValue(PIECES));
    }
    return text.toString();
  }
}

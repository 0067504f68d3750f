package selfeval.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.template.Vocabulary;

class LabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "分值 | 分值",
        "\"总  分\" | 总分",
        "\"总　分：\" | 总分",
        "\"分值\n（权重）\" | 分值(权重)",
        "全年预算数（Ａ） | 全年预算数(A)",
        "执行率【B/A】 | 执行率(B/A)",
        "项目名称∶ | 项目名称",
        "项目名称:： | 项目名称",
        "\"年\u00a0度\u200b指标值\ufeff\" | 年度指标值",
        "①产出指标 | (1)产出指标",
        "㈠产出指标 | (一)产出指标",
        "⽬标值 | 目标值",
        "\"\" | \"\"",
        "\"：\" | \"\"",
        "其中：财政拨款 | 其中:财政拨款",
      })
  void normalising_drops_blanks_and_widths(String printed, String expected) {
    assertThat(Labels.normalise(printed)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "分值（权重） | 分值",
        "得分（20分*执行率） | 得分",
        "执行率B/A | 执行率",
        "全年预算数A | 全年预算数",
        "全年执行数(B | 全年执行数",
        "★年度指标值 | 年度指标值",
        "年度指标值※ | 年度指标值",
        "1.年度预算数 | 年度预算数",
        "12、存在问题： | 存在问题",
        "一、存在问题 | 存在问题",
        "（一）存在问题 | 存在问题",
        "(1)存在问题 | 存在问题",
        "3）存在问题 | 存在问题",
        "①存在问题 | 存在问题",
        "一级指标 | 一级指标",
        "三级指标 | 三级指标",
        "产出指标（50分） | 产出指标",
        "产 出 指 标 (50) | 产出指标",
        "\"效益指标 30分)\" | 效益指标",
        "满意度指标10分 | 满意度指标",
        "(50分) | \"\"",
        "1.2万亩 | 1.2万亩",
        "2021年度 | 2021年度",
        "90分 | 90分",
        "指标（甲（乙）丙）值 | 指标值",
      })
  void the_core_is_the_word_itself(String printed, String expected) {
    assertThat(Labels.core(printed)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "其中：当年财政拨款 | 当年财政拨款 | true",
        "其中当年财政拨款 | 当年财政拨款 | true",
        "其中: 财政拨款（市本级支出） | 财政拨款(市本级支出) | true",
        "其他资金:2880万元 | 其他资金 | false",
        "1.其中：其他资金：3万元 | 其他资金 | true",
        "其中：（1）财政拨款 | 财政拨款 | true",
        "其他（含：结转） | 其他(含:结转) | false",
      })
  void a_row_is_named_without_of_which_and_amount(String printed, String name, boolean ofWhich) {
    assertThat(Labels.row(printed)).isEqualTo(name);
    assertThat(Labels.ofWhich(printed)).isEqualTo(ofWhich);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "产出指标(50分) | 50",
        "产出指标（50） | 50",
        "\"效益指标 30分)\" | 30",
        "(10分) | 10",
        "满意度 7.5 分 | 7.5",
        "产出指标(50 | 50",
        "产出指标 |",
        "指标2 |",
        "全年预算数(A) |",
        "得分(20分*执行率) |",
        "产出指标(50.) |",
        "(1.2.3分) |",
      })
  void points_are_read_from_a_label(String printed, String points) {
    if (points == null) {
      assertThat(Labels.points(printed)).isNull();
    } else {
      assertThat(Labels.points(printed)).isEqualByComparingTo(points);
    }
  }

  /** Every known label, spelt as agencies spell it, is still the same label. */
  @Test
  void no_spelling_hides_a_label() {
    Random random = new Random(20210630);
    Set<String> labels = new TreeSet<>();
    for (Template template : Templates.load(null).all()) {
      Vocabulary v = template.vocabulary();
      v.header().values().forEach(labels::addAll);
      v.budget().values().forEach(labels::addAll);
      v.indicators().values().forEach(labels::addAll);
      v.texts().values().forEach(labels::addAll);
      v.levels().values().forEach(labels::addAll);
      v.budgetParts().forEach(labels::addAll);
      labels.addAll(v.budgetTotal());
    }
    assertThat(labels).hasSizeGreaterThan(200);
    for (String label : labels) {
      assertThat(Labels.normalise(label)).isEqualTo(label);
      for (int i = 0; i < 50; i++) {
        String spelt = spelt(label, random);
        assertThat(Labels.normalise(spelt)).as(spelt).isEqualTo(label);
        String dressed = dressed(spelt, random);
        assertThat(Labels.core(dressed)).as(dressed).isEqualTo(Labels.core(label));
      }
    }
  }

  /** The quick way round the Unicode tables gives what the tables give. */
  @Test
  void the_quick_way_agrees_with_the_unicode_tables() {
    Random random = new Random(7);
    String alphabet = "分值权重得A b1（）(：:、。％％　\n\t“”—★□☑√①⽬㎡ＡｚZ[]【】～…·é\u00a0\u3007";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String folded =
          Normalizer.normalize(text.toString().replace("①", "(1)"), Normalizer.Form.NFKC)
              .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
              .replaceAll("[\\[【〔]", "(")
              .replaceAll("[\\]】〕]", ")")
              .replaceAll(":+$", "");
      assertThat(Labels.normalise(text.toString())).as(text.toString()).isEqualTo(folded);
    }
  }

  private static String spelt(String label, Random random) {
    List<String> blanks = List.of(" ", "　", "\n", "\u00a0", "\t", "\u200b");
    StringBuilder out = new StringBuilder();
    for (char c : label.toCharArray()) {
      if (random.nextInt(4) == 0) {
        out.append(blanks.get(random.nextInt(blanks.size())));
      }
      boolean wide = random.nextBoolean();
      out.append(
          c == '('
              ? (wide ? '（' : random.nextBoolean() ? '【' : '(')
              : c == ')'
                  ? (wide ? '）' : ')')
                  : c > ' ' && c < 127 && wide ? (char) (c + 0xfee0) : c);
    }
    return out + List.of("", "：", ":", " :", "： ").get(random.nextInt(5));
  }

  private static String dressed(String label, Random random) {
    String front =
        List.of("", "★", "1.", "1、", "一、", "（二）", "(3)", "※ ", "★1．").get(random.nextInt(9));
    String back = List.of("", "(A)", "（B/A）", "(50分)", "★", "（50", "*").get(random.nextInt(7));
    return front + label + back;
  }
}

package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.Note;
import selfeval.check.Rule;
import selfeval.template.Template;

/** The rules speak as an office writes to its agencies, and what they reckon is true. */
class WordsTest {
  /** Slips of tone, doubts that are the office's own, fillers, and options of the program. */
  private static final List<String> BANNED =
      List.of(
          "本工具",
          "本程序",
          "已照样读取",
          "这里假定",
          "却印为",
          "似乎",
          "可能写错",
          "可能填反了",
          "如实反映差距",
          "成本指标”是成本指标",
          "满意度指标”是满意度指标",
          "通行做法",
          "表内一致性",
          "表内勾稽",
          "常识",
          "没有把握",
          "推定",
          "并无明文",
          "两种都认",
          "若只按",
          "--",
          "null",
          "{");

  /** A side of an equation, its sign, and the figure that it comes to. */
  private static final Pattern EQUATION =
      Pattern.compile("([0-9.%+\\-×÷－〔〕()]*[+\\-×÷－〕][0-9.%+\\-×÷－〔〕()]*)([=≈])(-?[0-9.]+%?)");

  static Stream<Rule> rules() {
    return Rules.documentation().stream();
  }

  /** More forms whose findings reckon: results that do not end, caps, and what is cut. */
  static Stream<String> forms() {
    return Stream.concat(
        rules().map(Rule::fails),
        Stream.of(
            "路灯维修数量 | 年度指标值=≥90盏 | 实际完成值=81盏 | 得分=20",
            "路灯维修数量 | 年度指标值=≥90盏 | 实际完成值=77盏 | 得分=20",
            "路灯维修数量 | 年度指标值=≥90盏 | 实际完成值=77盏 | 得分=19 | 偏差原因=备件到货晚",
            "路灯维修数量 | 年度指标值=≤70盏 | 实际完成值=300盏 | 得分=20",
            "路灯维修数量 | 年度指标值=≤70盏 | 实际完成值=90盏 | 得分=20",
            "路灯维修数量 | 年度指标值=70盏 | 实际完成值=60盏 | 得分=20",
            "路灯维修数量 | 实际完成值=377盏",
            "路灯维修数量 | 实际完成值=71.7盏",
            "年度资金总额 | 年初预算数=130 | 全年预算数=130 | 全年执行数=95 | 执行率=75% | 得分=9.9",
            "年度资金总额 | 全年执行数=102.597 | 执行率=90% | 得分=9",
            "年度资金总额 | 年初预算数=3 | 全年预算数=3 | 全年执行数=2 | 执行率=66.68% | 得分=6.6",
            "夜间照明覆盖率 | 得分=13.333\n总分 | 得分=99",
            "模板 | guangzhou-2021\n夜间照明覆盖率 | 年度指标值=≥90% | 实际完成值=89% | 分值=24 | 得分=24\n"
                + "夜间出行安全感 | 分值=6 | 得分=6"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void no_sentence_of_a_rule_has_a_banned_phrase(Rule rule) {
    List<String> sentences = new ArrayList<>(List.of(rule.title(), rule.what()));
    if (rule.basis() != null) {
      sentences.add(rule.basis());
    }
    sentences.addAll(sentences(rule.fails(), true));
    assertThat(sentences)
        .allSatisfy(sentence -> assertThat(sentence).doesNotContain(BANNED.toArray(String[]::new)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void every_equation_of_a_finding_is_true_to_the_digits_it_shows(String form) {
    for (String sentence : sentences(form, false)) {
      Matcher equation = EQUATION.matcher(sentence);
      while (equation.find()) {
        assertEquation(equation, sentence);
      }
    }
  }

  @Test
  void the_examples_reckon_with_both_signs() {
    String all = String.join("\n", forms().flatMap(f -> sentences(f, false).stream()).toList());
    assertThat(all).contains("20×40÷50=16.00分", "20×77÷90≈17.11分", "1.3×100÷6≈21.67分");
    assertThat(all).contains("超出(300－70)÷70≈328.57%，分值已扣完，应得0分");
    assertThat(all).contains("，超过上限21.67，按21.67计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"951206", "120", "100.5"})
  void no_one_is_told_to_print_a_rate_above_the_whole(String executed) {
    FormAudit audit = Forms.audit("年度资金总额 | 全年执行数=" + executed + " | 执行率=95%");
    assertThat(audit.findings())
        .allSatisfy(f -> assertThat(f.suggestion()).doesNotContainPattern("改为1[0-9.]+%"));
  }

  @Test
  void no_template_names_a_filler_or_a_doubt_as_its_source() {
    for (Template template : Forms.TEMPLATES.all()) {
      assertThat(template.bases().values())
          .allSatisfy(b -> assertThat(b).doesNotContain(BANNED.toArray(String[]::new)));
    }
  }

  private static List<String> sentences(String form, boolean toTheOffice) {
    FormAudit audit = Forms.audit(form);
    List<String> sentences = new ArrayList<>();
    for (Finding finding : audit.findings()) {
      sentences.add(finding.message());
      sentences.add(finding.suggestion());
      if (finding.basis() != null) {
        sentences.add(finding.basis());
      }
    }
    if (toTheOffice) {
      audit.notes().stream().map(Note::message).forEach(sentences::add);
    }
    return sentences;
  }

  private static void assertEquation(Matcher equation, String sentence) {
    BigDecimal exact = new Reckoned(equation.group(1)).value();
    String shown = equation.group(3).replace("%", "");
    int decimals = Math.max(0, new BigDecimal(shown).scale());
    BigDecimal due = new Reckoned(equation.group(3)).value();
    if (equation.group(3).endsWith("%")) {
      exact = exact.movePointRight(2);
      due = due.movePointRight(2);
    }
    boolean whole = exact.subtract(due).abs().compareTo(new BigDecimal("0.00000001")) < 0;
    assertThat(equation.group(2)).as(sentence).isEqualTo(whole ? "=" : "≈");
    assertThat(exact.setScale(decimals, RoundingMode.HALF_UP))
        .as(sentence)
        .isEqualByComparingTo(due);
  }

  /** Works out a printed side of an equation. */
  private static final class Reckoned {
    private final String text;
    private int at;

    Reckoned(String printed) {
      text = printed.replace('－', '-').replace('〔', '(').replace('〕', ')');
    }

    BigDecimal value() {
      BigDecimal value = sum();
      assertThat(at).as(text).isEqualTo(text.length());
      return value;
    }

    private BigDecimal sum() {
      BigDecimal sum = product();
      while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
        boolean plus = text.charAt(at++) == '+';
        BigDecimal term = product();
        sum = plus ? sum.add(term) : sum.subtract(term);
      }
      return sum;
    }

    private BigDecimal product() {
      BigDecimal product = factor();
      while (at < text.length() && "×÷".indexOf(text.charAt(at)) >= 0) {
        boolean times = text.charAt(at++) == '×';
        BigDecimal factor = factor();
        product = times ? product.multiply(factor) : product.divide(factor, MathContext.DECIMAL128);
      }
      return product;
    }

    private BigDecimal factor() {
      if (text.charAt(at) == '(') {
        at++;
        BigDecimal inner = sum();
        at++;
        return inner;
      }
      int from = at;
      at += text.charAt(at) == '-' ? 1 : 0;
      while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      BigDecimal number = new BigDecimal(text.substring(from, at));
      if (at < text.length() && text.charAt(at) == '%') {
        at++;
        return number.movePointLeft(2);
      }
      return number;
    }
  }
}

package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.evidence.report.Statement.Field;

/** Finds what was left in a report of the pattern it was written after: x.xx万元, XXXX年. */
final class LeftoverReader {
  /** Behind a family name crosses stand for a name that is kept back: 张××. */
  private static final String SURNAMES =
      "张李王刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文某";

  private static final Pattern LEFT =
      Pattern.compile(
          "(?<![A-Za-z0-9.])[xX×✕Ｘ*]{1,8}(?:\\.[xX×✕Ｘ*]{1,4})?(?:亿元|万元|元|%|年度?|月|日|分(?!之)|个|项|条|名|人次?|次|家)"
              + "|(?<![A-Za-z0-9."
              + SURNAMES
              + "])[xX×✕Ｘ]{2,8}(?=[\\u4e00-\\u9fff])"
              + "|[○〇◯]{2,8}(?!年|[一二三四五六七八九])|_{2,}|＿{2,}|（(?:此处|请|填写|填报|单位名称|项目名称|简要|不超过\\d+字|\\d+字以内|限\\d+字|可另附)[^）]{0,40}）"
              + "|\\[(?:请|此处|填写)[^\\]]{0,40}\\]|【(?:请|此处|填写|单位名称|项目名称)[^】]{0,40}】");

  private LeftoverReader() {}

  static List<Statement> read(Block block) {
    List<Statement> statements = new ArrayList<>();
    Matcher m = LEFT.matcher(block.text());
    while (m.find()) {
      int from = block.clause(m.start());
      int to = Math.min(block.clauseEnd(m.start()), m.end() + 12);
      statements.add(
          new Statement(
              Field.LEFTOVER,
              m.group(),
              null,
              BigDecimal.ZERO,
              false,
              true,
              block.place(m.start()),
              block.quote(from, Math.max(to, m.end())),
              null));
    }
    return statements;
  }
}

package selfeval.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.evidence.Statement.Field;

/** Finds what was left in a report of the pattern it was written after: x.xx万元, XXXX年. */
final class LeftoverReader {
  private static final Pattern LEFT =
      Pattern.compile(
          "(?<![A-Za-z0-9.])[xX×✕Ｘ*]{1,8}(?:\\.[xX×✕Ｘ*]{1,4})?(?:亿元|万元|元|%|年度?|月|日|分(?!之)|个|项|条|名|人次?|次|家)"
              + "|(?<![A-Za-z0-9.])[xX×✕Ｘ]{2,8}(?![A-Za-z0-9])"
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
              true,
              block.place(m.start()),
              block.quote(from, Math.max(to, m.end())),
              null));
    }
    return statements;
  }
}

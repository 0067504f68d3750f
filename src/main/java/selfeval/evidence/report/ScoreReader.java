package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.Amount.Unit;
import selfeval.evidence.report.Statement.Field;

/** Reads what a report says of its own score and grade. */
public final class ScoreReader {
  /** A label that ends where the score begins. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:自评|自我评价|评价|综合|绩效|总|最终|最后|整体|项目|评定|总体|总计|合计|考评|打分)*(?:得分|评分|总分|分数|分值|成绩|总得分|自评分|得|打分|评价结果|自评结果|自评|评定))"
              + "(?:结果)?(?:（[^（）]*(?:（[^（）]*）[^（）]*)*）)?(?:结果|情况)?(?:确定|评定|认定|最终)?(?:为|是|达到?|共计?|合计|：|约|了|“|，(?=共))*$");

  /** A part of the indicators, directly in front of the label. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:产出|效益|效果|满意度|预算执行率?|资金执行率?|执行率|执行情况|过程|决策|投入|管理|成本|数量|质量|时效|社会|经济|生态|可持续影响|单项|每项|[该本此]项指标|[该本此]指标|各项指标|三级|二级|一级|其中)"
              + "(?:类|方面|部分|效益|情况)?(?:指标)?(?:分值)?(?:\\d+(?:\\.\\d+)?分)?(?:的)?[，：（]?(?:实际|自评|实|应|评价)?$|指标$|^指标(?:的)?$");

  private static final Pattern FULL_MARKS =
      Pattern.compile("满分|总分值|分值(?:为|共|合计)?$|权重|百分制|设定|设置|标准分|基础分|总分共?$");

  private static final Pattern LOST =
      Pattern.compile(
          "扣(?:除|减|掉|了|分)?(?:了|共|：)?$|失分?$|减(?:去|掉)?$|差$|提高(?:了)?$|提升(?:了)?$|增加(?:了)?$|下降(?:了)?$|降低(?:了)?$|高(?:出)?$|低$|相差$");

  private static final Pattern GRADE =
      Pattern.compile(
          "(?:(?:评价|自评|绩效|综合|评定|考核|项目|结果|总体|最终)*(?:等级|等次|级别|档次|评级)(?:评定|确定|认定|评价)?(?:结果)?(?:为|是|：|属于|属|达到|达|评为|定为)*"
              + "|(?:自评|评价|综合|绩效)(?:结果|结论)(?:评定|确定|认定)?(?:为|是|：|属于|达到)|等级[^，。；]{0,10}(?:提升|上升|提高|变更|调整|下降|降)(?:为|到|至)|(?:评定|评|认定|定|自评|评价|属)为?(?=[“\"])|(?:评定|评|认定|定|自评|评价)为|(?<bare>(?:结果|结论)(?:为|是)))"
              + "[“\"「『]?(?<grade>优秀|良好|优|良|中等|中|较差|差)[”\"」』]?(?![、/\\-~至或和与]|(?:，)?[良中差][、，])(等级|等次|级|档)?");

  private static final Pattern GRADE_BEHIND =
      Pattern.compile(
          "(?:属于|属|达到|评为|被评为|获得?|处于)[“\"「『]?(?<grade>优秀|良好|优|良|中等|中|较差|差)[”\"」』]?(?:的)?(?:等级|等次|级别|级|档次|等(?=[。，；]|$))");

  private static final Pattern SCALE =
      Pattern.compile("\\d+分?(?:（含[^）]*）|（不含[^）]*）)?[-~至]\\d+|≥\\d+|\\d+分?（?含?）?以[上下]");

  private ScoreReader() {}

  static List<Statement> read(Block block, Scope scope) {
    List<Statement> statements = new ArrayList<>();
    for (Amount amount : Amount.in(block.text())) {
      Statement one = null;
      if (amount.unit() == Unit.POINTS || amount.unit() == Unit.NONE) {
        one = score(block, amount, scope);
      } else if (amount.unit() == Unit.PERCENT) {
        one = rateOfScore(block, amount);
      }
      if (one != null) {
        statements.add(one);
      }
    }
    grades(block, scope, statements);
    return statements;
  }

  private static @Nullable Statement score(Block block, Amount amount, Scope scope) {
    String text = block.text();
    int sentence = block.sentence(amount.from());
    String front = text.substring(sentence, amount.from());
    Matcher m = LABEL.matcher(front);
    if (!m.find() || LOST.matcher(front).find()) {
      return null;
    }
    String label = m.group();
    String before = front.substring(0, m.start());
    String clause =
        before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')) + 1);
    String rest = text.substring(amount.to(), Math.min(text.length(), amount.to() + 6));
    boolean bare = amount.unit() == Unit.NONE;
    // A number without a unit is a score only behind 得分 and the like, and where it ends there.
    if (bare
        && (!label.matches(".*(?:得分|总分|评分|分数|自评分|总得分).*")
            || !rest.matches("(?s)^(?:[，。；（）”]|$).*"))) {
      return null;
    }
    boolean whole = label.matches(".*(?:自评|综合|总得|总体|最终|项目|总分|评价得分|绩效得分|整体|自我评价|总评|评价结果).*");
    boolean full =
        !label.contains("得")
            && !label.contains("自评")
            && (FULL_MARKS.matcher(front).find() || rest.startsWith("制"))
            && amount.value().compareTo(new BigDecimal("100")) == 0;
    if (full || rest.startsWith("制") || (rest.startsWith("的") && rest.contains("分值"))) {
      return null;
    }
    if (label.matches("^(?:得|自评|评定)[为是了：]*$") && !label.startsWith("自评") && !surely(front)) {
      return null;
    }
    int from = Math.max(sentence, block.phrase(amount.from()));
    boolean partOf = !whole && clause.isEmpty() && ofAPart(before);
    if (BLOCK.matcher(clause).find() || scoreOfAPart(label, clause) || partOf) {
      return Statement.of(Field.SCORE, amount, false, block, from, Statement.BLOCK_SCORE);
    }
    String why = scope.why(block, amount.from(), true);
    boolean sure = whole || label.matches("^(?:得分|总得分)[^，]*$");
    return Statement.of(Field.SCORE, amount, sure, block, from, why);
  }

  private static boolean surely(String front) {
    return front.matches(".*(?:自评|综合|总体|最终|合计|总共)[^，。；]{0,12}$") && !front.contains("指标");
  }

  /** Whether the clause in front speaks of a part of the indicators: 满意度指标10分，得分10分. */
  private static boolean ofAPart(String before) {
    String[] clauses = before.split("[，、：]", -1);
    for (int i = clauses.length - 1; i >= 0; i--) {
      if (!clauses[i].isEmpty()) {
        return clauses[i].matches(".*(?:指标|分值|产出|效益|满意|执行率|权重).*")
            && !clauses[i].matches(".*(?:根据|对照|按照|完成情况).*");
      }
    }
    return false;
  }

  private static boolean scoreOfAPart(String label, String clause) {
    return !label.matches(".*(?:自评|综合|总|最终|项目|绩效).*")
        && clause.matches(".*(?:指标|率|度|数|量|产出|效益|满意|执行|成本).{0,6}$");
  }

  private static @Nullable Statement rateOfScore(Block block, Amount amount) {
    int sentence = block.sentence(amount.from());
    String front = block.text().substring(sentence, amount.from());
    if (!front.matches(".*得分率(?:为|是|达到?|：|约)*$")) {
      return null;
    }
    return Statement.of(
        Field.SCORE, amount, false, block, block.phrase(amount.from()), Statement.SCORE_RATE);
  }

  private static void grades(Block block, Scope scope, List<Statement> statements) {
    for (Pattern pattern : List.of(GRADE, GRADE_BEHIND)) {
      Matcher m = pattern.matcher(block.text());
      while (m.find()) {
        int at = m.start("grade");
        String sentence =
            block
                .text()
                .substring(block.sentence(at), block.sentenceEnd(at))
                .replaceAll("（[^（）]*）", "");
        String front = block.text().substring(block.clause(m.start()), at);
        boolean scale =
            SCALE.matcher(front).find()
                || sentence.matches(".*(?:四|五|三)个(?:等级|等次|档).*")
                || sentence.matches(".*优[、，/].{0,14}良[、，/].*")
                || (SCALE.matcher(sentence).find()
                    && sentence.split("分", -1).length > 3
                    && sentence.matches(".*[为是]“?[良中].*[为是]“?[中差].*"));
        boolean judged =
            block.text().substring(m.start(), m.end()).matches(".*(?:等级|等次|级|档|结果|结论).*");
        boolean quoted = block.text().substring(m.start(), m.end()).matches(".*[“\"「『].*");
        boolean bare = pattern == GRADE && m.group("bare") != null;
        if (scale || (!judged && !quoted) || (bare && !quoted)) {
          continue;
        }
        String why = scope.why(block, m.start(), true);
        String clause = block.text().substring(block.clause(m.start()), m.start());
        if (why == null && clause.matches(".*(?:产出|效益|满意度|管理|过程|决策)(?:类)?(?:指标)?$")) {
          why = Statement.BLOCK_SCORE;
        }
        int from = block.phrase(m.start());
        statements.add(
            new Statement(
                Field.GRADE,
                m.group("grade"),
                null,
                BigDecimal.ZERO,
                false,
                true,
                block.place(at),
                block.quote(from, m.end()),
                why));
      }
    }
  }

  /** The one word of a grade: 优秀 is 优. */
  public static String grade(String word) {
    String plain = word.strip();
    if (plain.startsWith("优")) {
      return "优";
    }
    if (plain.startsWith("良")) {
      return "良";
    }
    if (plain.startsWith("中")) {
      return "中";
    }
    return plain.endsWith("差") ? "差" : plain;
  }
}

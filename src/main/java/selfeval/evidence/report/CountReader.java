package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.Statement.Field;

/** Reads how many indicators of each kind a report says there are. */
public final class CountReader {
  private static final String KIND =
      "(?:产出数量|产出质量|产出时效|产出|社会效益|经济效益|生态效益|可持续影响|效益|效果|(?:服务对象|社会公众|受益对象|群众)?满意度|成本|数量|质量|时效)(?:类)?(?:指标)?";

  private static final String COUNT = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})[个项条]";
  private static final String SET =
      "(?:分别|各|均|都|共|共有|有|下|已)*(?:设置|设立|设定|设有|设|包括|包含|有|为|：|计|合计|共计)?(?:了|有|三级指标|共)*";

  /** Kinds with one number each, or with one for all of them. */
  private static final Pattern KINDS_FIRST =
      Pattern.compile(
          "("
              + KIND
              + "(?:(?:、|和|与|及|以及)"
              + KIND
              + ")*)(?:（)?("
              + SET
              + ")"
              + COUNT
              + "(?!百分点|方面|月|环节)((?:[、，和与及]"
              + COUNT
              + ")*)");

  private static final Pattern COUNT_FIRST =
      Pattern.compile("(?<![\\d.])" + COUNT + "(?:三级)?(" + KIND + "|三级指标|绩效指标|个性化指标)");

  private static final Pattern ALL_FIRST =
      Pattern.compile(
          "(三级指标|绩效指标|个性化(?:绩效)?指标|各类指标|(?<![\\u4e00-\\u9fff])指标(?=共|总|合计))("
              + SET
              + ")(?:总数)?(?:共|为)*"
              + COUNT);

  /** The list that a sentence about indicators goes on with: 指标共7个：产出5个，效益2个. */
  private static final Pattern LISTED =
      Pattern.compile("指标[^。；%万元分]{0,14}(?:[：，]|其中|包括|（)[^。；%分万]{0,24}$");

  private static final Pattern ONE_KIND = Pattern.compile(KIND);
  private static final Pattern ONE_COUNT = Pattern.compile(COUNT);

  /** Some of the indicators, and not how many there are. */
  private static final Pattern SOME =
      Pattern.compile(
          "未完成|未达|没有|未能|偏差|偏离|扣分|失分|得分|分值|超额|部分|其中(?!产出|效益|满意)|完成(?:了)?$|达标|达成(?:了)?$|(?<![设共具含])有$|涉及|存在");

  private static final Pattern SOME_BEHIND =
      Pattern.compile("^[^，。；]{0,6}(?:未|没有|存在偏差|出现偏差|偏离|扣分|失分|超额|超过|不够|达标率|得分)");

  private static final Pattern PLANNED =
      Pattern.compile("增设|新增|删除|删减|取消|剔除|去掉|增加|拟|计划|下一步|建议|应当?设|应不少于|调整为|至少|要求|精简|减少|合并");
  private static final Pattern LATER = Pattern.compile("措施|建议|下一步|整改|打算");
  private static final Pattern WHOLE_UNIT =
      Pattern.compile("(?:我|本|全)(?:局|委|单位|部门|院|校|中心)[^，。；项]{0,8}(?:共|合计|总计)");

  private CountReader() {}

  static List<Statement> read(Block block, Scope scope, ReportText text) {
    List<Statement> statements = new ArrayList<>();
    boolean later =
        text.section(block).about(LATER) && !text.section(block).about(Pattern.compile("问题"));
    Matcher m = KINDS_FIRST.matcher(block.text());
    while (m.find()) {
      kindsFirst(block, m, scope, later, statements);
    }
    m = COUNT_FIRST.matcher(block.text());
    while (m.find()) {
      boolean all = m.group(2).matches("三级指标|绩效指标|个性化指标");
      boolean named = all || m.group(2).endsWith("指标");
      Field field = all ? Field.INDICATORS : field(m.group(2));
      boolean taken = overlaps(statements, block.quote(m.start(), m.end()));
      if (named && field != null && !taken) {
        add(block, field, m.group(1), m.start(), m.end(), scope, later, statements);
      }
    }
    m = ALL_FIRST.matcher(block.text());
    while (m.find()) {
      add(block, Field.INDICATORS, m.group(3), m.start(), m.end(), scope, later, statements);
    }
    return statements;
  }

  private static boolean overlaps(List<Statement> statements, String quote) {
    return statements.stream().anyMatch(s -> s.quote().endsWith(quote));
  }

  private static void kindsFirst(
      Block block, Matcher m, Scope scope, boolean later, List<Statement> statements) {
    List<String> kinds = new ArrayList<>();
    Matcher one = ONE_KIND.matcher(m.group(1));
    while (one.find()) {
      kinds.add(one.group());
    }
    List<String> counts = new ArrayList<>();
    counts.add(m.group(3));
    boolean each = m.group(2).contains("分别");
    if (each) {
      Matcher more = ONE_COUNT.matcher(m.group(4));
      while (more.find()) {
        counts.add(more.group(1));
      }
    }
    String front = block.text().substring(block.sentence(m.start()), m.start());
    boolean word =
        m.group(1).contains("指标") || m.group(2).contains("指标") || LISTED.matcher(front).find();
    if (!word) {
      return;
    }
    int end = each ? m.end() : m.end(3) + 1;
    if (kinds.size() == 1) {
      Field field = field(kinds.get(0));
      if (field != null) {
        add(block, field, counts.get(0), m.start(), end, scope, later, statements);
      }
      return;
    }
    boolean same = m.group(2).matches(".*(?:各|均|都).*");
    boolean matched = each && counts.size() == kinds.size();
    for (int i = 0; i < kinds.size(); i++) {
      Field field = field(kinds.get(i));
      if (field != null && (same || matched)) {
        add(block, field, counts.get(same ? 0 : i), m.start(), end, scope, later, statements);
      }
    }
  }

  private static @Nullable Field field(String kind) {
    String bare = kind.replaceAll("(?:类)?(?:指标)?$", "");
    return switch (bare) {
      case "产出" -> Field.OUTPUT;
      case "效益", "效果" -> Field.BENEFIT;
      case "成本" -> Field.COST;
      default -> bare.endsWith("满意度") ? Field.SATISFACTION : Field.SECOND_LEVEL;
    };
  }

  private static void add(
      Block block,
      Field field,
      String count,
      int from,
      int to,
      Scope scope,
      boolean later,
      List<Statement> statements) {
    BigDecimal number = count.matches("\\d+") ? new BigDecimal(count) : Amount.spelt(count);
    if (number == null) {
      return;
    }
    String front = block.text().substring(block.clause(from), from);
    String sentence = block.text().substring(block.sentence(from), from);
    String rest = block.text().substring(to, block.clauseEnd(to));
    boolean sure = !SOME.matcher(front).find() && !SOME_BEHIND.matcher(rest).find();
    String why = scope.why(block, from, true);
    if (why == null && (later || PLANNED.matcher(front).find())) {
      why = Statement.PLANNED;
    }
    if (why == null && WHOLE_UNIT.matcher(sentence).find()) {
      why = Statement.WHOLE_UNIT;
    }
    statements.add(
        new Statement(
            field,
            count,
            number,
            BigDecimal.ONE,
            false,
            sure,
            block.place(from),
            block.quote(block.phrase(from), to),
            why));
  }

  /** The word that rows of the second level have, of a statement about such rows. */
  public static String word(String quote) {
    String last = "";
    int at = -1;
    for (String word : List.of("社会效益", "经济效益", "生态效益", "可持续", "数量", "质量", "时效")) {
      int found = quote.lastIndexOf(word);
      if (found > at) {
        at = found;
        last = word;
      }
    }
    return last;
  }
}

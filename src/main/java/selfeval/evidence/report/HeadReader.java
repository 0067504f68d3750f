package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.Statement.Field;

/** Reads of which year and unit a report is, from its title and from where it says so. */
public final class HeadReader {
  private static final int TITLE_BLOCKS = 6;
  private static final int SAID_BLOCKS = 60;
  private static final int LONGEST_TITLE = 80;

  private static final Pattern TITLE = Pattern.compile(".*(?:报告|自评|总结|汇报|说明|的函|要点|问答).*");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d-至~])(20\\d\\d)(?:年度|年|(?=.{0,20}(?:报告|自评)))(?![-至~]20\\d\\d|\\d{1,2}月)");

  private static final Pattern SAID_YEAR =
      Pattern.compile("(?:评价|自评|报告|所属|绩效)?年度：(20\\d\\d)年?度?(?:$|[，。；])");

  private static final String WORD = "[\\u4e00-\\u9fff（）]";

  private static final String ORGANISATION =
      "(?:局|委员会|委|办公室|厅|院|学校|大学|学院|小学|中学|中心|支队|大队|总队|馆|协会|联合会|公司|街道"
          + "|政府|团委|工会|幼儿园|管理处|管理所|服务站|监测站|项目办|办事处|执法队|事务所|研究所|红十字会|处|站|所)";

  /** In front of the project's name, its year or what it is a report on. */
  private static final Pattern TITLE_UNIT =
      Pattern.compile(
          "^(?:关于)?(?:20\\d\\d年?度?)?("
              + WORD
              + "{3,30}?"
              + ORGANISATION
              + ")(?:机关)?(?=20\\d\\d|关于|·|项目(?:支出|绩效|自评|评价)|部门整体|整体支出|绩效|$)");

  private static final Pattern SAID_UNIT =
      Pattern.compile(
          "(?:^|[，。；（：])(?:本?项目(?:的)?)?(?:项目)?(?:(?:填报|自评|实施|承担|项目|申报|执行|组织实施)(?:单位|部门|主体)|单位(?=名称))"
              + "(?:名称|（盖章）|（公章）|（章）)*(?:为|是|：)?(?<unit>"
              + WORD
              + "{3,40}?)(?=对|负责|$|[，。；]|具体|组织)");

  private static final Pattern BY_UNIT =
      Pattern.compile(
          "(?:^|[，。；])[^，。；由]{0,30}由(?<unit>" + WORD + "{3,30}?)(?:具体|组织|负责|牵头)*实施(?=[，。；]|$)");

  private static final Pattern WE =
      Pattern.compile("[我本](?:单位|局|委|中心|院|校)（(?<unit>[\\u4e00-\\u9fff]{3,24})）");

  private HeadReader() {}

  static List<Statement> read(ReportText text, OwnProject project) {
    List<Statement> statements = new ArrayList<>();
    boolean year = false;
    boolean unit = false;
    List<Block> blocks = text.blocks();
    for (Block block : blocks.subList(0, Math.min(TITLE_BLOCKS, blocks.size()))) {
      String words = block.text();
      if (words.length() > LONGEST_TITLE) {
        break;
      }
      boolean title =
          TITLE.matcher(words).matches()
              && words.indexOf('。') < 0
              && words.indexOf('：') < 0
              && ReportText.level(words) == ReportText.NONE;
      boolean alone = words.matches("（?20\\d\\d年度?）?");
      String said = year || !(title || alone) ? null : year(words);
      if (said != null) {
        statements.add(statement(Field.YEAR, said, true, block, 0, words.length()));
        year = true;
      }
      Matcher m = TITLE_UNIT.matcher(project.withoutName(words));
      if (!unit && title && m.find()) {
        statements.add(statement(Field.UNIT, m.group(1), true, block, 0, words.length()));
        unit = true;
      }
    }
    for (Block block : blocks.subList(0, Math.min(SAID_BLOCKS, blocks.size()))) {
      said(block, statements);
      Matcher m = SAID_YEAR.matcher(block.text());
      if (!year && m.find()) {
        statements.add(statement(Field.YEAR, m.group(1), true, block, m.start(), m.end()));
        year = true;
      }
    }
    return statements;
  }

  /** The one year of a title; where there are two, the one that is called 年度. */
  private static @Nullable String year(String words) {
    Matcher m = YEAR.matcher(words);
    String meant = null;
    boolean sure = false;
    while (m.find()) {
      boolean called = m.group().contains("年度");
      if (meant != null && !meant.equals(m.group(1)) && called == sure) {
        return null;
      }
      if (meant == null || (called && !sure)) {
        meant = m.group(1);
        sure = called;
      }
    }
    return meant;
  }

  private static void said(Block block, List<Statement> statements) {
    for (Pattern pattern : List.of(SAID_UNIT, BY_UNIT, WE)) {
      Matcher m = pattern.matcher(block.text());
      while (m.find()) {
        String unit = m.group("unit");
        boolean known =
            unit.matches(".*" + ORGANISATION + "(?:（.*）)?") && !unit.matches(".*[的和与及对按].*");
        if (known && !unit.matches("(?:主管|有关|相关|各|实施|业务|第三方).*")) {
          statements.add(
              statement(
                  Field.UNIT,
                  unit,
                  pattern != BY_UNIT,
                  block,
                  block.phrase(m.start("unit")),
                  m.end()));
        }
      }
    }
  }

  private static Statement statement(
      Field field, String said, boolean sure, Block block, int from, int to) {
    return new Statement(
        field,
        said,
        null,
        BigDecimal.ZERO,
        false,
        sure,
        block.place(from),
        block.quote(from, to),
        null);
  }

  /** Whether two names can be of one unit: 市信访局 and 广州市信访局, 甲局 and 甲局机关. */
  public static boolean sameUnit(String said, String form) {
    String a = plain(said);
    String b = plain(form);
    if (b.isEmpty() || b.endsWith(a) || b.startsWith(a) || a.endsWith(b)) {
      return true;
    }
    String rest = a.replaceFirst("^[省市区县我本]", "");
    return rest.length() >= 2 && b.endsWith(rest);
  }

  private static String plain(String unit) {
    return unit.replace('(', '（').replace(')', '）').replaceAll("(?:机关|本级|本部|（本级）|（机关）)$", "");
  }
}

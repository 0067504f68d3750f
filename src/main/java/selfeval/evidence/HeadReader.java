package selfeval.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.evidence.Statement.Field;

/** Reads of which year and unit a report is, from its title and its first lines. */
final class HeadReader {
  private static final int TITLE_BLOCKS = 6;

  private static final Pattern TITLE = Pattern.compile(".*(?:报告|自评|总结|汇报|说明).*");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d-至~])(20\\d\\d)(?:年度|年|(?=.{0,20}(?:报告|自评)))(?![-至~]20\\d\\d|\\d{1,2}月)");

  private static final String ORGANISATION =
      "(?:局|委员会|委|办公室|办|厅|院|学校|大学|学院|小学|中学|中心|处|站|所|政府|支队|大队|馆|协会|联合会|公司|街道|镇|乡|部|管委会|团委|总工会|幼儿园|医院|法院|检察院)";

  private static final Pattern TITLE_UNIT =
      Pattern.compile(
          "^(?:关于)?(?:20\\d\\d年?度?)?([\\u4e00-\\u9fff]{2,24}?"
              + ORGANISATION
              + ")(?:机关)?(?=20\\d\\d|关于|项目|[^局委办厅院处站所部馆]{0,30}(?:项目|绩效|自评|支出|报告))");

  private static final Pattern SAID_UNIT =
      Pattern.compile(
          "^(?:项目)?(?:填报|报告|自评|实施|主管|项目|申报|预算|编制|承担)?(?:实施|主管)?(?:单位|部门)(?:名称|（盖章）|（公章）|（章）)*：([\\u4e00-\\u9fff]{3,30})(?:（.*）)?[。；，]?$");

  private HeadReader() {}

  static List<Statement> read(ReportText text) {
    List<Statement> statements = new ArrayList<>();
    boolean year = false;
    boolean unit = false;
    List<Block> blocks = text.blocks();
    for (Block block : blocks.subList(0, Math.min(TITLE_BLOCKS, blocks.size()))) {
      String words = block.text();
      if (words.length() > 80) {
        break;
      }
      boolean title =
          TITLE.matcher(words).matches()
              && words.indexOf('。') < 0
              && ReportText.level(words) == ReportText.NONE;
      Matcher m = YEAR.matcher(words);
      boolean alone = words.matches("（?20\\d\\d年度?）?");
      if (!year && (title || alone) && m.find()) {
        String first = m.group(1);
        boolean another = false;
        String meant = first;
        while (m.find()) {
          another |= !m.group(1).equals(first);
          meant = m.group().contains("年度") ? m.group(1) : meant;
        }
        if (!another || !meant.equals(first)) {
          statements.add(statement(Field.YEAR, meant, block));
          year = true;
        }
      }
      m = TITLE_UNIT.matcher(words);
      if (!unit && title && m.find()) {
        statements.add(statement(Field.UNIT, m.group(1), block));
        unit = true;
      }
    }
    for (Block block : blocks.subList(0, Math.min(30, blocks.size()))) {
      Matcher m = SAID_UNIT.matcher(block.text());
      if (m.find() && m.group(1).matches(".*" + ORGANISATION)) {
        statements.add(statement(Field.UNIT, m.group(1), block));
      }
    }
    return statements;
  }

  private static Statement statement(Field field, String said, Block block) {
    return new Statement(
        field,
        said,
        null,
        BigDecimal.ZERO,
        true,
        block.place(0),
        block.quote(0, block.text().length()),
        null);
  }

  /** Whether two names can be of one unit: 市信访局 and 广州市信访局. */
  static boolean sameUnit(String said, String form) {
    if (form.isEmpty() || form.contains(said) || said.contains(form)) {
      return true;
    }
    String rest = said.replaceFirst("^[省市区县我本]", "");
    return rest.length() >= 2 && form.endsWith(rest);
  }
}

package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.evidence.report.Amount.Unit;
import selfeval.evidence.report.MoneyReader.Money;
import selfeval.evidence.report.Statement.Field;

/**
 * Checks lists that a total closes (材料费40万元，人工费55万元，合计95万元), and the points of a score's parts. One
 * that does not add up is told only where the list is surely whole.
 */
final class ListedSums {
  /** In front of the total of a list. */
  private static final Pattern CLOSES =
      Pattern.compile("(?:[，。；、]|^)(?:以上|各项|费用|资金|支出|投入)*(?:合计|共计|总计)(?:支出|资金|金额|投入|安排|为|是|：)*$");

  /** In front of a total of sources; the parts must be sources then. */
  private static final Pattern CLOSES_SOURCES =
      Pattern.compile("[，；、](?:本年度?|项目|资金|预算|全年|总|年度)*共(?:计|有|安排|投入|为)?$");

  private static final Pattern SOURCE = Pattern.compile("财政|配套|自筹|结转|其他资金|拨款|中央|[省市区县]级|单位资金|社会资金");

  /** The list is of other things than parts, or not of all of them. */
  private static final Pattern NO_LIST =
      Pattern.compile("[减调扣]|追加|增加|季度|\\d月|月份|上半年|下半年|年初|结余|剩余|未|等(?![级次])|其中|累计|每|单价|/|约|近");

  private static final Pattern PARTS_OF_A_SCORE = Pattern.compile("^[^。；]{0,12}?(?:其中|：|（|分别为|，)");
  private static final Pattern NO_SCORE = Pattern.compile("满分|分值|权重|扣|占|标准|应得|较|上年|提高|增加");

  /** What makes up a score: all of these, or some part was left out. */
  private static final List<Pattern> KINDS =
      List.of(
          Pattern.compile("产出"),
          Pattern.compile("效益|效果"),
          Pattern.compile("满意"),
          Pattern.compile("执行|资金|过程|投入|管理"));

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private ListedSums() {}

  /** The lists of a paragraph that a total closes. */
  static void money(Block block, List<Money> money, List<Statement> sums) {
    for (int t = 2; t < money.size(); t++) {
      Amount total = money.get(t).amount();
      int sentence = fullSentence(block, total.from());
      String front = block.text().substring(sentence, total.from());
      boolean closes = CLOSES.matcher(front).find();
      boolean sources = CLOSES_SOURCES.matcher(front).find();
      if (!(closes || sources) || !total.exact()) {
        continue;
      }
      List<Amount> parts = new ArrayList<>();
      for (Money one : money.subList(0, t)) {
        if (one.amount().from() >= sentence) {
          parts.add(one.amount());
        }
      }
      String words = wordsBetween(block, sentence, parts, total);
      boolean whole = parts.stream().allMatch(Amount::exact) && !NO_LIST.matcher(words).find();
      boolean ofSources = parts.stream().allMatch(part -> source(block, sentence, part));
      if (parts.size() >= 2 && whole && (closes || ofSources)) {
        add(block, Field.SUM, total, parts, sentence, sums);
      }
    }
  }

  private static String wordsBetween(Block block, int from, List<Amount> parts, Amount total) {
    StringBuilder words = new StringBuilder();
    int at = from;
    for (Amount part : parts) {
      words.append(block.text(), at, part.from()).append('|');
      at = part.to();
    }
    return words.append(block.text(), at, total.from()).toString();
  }

  private static boolean source(Block block, int sentence, Amount part) {
    int clause = Math.max(sentence, block.clause(part.from()));
    return SOURCE.matcher(block.text().substring(clause, part.from())).find();
  }

  private static int fullSentence(Block block, int at) {
    int from = at;
    while (from > 0 && "。！？".indexOf(block.text().charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  /** Kinds that a total closes: 一等1280人、二等1906人，共3186人. */
  private static final Pattern PIECES =
      Pattern.compile(
          "((?:[一二三四五甲乙丙ABC][类等级档期][\\u4e00-\\u9fff]{0,4}\\d+([户人个名件次亩项所家村])[、，]){2,8})(?:共计|合计|总计|共)(?:有)?(\\d+)\\2");

  private static final Pattern PIECE = Pattern.compile("\\d+");

  /** Numbers of things of several kinds, which a total closes. */
  static void pieces(Block block, List<Statement> sums) {
    Matcher list = PIECES.matcher(block.text());
    while (list.find()) {
      BigDecimal sum = BigDecimal.ZERO;
      Matcher piece = PIECE.matcher(list.group(1));
      while (piece.find()) {
        sum = sum.add(new BigDecimal(piece.group()));
      }
      boolean agrees = sum.compareTo(new BigDecimal(list.group(3))) == 0;
      String said = list.group(1) + "共" + list.group(3) + list.group(2);
      sums.add(
          SumReader.statement(Field.POINTS, said, agrees, sum, block, list.start(), list.end()));
    }
  }

  /** The parts of a score that stand behind it in its sentence. */
  static void points(Block block, List<Statement> scores, List<Statement> sums) {
    List<Amount> amounts = Amount.in(block.text());
    for (int i = 0; i + 3 < amounts.size(); i++) {
      Amount total = amounts.get(i);
      boolean score =
          total.unit() == Unit.POINTS
              && total.exact()
              && scores.stream()
                  .anyMatch(
                      s ->
                          s.field() == Field.SCORE
                              && s.sure()
                              && s.said().equals(total.said())
                              && !Statement.BLOCK_SCORE.equals(s.why()));
      if (score) {
        points(block, amounts, i, sums);
      }
    }
  }

  private static void points(Block block, List<Amount> amounts, int whole, List<Statement> sums) {
    Amount total = amounts.get(whole);
    String rest = block.text().substring(total.to(), block.sentenceEnd(total.to()));
    Matcher begins = PARTS_OF_A_SCORE.matcher(rest);
    if (!begins.find() || NO_SCORE.matcher(rest).find()) {
      return;
    }
    List<Amount> parts = new ArrayList<>();
    int end = total.to() + rest.length();
    int depth = 0;
    int at = total.to() + begins.end();
    for (Amount amount : amounts.subList(whole + 1, amounts.size())) {
      if (amount.from() >= end) {
        break;
      }
      String between = block.text().substring(Math.min(at, amount.from()), amount.from());
      depth += count(between, '（') - count(between, '）');
      at = amount.to();
      if (depth > 0) {
        return; // parts of parts: which are meant is not sure
      }
      if (amount.unit() != Unit.POINTS || !amount.exact()) {
        return;
      }
      parts.add(amount);
    }
    if (parts.size() >= 3 && KINDS.stream().allMatch(kind -> kind.matcher(rest).find())) {
      add(block, Field.POINTS, total, parts, block.phrase(total.from()), sums);
    }
  }

  private static int count(String text, char c) {
    return (int) text.chars().filter(one -> one == c).count();
  }

  private static void add(
      Block block, Field field, Amount total, List<Amount> parts, int from, List<Statement> sums) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal allowed = BigDecimal.ZERO;
    boolean mixed = false;
    StringBuilder said = new StringBuilder();
    int end = total.to();
    for (Amount part : parts) {
      sum = sum.add(part.value());
      allowed = allowed.add(part.step().multiply(HALF));
      mixed |= part.step().compareTo(total.step()) != 0;
      said.append(said.length() == 0 ? "" : "+").append(part.said());
      end = Math.max(end, part.to());
    }
    said.append('=').append(total.said());
    BigDecimal off = sum.subtract(total.value()).abs();
    // Points are printed as they were given; money is rounded.
    mixed &= field == Field.SUM;
    BigDecimal most = mixed ? allowed.add(total.step().multiply(HALF)) : BigDecimal.ZERO;
    boolean agrees = off.compareTo(most) <= 0;
    // What is far off is another thing than the sum of these.
    boolean near = off.compareTo(total.value().abs().multiply(HALF)) <= 0;
    if (agrees || near) {
      sums.add(SumReader.statement(field, said.toString(), agrees, sum, block, from, end));
    }
  }
}

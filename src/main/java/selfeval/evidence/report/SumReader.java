package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.Amount.Unit;
import selfeval.evidence.report.MoneyReader.Money;
import selfeval.evidence.report.MoneyRoles.Role;
import selfeval.evidence.report.Statement.Field;

/** Checks the sums that a report itself gives: parts of an amount, shares, scores. */
public final class SumReader {
  private static final Pattern PARTS =
      Pattern.compile("其中|主要用于|分别用于|分别(?:是|为)|包括|构成|组成|一是|支付|由|具体(?:为|是|如下)|（1）|①");

  private static final Pattern ENUMERATED =
      Pattern.compile("^(?:[二三四五六七八九十]是|第?[二三四五六七八九十]，|（[2-9二三四五六七八九]）|[②-⑨])");

  private static final Pattern EQUATION =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)(?:万元|元|分)?=((?:\\d+(?:\\.\\d+)?(?:万元|元|分)?\\+)+\\d+(?:\\.\\d+)?)"
              + "|((?:\\d+(?:\\.\\d+)?(?:万元|元|分)?\\+)+\\d+(?:\\.\\d+)?)(?:万元|元|分)?=(\\d+(?:\\.\\d+)?)");

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");

  /** The sums of a paragraph. */
  static List<Statement> read(Block block, List<Money> money, Scope scope) {
    List<Statement> sums = new ArrayList<>();
    equations(block, sums);
    for (int i = 0; i + 2 < money.size(); i++) {
      Money whole = money.get(i);
      Statement said = whole.statement();
      if (whole.whole() && said != null && own(said)) {
        List<Amount> parts = parts(block, money, i);
        if (parts.size() >= 2 && sums.isEmpty()) {
          sums.add(sum(block, whole.amount(), parts));
        }
      }
    }
    if (sums.isEmpty()) {
      ListedSums.money(block, money, sums);
    }
    shares(block, sums);
    return sums;
  }

  /** The report's own arithmetic can be checked whatever project it is about. */
  private static boolean own(Statement said) {
    String why = said.why();
    return why == null
        || why.equals(Statement.SEVERAL)
        || why.equals(Statement.WHOLE_UNIT)
        || why.equals(Statement.NO_PROJECT)
        || why.equals(Statement.OTHER_PROJECT)
        || why.equals(Statement.AMBIGUOUS);
  }

  private static void equations(Block block, List<Statement> sums) {
    Matcher m = EQUATION.matcher(block.text());
    while (m.find()) {
      String total = m.group(1) != null ? m.group(1) : m.group(4);
      String terms = m.group(2) != null ? m.group(2) : m.group(3);
      BigDecimal sum = BigDecimal.ZERO;
      for (String term : terms.split("\\+", -1)) {
        sum = sum.add(new BigDecimal(term.replaceAll("[万元分]", "")));
      }
      boolean agrees = sum.compareTo(new BigDecimal(total)) == 0;
      sums.add(statement(Field.SUM, m.group(), agrees, sum, block, m.start(), m.end()));
    }
  }

  /** The amounts that are said to make up the whole; fewer than two where none are. */
  private static List<Amount> parts(Block block, List<Money> money, int whole) {
    String text = block.text();
    Amount total = money.get(whole).amount();
    List<Amount> parts = new ArrayList<>();
    int depth = -1;
    int end = -1;
    for (int i = whole + 1; i < money.size(); i++) {
      Money one = money.get(i);
      Amount amount = one.amount();
      if (one.whole() || (one.statement() != null && one.role() == Role.EXECUTED && !part(one))) {
        break;
      }
      String between = text.substring(parts.isEmpty() ? total.to() : end, amount.from());
      int here = depth(text, total.to(), amount.from());
      if (parts.isEmpty()) {
        Matcher m = PARTS.matcher(between);
        if (!m.find() || between.chars().filter(c -> c == '。').count() > 1) {
          return parts;
        }
        if (one.role() == Role.OTHER || !amount.exact()) {
          return parts;
        }
        depth = here;
      } else {
        if (here > depth) {
          continue;
        }
        boolean on = between.indexOf('。') < 0 || ENUMERATED.matcher(afterStop(between)).find();
        if (here < depth || !on) {
          break;
        }
        if (one.role() == Role.OTHER || !amount.exact()) {
          // Behind another clause it is no more of the list.
          if (between.indexOf('%') >= 0 || between.indexOf('，') >= 0) {
            break;
          }
          return List.of();
        }
      }
      parts.add(amount);
      end = amount.to();
    }
    if (parts.isEmpty()) {
      return parts;
    }
    String rest = text.substring(end, Math.min(text.length(), end + 4));
    boolean open = rest.startsWith("等") || text.substring(total.to(), end).contains("等费用");
    return open ? List.of() : parts;
  }

  private static boolean part(Money one) {
    return one.label() == null || !one.label().sure();
  }

  private static String afterStop(String between) {
    return between.substring(between.lastIndexOf('。') + 1);
  }

  private static int depth(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
    }
    return depth;
  }

  private static Statement sum(Block block, Amount total, List<Amount> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal allowed = BigDecimal.ZERO;
    boolean mixed = false;
    BigDecimal finest = total.step();
    for (Amount part : parts) {
      finest = finest.min(part.step());
    }
    StringBuilder said = new StringBuilder();
    for (Amount part : parts) {
      sum = sum.add(part.value());
      allowed = allowed.add(rounding(part, finest));
      mixed |= part.step().compareTo(total.step()) != 0;
      said.append(said.length() == 0 ? "" : "+").append(part.said());
    }
    said.append('=').append(total.said());
    // Figures with different decimals were rounded; those with the same add up.
    BigDecimal off = sum.subtract(total.value()).abs();
    BigDecimal most = mixed ? allowed.add(rounding(total, finest)) : BigDecimal.ZERO;
    int from = block.clause(total.from());
    return statement(
        Field.SUM,
        said.toString(),
        off.compareTo(most) <= 0,
        sum,
        block,
        from,
        parts.get(parts.size() - 1).to());
  }

  /**
   * What the rounding of a figure may make up. Among figures with decimals one without any is
   * exact: 92 beside 38.76 is 92.00, and 9.3 may be 9.33.
   */
  private static BigDecimal rounding(Amount amount, BigDecimal finest) {
    boolean plain = amount.said().indexOf('.') < 0;
    return plain && finest.compareTo(amount.step()) < 0
        ? BigDecimal.ZERO
        : amount.step().multiply(HALF);
  }

  private static void shares(Block block, List<Statement> sums) {
    for (int[] sentence : block.sentences()) {
      String text = block.text().substring(sentence[0], sentence[1]);
      if (!text.contains("占")) {
        continue;
      }
      List<Amount> shares = new ArrayList<>();
      boolean list = false;
      for (Amount amount : Amount.in(text)) {
        String front = text.substring(Math.max(0, amount.from() - 14), amount.from());
        boolean own = front.matches(".*(?:占比?|比重)[^，。；、\\d%]{0,10}$");
        boolean rate = front.matches(".*占(?:全年|年度|年初|调整后)?(?:预算|批复)(?:安排|资金|总?[数额])?的?$");
        list |= own && front.matches(".*(?:分别占|各占|占比分别).*");
        boolean follows = list && front.matches("(?:.*[%\\d])?[、和与及，]");
        if (amount.unit() == Unit.PERCENT && amount.exact() && !rate && (own || follows)) {
          shares.add(amount);
        }
      }
      if (shares.size() >= 2) {
        boolean more =
            text.contains("其中")
                && shares.stream()
                        .map(Amount::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.ONE)
                    > 0;
        shares(block, sentence, shares, list || more || shares.size() >= 3 || madeUp(sums), sums);
      }
    }
  }

  /** Whether the parts of the paragraph are all of them. */
  private static boolean madeUp(List<Statement> sums) {
    return sums.stream().anyMatch(s -> s.field() == Field.SUM && s.sure());
  }

  private static void shares(
      Block block, int[] sentence, List<Amount> shares, boolean all, List<Statement> sums) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal allowed = BigDecimal.ZERO;
    StringBuilder said = new StringBuilder();
    for (Amount share : shares) {
      sum = sum.add(share.value());
      allowed = allowed.add(share.step().multiply(HALF));
      said.append(said.length() == 0 ? "" : "+").append(share.said());
    }
    String rest = block.text().substring(sentence[0] + shares.get(shares.size() - 1).to());
    BigDecimal off = sum.subtract(BigDecimal.ONE).abs();
    boolean agrees = off.compareTo(allowed) <= 0;
    boolean near = off.compareTo(new BigDecimal("0.2")) <= 0;
    if (agrees || (all && near && !rest.startsWith("等"))) {
      int to = sentence[0] + shares.get(shares.size() - 1).to();
      sums.add(statement(Field.SHARES, said + "=100%", agrees, sum, block, sentence[0], to));
    }
  }

  /**
   * A sum: one that is right is sure, and one that is not has its own value.
   *
   * @param agrees whether it adds up
   * @param sum what the parts make
   */
  static Statement statement(
      Field field, String said, boolean agrees, BigDecimal sum, Block block, int from, int to) {
    return new Statement(
        field,
        said,
        sum,
        BigDecimal.ONE,
        false,
        agrees,
        block.place(from),
        block.quote(from, to),
        null);
  }

  /** An amount of money in words: 244.11万元. */
  public static String words(@Nullable BigDecimal yuan) {
    if (yuan == null) {
      return "";
    }
    BigDecimal wan = yuan.divide(TEN_THOUSAND).stripTrailingZeros();
    return wan.scale() <= 6
        ? wan.toPlainString() + "万元"
        : yuan.stripTrailingZeros().toPlainString() + "元";
  }

  private SumReader() {}
}

package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.Amount.Unit;
import selfeval.evidence.report.MoneyRoles.Label;
import selfeval.evidence.report.MoneyRoles.Role;
import selfeval.evidence.report.Statement.Field;

/** Reads what a report says of budget and spending. */
final class MoneyReader {
  /** What comes behind these words are parts of what came before. */
  private static final Pattern PARTS = Pattern.compile("其中|主要用于|分别用于|用于|包括|构成|组成|一是|由");

  private static final Pattern OTHER_KINDS = Pattern.compile("基本支出|人员经费|人员支出|公用经费|工资福利|三公");

  /** Two labels and one amount: 预算数、执行数均为244.11万元. */
  private static final Pattern BOTH =
      Pattern.compile("(预算|执行|支出)[^，。；、和与及]{0,8}(?:、|和|与|及|以及)[^，。；、]{0,14}?(?:均|都|皆)(?:为|是|达)?$");

  /** Two labels and two amounts: 预算数和执行数分别为300万元、298.7万元. */
  private static final Pattern RESPECTIVELY =
      Pattern.compile("([^，。；、和与及]{2,14})(?:、|和|与|及)([^，。；、]{2,14}?)分别(?:为|是|达|：)?$");

  /** The unit in the label: 预算数（万元）：244.11. */
  private static final Pattern UNIT_IN_LABEL = Pattern.compile("（(?:单位：)?(亿元|万元|元)）[：为是]?$");

  private final Scope scope;
  private final OwnProject project;

  MoneyReader(Scope scope, OwnProject project) {
    this.scope = scope;
    this.project = project;
  }

  /**
   * An amount of money with what it is.
   *
   * @param label null where nothing says it
   */
  record Money(Amount amount, @Nullable Label label, @Nullable Statement statement) {
    Role role() {
      return label == null ? Role.PART : label.role();
    }

    /** Whether it is the whole of a budget or a spending. */
    boolean whole() {
      return statement != null && statement.sure();
    }
  }

  /** The amounts of money of a paragraph, in their order. */
  List<Money> read(Block block) {
    List<Money> money = new ArrayList<>();
    List<Amount> amounts = amounts(block);
    int after = 0;
    boolean inParts = false;
    int sentence = -1;
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      int begins = block.sentence(amount.from());
      int full = fullSentence(block, amount.from());
      if (full != sentence) {
        sentence = full;
        inParts = false;
      }
      Label label = MoneyRoles.of(block, begins, after, amount.from(), project);
      if (label != null && kindOfSpending(block, label, full)) {
        label = new Label(label.role(), false, label.from(), label.to());
      }
      int base = Math.max(full, after);
      String between = block.text().substring(base, amount.from());
      Matcher parts = PARTS.matcher(between);
      boolean begun = false;
      while (parts.find()) {
        begun =
            label == null || !label.sure() || block.clause(label.from()) <= base + parts.start();
      }
      if (begun && !money.isEmpty()) {
        inParts = true;
      } else if (label != null && label.sure() && breaksOut(block, label)) {
        inParts = false;
      }
      i = together(block, amounts, i, after, money);
      if (money.isEmpty() || !money.get(money.size() - 1).amount().equals(amounts.get(i))) {
        money.add(one(block, amount, label, inParts, begins));
      }
      after = amounts.get(i).to();
    }
    return money;
  }

  /** 项目支出 beside 基本支出 is what a unit spends on all its projects. */
  private static boolean kindOfSpending(Block block, Label label, int sentence) {
    String words = block.text().substring(label.from(), label.to());
    String rest = block.text().substring(sentence, block.sentenceEnd(label.to()));
    return words.startsWith("项目支出") && OTHER_KINDS.matcher(rest).find();
  }

  private static int fullSentence(Block block, int at) {
    int from = at;
    while (from > 0 && "。！？".indexOf(block.text().charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  /** A label at the beginning of its clause begins anew; one behind a thing's name does not. */
  private static boolean breaksOut(Block block, Label label) {
    String clause = block.text().substring(block.clause(label.from()), label.from());
    return clause.matches(
        "(?:截[至止].*|20\\d\\d年?度?|全年|本年度?|当年|年末|年底|该|本|项目|已|共|资金|实际|我[局委]|单位|年度|其|并|，|：)*");
  }

  private Money one(
      Block block, Amount amount, @Nullable Label label, boolean inParts, int sentence) {
    Label own = label == null ? suffix(block, amount) : label;
    Field field = own == null ? null : field(own.role());
    if (field == null || own == null || (inParts && !exempt(own, block))) {
      return new Money(amount, own, null);
    }
    String why = scope.why(block, amount.from(), false);
    if (why == null && ofTheWhole(block, amount)) {
      why = Statement.WHOLE_UNIT;
    }
    if (why == null && oneEndOfARange(block, amount)) {
      why = Statement.BOUND;
    }
    int from = Math.max(sentence, Math.min(block.phrase(amount.from()), block.phrase(own.from())));
    return new Money(amount, own, Statement.of(field, amount, own.sure(), block, from, why));
  }

  private static boolean exempt(Label label, Block block) {
    return label.sure() && breaksOut(block, label);
  }

  /** A later part of the sentence says that the project is a part of this amount. */
  private boolean ofTheWhole(Block block, Amount amount) {
    String rest = block.text().substring(amount.to(), block.sentenceEnd(amount.to()));
    int which = rest.indexOf("其中");
    if (which < 0 || which > 12) {
      return false;
    }
    String part = rest.substring(which + 2, Math.min(rest.length(), which + 40));
    int end = Amount.in(part).stream().mapToInt(Amount::from).findFirst().orElse(part.length());
    String named = part.substring(0, end);
    return project.in(named) || named.matches(".*[该本此]项目.*");
  }

  private static boolean oneEndOfARange(Block block, Amount amount) {
    String rest = block.text().substring(amount.to());
    return rest.startsWith("以上") || rest.startsWith("（含）以");
  }

  private static @Nullable Field field(Role role) {
    return switch (role) {
      case INITIAL -> Field.INITIAL;
      case ADJUSTED -> Field.ADJUSTED;
      case BUDGET -> Field.BUDGET;
      case EXECUTED -> Field.EXECUTED;
      case OTHER, PART -> null;
    };
  }

  /** A label behind the amount: 244.11万元的年度预算. */
  private static @Nullable Label suffix(Block block, Amount amount) {
    String rest = block.text().substring(amount.to(), block.clauseEnd(amount.to()));
    Matcher m = Pattern.compile("^的?(?:年度|项目)?(预算|支出)(?:安排|资金|数)?(?!的|管理|执行率)").matcher(rest);
    if (!m.find()) {
      return null;
    }
    Role role = m.group(1).equals("预算") ? Role.BUDGET : Role.EXECUTED;
    return new Label(role, rest.startsWith("的"), amount.from(), amount.to());
  }

  /** Reads two labels that share one amount, or two amounts; returns the index of the last read. */
  private int together(Block block, List<Amount> amounts, int i, int after, List<Money> money) {
    Amount amount = amounts.get(i);
    int sentence = Math.max(block.sentence(amount.from()), after);
    String front = block.text().substring(sentence, amount.from());
    Matcher both = BOTH.matcher(front);
    if (both.find()) {
      String labels = front.substring(both.start());
      int from = sentence + both.start();
      String why = scope.why(block, amount.from(), false);
      boolean budget = labels.contains("预算");
      boolean executed = labels.matches(".*(?:执行|支出|支付|完成|使用).*");
      if (budget && executed) {
        boolean initial = labels.contains("年初");
        add(money, block, amount, initial ? Role.INITIAL : Role.BUDGET, from, why);
        add(money, block, amount, Role.EXECUTED, from, why);
      } else if (budget && labels.contains("年初")) {
        add(money, block, amount, Role.INITIAL, from, why);
        add(money, block, amount, Role.ADJUSTED, from, why);
      }
      return i;
    }
    Matcher each = RESPECTIVELY.matcher(front);
    if (each.find() && i + 1 < amounts.size()) {
      Amount second = amounts.get(i + 1);
      String between = block.text().substring(amount.to(), second.from());
      Role one = role(each.group(1));
      Role two = role(each.group(2));
      if (between.matches("[、和与及，]") && one != null && two != null) {
        int from = sentence + each.start();
        String why = scope.why(block, amount.from(), false);
        add(money, block, amount, one, from, why);
        add(money, block, second, two, from, why);
        return i + 1;
      }
    }
    return i;
  }

  private static @Nullable Role role(String label) {
    if (label.matches(".*(?:执行|支出|支付|完成|使用)(?:数|额|金额|总额|资金)?")) {
      return Role.EXECUTED;
    }
    if (label.contains("年初")) {
      return Role.INITIAL;
    }
    if (label.matches(".*(?:调整|全年).*预算.*")) {
      return Role.ADJUSTED;
    }
    return label.contains("预算") ? Role.BUDGET : null;
  }

  private void add(
      List<Money> money, Block block, Amount amount, Role role, int from, @Nullable String why) {
    Label label = new Label(role, true, from, amount.from());
    Field field = field(role);
    if (field != null) {
      money.add(new Money(amount, label, Statement.of(field, amount, true, block, from, why)));
    }
  }

  private static List<Amount> amounts(Block block) {
    List<Amount> money = new ArrayList<>();
    for (Amount amount : Amount.in(block.text())) {
      if (amount.unit() == Unit.MONEY) {
        money.add(amount);
      } else if (amount.unit() == Unit.NONE) {
        int begin = Math.max(0, amount.from() - 12);
        Matcher m = UNIT_IN_LABEL.matcher(block.text().substring(begin, amount.from()));
        if (m.find()) {
          BigDecimal times =
              switch (m.group(1)) {
                case "亿元" -> new BigDecimal("100000000");
                case "万元" -> new BigDecimal("10000");
                default -> BigDecimal.ONE;
              };
          money.add(amount.in(Unit.MONEY, times));
        }
      }
    }
    return money;
  }
}

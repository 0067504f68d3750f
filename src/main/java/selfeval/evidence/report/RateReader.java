package selfeval.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.Amount.Unit;
import selfeval.evidence.report.Statement.Field;

/** Reads what a report says of the execution rate. */
final class RateReader {
  private static final String FILLER = "(?:（[^）]*）)?(?:为|是|达到了?|达|至|共|约|近|：|了|高|已|均|实现|完成|“|率)*$";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<name>(?:预算|资金|经费|项目|年度|全年|总体|综合|支出|年初|调整后|实际|财政|当年)*(?:(?<!政策|制度|标准|任务|合同|计划|规划)(?:执行率|执行进度)|支出进度|支出率|支付进度|(?<![款度])支付率|(?:资金|经费|预算)使用率|(?:预算|资金|支出)完成率|预算执行|预算完成(?:了)?))"
              + FILLER
              + "|(?<share>占(?:(?:全年|年度|年初|调整后|批复|项目)的?)*预算(?:安排|资金|总额|数|额|批复)*的?(?:比例|比重)?)"
              + FILLER
              + "|(?<done>完成(?:了)?(?:(?:全年|年度|年初|调整后|项目|批复)的?)*预算(?:安排|数|总额)?的?)"
              + FILLER);

  private static final Pattern PLANNED = Pattern.compile("目标|计划|预期|力争|确保|要求|应(?:达|为)|不低于|指标值");

  private RateReader() {}

  static List<Statement> read(Block block, Scope scope) {
    List<Statement> statements = new ArrayList<>();
    for (Amount amount : Amount.in(block.text())) {
      Statement one = rate(block, amount, scope);
      if (one != null) {
        statements.add(one);
      }
    }
    return statements;
  }

  private static @Nullable Statement rate(Block block, Amount amount, Scope scope) {
    int sentence = block.sentence(amount.from());
    String front = block.text().substring(sentence, amount.from());
    boolean inLabel = front.matches(".*率（%）[：为是]?$") && amount.unit() == Unit.NONE;
    if (amount.unit() != Unit.PERCENT && !inLabel) {
      return null;
    }
    Amount percent = inLabel ? amount.in(Unit.PERCENT, new java.math.BigDecimal("0.01")) : amount;
    Matcher m = LABEL.matcher(front);
    if (!m.find()) {
      return null;
    }
    String why = scope.why(block, amount.from(), false);
    int clause = Math.max(sentence, block.clause(amount.from()));
    String words = block.text().substring(clause, amount.from());
    if (why == null && PLANNED.matcher(words).find()) {
      why = Statement.PLANNED;
    }
    // There are two execution rates; the form has the one of the budget as it was in the end.
    boolean sure = !m.group().contains("年初");
    int phrase = Math.max(sentence, block.phrase(amount.from()));
    return Statement.of(Field.RATE, percent, sure, block, phrase, why);
  }
}

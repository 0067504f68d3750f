package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.check.Sentence;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds a payment or execution rate that is used as an output or benefit indicator. */
final class ExecutionAsIndicator extends RowCheck {
  private static final List<String> MONEY = List.of("资金", "预算", "款", "经费");
  private static final List<String> RATES =
      List.of(
          "支付率", "支付完成率", "付款率", "拨付率", "支出率", "执行率", "使用率", "支付进度", "支出进度", "执行进度", "支付比例",
          "支出完成率", "拨付完成率");
  private static final List<String> NOT_THIS = List.of("及时", "合规", "准确", "安全", "违规", "专款");

  ExecutionAsIndicator() {
    super(
        warning(
            "execution-as-indicator",
            "把支付率、执行率作为绩效指标",
            null,
            "三级指标是资金支付率、预算执行率、款项支付进度一类的，与预算执行率重复，也不能说明产出或效益，提示更换。支付及时率、合规率等不提示。",
            "报修当日到场率 | 三级指标=工程款支付及时率",
            "报修当日到场率 | 三级指标=工程款支付率"),
        Field.LEVEL3);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (audit.form().executionRow().filter(row.row()::equals).isPresent()) {
      return; // it is where this form scores the execution rate
    }
    String name = Names.bare(row.text(Field.LEVEL3));
    if (!pays(name)) {
      return;
    }
    String level = Labels.withoutBlanks(row.text(Field.LEVEL2));
    verdict
        .at(
            audit.place(row, Field.LEVEL3),
            "“{}”反映的是资金支付进度，{}与预算执行率重复，不能说明产出或效益。",
            row.row().name(),
            level.isEmpty() ? "" : Sentence.of("列为“{}”不妥，", level))
        .suggest("请换成能反映项目产出或效益的指标，以后年度申报绩效目标时一并修改。");
  }

  /** Whether a name, as {@link Names#bare} gives it, is a rate of paying or execution. */
  static boolean pays(String name) {
    return rate(name) && !Names.anyOf(name, NOT_THIS);
  }

  /** Whether the name has a word for money followed by a rate of paying. */
  private static boolean rate(String name) {
    for (String rate : RATES) {
      int at = name.lastIndexOf(rate);
      if (at >= 0) {
        String before = name.substring(0, at);
        return Names.anyOf(before, MONEY) || (rate.startsWith("支付") && before.contains("合同"));
      }
    }
    return false;
  }
}

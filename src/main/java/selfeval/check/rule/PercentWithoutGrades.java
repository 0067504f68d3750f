package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds a high percentage as the target of what no one can measure in percent: 效益明显 ≥95%. */
final class PercentWithoutGrades extends RowCheck {
  /** A smaller percentage may well be a growth. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(80);

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private static final Pattern QUALITY =
      Pattern.compile("明显|显著|良好|(有效|进一步|持续|不断|逐步|稳步|大幅|得到|有所)(提升|提高|改善|增强|促进|保障|优化|推动)");

  /** Words that seem to measure and do not. */
  private static final Pattern NO_MEASURE = Pattern.compile("质量|力度|制度|深度|程度|数字|数据|水平");

  /** What can be measured: rates, degrees, numbers, amounts. */
  private static final List<String> MEASURES =
      List.of(
          "率", "度", "比", "数", "量", "额", "值", "收入", "成本", "价", "面积", "覆盖", "时间", "产", "人次", "户",
          "知晓");

  private static final List<String> GRADES =
      List.of("优", "档", "等级", "分级", "评分", "打分", "调查", "问卷", "测评", "抽样", "访谈");

  PercentWithoutGrades() {
    super(
        info(
            "percent-without-grades",
            "定性指标用百分比而没有分档",
            null,
            "三级指标是“效益明显”“显著提升”一类的定性表述，年度指标值却写80%以上的百分比，又没有写明分档或调查方法的，提示补充口径。"
                + "名称带率、度、数、收入等可以计量的字样的不提示。",
            "夜间出行安全感 | 三级指标=夜间出行环境明显改善 | 年度指标值=明显改善 | 实际完成值=明显改善",
            "夜间出行安全感 | 三级指标=夜间出行环境明显改善 | 年度指标值=≥95% | 实际完成值=96%"),
        Field.LEVEL3,
        Field.TARGET);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    String name = Names.full(row.row().text(Field.LEVEL3));
    BigDecimal target = row.comparison().targetNumber();
    if (target == null
        || !"%".equals(row.comparison().unit())
        || target.compareTo(LEAST) < 0
        || target.compareTo(WHOLE) > 0
        || Directed.downward(row)
        || !QUALITY.matcher(name).find()
        || Names.anyOf(NO_MEASURE.matcher(name).replaceAll(""), MEASURES)
        || graded(row)) {
      return;
    }
    verdict
        .at(
            audit.place(row, Field.TARGET),
            "“{}”是定性指标，年度指标值“{}”没有说明怎样得出百分比，也没有分档，无法衡量。",
            row.row().name(),
            row.row().promise())
        .suggest("请说明百分比的统计口径或调查方法；没有的，以后年度申报绩效目标时改为分档描述。");
  }

  private static boolean graded(Assessment row) {
    for (Field field : List.of(Field.LEVEL3, Field.TARGET, Field.ACTUAL, Field.REASON)) {
      if (Names.anyOf(Labels.normalise(row.text(field)), GRADES)) {
        return true;
      }
    }
    return false;
  }
}

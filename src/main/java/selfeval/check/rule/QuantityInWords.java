package selfeval.check.rule;

import java.util.List;
import java.util.regex.Pattern;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds a quantity that is promised in words. */
final class QuantityInWords extends RowCheck {
  private static final String QUANTITY = "数量";

  /** A second level of two kinds (数量质量指标) may have rows that are no quantities. */
  private static final List<String> OTHER_KINDS = List.of("质量", "时效", "成本");

  /** Characters of numbers, in words that are no numbers. */
  private static final Pattern NO_NUMBERS = Pattern.compile("进一步|逐一|统一|一定|一致|一般|万无一失");

  /** A figure, or what says as much: 一套, 两次, 若干 does not, 全部 and 应保尽保 do. */
  private static final Pattern FIGURE =
      Pattern.compile("[0-9〇零一二三四五六七八九十百千万亿两双半]|全部|全体|全员|全覆盖|全面覆盖|应.+尽");

  QuantityInWords() {
    super(
        warning(
            "quantity-in-words",
            "数量指标的指标值是文字",
            null,
            "二级指标是数量指标，年度指标值却没有数字的（如“按计划完成”），提示核对。写中文数字（一套）、全部、全覆盖的，"
                + "或者名称里已写明数字的，不提示；指标值照抄名称的由另一项提示。",
            "路灯维修数量 | 年度指标值=一批，共五十盏 | 实际完成值=一批，共五十盏",
            "路灯维修数量 | 年度指标值=按计划完成 | 实际完成值=按计划完成"),
        Field.LEVEL2,
        Field.TARGET);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    String level2 = Names.bare(row.row().text(Field.LEVEL2));
    if (!level2.contains(QUANTITY) || Names.anyOf(level2, OTHER_KINDS)) {
      return;
    }
    FormCell target = row.cell(Field.TARGET);
    String words = Labels.normalise(row.text(Field.TARGET));
    String name = Names.full(row.row().text(Field.LEVEL3));
    if (target == null
        || target.blank()
        || target.dash()
        || target.number() != null
        || row.comparison().targetNumber() != null
        || figure(words)
        || figure(name)
        || Names.full(words).equals(name)
        // What is no quantity has to be filed elsewhere first.
        || Level2Mismatch.belongs(audit, row) != null) {
      return;
    }
    verdict
        .at(
            audit.place(row, Field.TARGET),
            "“{}”是数量指标，年度指标值“{}”没有数字，无法衡量完成了多少。",
            row.row().name(),
            target)
        .suggest("请写明数量和单位；绩效目标批复时就是文字的，请在偏差原因中写明实际完成的数量，以后年度申报时改为数值。");
  }

  private static boolean figure(String words) {
    return FIGURE.matcher(NO_NUMBERS.matcher(words).replaceAll("")).find();
  }
}

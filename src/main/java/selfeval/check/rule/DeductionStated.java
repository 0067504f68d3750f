package selfeval.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Holds the points, or the percentage of them, that a reason says were taken against the score. */
final class DeductionStated extends Check {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WHOLE_POINTS = new BigDecimal("0.5");

  /** 扣5分, 扣分：5分, 扣除权重的10%, 扣减10%. */
  private static final Pattern STATED =
      Pattern.compile(
          "(?:扣减|扣除|扣掉|扣去|扣分|扣)(?:了|约|为|:)?(?:该项|本项|该指标|本指标)?(?:分值|权重|权重分|得分|满分)?的?"
              + "(\\d{1,3}(?:\\.\\d{1,4})?)(分|%|个百分点)");

  /** 按10%扣分, 按分值的10%扣减. */
  private static final Pattern AT_A_RATE =
      Pattern.compile("按(?:该项|本项)?(?:分值|权重)?的?(\\d{1,3}(?:\\.\\d{1,4})?)(%)的?(?:比例)?(?:予以|进行)?扣");

  private static final Pattern SENTENCES = Pattern.compile("[。;!?]");

  /** A rule by which points would be taken, or another year's or another's deduction. */
  private static final Pattern NOT_TAKEN =
      Pattern.compile("每|若(?!干)|如果|如未|如不|如出现|则扣|最多|至多|上限|不予?扣|未扣|不再扣|拟扣|上年|去年|往年|以前年度|上一年");

  DeductionStated() {
    super(
        warning(
            "deduction-stated",
            "说明的扣分与实际扣分不符",
            null,
            "偏差原因里写明扣多少分、扣百分之几的，与分值减得分比较；写了几处的，任何一处或各处相加相符就不提示。"
                + "写的是评分标准（每少1次扣1分）的不比较；四舍五入到所写位数、或取整到整数分后相符的不提示。",
            "夜间照明覆盖率 | 偏差原因=两条路段因管线施工停电，扣1.5分",
            "夜间照明覆盖率 | 偏差原因=两条路段因管线施工停电，扣5分"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    boolean any = audit.has(Field.REASON) || audit.budgetHas(Field.REASON);
    if (verdict.skipIf(!any, "表中没有“偏差原因”一栏")) {
      return;
    }
    Execution execution = audit.card().execution();
    if (audit.budgetTotal() != null) {
      Place place = audit.place(audit.budgetTotal(), Field.REASON);
      compare(place, execution.weight(), execution.reported(), verdict);
    }
    for (Assessment row : audit.assessments()) {
      if (!row.row().memo()) {
        compare(audit.place(row, Field.REASON), row.weight(), row.reported(), verdict);
      }
    }
  }

  private static void compare(Place place, BigDecimal weight, BigDecimal score, Verdict verdict) {
    FormCell reason = place.cell();
    if (reason == null || weight == null || score == null || weight.signum() <= 0) {
      return;
    }
    List<Stated> stated = stated(Labels.normalise(reason.text()));
    BigDecimal lost = weight.subtract(score);
    if (stated.isEmpty() || agrees(stated, weight, lost)) {
      return;
    }
    List<String> words = stated.stream().map(Stated::words).toList();
    verdict
        .at(
            place,
            "偏差原因写明“{}”，而分值{}、得分{}，实际扣{}分（分值的{%}）。",
            String.join("”“", words),
            weight,
            score,
            lost,
            lost.divide(weight, 6, RoundingMode.HALF_UP))
        .suggest("请核对：得分有误的改正得分并重新计算总分，说明有误的改正说明。");
  }

  /**
   * A deduction as it is written.
   *
   * @param words the words that state it
   * @param amount points, or percent of the weight
   */
  private record Stated(String words, BigDecimal amount, boolean percent) {
    BigDecimal points(BigDecimal weight) {
      return percent ? weight.multiply(amount).divide(HUNDRED, 6, RoundingMode.HALF_UP) : amount;
    }

    /** Whether this is what was lost, as far as it is written and as points are printed. */
    boolean is(BigDecimal lost, BigDecimal weight) {
      // 33% may be a third, but 2 points are not 1.5.
      boolean rounds = percent || amount.scale() > 0;
      BigDecimal asWritten =
          percent ? lost.multiply(HUNDRED).divide(weight, 6, RoundingMode.HALF_UP) : lost;
      return (rounds
              && asWritten.setScale(amount.scale(), RoundingMode.HALF_UP).compareTo(amount) == 0)
          || near(points(weight), lost);
    }
  }

  private static boolean agrees(List<Stated> stated, BigDecimal weight, BigDecimal lost) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Stated one : stated) {
      if (one.is(lost, weight)) {
        return true;
      }
      sum = sum.add(one.points(weight));
    }
    return near(sum, lost);
  }

  /** Whether a score in 2 decimals or in whole points hides the difference. */
  private static boolean near(BigDecimal stated, BigDecimal lost) {
    if (Figures.points(stated).compareTo(Figures.points(lost)) == 0) {
      return true;
    }
    boolean whole = lost.stripTrailingZeros().scale() <= 0;
    boolean fraction = stated.stripTrailingZeros().scale() > 0;
    return whole && fraction && stated.subtract(lost).abs().compareTo(WHOLE_POINTS) <= 0;
  }

  private static List<Stated> stated(String text) {
    if (text.indexOf('扣') < 0) {
      return List.of();
    }
    List<Stated> all = new ArrayList<>();
    for (String sentence : SENTENCES.split(text, -1)) {
      if (NOT_TAKEN.matcher(sentence).find()) {
        continue;
      }
      for (Pattern pattern : List.of(STATED, AT_A_RATE)) {
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
          boolean percent = !matcher.group(2).equals("分");
          all.add(new Stated(matcher.group(), new BigDecimal(matcher.group(1)), percent));
        }
      }
    }
    return all;
  }
}

package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.check.Rule;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Compares the printed total with the sum of the printed scores: other, or only rounded. */
final class TotalSum extends Check {
  static final String ID = "total-sum";

  private final TotalScore.SumAgreement outcome;
  private final String message;
  private final String suggestion;

  private TotalSum(Rule rule, TotalScore.SumAgreement outcome, String message, String suggestion) {
    super(rule);
    this.outcome = outcome;
    this.message = message;
    this.suggestion = suggestion;
  }

  /** Finds a total that is not the sum. */
  static TotalSum differs() {
    return new TotalSum(
        error(
            ID,
            "总分与各项得分之和不符",
            null,
            "把预算执行率得分与各项指标得分相加，与表上的总分比较；“其中”行重复填列的得分不重复相加，空白的得分按0计。"
                + "应为的数是其他应改正的问题都改正之后的合计。没有填列执行率得分，或某项得分不是数字时，只有怎样都不可能得到的总分才提示。"
                + "因取整造成的差异由“总分取整”一项提示。",
            "总分 | 得分=98",
            "总分 | 得分=99"),
        TotalScore.SumAgreement.DIFFERS,
        "总分填列{}，与各项得分之和不符：执行率得分与各项指标得分相加为{}。",
        null);
  }

  /** Finds a total that differs from the sum only by being printed with fewer decimals. */
  static TotalSum rounded() {
    return new TotalSum(
        warning(
            "total-rounded",
            "总分取整",
            null,
            "总分与各项得分之和不同，但差异可以用四舍五入或舍去尾数解释时，只供参考；因取整而升了等级的（如89.5取整为90），须核实。",
            "夜间照明覆盖率 | 得分=13.5\n总分 | 得分=98",
            """
            报修当日到场率 | 得分=10 | 偏差原因=车辆检修
            夜间出行安全感 | 得分=11.5 | 偏差原因=照度不足
            停用 | qualitative-band
            总分 | 得分=90"""),
        TotalScore.SumAgreement.ROUNDED,
        "总分填列{}，各项得分之和为{}，差异是{}造成的。",
        "建议总分按{.00}填列。");
  }

  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    TotalScore total = TotalScore.of(audit);
    verdict.skip(total.skipped());
    if (total.outcome() == TotalScore.SumAgreement.IMPOSSIBLE
        && outcome == TotalScore.SumAgreement.DIFFERS) {
      impossible(audit, total.scores(), verdict);
    }
    if (total.outcome() != outcome) {
      return;
    }
    FormCell cell = audit.totalCell(Field.SCORE);
    Place place = audit.totalPlace(cell, Field.SCORE);
    PointsColumn scores = total.scores();
    BigDecimal reported = Figures.pointsOf(cell);
    if (total.withoutExecution()) {
      verdict
          .at(place, "总分填列{}，各项指标得分合计{}；执行率得分未填列，即使计入也不可能得到这一总分。", reported, scores.arithmetic())
          .range(scores.range())
          .suggest("请补填执行率得分，并重新计算总分。");
      return;
    }
    MendedScores mended = MendedScores.of(audit);
    if (outcome == TotalScore.SumAgreement.DIFFERS) {
      if (!mended.fits(reported)) {
        differs(audit, place, reported, scores, verdict);
      }
      return;
    }
    String grade = GradeTotal.grade(audit, reported);
    String due = GradeTotal.grade(audit, scores.sum());
    boolean lifted = grade != null && !grade.equals(due) && reported.compareTo(scores.sum()) > 0;
    verdict
        .at(
            place,
            message + "{}",
            reported,
            scores.arithmetic(),
            total.rounding(),
            lifted ? Sentence.of("取整之后等级由“{}”变成“{}”。", due, grade) : "")
        .range(scores.range())
        .points(scores.sum(), reported)
        .suggest(suggestion, scores.sum())
        .atMost(lifted ? null : Severity.INFO);
  }

  private void differs(
      Audit audit, Place place, BigDecimal reported, PointsColumn scores, Verdict verdict) {
    MendedScores mended = MendedScores.of(audit);
    String words = mended.words();
    Draft draft =
        verdict
            .at(
                place,
                message + "{}{}",
                reported,
                scores.arithmetic(),
                SumFormula.words(audit, Field.SCORE),
                words.isEmpty() ? "" : Sentence.of("其他应改正的得分改正（{}）。", words))
            .range(scores.range());
    if (mended.sum() == null) {
      draft.reported(Arithmetic.plain(reported)).suggest("请先改正其他问题。{}", MendedScores.LATER);
    } else {
      draft
          .points(mended.sum(), reported)
          .suggest(
              words.isEmpty() ? "请核对各项得分；各项得分无误的，将总分改为{.00}。" : "请在改正各项得分之后，将总分改为{.00}。",
              mended.sum());
    }
  }

  /** A total that the scores that can be read exclude, whatever the others are. */
  private static void impossible(Audit audit, PointsColumn scores, Verdict verdict) {
    FormCell cell = audit.totalCell(Field.SCORE);
    BigDecimal reported = Figures.pointsOf(cell);
    boolean tooMuch = reported.compareTo(scores.sum()) > 0;
    verdict
        .at(
            audit.totalPlace(cell, Field.SCORE),
            "总分填列{}；填写为数字的得分相加为{}，{}，不可能得到这一总分。",
            reported,
            scores.arithmetic(),
            tooMuch
                ? Sentence.of("没有填写为数字的得分即使都是满分，也只有{}", scores.mostUnread())
                : "没有填写为数字的得分还没有计入")
        .range(scores.range())
        .suggest("请先把没有填写为数字的得分改填数字。{}", MendedScores.LATER);
  }
}

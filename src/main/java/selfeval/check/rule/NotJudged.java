package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Finding;
import selfeval.check.Sentence;
import selfeval.check.Unjudged;
import selfeval.form.BudgetRow;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** Says of points that were not judged why, where no other finding does: it can be accepted. */
final class NotJudged extends Check {
  /** Light findings that say by themselves why a row was not judged. */
  private static final Set<String> SAYING_WHY =
      Set.of(
          "date-serial",
          "execution-undetermined",
          "formula-unknown",
          "target-blank",
          "unit-differs",
          "unit-scale",
          "words-for-number");

  NotJudged() {
    super(
        info(
            "not-judged",
            "未作判定，须人工核实",
            null,
            "有分值或得分、而指标值与完成值不能可靠比较的行，以及不能计算执行率的得分，写明为什么没有判定；同一行已有其他问题说明原因的，不重复提示。"
                + "由人工核实后认可的，可以豁免。",
            "路灯维修数量 | 年度指标值=52盏",
            "路灯维修数量 | 年度指标值=50盏"));
  }

  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow money = audit.budgetTotal();
    if (money != null
        && Unjudged.execution(audit.form(), audit.card().execution())
        && !told(audit, f -> Unjudged.explains(money, f))) {
      String why = audit.card().execution().why();
      BigDecimal score = audit.card().execution().reported();
      verdict
          .at(
              audit.place(money, money.get(Field.SCORE) == null ? Field.WEIGHT : Field.SCORE),
              "执行率{}，不能判定是否正确：{}。",
              score == null
                  ? Sentence.of("的分值为{}", money.get(Field.WEIGHT))
                  : Sentence.of("得分填列{}", score),
              why == null ? "没有可以据以计算的分值" : why)
          .suggest("请核对预算执行情况和得分是否相符，有误的请改正。");
    }
    for (Assessment row : audit.assessments()) {
      if (Unjudged.row(row) && !told(audit, f -> Unjudged.explains(audit.form(), row, f))) {
        Field at =
            row.cell(Field.SCORE) != null
                ? Field.SCORE
                : row.cell(Field.WEIGHT) != null ? Field.WEIGHT : Field.ACTUAL;
        verdict
            .at(
                audit.place(row, at),
                "年度指标值“{}”，实际完成“{}”，不能判定得分是否正确：{}。",
                row.row().promise(),
                row.text(Field.ACTUAL),
                row.comparison().why())
            .suggest("请核对完成情况与得分是否相符，并把指标值和完成值写清楚。");
      }
    }
  }

  /** Whether such a finding sends the form to a person, or says why there is no result. */
  private static boolean told(Audit audit, Predicate<Finding> explains) {
    for (Finding finding : audit.findings()) {
      boolean says =
          finding.stage() == Stage.ACTIVE
              && (finding.severity() != Severity.INFO || SAYING_WHY.contains(finding.rule()));
      if (says && explains.test(finding)) {
        return true;
      }
    }
    return false;
  }
}

package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** Compares the execution rate printed as an indicator's actual with what the money gives. */
final class ExecutionRowRate extends RowCheck {
  /** Above it a figure without its sign is in hundredths. */
  private static final BigDecimal FRACTION = BigDecimal.valueOf(2);

  ExecutionRowRate() {
    super(
        warning(
            "execution-row-rate",
            "指标中的预算执行率与资金不符",
            null,
            "预算执行率列为一项指标的，把填列的实际完成值与资金部分的执行数÷预算数比较，允许按填列的小数位数取整。资金部分没有预算数、执行数的不核对。",
            "年度资金总额 | 分值= | 得分=\n预算执行率 | 新增 | 一级指标=预算执行 | 年度指标值=≥90% | 实际完成值=95%"
                + " | 分值=10 | 得分=10",
            "年度资金总额 | 分值= | 得分=\n预算执行率 | 新增 | 一级指标=预算执行 | 年度指标值=≥90% | 实际完成值=99%"
                + " | 分值=10 | 得分=10"),
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    FormCell actual = row.cell(Field.ACTUAL);
    BigDecimal exact = audit.exactRate();
    boolean here = audit.form().executionRow().filter(row.row()::equals).isPresent();
    if (!here || exact == null || actual == null || actual.number() == null) {
      return;
    }
    boolean percent = actual.percent();
    BigDecimal rate = actual.number();
    boolean hundredths = !percent && rate.compareTo(FRACTION) > 0;
    rate = hundredths ? rate.movePointLeft(2) : rate;
    int point = actual.text().indexOf('.');
    int decimals =
        point < 0
            ? 0
            : (int) actual.text().substring(point).chars().filter(Character::isDigit).count();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(percent || hundredths ? decimals + 2 : decimals);
    if (rate.subtract(exact).abs().compareTo(unit) < 0) {
      return;
    }
    verdict
        .at(
            audit.place(row, Field.ACTUAL),
            "预算执行率填列{}，按执行数÷预算数计算为{}{=%}。",
            actual,
            audit.rateArithmetic(),
            exact)
        .suggest("请核对预算数、执行数和这里填列的执行率，使其一致。");
  }
}

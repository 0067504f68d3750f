package selfeval.term;

import java.util.List;
import java.util.Locale;

/** The fields of a form's rows, as the result file names their columns (in lower case). */
public enum Field {
  /** 项目名称. */
  PROJECT("项目名称"),
  /** 项目级次. */
  PROJECT_LEVEL("项目级次"),
  /** 主管部门. */
  DEPARTMENT("主管部门"),
  /** 实施单位. */
  IMPLEMENTER("实施单位"),
  /** A score printed in the head of the form. */
  HEADER_SCORE("自评得分"),
  /** 年初预算数. */
  INITIAL_BUDGET("年初预算数"),
  /** 全年预算数, the denominator of the execution rate where it stands. */
  BUDGET("全年预算数"),
  /** 全年执行数. */
  EXECUTED("全年执行数"),
  /** 执行率. */
  RATE("执行率"),
  /** 一级指标. */
  LEVEL1("一级指标"),
  /** 二级指标. */
  LEVEL2("二级指标"),
  /** 三级指标. */
  LEVEL3("三级指标"),
  /** 指标性质, the operator in a column of its own. */
  OPERATOR("指标性质"),
  /** 年度指标值. */
  TARGET("年度指标值"),
  /** 度量单位. */
  UNIT("度量单位"),
  /** 实际完成值. */
  ACTUAL("实际完成值"),
  /** 分值. */
  WEIGHT("分值"),
  /** 得分. */
  SCORE("得分"),
  /** 偏差原因分析及改进措施. */
  REASON("偏差原因分析及改进措施"),
  /** 等级. */
  GRADE("等级");

  /** The fields of a row of the money, in the order of the result file and of most forms. */
  public static final List<Field> MONEY =
      List.of(INITIAL_BUDGET, BUDGET, EXECUTED, WEIGHT, RATE, SCORE, REASON);

  /** The fields of an indicator likewise. */
  public static final List<Field> INDICATOR =
      List.of(LEVEL1, LEVEL2, LEVEL3, OPERATOR, TARGET, UNIT, ACTUAL, WEIGHT, SCORE, REASON);

  private final String chinese;
  private final String key = name().toLowerCase(Locale.ROOT);

  Field(String chinese) {
    this.chinese = chinese;
  }

  /** The name in the result file, for example {@code initial_budget}. */
  public String key() {
    return key;
  }

  /** The field's usual label, for sentences. */
  public String chinese() {
    return chinese;
  }
}

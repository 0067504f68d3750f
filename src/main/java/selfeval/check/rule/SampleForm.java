package selfeval.check.rule;

/**
 * A small form without any finding, which the examples of the rules change. Each line of an example
 * names a row and the new content of some of its columns. A row that the form does not have is
 * added, with the levels of the row before it; 总分 is the sum unless the example sets it.
 */
public final class SampleForm {
  private SampleForm() {}

  /** The form as lines of cells separated by bars; each block begins with its column headings. */
  public static final String TEXT =
      """
      标题 | 项目支出绩效自评表
      年度 | 2022
      项目名称 | 路灯维修养护
      资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      年度资金总额 | 100 | 100 | 95 | 10 | 95% | 9.5
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
      产出指标 | 数量指标 | 路灯维修数量 | ≥50盏 | 52盏 | 20 | 20 |
      产出指标 | 质量指标 | 维修验收合格率 | ≥95% | 97% | 15 | 15 |
      产出指标 | 时效指标 | 报修当日到场率 | ≥90% | 92% | 15 | 15 |
      效益指标 | 社会效益指标 | 夜间照明覆盖率 | ≥80% | 72% | 15 | 13.5 | 两条路段因管线施工停电
      效益指标 | 社会效益指标 | 夜间出行安全感 | 明显提升 | 明显提升 | 15 | 15 |
      满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥85% | 90% | 10 | 10 |
      总分 | 100 | 98
      """;
}

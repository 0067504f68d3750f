package selfeval.form.heading;

import java.util.Set;

/**
 * Labels that forms print and this program reads nothing from. They end a block, and they are never
 * the value of the label before them.
 */
public final class Furniture {
  private static final Set<String> LABELS =
      Set.of(
          "联系人", "联系电话", "电话", "填报人", "填表人", "制表人", "经办人", "复核人", "审核人", "负责人", "单位负责人", "项目负责人",
          "部门负责人", "填报日期", "填表日期", "填报时间", "填表时间", "日期", "项目编码", "项目代码", "项目编号", "项目类别", "项目类型",
          "项目属性", "项目性质", "项目周期", "项目期限", "项目实施期", "实施期限", "资金用途", "资金来源", "年度", "预算年度", "自评年度",
          "评价年度", "绩效年度", "所属年度", "项目年度", "资金年度", "填报年度", "单位", "金额单位", "填报单位", "编制单位", "附件", "编号",
          "序号", "备注", "绩效指标", "年度绩效指标", "其中", "盖章", "单位(盖章)");

  private static final Set<String> YEAR =
      Set.of("年度", "预算年度", "自评年度", "评价年度", "绩效年度", "所属年度", "项目年度", "资金年度", "填报年度");

  /** Headings of columns that forms add beside those that are checked. */
  private static final Set<String> COLUMNS =
      Set.of(
          "序号",
          "编号",
          "编码",
          "备注",
          "说明",
          "指标解释",
          "指标说明",
          "指标内容",
          "指标内涵",
          "指标说明及评分标准",
          "评分标准",
          "评分细则",
          "评分办法",
          "评分依据",
          "评价标准",
          "评价要点",
          "计分标准",
          "计分办法",
          "计算公式",
          "计算方法",
          "评分规则",
          "数据来源",
          "佐证材料",
          "证明材料",
          "支撑材料",
          "完成率",
          "完成比例",
          "完成情况",
          "指标完成率",
          "完成程度",
          "偏差率",
          "偏差度",
          "责任单位",
          "责任科室",
          "责任部门",
          "责任人",
          "填报说明",
          "复核得分",
          "审核得分",
          "财政复核得分",
          "主管部门复核得分",
          "核定得分",
          "复评得分",
          "评审得分",
          "上年实际值",
          "上年完成值",
          "历史值",
          "是否完成",
          "是否达标",
          "指标类型",
          "指标属性",
          "金额单位",
          "单位");

  private static final String[] TAIL = {
    "注:", "注1", "说明:", "填报说明", "填表说明", "填报人", "填表人", "制表人", "经办人", "审核人", "复核人", "联系人", "联系电话",
    "单位负责人", "项目负责人", "部门负责人", "填报日期", "填表日期", "填报单位", "备注", "注"
  };

  private Furniture() {}

  public static boolean has(Label label) {
    for (String key : label.keys()) {
      if (LABELS.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the text sounds like the label of a row of sums, though no vocabulary knows it: 指标总计.
   * Taken for an indicator, such a row would double every sum.
   */
  public static boolean sum(Label label) {
    for (String key : label.keys()) {
      boolean sounds =
          key.endsWith("合计") || key.endsWith("总计") || key.endsWith("总分") || key.endsWith("总得分");
      if (sounds && key.length() <= 8 && !key.contains("资金") && !key.contains("金额")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text heads a column that forms often have and nothing is checked by. */
  public static boolean column(Label label) {
    for (String key : label.keys()) {
      if (COLUMNS.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** Labels beside which a year stands. */
  public static boolean year(Label label) {
    for (String key : label.keys()) {
      if (YEAR.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row that begins so stands below the indicators: signatures and remarks. */
  public static boolean tail(String norm) {
    for (String tail : TAIL) {
      if (tail.length() == 1 ? norm.equals(tail) : norm.startsWith(tail)) {
        return true;
      }
    }
    return false;
  }
}

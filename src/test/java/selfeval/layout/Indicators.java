package selfeval.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names, directions, units and ranges from which made-up indicators are drawn. */
final class Indicators {
  private Indicators() {}

  /** What a target asks for. */
  enum Direction {
    AT_LEAST,
    AT_MOST,
    EXACTLY
  }

  /**
   * A measurable indicator.
   *
   * @param low lowest target
   * @param high highest target; for a percentage at most 98, unless exact
   * @param decimals decimals of target and actual
   */
  record Measurable(
      String name, Direction direction, String unit, int low, int high, int decimals) {
    boolean percent() {
      return unit.equals("%");
    }
  }

  /** An indicator in words. */
  record Descriptive(String name, String words) {}

  private static final String MEASURABLE =
      """
      数量|改造老旧小区数量|≥|个|5|60|0
      数量|培训基层骨干人次|≥|人次|100|5000|0
      数量|开展现场检查次数|≥|次|6|120|0
      数量|新建健身步道长度|≥|米|300|9000|0
      数量|购置监测设备数量|≥|台|3|80|0
      数量|编制技术规范数量|≥|份|1|12|0
      数量|资助困难学生人数|≥|人|40|3000|0
      数量|整治河道长度|≥|公里|2|60|1
      数量|完成造林面积|≥|万亩|1|15|2
      数量|发放宣传资料数量|≥|册|500|20000|0
      数量|维护信息系统数量|＝|个|1|9|0
      数量|举办文化活动场次|≥|场|4|90|0
      数量|抽检食品批次|≥|批次|200|4000|0
      数量|新增充电桩数量|≥|个|20|400|0
      质量|工程验收合格率|＝|%|100|100|0
      质量|培训考核通过率|≥|%|85|97|0
      质量|设备完好率|≥|%|88|98|0
      质量|数据准确率|≥|%|90|98|1
      质量|补助对象认定准确率|≥|%|92|98|0
      质量|系统正常运行率|≥|%|90|98|1
      质量|档案归集完整率|≥|%|85|98|0
      质量|苗木成活率|≥|%|80|95|0
      质量|返工比例|≤|%|3|10|0
      质量|服务投诉率|≤|%|2|8|1
      时效|资金拨付及时率|≥|%|90|98|0
      时效|事项按期办结率|≥|%|90|98|0
      时效|报修平均响应时间|≤|小时|4|48|0
      时效|项目完成及时率|＝|%|100|100|0
      时效|单次审核用时|≤|天|3|20|0
      成本|每公里整治费用|≤|万元|20|150|1
      成本|人均培训费用|≤|元/人|200|900|0
      成本|单台设备购置费用|≤|万元|2|40|1
      成本|项目总成本|≤|万元|50|900|1
      成本|每亩管护费用|≤|元/亩|100|800|0
      经济|带动农户增收|≥|元/户|500|4000|0
      经济|节约办公经费|≥|万元|3|60|1
      经济|吸引社会投资|≥|万元|100|3000|0
      经济|园区产值增长率|≥|%|3|15|1
      社会|受益群众人数|≥|人|500|60000|0
      社会|服务覆盖率|≥|%|85|98|0
      社会|安全责任事故起数|≤|起|2|5|0
      社会|带动就业人数|≥|人|30|900|0
      社会|政策知晓率|≥|%|80|95|0
      生态|生活垃圾无害化处理率|≥|%|90|98|0
      生态|空气质量优良天数|≥|天|280|340|0
      生态|节能器具使用率|≥|%|70|95|0
      生态|单位面积用水量|≤|立方米/亩|150|400|0
      可持续|设施后续管护覆盖率|≥|%|85|98|0
      可持续|成果转化项目数|≥|项|2|20|0
      可持续|管护机制持续年限|≥|年|3|10|0
      满意度|服务对象满意度|≥|%|85|95|0
      满意度|受益群众满意度|≥|%|85|95|0
      满意度|参训人员满意度|≥|%|88|96|0
      满意度|企业满意度|≥|%|85|95|1
      满意度|学生及家长满意度|≥|%|86|95|0
      """;

  private static final String DESCRIPTIVE =
      """
      质量|资金使用规范程度|合规
      质量|项目管理制度|健全
      时效|信息报送|及时
      社会|基层治理水平|有所提升
      社会|公共服务环境|明显改善
      经济|对产业发展的带动作用|较好
      生态|周边生态环境|持续改善
      可持续|长效管护机制|健全
      可持续|对行业发展的持续影响|长期
      """;

  static final Map<String, List<Measurable>> MEASURABLES = new HashMap<>();
  static final Map<String, List<Descriptive>> DESCRIPTIVES = new HashMap<>();

  static {
    for (String line : MEASURABLE.strip().split("\n")) {
      String[] f = line.split("\\|");
      Direction direction =
          switch (f[2]) {
            case "≥" -> Direction.AT_LEAST;
            case "≤" -> Direction.AT_MOST;
            default -> Direction.EXACTLY;
          };
      MEASURABLES
          .computeIfAbsent(f[0], k -> new ArrayList<>())
          .add(
              new Measurable(
                  f[1],
                  direction,
                  f[3],
                  Integer.parseInt(f[4]),
                  Integer.parseInt(f[5]),
                  Integer.parseInt(f[6])));
    }
    for (String line : DESCRIPTIVE.strip().split("\n")) {
      String[] f = line.split("\\|");
      DESCRIPTIVES.computeIfAbsent(f[0], k -> new ArrayList<>()).add(new Descriptive(f[1], f[2]));
    }
  }

  /** Reasons an agency gives for a missed target. */
  static final List<String> REASONS =
      List.of(
          "部分点位征地协商时间较长，少完成的部分已列入下年度计划。",
          "受汛期影响施工暂停，下年度将提前安排工期。",
          "参训人员临时抽调，将改为分批组织。",
          "原材料涨价，下年度将完善询价和合同约定。",
          "群众对新流程不熟悉，将加强宣传和现场引导。");

  static final List<String> PLACES =
      List.of("青禾市", "松岭县", "云岫区", "白沙河县", "临溪市", "望川区", "石桥镇", "南屏县");

  static final List<String> BUREAUS =
      List.of("农业农村局", "教育局", "水务局", "文化和旅游局", "交通运输局", "民政局", "生态环境局", "卫生健康局");

  static final List<String> UNITS = List.of("服务中心", "管理站", "技术推广站", "信息中心", "综合执法队", "培训中心");

  static final List<String> PROJECTS =
      List.of(
          "公共设施维护经费",
          "基层人员能力提升项目",
          "信息化系统运行维护项目",
          "河道综合整治项目",
          "便民服务站建设项目",
          "农村道路养护补助",
          "青少年活动场所改造项目",
          "食品安全抽检专项经费",
          "节水示范区建设项目",
          "社区养老服务补贴");
}

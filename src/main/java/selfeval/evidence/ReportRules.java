package selfeval.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.check.Check;
import selfeval.check.Rule;
import selfeval.evidence.ReportComparison.Contradiction;
import selfeval.evidence.report.Statement.Field;
import selfeval.result.EvidenceRecord;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** The catalogue of what a report and its form are compared in. */
public final class ReportRules {
  /** The beginning of the identifier of every rule here. */
  public static final String PREFIX = "report-";

  static final String ANNEX = PREFIX + "annex";

  private static final Map<String, Set<Field>> FIELDS = new LinkedHashMap<>();
  private static final List<Rule> RULES = new ArrayList<>();

  static {
    rule(
        "report-score",
        "报告的自评得分与表不一致",
        Severity.ERROR,
        "报告写的自评得分与表内总分比较，表内没有总分的与表头得分比较。复核得分、上年得分、一部分指标的得分和得分率不比较；写了两个不同的得分的，不比较。",
        "报告 | 经自评，本项目自评得分为98分。",
        "报告 | 经自评，本项目自评得分为97分。",
        EnumSet.of(Field.SCORE));
    rule(
        "report-grade",
        "报告的评价等级与表不一致",
        Severity.ERROR,
        "报告写的等级与表上的等级比较；表上没有等级的，与总分按评定标准对应的等级比较。",
        "报告 | 自评等级为“优”。",
        "报告 | 自评等级为“良”。",
        EnumSet.of(Field.GRADE));
    rule(
        "report-money",
        "报告的金额与表不一致",
        Severity.ERROR,
        "报告写的年初预算、全年（调整后）预算、实际支出与资金一栏的总额比较，按两处中印得较粗的位数。到位、结余、合同价、上年数、整个单位的数和其他项目的数不比较。",
        "报告 | 全年预算数100万元，实际支出95万元。",
        "报告 | 全年预算数100万元，实际支出96万元。",
        EnumSet.of(Field.INITIAL, Field.BUDGET, Field.ADJUSTED, Field.EXECUTED));
    rule(
        "report-rate",
        "报告的执行率与表不一致",
        Severity.ERROR,
        "报告写的预算执行率、支出进度与表上的执行率比较，四舍五入或者舍去后相同的都算一致；表上没有执行率的，与执行数除以预算数的结果比较。",
        "报告 | 预算执行率为95%。",
        "报告 | 预算执行率为100%。",
        EnumSet.of(Field.RATE));
    rule(
        "report-count",
        "报告的指标个数与表不一致",
        Severity.ERROR,
        "报告写的产出、效益、满意度等指标的个数与表上各级指标的行数比较；满意度指标列在效益下的，两种数法都算一致。整个单位的指标数不比较。",
        "报告 | 本项目设置产出指标3个、效益指标2个、满意度指标1个。",
        "报告 | 本项目设置产出指标4个、效益指标2个、满意度指标1个。",
        EnumSet.of(
            Field.OUTPUT,
            Field.BENEFIT,
            Field.SATISFACTION,
            Field.COST,
            Field.SECOND_LEVEL,
            Field.INDICATORS));
    rule(
        "report-sum",
        "报告自身的合计不相符",
        Severity.WARNING,
        "报告在同一段里写明由哪些部分组成的金额，各部分之和应等于该金额；写明分别所占的比例，合计应为100%。写有“等”的不检查。",
        "报告 | 实际支出95万元，其中：材料费40万元、人工费55万元。",
        "报告 | 实际支出95万元，其中：材料费40万元、人工费50万元。",
        EnumSet.of(Field.SUM, Field.SHARES, Field.POINTS));
    rule(
        "report-unit",
        "报告的单位与表不一致",
        Severity.WARNING,
        "报告标题或者“填报单位”写的单位，与表上的实施单位、主管部门比较，简称算一致。",
        "报告 | 项目单位：市城管局",
        "报告 | 项目单位：某县民政局",
        EnumSet.of(Field.UNIT));
    rule(
        "report-year",
        "报告的年度与表不一致",
        Severity.WARNING,
        "报告标题写的年度与表上的年度比较；跨年度的标题不比较。",
        "报告 | 2022年度项目支出绩效自评报告",
        "报告 | 2021年度项目支出绩效自评报告",
        EnumSet.of(Field.YEAR));
    rule(
        "report-numbering",
        "报告的问题与措施不对应或序号有误",
        Severity.WARNING,
        "报告分条写明存在的问题和改进措施的，两处的条数应相同，序号应从一起连续。问题与措施写在一起的不检查。",
        "报告 | 三、存在的问题 / （一）巡查不够。 / 四、改进措施 / （一）增加巡查。",
        "报告 | 三、存在的问题 / （一）巡查不够。 / （二）台账不全。 / 四、改进措施 / （一）增加巡查。",
        EnumSet.of(Field.NUMBERING));
    rule(
        "report-leftover",
        "报告中留有范文的字样",
        Severity.WARNING,
        "报告中留有 x.xx万元、XXXX年、（此处填写……）这类没有替换的字样。",
        "报告 | 项目当年完成全部维修任务。",
        "报告 | 项目当年共维修路灯XX盏，投入x.xx万元。",
        EnumSet.of(Field.LEFTOVER));
    rule(
        ANNEX,
        "报告所附的表与报送的表不一致",
        Severity.ERROR,
        "报告（.docx）里的自评表与同一项目的工作簿逐格比较：资金总额一行、同名指标的指标值、完成值、分值、得分，以及总分。一边空白的、写法不同而数相同的不算不一致。",
        "附表 | 各项与表一致",
        "附表 | 总分=另一个数",
        EnumSet.noneOf(Field.class));
  }

  private ReportRules() {}

  private static void rule(
      String id,
      String title,
      Severity severity,
      String what,
      String passes,
      String fails,
      Set<Field> fields) {
    RULES.add(new Rule(id, title, severity, Stage.ACTIVE, false, null, what, passes, fails));
    FIELDS.put(id, fields);
  }

  /** The documentation of every rule; an example is a report beside the sample form. */
  public static List<Rule> documentation() {
    return List.copyOf(RULES);
  }

  /** The identifiers of all rules, by which templates adjust them. */
  public static Set<String> ids() {
    return new LinkedHashSet<>(FIELDS.keySet());
  }

  /** The identifier of the rule that tells of a field of evidence; null where none does. */
  public static @Nullable String of(String field) {
    if (field.startsWith("annex.")) {
      return ANNEX;
    }
    for (Map.Entry<String, Set<Field>> one : FIELDS.entrySet()) {
      if (one.getValue().stream().anyMatch(f -> f.key().equals(field))) {
        return one.getKey();
      }
    }
    return null;
  }

  /** The rule by which a report's own form is compared. */
  static Rule annex() {
    return RULES.stream().filter(rule -> rule.id().equals(ANNEX)).findFirst().orElseThrow();
  }

  /** The checks of one form, with what was found in its reports. */
  static List<Check> checks(List<EvidenceRecord> evidence, List<Contradiction> found) {
    List<Check> checks = new ArrayList<>();
    for (Rule rule : RULES) {
      if (rule.id().equals(ANNEX)) {
        continue; // its check is made where an annex was found
      }
      Set<Field> fields = FIELDS.getOrDefault(rule.id(), Set.of());
      Set<String> keys = new LinkedHashSet<>();
      fields.forEach(field -> keys.add(field.key()));
      boolean compared =
          evidence.stream().anyMatch(e -> keys.contains(e.field()) && e.agrees() != null);
      List<Contradiction> own =
          found.stream().filter(c -> fields.contains(c.statement().field())).toList();
      checks.add(new ReportCheck(rule, own, compared));
    }
    return checks;
  }
}

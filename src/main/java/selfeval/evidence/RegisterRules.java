package selfeval.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.check.Rule;
import selfeval.form.FormCell;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * The rules by which a form is held against registers of the office and its own form of the year
 * before. None is an error: the register may be what is wrong.
 */
public final class RegisterRules {
  static final String MONEY = "register-money";
  static final String RATE = "register-rate";
  static final String TARGET = "register-target";
  static final String WEIGHT = "register-weight";
  static final String DROPPED = "register-dropped";
  static final String ADDED = "register-added";
  static final String NO_TARGETS = "register-no-targets";
  static final String AHEAD = "register-ahead";
  static final String REPEATED = "former-repeated";

  private static final List<Rule> RULES =
      List.of(
          rule(
              MONEY,
              "预算数、执行数与预算登记不一致",
              Severity.WARNING,
              "预算执行登记上的年初预算、全年预算、执行数与表上资金总额比较，按两处中印得较粗的位数。按项目编码对应，没有编码的按项目名称、单位和年度；同一项目有几行不同数的，合计一致算一致，否则不比较。",
              "预算 | 年初预算数=100；全年预算数=100；全年执行数=95",
              "预算 | 年初预算数=100；全年预算数=100；全年执行数=90"),
          rule(
              RATE,
              "执行率与预算登记不一致",
              Severity.WARNING,
              "预算执行登记上的执行率与表上的执行率比较，四舍五入后相同的算一致。",
              "预算 | 全年预算数=100；执行率=95%",
              "预算 | 全年预算数=100；执行率=85%"),
          rule(
              TARGET,
              "指标值低于批复的绩效目标",
              Severity.WARNING,
              "批复的绩效目标中同名的三级指标，其指标值与表上的年度指标值比较；表上的不如批复的，提出问题；高于批复的和不能比较的不提。",
              "目标 | 三级指标={指标}；指标值={目标}",
              "目标 | 三级指标={指标}；指标值={更高的目标}"),
          rule(
              WEIGHT,
              "分值与批复的绩效目标不一致",
              Severity.WARNING,
              "批复的绩效目标中同名的三级指标，其分值与表上的分值比较。",
              "目标 | 三级指标={指标}；指标值={目标}；分值={分值}",
              "目标 | 三级指标={指标}；指标值={目标}；分值=1"),
          rule(
              DROPPED,
              "批复的指标没有填报",
              Severity.WARNING,
              "批复的绩效目标中有、表上没有的三级指标。名称相近的不算没有填报，只在台账中提示。",
              "目标 | 三级指标={指标}；指标值={目标}",
              "目标 | 三级指标={指标}；指标值={目标} / 目标 | 三级指标=汛期应急出动及时率；指标值=100%"),
          rule(
              ADDED,
              "填报了批复中没有的指标",
              Severity.INFO,
              "表上有、批复的绩效目标中没有的三级指标。名称相近的只在台账中提示。",
              "目标 | {全部指标}",
              "目标 | {全部指标但少一个}"),
          rule(
              NO_TARGETS,
              "没有批复过绩效目标",
              Severity.WARNING,
              "给出了批复的绩效目标，其中有本单位当年的项目，没有这个项目；有名称相近的，只在台账中提示。",
              "目标 | 项目名称={项目}；三级指标={指标}；指标值={目标}",
              "目标 | 项目名称=另一个不相干的专项；三级指标=甲；指标值=1个"),
          rule(
              AHEAD,
              "资金支付进度明显快于项目进度",
              Severity.WARNING,
              "绩效监控登记上同一时点的执行率比项目进度高20个百分点以上；登记上没有执行率、也没有注明早于年底的，用表上的执行率比较。",
              "监控 | 项目进度=90%",
              "监控 | 项目进度=60%"),
          rule(
              REPEATED,
              "实际完成值与上年的表完全相同",
              Severity.WARNING,
              "同一项目上一年度的表与本年度的表，指标名称相同的有五项以上，并且实际完成值全部相同、其中至少三项与目标值不同的，可能没有重新统计。",
              "上年 | 各项实际完成值有不同",
              "上年 | 各项实际完成值全部相同"));

  private RegisterRules() {}

  private static Rule rule(
      String id, String title, Severity severity, String what, String passes, String fails) {
    return new Rule(id, title, severity, Stage.ACTIVE, false, null, what, passes, fails);
  }

  /** The documentation of every rule. */
  public static List<Rule> documentation() {
    return RULES;
  }

  /** The identifiers of all rules, by which templates adjust them. */
  public static Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    RULES.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  /**
   * What differs.
   *
   * @param rule id of the rule that tells it
   * @param cell of the form; null for the form as a whole
   * @param label the cell's name for users
   * @param key what tells it from others of its rule
   * @param message a Chinese sentence
   * @param suggestion a Chinese sentence
   */
  record Difference(
      String rule,
      @Nullable FormCell cell,
      String label,
      String key,
      String message,
      String suggestion) {}

  /**
   * The checks of one form.
   *
   * @param ran the rules that had something to compare
   */
  static List<Check> checks(Set<String> ran, List<Difference> found) {
    List<Check> checks = new ArrayList<>();
    for (Rule rule : RULES) {
      List<Difference> own = found.stream().filter(d -> d.rule().equals(rule.id())).toList();
      checks.add(new RegisterCheck(rule, own, ran.contains(rule.id()) || !own.isEmpty()));
    }
    return checks;
  }

  /** The check of one rule. */
  static Check check(Rule rule, List<Difference> found) {
    return new RegisterCheck(rule, found, true);
  }

  /** Tells what one rule found. */
  private static final class RegisterCheck extends Check {
    private final List<Difference> found;
    private final boolean ran;

    RegisterCheck(Rule rule, List<Difference> found, boolean ran) {
      super(rule);
      this.found = found;
      this.ran = ran;
    }

    /** What a register says does not bear on the sums of the form. */
    @Override
    protected boolean runsOnFindings() {
      return true;
    }

    @Override
    protected void check(Audit audit, Verdict verdict) {
      if (verdict.skipIf(!ran, "没有可以与这张表对照的登记")) {
        return;
      }
      for (Difference one : found) {
        FormCell cell = one.cell();
        Place place =
            cell == null
                ? audit.sheetPlace("register|" + one.key())
                : audit.cellPlace(cell, one.label(), "register|" + one.key());
        Draft draft = verdict.at(place, "{}", one.message()).suggest(one.suggestion());
        draft.reported(cell == null ? null : cell.text().strip());
      }
    }
  }
}

package selfeval.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.check.Rule;
import selfeval.evidence.FormFacts.Fact;
import selfeval.evidence.ReportComparison.Contradiction;
import selfeval.evidence.report.Statement;
import selfeval.evidence.report.Statement.Field;
import selfeval.evidence.report.SumReader;
import selfeval.form.FormCell;

/** Tells what a report says unlike its form, of the fields of one rule. */
final class ReportCheck extends Check {
  private final List<Contradiction> found;
  private final boolean compared;

  /**
   * @param found what differs
   * @param compared whether anything was compared
   */
  ReportCheck(Rule rule, List<Contradiction> found, boolean compared) {
    super(rule);
    this.found = List.copyOf(found);
    this.compared = compared;
  }

  /** What the report says does not bear on the sums of the form. */
  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    boolean always = rule().id().equals("report-leftover");
    if (verdict.skipIf(!compared && !always && found.isEmpty(), "报告中没有可以比较的表述")) {
      return;
    }
    Map<String, List<Contradiction>> alike = new LinkedHashMap<>();
    for (Contradiction one : found) {
      Statement s = one.statement();
      String key =
          one.file() + "|" + s.field() + "|" + (s.field() == Field.SUM ? s.quote() : s.said());
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    alike.values().forEach(same -> tell(audit, verdict, same));
  }

  private static void tell(Audit audit, Verdict verdict, List<Contradiction> same) {
    Contradiction first = same.get(0);
    Statement s = first.statement();
    Fact fact = first.fact();
    StringBuilder where = new StringBuilder();
    for (Contradiction one : same) {
      String place = one.statement().place();
      if (where.indexOf(place) < 0) {
        where.append(where.length() == 0 ? "" : "、").append(place);
      }
    }
    String report = "自评报告（" + first.file() + "）" + where;
    FormCell cell = fact == null ? null : fact.cell();
    Place place =
        cell == null || fact == null
            ? audit.sheetPlace("report|" + s.field().key())
            : audit.cellPlace(cell, label(s, fact), "report|" + s.field().key());
    Draft draft =
        switch (s.field()) {
          case SUM, POINTS ->
              verdict
                  .at(place, "{}写“{}”，各部分之和为{}，与所写的合计不一致。", report, s.quote(), sum(s))
                  .suggest("请核对各部分的数和合计数，改正报告中有误的一处。");
          case SHARES ->
              verdict
                  .at(place, "{}写“{}”，各项比例之和为{%}，不是100%。", report, s.quote(), s.value())
                  .suggest("请核对各项比例，改正报告中有误的一处。");
          case NUMBERING ->
              verdict
                  .at(
                      place,
                      "{}：{}，{}。",
                      report,
                      s.quote(),
                      s.quote().contains("序号") ? "不连续" : "条数不同")
                  .suggest("请核对报告的序号，逐条写明每个问题的改进措施。");
          case LEFTOVER ->
              verdict
                  .at(place, "{}写“{}”，其中“{}”是范文的字样，没有改成实际情况。", report, s.quote(), s.said())
                  .suggest("请把范文的字样改成实际情况。");
          default ->
              verdict
                  .at(
                      place,
                      "{}写“{}”，表中{}{}为{}，两处不一致。",
                      report,
                      s.quote(),
                      fact == null ? "" : fact.words(),
                      cell == null ? "" : "（" + cell.at() + "）",
                      fact == null ? "" : shown(s, fact))
                  .suggest("请对照原始资料核实哪一处有误，改正后使报告与自评表一致。");
        };
    if (cell != null && s.field() != Field.SUM) {
      draft.reported(fact == null ? cell.text().strip() : fact.shown());
    } else {
      draft.reported(null);
    }
  }

  private static String label(Statement s, Fact fact) {
    return s.field() == Field.SUM ? "报告 · 合计" : fact.words();
  }

  private static String shown(Statement s, Fact fact) {
    FormCell cell = fact.cell();
    boolean derived = s.field() == Field.GRADE && fact.step().signum() > 0;
    return derived && cell != null
        ? cell.text().strip() + "，对应等级“" + fact.shown() + "”"
        : fact.shown();
  }

  private static String sum(Statement s) {
    BigDecimal value = s.value();
    boolean money = s.field() == Field.SUM && !s.said().matches("[\\d.+=]*");
    return money || value == null
        ? SumReader.words(value)
        : value.stripTrailingZeros().toPlainString();
  }
}

package selfeval.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.FormFacts.Fact;
import selfeval.evidence.RegisterRow.Column;
import selfeval.evidence.RegisterRow.Kind;
import selfeval.evidence.RegisterRow.Value;
import selfeval.evidence.RegisterRules.Difference;
import selfeval.evidence.report.Amount;
import selfeval.form.FormCell;
import selfeval.form.Located;
import selfeval.result.EvidenceRecord;
import selfeval.term.Field;

/** Holds what registers say of money and progress against one form. */
final class RegisterComparison {
  /** So far may spending be ahead of the work, a fraction. */
  private static final BigDecimal AHEAD = new BigDecimal("0.20");

  private static final String SEVERAL = "表述不唯一，未核对：登记上这个项目有几行不同的数";
  private static final String UNREADABLE = "不可比：登记上的这一格不是能够比较的数";

  private final FormFacts facts;
  private final List<EvidenceRecord> evidence = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final Set<String> ran = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  private RegisterComparison(Located located) {
    this.facts = new FormFacts(located);
  }

  static RegisterComparison of(RegisterRow.Rows rows, Located located) {
    RegisterComparison comparison = new RegisterComparison(located);
    comparison.notes.addAll(rows.notes());
    comparison.budget(rows.of(Kind.BUDGET));
    TargetComparison targets = new TargetComparison(located, rows);
    targets.compare();
    comparison.evidence.addAll(targets.evidence());
    comparison.differences.addAll(targets.differences());
    comparison.ran.addAll(targets.ran());
    comparison.notes.addAll(targets.notes());
    comparison.monitoring(rows.of(Kind.MONITORING));
    return comparison;
  }

  List<EvidenceRecord> evidence() {
    return evidence;
  }

  List<Difference> differences() {
    return differences;
  }

  /** The rules that had something to compare. */
  Set<String> ran() {
    return ran;
  }

  /** Chinese sentences for the office. */
  List<String> notes() {
    return notes;
  }

  private void budget(List<RegisterRow> rows) {
    Fact initial = facts.money(Field.INITIAL_BUDGET);
    Fact budget = facts.money(Field.BUDGET);
    money(rows, Column.INITIAL, Field.INITIAL_BUDGET, facts(initial, null));
    money(rows, Column.ADJUSTED, Field.BUDGET, facts(budget, null));
    // 预算数 without more words may be that of the beginning or of the end of the year.
    money(rows, Column.BUDGET, Field.BUDGET, facts(budget, initial));
    money(rows, Column.EXECUTED, Field.EXECUTED, facts(facts.money(Field.EXECUTED), null));
    rate(rows);
  }

  private static List<Fact> facts(@Nullable Fact first, @Nullable Fact second) {
    List<Fact> facts = new ArrayList<>();
    if (first != null) {
      facts.add(first);
    }
    if (second != null) {
      facts.add(second);
    }
    return facts;
  }

  private void money(List<RegisterRow> rows, Column column, Field field, List<Fact> own) {
    List<Cell> cells = cells(rows, column);
    if (cells.isEmpty()) {
      return;
    }
    String name = "budget." + field.name().toLowerCase(Locale.ROOT);
    if (own.isEmpty()) {
      cells.forEach(one -> record(one, name, null, null, "不可比：表中没有填写" + field.chinese()));
      return;
    }
    Fact fact = own.get(0);
    List<RegisterAmount> amounts = new ArrayList<>();
    for (Cell one : cells) {
      RegisterAmount amount = RegisterAmount.money(one.value());
      if (amount == null) {
        record(one, name, null, null, UNREADABLE);
        return;
      }
      if (amounts.stream().noneMatch(a -> a.same(amount))) {
        amounts.add(amount);
      }
    }
    ran.add(RegisterRules.MONEY);
    if (amounts.size() > 1) {
      RegisterAmount sum = amounts.stream().reduce(RegisterAmount::plus).orElseThrow();
      boolean agrees = amounts.size() == cells.size() && own.stream().anyMatch(sum::agrees);
      for (Cell one : cells) {
        record(
            one, name, agrees ? fact : null, agrees ? Boolean.TRUE : null, agrees ? null : SEVERAL);
      }
      return;
    }
    RegisterAmount amount = amounts.get(0);
    Fact like = own.stream().filter(amount::agrees).findFirst().orElse(null);
    Cell cell = cells.get(0);
    record(cell, name, like == null ? fact : like, like != null, null);
    if (like == null) {
      String unit = cell.value().moneyUnit() == null ? "（登记没有写明金额单位，按万元和元都不一致）" : "";
      differences.add(
          new Difference(
              RegisterRules.MONEY,
              fact.cell(),
              fact.words(),
              name,
              where(cell)
                  + "，表中"
                  + fact.words()
                  + at(fact)
                  + "为"
                  + fact.shown()
                  + "，两处不一致"
                  + unit
                  + "。",
              "请对照预算批复和支付记录核实，表有误的请改正；登记有误的，请说明情况。"));
    }
  }

  private void rate(List<RegisterRow> rows) {
    List<Cell> cells = cells(rows, Column.RATE);
    Fact fact = facts.rate();
    if (cells.isEmpty()) {
      return;
    }
    BigDecimal rate = one(cells, "budget.rate");
    if (rate == null) {
      return;
    }
    Cell cell = cells.get(0);
    if (fact == null) {
      record(cell, "budget.rate", null, null, "不可比：表中没有填写执行率");
      return;
    }
    ran.add(RegisterRules.RATE);
    BigDecimal step = RegisterAmount.rateStep(cell.value().text());
    boolean agrees = Amount.same(rate, step, fact.values().get(0), fact.step());
    record(cell, "budget.rate", fact, agrees, null);
    if (!agrees) {
      differences.add(
          new Difference(
              RegisterRules.RATE,
              fact.cell(),
              fact.words(),
              "budget.rate",
              where(cell) + "，表中" + fact.words() + at(fact) + "为" + fact.shown() + "，两处不一致。",
              "请对照支付记录核实执行率，表有误的请改正；登记有误的，请说明情况。"));
    }
  }

  /** The one rate of some cells; null where they differ or are none, which is then recorded. */
  private @Nullable BigDecimal one(List<Cell> cells, String field) {
    BigDecimal rate = null;
    for (Cell cell : cells) {
      BigDecimal said = RegisterAmount.rate(cell.value().text());
      if (said == null || (rate != null && rate.compareTo(said) != 0)) {
        String why = said == null ? UNREADABLE : SEVERAL;
        cells.forEach(one -> record(one, field, null, null, why));
        return null;
      }
      rate = said;
    }
    return rate;
  }

  /** Spending that is far ahead of the work, at one and the same time. */
  private void monitoring(List<RegisterRow> rows) {
    List<Cell> cells = cells(rows, Column.PROGRESS);
    if (cells.isEmpty()) {
      return;
    }
    String field = "monitoring.progress";
    BigDecimal progress = one(cells, field);
    if (progress == null) {
      return;
    }
    Cell cell = cells.get(0);
    Fact rate = facts.rate();
    Value own = cell.row().get(Column.RATE);
    BigDecimal spent = own == null ? null : RegisterAmount.rate(own.text());
    String date = cell.row().text(Column.DATE);
    if (spent == null && !RegisterAmount.yearEnd(date)) {
      record(cell, field, null, null, "不可比：监控时点“" + date + "”不是年底，登记上没有当时的执行率");
      return;
    }
    BigDecimal compared = spent != null ? spent : rate == null ? null : rate.values().get(0);
    if (compared == null) {
      record(cell, field, null, null, "不可比：表中没有填写执行率");
      return;
    }
    ran.add(RegisterRules.AHEAD);
    boolean ahead = compared.subtract(progress).compareTo(AHEAD) > 0;
    record(cell, field, rate, !ahead, null);
    if (ahead) {
      String paid = rate == null ? "" : "，表中" + rate.words() + at(rate) + "为" + rate.shown();
      if (spent != null && own != null) {
        paid = "，同一时点" + own.title() + "为" + own.text() + "（" + own.place() + "）";
      }
      differences.add(
          new Difference(
              RegisterRules.AHEAD,
              rate == null ? null : rate.cell(),
              rate == null ? "整张表" : rate.words(),
              field,
              where(cell) + paid + "，资金支付进度比项目进度快20个百分点以上。",
              "请说明资金支付快于项目进度的原因，核实是否有超进度付款，并核对项目进度和执行率。"));
    }
  }

  /** A cell of a row. */
  private record Cell(RegisterRow row, Value value) {}

  private static List<Cell> cells(List<RegisterRow> rows, Column column) {
    List<Cell> cells = new ArrayList<>();
    for (RegisterRow row : rows) {
      Value value = row.get(column);
      if (value != null) {
        cells.add(new Cell(row, value));
      }
    }
    return cells;
  }

  private static String where(Cell cell) {
    return where(cell.row(), cell.value());
  }

  static String where(RegisterRow row, Value value) {
    return "登记“" + row.file() + "”" + value.place() + "的“" + value.title() + "”为" + value.text();
  }

  private static String at(Fact fact) {
    FormCell cell = fact.cell();
    return cell == null ? "" : "（" + cell.at() + "）";
  }

  private void record(
      Cell cell,
      String field,
      @Nullable Fact fact,
      @Nullable Boolean agrees,
      @Nullable String why) {
    FormCell own = fact == null ? null : fact.cell();
    evidence.add(
        new EvidenceRecord(
            EvidenceRecord.Kind.REGISTER,
            cell.row().file(),
            cell.value().place(),
            cell.value().title() + "：" + cell.value().text(),
            field,
            cell.value().text(),
            fact == null ? null : fact.shown(),
            own == null ? null : own.at().toString(),
            agrees,
            why));
  }
}

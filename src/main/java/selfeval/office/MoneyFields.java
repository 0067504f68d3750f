package selfeval.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfeval.check.Audit;
import selfeval.check.rule.PrintedRate;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.RowKind;
import selfeval.scoring.Figures;
import selfeval.template.Vocabulary;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Adds the fields of the money block and of the execution rate to the catalogue. */
final class MoneyFields {
  private static final String WHOLE = "总额";

  /** The columns of amounts; 预算数 is 全年预算数 where the form has it, else 年初预算数. */
  private static final List<String> AMOUNTS = List.of("年初预算数", "全年预算数", "执行数", "预算数");

  private final NamedFields fields;

  private MoneyFields(NamedFields fields) {
    this.fields = fields;
  }

  static void addTo(NamedFields fields, Vocabulary words) {
    MoneyFields money = new MoneyFields(fields);
    money.money(words);
    money.execution();
  }

  // 预算: the money block

  private void money(Vocabulary words) {
    amounts(WHOLE);
    budget(WHOLE, "分值", a -> Field.WEIGHT, (n, a, c) -> CellValues.points(n, c));
    budget(WHOLE, "执行率", a -> Field.RATE, (n, a, c) -> CellValues.number(n, c, FormCell::number));
    budget(WHOLE, "得分", a -> Field.SCORE, (n, a, c) -> CellValues.points(n, c));
    budget(WHOLE, "偏差原因", a -> Field.REASON, (n, a, c) -> CellValues.reason(n, c));
    for (String column : AMOUNTS) {
      fields.addList(
          "预算.分项." + column,
          (n, a, none) -> parts(n, a, amountColumn(a, column)),
          (a, none) -> a.budgetHeadingPlace(amountColumn(a, column)));
    }
    for (List<String> division : words.budgetParts()) {
      for (String label : division) {
        amounts(NamedFields.plain(label));
      }
    }
  }

  private void amounts(String which) {
    if (!which.isEmpty()) {
      for (String column : AMOUNTS) {
        budget(which, column, a -> amountColumn(a, column), MoneyFields::amount);
      }
    }
  }

  private static Field amountColumn(Audit audit, String column) {
    return switch (column) {
      case "年初预算数" -> Field.INITIAL_BUDGET;
      case "全年预算数" -> Field.BUDGET;
      case "执行数" -> Field.EXECUTED;
      default -> audit.denominator();
    };
  }

  private interface CellReader {
    Operand read(String name, Audit audit, @Nullable FormCell cell);
  }

  private static Operand amount(String name, Audit audit, @Nullable FormCell cell) {
    return CellValues.number(name, cell, c -> Figures.moneyOf(c, audit.moneyUnit()));
  }

  private void budget(
      String which, String column, Function<Audit, Field> field, CellReader reader) {
    fields.add(
        "预算." + which + "." + column,
        (name, audit, none) -> {
          BudgetRow row = budgetRow(audit, which);
          return row == null
              ? Operand.missing("表中没有“{}”一行", which)
              : reader.read(name, audit, row.get(field.apply(audit)));
        },
        (audit, none) -> {
          BudgetRow row = budgetRow(audit, which);
          return row == null ? null : audit.place(row, field.apply(audit));
        });
  }

  private static @Nullable BudgetRow budgetRow(Audit audit, String which) {
    if (which.equals(WHOLE)) {
      return audit.budgetTotal();
    }
    for (BudgetRow row : audit.form().budget()) {
      boolean named =
          row.label() != null && NamedFields.plain(Labels.row(row.label().text())).equals(which);
      if (named && row.kind() != RowKind.TOTAL) {
        return row;
      }
    }
    return null;
  }

  /** Returns the amounts of the first way in which the whole is divided. */
  private static Operand parts(String name, Audit audit, Field column) {
    int division = Integer.MAX_VALUE;
    for (BudgetRow row : audit.form().budget()) {
      boolean part = row.kind() == RowKind.PART && row.division() >= 0;
      division = part ? Math.min(division, row.division()) : division;
    }
    List<Object> amounts = new ArrayList<>();
    for (BudgetRow row : audit.form().budget()) {
      FormCell cell = row.get(column);
      if (row.kind() != RowKind.PART || row.division() != division || cell == null) {
        continue;
      }
      BigDecimal amount = Figures.moneyOf(cell, audit.moneyUnit());
      if (amount != null) {
        amounts.add(amount);
      } else if (!cell.blank() && !cell.dash()) {
        return Operand.missing("{}中 {} 的“{}”不是金额", name, cell.at(), CellValues.shown(cell));
      }
    }
    return Operand.all(name, amounts);
  }

  // 执行率: the execution rate and its score

  private void execution() {
    execution("计算值", null, (n, a, t) -> ofExecution(n, a, a.exactRate()));
    execution(
        "填列值",
        Field.RATE,
        (n, a, total) -> {
          BigDecimal printed = PrintedRate.of(a).fraction();
          return printed != null
              ? Operand.of(printed)
              : CellValues.number(n, total.get(Field.RATE), FormCell::number);
        });
    execution("分值", Field.WEIGHT, (n, a, t) -> CellValues.points(n, t.get(Field.WEIGHT)));
    execution("得分", Field.SCORE, (n, a, t) -> CellValues.points(n, t.get(Field.SCORE)));
    execution("应得分", null, (n, a, t) -> ofExecution(n, a, a.card().execution().entitled()));
  }

  private static Operand ofExecution(String name, Audit audit, @Nullable BigDecimal value) {
    return CellValues.computed(name, value, audit.card().execution().why());
  }

  private interface RowReader {
    Operand read(String name, Audit audit, BudgetRow total);
  }

  private void execution(String column, @Nullable Field field, RowReader reader) {
    fields.add(
        "执行率." + column,
        (name, audit, none) ->
            audit.budgetTotal() == null
                ? Operand.missing("表中没有资金总额行")
                : reader.read(name, audit, audit.budgetTotal()),
        field == null
            ? null
            : (audit, none) ->
                audit.budgetTotal() == null ? null : audit.place(audit.budgetTotal(), field));
  }
}

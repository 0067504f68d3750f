package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.RowKind;
import selfeval.formula.Operand;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.scoring.Reasons;
import selfeval.template.NamedField;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * The named fields of one form: what an office's own formulas calculate with, and where they stand.
 */
final class FormFields {
  private final Audit audit;

  FormFields(Audit audit) {
    this.audit = audit;
  }

  /**
   * What stands in a field.
   *
   * @param row the indicator that 本项 stands for, or null
   */
  Operand value(NamedField field, Assessment row) {
    return switch (field.block()) {
      case BUDGET -> field.which().equals(NamedField.PARTS) ? parts(field) : budget(field);
      case EXECUTION -> execution(field);
      case INDICATORS -> indicators(field);
      case ROW -> row(field, row);
      case TOTAL -> total(field);
      case HEAD -> head(field);
      case TEXT -> text(field, audit.form().texts().get(textKey(field)), true);
    };
  }

  /** Where a finding about a field stands; the sheet as a whole where the form lacks the field. */
  Place place(NamedField field, Assessment row) {
    Place place =
        switch (field.block()) {
          case BUDGET ->
              field.list()
                  ? budgetHeading(column(field))
                  : audit.place(budgetRow(field), column(field));
          case EXECUTION -> audit.place(audit.budgetTotal(), field.field());
          case INDICATORS -> audit.headingPlace(field.field());
          case ROW -> audit.place(row.row(), field.field());
          case TOTAL -> audit.totalPlace(totalCell(field.field()), field.field());
          case HEAD ->
              field.field() == null
                  ? audit.cellPlace(
                      audit.form().years().isEmpty() ? null : audit.form().years().get(0),
                      "年度",
                      "year")
                  : audit.headerPlace(field.field());
          case TEXT -> audit.textPlace(textKey(field));
        };
    return place;
  }

  /** Whether the form has a cell for a finding about this field. */
  boolean has(NamedField field) {
    if (field.block() == NamedField.Block.BUDGET && !field.list() && budgetRow(field) == null) {
      return false;
    }
    return field.block() != NamedField.Block.EXECUTION || audit.budgetTotal() != null;
  }

  private Field column(NamedField field) {
    return field.column().equals(NamedField.DENOMINATOR) ? audit.denominator() : field.field();
  }

  private Place budgetHeading(Field field) {
    return new Place(
        audit.form().budgetHeads().get(field),
        Audit.heading(audit.form().budgetHeads(), field) + "栏",
        "budget||" + field.key(),
        true);
  }

  // money

  private BudgetRow budgetRow(NamedField field) {
    if (field.which().equals(NamedField.WHOLE)) {
      return audit.budgetTotal();
    }
    for (BudgetRow row : audit.form().budget()) {
      boolean named =
          row.label() != null
              && NamedField.plain(Labels.row(row.label().text())).equals(field.which());
      if (named && row.kind() != RowKind.TOTAL) {
        return row;
      }
    }
    return null;
  }

  private Operand budget(NamedField field) {
    BudgetRow row = budgetRow(field);
    if (row == null) {
      return Operand.missing("表中没有“" + field.which() + "”一行");
    }
    FormCell cell = row.get(column(field));
    return switch (field.field()) {
      case WEIGHT, SCORE -> points(field, cell);
      case RATE -> number(field, cell, FormCell::number);
      case REASON -> text(field, cell, true);
      default -> number(field, cell, c -> Figures.moneyOf(c, audit.moneyUnit()));
    };
  }

  /** The amounts of the first way in which the whole is divided. */
  private Operand parts(NamedField field) {
    Field column = column(field);
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
      if (amount == null && !cell.blank() && !cell.dash()) {
        return Operand.missing(field.name() + "中 " + cell.at() + " 的“" + shown(cell) + "”不是金额");
      }
      if (amount != null) {
        amounts.add(amount);
      }
    }
    return amounts.isEmpty()
        ? Operand.missing("表中没有填列" + field.name())
        : new Operand(amounts, null);
  }

  private Operand execution(NamedField field) {
    BudgetRow total = audit.budgetTotal();
    if (total == null) {
      return Operand.missing("表中没有资金总额行");
    }
    return switch (field.column()) {
      case NamedField.COMPUTED ->
          computed(field, audit.exactRate(), audit.card().execution().why());
      case NamedField.ENTITLED ->
          computed(field, audit.card().execution().entitled(), audit.card().execution().why());
      case "填列值" ->
          audit.printedRate().fraction() != null
              ? Operand.of(audit.printedRate().fraction())
              : number(field, total.get(Field.RATE), FormCell::number);
      default -> points(field, total.get(field.field()));
    };
  }

  // indicators

  private Operand indicators(NamedField field) {
    List<Object> values = new ArrayList<>();
    int count = 0;
    for (Assessment row : audit.assessments()) {
      boolean ofLevel =
          field.which().isEmpty()
              || row.row().level() != null
                  && NamedField.plain(row.row().level()).equals(field.which());
      if (row.row().memo() || !ofLevel) {
        continue;
      }
      count++;
      FormCell cell = field.field() == null ? null : row.row().get(field.field());
      if (field.field() != null && cell == null || cell != null && cell.dash() && !field.text()) {
        continue;
      }
      if (field.column().equals(NamedField.COUNT)) {
        continue;
      }
      Operand value =
          field.text()
              ? cell.blank() ? new Operand(listOfBlank(), null) : Operand.of(cell.text().strip())
              : row(field, row);
      if (value.why() != null) {
        return value;
      }
      values.addAll(value.values());
    }
    if (field.column().equals(NamedField.COUNT)) {
      return Operand.of(BigDecimal.valueOf(count));
    }
    return values.isEmpty() ? Operand.missing("表中没有填列" + field.name()) : new Operand(values, null);
  }

  private static List<Object> listOfBlank() {
    List<Object> blank = new ArrayList<>();
    blank.add(null);
    return blank;
  }

  private Operand row(NamedField field, Assessment row) {
    String name = row.row().name();
    switch (field.column()) {
      case NamedField.ENTITLED -> {
        return computed(field, row.entitled(), "“" + name + "”的应得分不能判定");
      }
      case NamedField.ASSESSED -> {
        return computed(field, row.assessed(), "“" + name + "”没有核定分");
      }
      case "指标值" -> {
        return computed(field, row.comparison().targetNumber(), "“" + name + "”的指标值不是能够比较的数值");
      }
      case "完成值" -> {
        return computed(field, row.comparison().actualNumber(), "“" + name + "”的完成值不是能够比较的数值");
      }
      default -> {
        FormCell cell = row.row().get(field.field());
        return field.text() ? text(field, cell, true) : points(field, cell);
      }
    }
  }

  // sums, head, texts

  private FormCell totalCell(Field field) {
    if (audit.form().total() == null) {
      return null;
    }
    return switch (field) {
      case WEIGHT -> audit.form().total().weight();
      case GRADE -> audit.form().total().grade();
      default -> audit.form().total().score();
    };
  }

  private Operand total(NamedField field) {
    if (field.field() == null) {
      String grade = audit.card().total().assessedGrade();
      return field.text()
          ? grade == null ? Operand.missing("没有核定等级") : Operand.of(grade)
          : computed(field, audit.card().total().assessed(), "没有核定总分");
    }
    FormCell cell = totalCell(field.field());
    return field.text() ? text(field, cell, false) : points(field, cell);
  }

  private Operand head(NamedField field) {
    if (field.field() == null) {
      String year = audit.form().year();
      return year == null ? Operand.missing("表上没有写明年度") : Operand.of(new BigDecimal(year));
    }
    FormCell cell = audit.form().header().get(field.field());
    return field.text() ? text(field, cell, true) : points(field, cell);
  }

  private static String textKey(NamedField field) {
    return switch (field.column()) {
      case "预期目标" -> TextBlocks.EXPECTED_GOAL;
      case "完成情况" -> TextBlocks.ACHIEVED_GOAL;
      case "存在问题" -> TextBlocks.PROBLEMS;
      case "改进措施" -> TextBlocks.MEASURES;
      default -> TextBlocks.REMARKS;
    };
  }

  // single values

  private Operand points(NamedField field, FormCell cell) {
    return number(field, cell, Figures::pointsOf);
  }

  private static Operand number(
      NamedField field, FormCell cell, Function<FormCell, BigDecimal> read) {
    if (cell == null) {
      return Operand.missing("表中没有“" + field.name() + "”一栏");
    }
    if (cell.blank()) {
      return Operand.missing(field.name() + "（" + cell.at() + "）没有填写");
    }
    BigDecimal number = read.apply(cell);
    return number == null
        ? Operand.missing(field.name() + "（" + cell.at() + "）填的是“" + shown(cell) + "”，不是数字")
        : Operand.of(number);
  }

  private static Operand computed(NamedField field, BigDecimal value, String why) {
    return value != null
        ? Operand.of(value)
        : Operand.missing(why == null ? field.name() + "不能计算" : why);
  }

  /** A text; in a cell that may be left blank, a blank, a lone 0 and a dash are no words. */
  private static Operand text(NamedField field, FormCell cell, boolean mayBeBlank) {
    if (cell == null) {
      return Operand.missing("表中没有“" + field.name() + "”一栏");
    }
    if (cell.blank() && !mayBeBlank) {
      return Operand.missing(field.name() + "（" + cell.at() + "）没有填写");
    }
    boolean reason = field.field() == Field.REASON && !Reasons.given(cell);
    return Operand.of(reason ? "" : cell.text().strip());
  }

  private static String shown(FormCell cell) {
    String text = Audit.oneLine(cell.text());
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}

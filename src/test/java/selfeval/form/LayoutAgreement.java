package selfeval.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import selfeval.layout.FormMaker;
import selfeval.layout.Truth;
import selfeval.layout.Truth.BudgetTruth;
import selfeval.layout.Truth.IndicatorTruth;
import selfeval.layout.Truth.Place;
import selfeval.term.Field;

/** Compares forms as they were read with forms as they were drawn, field by field. */
final class LayoutAgreement {
  private static final Field[] HEADER = {
    Field.PROJECT, Field.PROJECT_LEVEL, Field.DEPARTMENT, Field.IMPLEMENTER
  };
  private static final Field[] MONEY = {
    Field.INITIAL_BUDGET,
    Field.BUDGET,
    Field.EXECUTED,
    Field.WEIGHT,
    Field.RATE,
    Field.SCORE,
    Field.REASON
  };
  private static final Field[] INDICATOR = {
    Field.LEVEL1,
    Field.LEVEL2,
    Field.LEVEL3,
    Field.OPERATOR,
    Field.TARGET,
    Field.UNIT,
    Field.ACTUAL,
    Field.WEIGHT,
    Field.SCORE,
    Field.REASON
  };

  private final List<String> differences = new ArrayList<>();
  private String where = "";
  private int compared;

  /** How many fields were compared. */
  int compared() {
    return compared;
  }

  /** One line for each field that came out otherwise. */
  List<String> differences() {
    return differences;
  }

  /** Compares the forms of a workbook. */
  void add(FormMaker.Made made, List<Located> read) {
    where = made.story();
    same("forms", made.truth().size(), read.size());
    for (int i = 0; i < Math.min(made.truth().size(), read.size()); i++) {
      form(made.truth().get(i), read.get(i));
    }
  }

  private void form(Truth truth, Located located) {
    Form form = located.form();
    same("sheet", truth.sheet(), form.sheet());
    same("template", truth.template(), located.template().id());
    same("year", truth.year(), form.year());
    same("unit", truth.unit(), form.unit() == null ? "" : form.unit());
    for (Field field : HEADER) {
      header(field.key(), truth.header().get(field), form.header().get(field));
    }
    same("budget rows", truth.budget().size(), form.budget().size());
    for (int i = 0; i < Math.min(truth.budget().size(), form.budget().size()); i++) {
      BudgetTruth expected = truth.budget().get(i);
      BudgetRow row = form.budget().get(i);
      same("budget kind " + i, expected.kind(), row.kind());
      place("budget label " + i, expected.label(), row.label());
      for (Field field : MONEY) {
        place("budget " + i + " " + field.key(), expected.cells().get(field), row.get(field));
      }
    }
    same("indicator rows", truth.indicators().size(), form.indicators().size());
    for (int i = 0; i < Math.min(truth.indicators().size(), form.indicators().size()); i++) {
      IndicatorTruth expected = truth.indicators().get(i);
      IndicatorRow row = form.indicators().get(i);
      same("memo " + i, expected.memo(), row.memo());
      for (Field field : INDICATOR) {
        place("indicator " + i + " " + field.key(), expected.cells().get(field), row.get(field));
      }
    }
    total(truth, form);
  }

  private void total(Truth truth, Form form) {
    same("total", truth.total() != null, form.total() != null);
    if (truth.total() != null && form.total() != null) {
      Map<Field, Place> cells = truth.total().cells();
      place("total label", truth.total().label(), form.total().label());
      place("total weight", cells.get(Field.WEIGHT), form.total().weight());
      place("total score", cells.get(Field.SCORE), form.total().score());
      place("total grade", cells.get(Field.GRADE), form.total().grade());
    }
  }

  /** Of a cell that holds label and value, the value is what the field says. */
  private void header(String field, Place expected, FormCell read) {
    if (expected == null || read == null) {
      same(field, expected, read);
      return;
    }
    same(field, expected.at(), read.at());
    boolean shared = !expected.text().equals(expected.value());
    same(field, shared ? expected.value() : expected.text(), read.text());
  }

  private void place(String field, Place expected, FormCell read) {
    if (expected == null || read == null) {
      same(field, expected, read);
      return;
    }
    same(field + " at", expected.at(), read.at());
    same(field + " text", expected.text(), read.text());
    BigDecimal number = expected.number() == null ? null : new BigDecimal(expected.number());
    boolean equal =
        number == null || read.number() == null
            ? number == null && read.number() == null
            : number.compareTo(read.number()) == 0;
    same(field + " number", equal ? read.number() : number, read.number());
  }

  private void same(String field, Object expected, Object read) {
    compared++;
    if (!Objects.equals(expected, read)) {
      differences.add(field + ": drawn " + expected + ", read " + read + " in " + where);
    }
  }
}

package selfeval.form;

import java.util.Map;
import selfeval.term.Field;

/** A form as text, one line a part: what a test compares. */
final class Printed {
  private Printed() {}

  static String cell(FormCell cell) {
    if (cell == null) {
      return "null";
    }
    String text = cell.text().replace("\n", "/");
    String number = cell.number() == null ? "" : "#" + cell.number().toPlainString();
    return cell.at() + "=" + text + (number.equals("#" + text) ? "" : number);
  }

  static String cells(Map<Field, FormCell> cells) {
    StringBuilder out = new StringBuilder();
    for (Field field : Field.values()) {
      if (cells.containsKey(field)) {
        out.append(' ').append(field.key()).append(':').append(cell(cells.get(field)));
      }
    }
    return out.toString();
  }

  static String header(Form form) {
    return cells(form.header()).strip();
  }

  static String budget(Form form) {
    StringBuilder out = new StringBuilder();
    for (BudgetRow row : form.budget()) {
      out.append(row.kind().key());
      if (row.division() >= 0) {
        out.append(row.division());
      }
      out.append(' ').append(cell(row.label())).append(cells(row.cells())).append('\n');
    }
    return out.toString();
  }

  static String indicators(Form form) {
    StringBuilder out = new StringBuilder();
    for (IndicatorRow row : form.indicators()) {
      out.append(row.memo() ? "memo " : "").append(row.level()).append(cells(row.cells()));
      out.append('\n');
    }
    return out.toString();
  }

  static String total(Form form) {
    TotalRow total = form.total();
    return total == null
        ? "null"
        : cell(total.label())
            + " weight:"
            + cell(total.weight())
            + " score:"
            + cell(total.score())
            + " grade:"
            + cell(total.grade());
  }

  static String texts(Form form) {
    StringBuilder out = new StringBuilder();
    form.texts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> out.append(e.getKey()).append(' ').append(cell(e.getValue())).append('\n'));
    return out.toString();
  }

  static String all(Located located) {
    Form form = located.form();
    StringBuilder out = new StringBuilder();
    out.append(located.template().id()).append(' ').append(located.recognised()).append(' ');
    out.append(form.sheet()).append(' ').append(form.extent()).append('\n');
    out.append("title ").append(cell(form.title())).append(" year ").append(form.year());
    out.append(" years");
    form.years().forEach(y -> out.append(' ').append(cell(y)));
    out.append(" unit ").append(form.unit()).append('\n');
    out.append(header(form)).append('\n').append(budget(form)).append(indicators(form));
    form.levelPoints()
        .forEach(p -> out.append(p.level()).append('@').append(p.points()).append(' '));
    out.append("\ntotal ").append(total(form)).append('\n').append(texts(form));
    out.append("leftovers");
    form.leftovers().forEach(l -> out.append(' ').append(cell(l)));
    out.append('\n').append(form.remarks()).append('\n');
    return out.toString();
  }
}

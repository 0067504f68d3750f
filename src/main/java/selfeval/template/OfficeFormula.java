package selfeval.template;

import java.util.Map;
import selfeval.formula.CheckFormula;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * A check of an office's own: a formula that is true where a form is in order.
 *
 * @param id identifier, as a rule's
 * @param title what is wrong where it is false, a few Chinese words
 * @param formula the formula
 * @param fields the fields that it and its message name, by name
 * @param severity how grave
 * @param stage whether it counts
 * @param message the office's sentence; {@code {预算.总额.执行数}} stands for the field's value
 * @param place the field at whose cell a finding stands; null for the sheet as a whole
 * @param basis the source
 * @param suggestion what to do, or null
 */
public record OfficeFormula(
    String id,
    String title,
    CheckFormula formula,
    Map<String, NamedField> fields,
    Severity severity,
    Stage stage,
    String message,
    NamedField place,
    String basis,
    String suggestion) {
  public OfficeFormula {
    fields = Map.copyOf(fields);
  }

  /** Whether it is calculated for each indicator by itself. */
  public boolean eachRow() {
    return formula.names().stream()
        .anyMatch(name -> fields.get(name).block() == NamedField.Block.ROW);
  }
}

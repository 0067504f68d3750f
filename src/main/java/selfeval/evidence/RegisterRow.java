package selfeval.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register of the office that belongs to a form.
 *
 * @param kind what the register holds
 * @param file its name
 * @param values what the row says, by column; blank cells are not among them
 */
public record RegisterRow(Kind kind, String file, Map<Column, Value> values) {
  public RegisterRow {
    values = Map.copyOf(values);
  }

  /** What a register holds. */
  public enum Kind {
    /** 预算和执行. */
    BUDGET,
    /** 批复的绩效目标. */
    TARGETS,
    /** 绩效运行监控. */
    MONITORING
  }

  /** What a cell of a row may be. */
  public enum Column {
    DEPARTMENT,
    UNIT,
    PROJECT,
    CODE,
    YEAR,
    INITIAL,
    ADJUSTED,
    BUDGET,
    EXECUTED,
    RATE,
    LEVEL1,
    LEVEL2,
    LEVEL3,
    OPERATOR,
    TARGET,
    TARGET_UNIT,
    WEIGHT,
    DATE,
    PROGRESS;

    /** The name in the description of a kind. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a cell says.
   *
   * @param text as it is printed
   * @param place sheet and cell, as in 预算!E7
   * @param title the column's heading
   * @param moneyUnit 元, 万元 and the like, where heading or sheet say it; else null
   */
  public record Value(String text, String place, String title, @Nullable String moneyUnit) {}

  /** What a column says; null where it is blank. */
  public @Nullable Value get(Column column) {
    return values.get(column);
  }

  /** What a column says; empty where it is blank. */
  public String text(Column column) {
    Value value = values.get(column);
    return value == null ? "" : value.text();
  }

  /**
   * What registers say of one form.
   *
   * @param rows the rows that are surely its own
   * @param given the kinds of registers that are there at all
   * @param covering those of them that name the form's unit, in the form's year
   * @param notes Chinese sentences for the office: what is like its name, and was not taken
   */
  public record Rows(
      List<RegisterRow> rows, Set<Kind> given, Set<Kind> covering, List<String> notes) {
    /** No register was given. */
    public static final Rows NONE = new Rows(List.of(), Set.of(), Set.of(), List.of());

    public Rows {
      rows = List.copyOf(rows);
      given = Set.copyOf(given);
      covering = Set.copyOf(covering);
      notes = List.copyOf(notes);
    }

    /** Those of one kind. */
    List<RegisterRow> of(Kind kind) {
      return rows.stream().filter(row -> row.kind() == kind).toList();
    }
  }

  /**
   * What a form is looked for by; empty where it does not say it.
   *
   * @param project its project's name
   * @param unit 实施单位
   * @param department 主管部门
   * @param year four digits
   * @param template id of its template
   */
  public record Sought(
      String project, String unit, String department, String year, String template) {}
}

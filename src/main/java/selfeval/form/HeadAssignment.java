package selfeval.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Head.Column;
import selfeval.term.Field;

/** Gives unknown columns their fields where the usual orders and the content leave one way. */
final class HeadAssignment {
  private static final List<List<Field>> INDICATOR_ORDERS =
      List.of(Field.INDICATOR, moved(Field.INDICATOR, Field.WEIGHT, Field.OPERATOR));
  private static final List<List<Field>> MONEY_ORDERS =
      List.of(Field.MONEY, moved(Field.MONEY, Field.RATE, Field.WEIGHT));

  private static final Set<Field> INDICATOR_LEARNT =
      Set.of(Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE, Field.REASON);
  private static final Set<Field> MONEY_LEARNT =
      Set.of(Field.BUDGET, Field.EXECUTED, Field.WEIGHT, Field.RATE, Field.SCORE, Field.REASON);

  /** More unknown headings side by side than these are no form of the kind. */
  private static final int MOST = 4;

  private final List<Column> columns;
  private final List<String> norms;
  private final List<List<FormCell>> table;
  private final boolean money;

  /**
   * @param columns the columns of a head
   * @param norms their normalised headings
   * @param table the cells under them, row by row; null where a column has none in a row
   * @param money whether they are those of the money block
   */
  HeadAssignment(
      List<Column> columns, List<String> norms, List<List<FormCell>> table, boolean money) {
    this.columns = columns;
    this.norms = norms;
    this.table = table;
    this.money = money;
  }

  /** The same order with one field in front of another. */
  private static List<Field> moved(List<Field> order, Field field, Field before) {
    List<Field> other = new ArrayList<>(order);
    other.remove(field);
    other.add(other.indexOf(before), field);
    return List.copyOf(other);
  }

  /**
   * The only way in which every open column between two known ones finds its field.
   *
   * @param open the columns that are not known
   */
  Map<Integer, Field> assign(Set<Integer> open) {
    Map<Integer, Field> learnt = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!open.contains(i)) {
        continue;
      }
      List<Integer> gap = new ArrayList<>();
      int end = i;
      while (end < columns.size() && columns.get(end).field() == null) {
        if (open.contains(end)) {
          gap.add(end);
        }
        end++;
      }
      if (!gap.isEmpty() && gap.size() <= MOST) {
        Set<Map<Integer, Field>> ways = new HashSet<>();
        for (List<Field> order : money ? MONEY_ORDERS : INDICATOR_ORDERS) {
          Field before = i == 0 ? null : columns.get(i - 1).field();
          Field after = end == columns.size() ? null : columns.get(end).field();
          List<Field> missing = missing(order, before, after, learnt);
          ways(learnt, gap, missing, 0, new TreeMap<>(), ways);
        }
        if (ways.size() == 1) {
          learnt.putAll(ways.iterator().next());
        }
      }
      i = end - 1;
    }
    return learnt;
  }

  /** The fields that stand between these two in this order and have no column yet. */
  private List<Field> missing(
      List<Field> order,
      @Nullable Field before,
      @Nullable Field after,
      Map<Integer, Field> learnt) {
    Set<Field> taken = new HashSet<>(learnt.values());
    columns.forEach(column -> taken.add(column.field()));
    int from = before == null ? -1 : order.indexOf(before);
    int to = after == null ? order.size() : order.indexOf(after);
    List<Field> missing = new ArrayList<>();
    for (int k = from + 1; k < to; k++) {
      Field field = order.get(k);
      boolean wanted = (money ? MONEY_LEARNT : INDICATOR_LEARNT).contains(field);
      if (wanted && !taken.contains(field)) {
        missing.add(field);
      }
    }
    return missing;
  }

  private void ways(
      Map<Integer, Field> before,
      List<Integer> gap,
      List<Field> missing,
      int from,
      Map<Integer, Field> way,
      Set<Map<Integer, Field>> ways) {
    int next = way.size();
    if (next == gap.size()) {
      if (fits(before, way)) {
        ways.add(new TreeMap<>(way));
      }
      return;
    }
    for (int k = from; k < missing.size(); k++) {
      way.put(gap.get(next), missing.get(k));
      ways(before, gap, missing, k + 1, way, ways);
      way.remove(gap.get(next));
    }
  }

  private boolean fits(Map<Integer, Field> before, Map<Integer, Field> way) {
    Map<Field, List<FormCell>> byField = new EnumMap<>(Field.class);
    for (int i = 0; i < columns.size(); i++) {
      Field field = columns.get(i).field();
      field = field == null ? before.get(i) : field;
      field = field == null ? way.get(i) : field;
      if (field != null) {
        byField.put(field, column(i));
      }
    }
    for (Map.Entry<Integer, Field> one : way.entrySet()) {
      String norm = norms.get(one.getKey());
      List<FormCell> cells = column(one.getKey());
      boolean fits =
          !ColumnFit.speaksAgainst(norm, one.getValue())
              && (money
                  ? ColumnFit.money(one.getValue(), norm, cells, byField)
                  : ColumnFit.indicator(one.getValue(), norm, cells, byField));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private List<FormCell> column(int i) {
    List<FormCell> cells = new ArrayList<>();
    table.forEach(row -> cells.add(row.get(i)));
    return cells;
  }
}

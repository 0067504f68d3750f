package selfeval.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import selfeval.term.Labels;

/**
 * A kind of register: by which labels its columns are found, and which rows are none of its
 * entries.
 *
 * @param title as users read it
 * @param columns in their order
 * @param totals texts that make a row one of sums
 * @param notes words that a note below the table begins with, before a colon
 * @param empty texts that stand for nothing
 * @param money the columns that hold amounts
 * @param needs groups of columns; of each group one is there, or a sheet is none of this kind
 */
record RegisterKind(
    String title,
    List<Column> columns,
    Set<String> totals,
    Set<String> notes,
    Set<String> empty,
    Set<String> money,
    List<Set<String>> needs) {

  /** What is to be sent: departments, units, projects. */
  static final RegisterKind DUE = builtIn("due");

  /** What projects were given and spent. */
  static final RegisterKind BUDGET = builtIn("budget");

  /** The targets that were approved. */
  static final RegisterKind TARGETS = builtIn("targets");

  /** How far projects were when they were monitored. */
  static final RegisterKind MONITORING = builtIn("monitoring");

  RegisterKind {
    columns = List.copyOf(columns);
    totals = Set.copyOf(totals);
    notes = Set.copyOf(notes);
    empty = Set.copyOf(empty);
    money = Set.copyOf(money);
    needs = List.copyOf(needs);
  }

  /** Whether headings are those of a register of this kind. */
  boolean is(Head head) {
    return needs.stream().allMatch(group -> group.stream().anyMatch(key -> head.has(place(key))));
  }

  /**
   * A column.
   *
   * @param key its name in the program
   * @param title its name for users, which is one of its labels
   * @param labels by how labels compare, the group of each: a lower one comes first
   */
  record Column(String key, String title, Map<String, Integer> labels) {
    Column {
      labels = Map.copyOf(labels);
    }
  }

  /** The place of a column in the order. */
  int place(String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException(key);
  }

  private static RegisterKind builtIn(String id) {
    String file = "templates/registers/" + id + ".yaml";
    try (InputStream in = RegisterKind.class.getClassLoader().getResourceAsStream(file)) {
      Load load = new Load(LoadSettings.builder().setLabel(file).build());
      return of(map(load.loadFromInputStream(Objects.requireNonNull(in, file))));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private static RegisterKind of(Map<?, ?> tree) {
    List<Column> columns = new ArrayList<>();
    for (Map.Entry<?, ?> one : map(tree.get("columns")).entrySet()) {
      Map<?, ?> column = map(one.getValue());
      Map<String, Integer> labels = new LinkedHashMap<>();
      List<?> groups = list(column.get("labels"));
      for (int group = 0; group < groups.size(); group++) {
        for (String label : words(groups.get(group))) {
          labels.put(Labels.core(label), group);
        }
      }
      columns.add(new Column(text(one.getKey()), text(column.get("title")), labels));
    }
    return new RegisterKind(
        text(tree.get("title")),
        columns,
        Set.copyOf(words(tree.get("totals"))),
        Set.copyOf(words(tree.get("notes"))),
        Set.copyOf(words(tree.get("empty"))),
        Set.copyOf(words(optional(tree.get("money")))),
        list(optional(tree.get("needs"))).stream().map(group -> Set.copyOf(words(group))).toList());
  }

  private static Object optional(@Nullable Object node) {
    return node == null ? List.of() : node;
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return (Map<?, ?>) Objects.requireNonNull(node);
  }

  private static List<?> list(@Nullable Object node) {
    return (List<?>) Objects.requireNonNull(node);
  }

  private static String text(@Nullable Object node) {
    return Objects.requireNonNull(node).toString();
  }

  private static List<String> words(@Nullable Object node) {
    return list(node).stream().map(RegisterKind::text).toList();
  }
}

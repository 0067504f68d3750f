package selfeval.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import selfeval.term.Field;
import selfeval.term.Names;

/**
 * Which row of the round before is which row now: by the words of all levels; then, where exactly
 * one row of each side is left with it, by the indicator's own name; then likewise by its target,
 * actual, weight and score, for a row that was only given another name.
 */
final class RowPairs {
  private final List<Pair> pairs = new ArrayList<>();
  private final List<RoundRow> removed;
  private final List<RoundRow> added;

  /** A row then and now. */
  record Pair(RoundRow before, RoundRow now) {}

  RowPairs(List<RoundRow> before, List<RoundRow> now) {
    removed = new ArrayList<>(before);
    added = new ArrayList<>(now);
    byWords();
    single(row -> Names.bare(row.text(Field.LEVEL3)));
    single(RowPairs::values);
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<RoundRow> removed() {
    return removed;
  }

  List<RoundRow> added() {
    return added;
  }

  private void byWords() {
    Map<String, RoundRow> now = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (RoundRow row : added) {
      now.put(numbered(row, seen), row);
    }
    seen.clear();
    for (RoundRow row : List.copyOf(removed)) {
      RoundRow other = now.get(numbered(row, seen));
      if (other != null) {
        pair(row, other);
      }
    }
  }

  private static String numbered(RoundRow row, Map<String, Integer> seen) {
    String words = row.block() + "|" + row.words();
    return words + "|" + seen.merge(words, 1, Integer::sum);
  }

  /** Pairs indicators by a key that one row of each side has, among those without a partner. */
  private void single(Function<RoundRow, String> key) {
    Map<String, List<RoundRow>> before = grouped(removed, key);
    Map<String, List<RoundRow>> now = grouped(added, key);
    before.forEach(
        (value, rows) -> {
          List<RoundRow> others = now.getOrDefault(value, List.of());
          if (!value.isEmpty() && rows.size() == 1 && others.size() == 1) {
            pair(rows.get(0), others.get(0));
          }
        });
  }

  private static Map<String, List<RoundRow>> grouped(
      List<RoundRow> rows, Function<RoundRow, String> key) {
    Map<String, List<RoundRow>> groups = new LinkedHashMap<>();
    for (RoundRow row : rows) {
      if (row.block() == RoundRow.Block.INDICATOR) {
        groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row);
      }
    }
    return groups;
  }

  private static String values(RoundRow row) {
    String target = row.text(Field.TARGET);
    String actual = row.text(Field.ACTUAL);
    return target.isEmpty() || actual.isEmpty()
        ? ""
        : target + "|" + actual + "|" + row.text(Field.WEIGHT) + "|" + row.text(Field.SCORE);
  }

  private void pair(RoundRow before, RoundRow now) {
    pairs.add(new Pair(before, now));
    removed.remove(before);
    added.remove(now);
  }
}

package selfeval.across;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Things that belong together, directly or by others. */
final class Clusters {
  private final int[] parents;

  Clusters(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The first of those that one belongs to. */
  int first(int one) {
    int at = one;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  void join(int a, int b) {
    int first = first(a);
    int second = first(b);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** All, in the order of their first ones. */
  List<List<Integer>> all() {
    TreeMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      all.computeIfAbsent(first(i), f -> new ArrayList<>(1)).add(i);
    }
    return new ArrayList<>(all.values());
  }
}

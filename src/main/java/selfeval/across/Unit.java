package selfeval.across;

import java.util.Collection;
import java.util.Comparator;

/**
 * Who fills in forms.
 *
 * @param number in the order of their first forms, from 0
 * @param key what spellings of its name have in common
 * @param name as it was spelt first
 */
record Unit(int number, String key, String name) {

  /**
   * Whether these are more than one unit. A name that begins with another one's is an office of it,
   * such as 某局 and 某局信息中心.
   */
  static boolean several(Collection<Unit> units) {
    String shortest =
        units.stream()
            .map(Unit::key)
            .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
            .orElse("");
    return units.stream().anyMatch(unit -> !unit.key.startsWith(shortest));
  }
}

package selfeval.ooxml;

/**
 * How many different names the XML of one file uses. The parser keeps each, and looks the longer
 * for a further one the more there are; honest files have some hundred.
 */
final class SeenNames {
  static final int MOST = 10_000;

  private String[] table = new String[512];
  private int count;
  private int taken;

  /** Counts a name unless it was counted; false where there are too many. */
  boolean add(String name) {
    int mask = table.length - 1;
    int at = mix(name) & mask;
    while (table[at] != null) {
      if (table[at].equals(name)) {
        return true;
      }
      at = (at + 1) & mask;
    }
    table[at] = name;
    if (++count * 2 > table.length) {
      grow();
    }
    return count <= MOST;
  }

  /** Names beyond those of an ordinary file that were counted since this was asked. */
  int takeNew() {
    int odd = XmlNames.odd(count);
    int more = odd - taken;
    taken = odd;
    return more;
  }

  private static int mix(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  private void grow() {
    String[] before = table;
    table = new String[before.length * 2];
    int mask = table.length - 1;
    for (String name : before) {
      if (name != null) {
        int at = mix(name) & mask;
        while (table[at] != null) {
          at = (at + 1) & mask;
        }
        table[at] = name;
      }
    }
  }
}

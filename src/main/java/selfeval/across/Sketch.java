package selfeval.across;

import java.util.Arrays;

/**
 * A set of hashes, or the smallest of a larger one: since all sets are cut by the same order, what
 * two of them have in common can be estimated from what is kept.
 *
 * @param hashes ascending, none twice
 * @param limit up to which hash the set is known, inclusive
 */
record Sketch(int[] hashes, int limit) {
  private static final int LENGTH = 5;
  private static final long BASE = 0x100_0000_01B3L;
  private static final long LEAVING = power();

  private static long power() {
    long power = 1;
    for (int i = 0; i < LENGTH; i++) {
      power *= BASE;
    }
    return power;
  }

  /** The hashes of all sequences of five characters, ascending, none twice. */
  static int[] shingles(String plain) {
    int count = plain.length() - LENGTH + 1;
    if (count <= 0) {
      return new int[0];
    }
    int[] hashes = new int[count];
    long rolling = 0;
    for (int i = 0; i < plain.length(); i++) {
      rolling = rolling * BASE + plain.charAt(i);
      if (i >= LENGTH) {
        rolling -= LEAVING * plain.charAt(i - LENGTH);
      }
      if (i >= LENGTH - 1) {
        hashes[i - LENGTH + 1] = (int) Hashing.mix(rolling);
      }
    }
    return distinct(hashes);
  }

  /** Sorts, and leaves out what is twice. */
  static int[] distinct(int[] hashes) {
    Arrays.sort(hashes);
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** Keeps at most so many hashes of a set. */
  static Sketch of(int[] all, int most) {
    return all.length <= most
        ? new Sketch(all, Integer.MAX_VALUE)
        : new Sketch(Arrays.copyOf(all, most), all[most - 1]);
  }

  /** The same without some hashes. */
  Sketch without(Commonness common) {
    int[] kept = new int[hashes.length];
    int n = 0;
    for (int hash : hashes) {
      if (!common.is(hash)) {
        kept[n++] = hash;
      }
    }
    return n == hashes.length ? this : new Sketch(Arrays.copyOf(kept, n), limit);
  }

  /**
   * Whether two sets have enough in common.
   *
   * @param share what both have, as a share of what either has, from 0 to 1
   * @param least how many hashes both must have
   */
  boolean like(Sketch other, double share, int least) {
    int upTo = Math.min(limit, other.limit);
    int both = 0;
    int either = 0;
    int i = 0;
    int j = 0;
    while (true) {
      boolean mine = i < hashes.length && hashes[i] <= upTo;
      boolean others = j < other.hashes.length && other.hashes[j] <= upTo;
      if (!mine && !others) {
        break;
      }
      either++;
      if (mine && others && hashes[i] == other.hashes[j]) {
        both++;
        i++;
        j++;
      } else if (mine && (!others || hashes[i] < other.hashes[j])) {
        i++;
      } else {
        j++;
      }
    }
    return both >= least && both >= share * either;
  }
}

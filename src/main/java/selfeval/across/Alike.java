package selfeval.across;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds like sets among many without holding each against each: by MinHash, with locality-sensitive
 * hashing. Each band of least hashes puts a set into a bucket; only sets that share a bucket are
 * compared, and each of them with a few of the bucket alone.
 */
final class Alike {
  /**
   * 16 bands of 3: a pair with half in common shares a bucket in 88 of 100 cases, with 0.7 in 99.9.
   */
  private static final int BANDS = 16;

  private static final int ROWS = 3;

  /** So many sets of a bucket that are unlike each other are kept for comparing. */
  private static final int LEADERS = 16;

  private final List<Sketch> sets;
  private final double share;
  private final int least;
  private final Clusters clusters;

  /**
   * @param share what both must have, as a share of what either has
   * @param least how many hashes both must have
   */
  Alike(List<Sketch> sets, double share, int least) {
    this.sets = sets;
    this.share = share;
    this.least = least;
    this.clusters = new Clusters(sets.size());
  }

  Clusters clusters() {
    for (int band = 0; band < BANDS; band++) {
      Map<Long, int[]> buckets = new HashMap<>();
      for (int i = 0; i < sets.size(); i++) {
        if (sets.get(i).hashes().length >= least) {
          long key = key(sets.get(i).hashes(), band);
          buckets.put(key, compared(buckets.get(key), i));
        }
      }
    }
    return clusters;
  }

  private static long key(int[] hashes, int band) {
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      int factor = (int) Hashing.mix(band * ROWS + row + 1L) | 1;
      int smallest = Integer.MAX_VALUE;
      for (int hash : hashes) {
        int mixed = hash * factor;
        mixed = (mixed ^ (mixed >>> 15)) * 0x2C1B_3C6D;
        mixed ^= mixed >>> 13;
        smallest = Math.min(smallest, mixed);
      }
      key = Hashing.mix(key * 31 + smallest);
    }
    return key;
  }

  /** Compares one with the leaders of its bucket; returns the leaders from then on. */
  private int[] compared(int @Nullable [] leaders, int one) {
    if (leaders == null) {
      return new int[] {one};
    }
    boolean alike = false;
    for (int leader : leaders) {
      if (clusters.first(leader) == clusters.first(one)) {
        alike = true;
      } else if (sets.get(leader).like(sets.get(one), share, least)) {
        clusters.join(leader, one);
        alike = true;
      }
    }
    if (alike || leaders.length == LEADERS) {
      return leaders;
    }
    int[] more = Arrays.copyOf(leaders, leaders.length + 1);
    more[leaders.length] = one;
    return more;
  }
}

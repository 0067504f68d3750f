package selfeval.across;

import java.util.Arrays;
import java.util.List;

/**
 * Finds like sets among many without holding each against each: by MinHash, with locality-sensitive
 * hashing. Each band of least hashes puts a set into a bucket; only sets that share a bucket are
 * compared, and each of them with a few of the bucket alone.
 */
final class Alike {
  /**
   * 32 bands of 3: a pair with 0.4 in common shares a bucket in 88 of 100 cases, with 0.5 in 99;
   * one with 0.05, as any two texts may have, in less than 1.
   */
  private static final int BANDS = 32;

  private static final int ROWS = 3;

  /** So many sets of a bucket that are unlike each other are kept for comparing. */
  private static final int LEADERS = 8;

  /** Bits of a set's number, which stands behind its bucket's key in one sortable figure. */
  private static final int NUMBER = 28;

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
    int[] counted = new int[sets.size()];
    int n = 0;
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).hashes().length >= least) {
        counted[n++] = i;
      }
    }
    long[] keys = new long[n];
    for (int band = 0; band < BANDS; band++) {
      for (int i = 0; i < n; i++) {
        keys[i] = (key(sets.get(counted[i]).hashes(), band) << NUMBER) | i;
      }
      Arrays.sort(keys);
      for (int from = 0, to = 0; from < n; from = to) {
        while (to < n && keys[to] >> NUMBER == keys[from] >> NUMBER) {
          to++;
        }
        bucket(keys, from, to, counted);
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
        smallest = Math.min(smallest, hash * factor);
      }
      key = Hashing.mix(key * 31 + smallest);
    }
    return key;
  }

  /** Compares each of a bucket with a few before it that are unlike each other. */
  private void bucket(long[] keys, int from, int to, int[] counted) {
    if (to - from < 2) {
      return;
    }
    int[] leaders = new int[Math.min(LEADERS, to - from)];
    int led = 0;
    for (int k = from; k < to; k++) {
      int one = counted[(int) (keys[k] & ((1L << NUMBER) - 1))];
      boolean alike = false;
      for (int l = 0; l < led; l++) {
        if (clusters.first(leaders[l]) == clusters.first(one)) {
          alike = true;
        } else if (sets.get(leaders[l]).like(sets.get(one), share, least)) {
          clusters.join(leaders[l], one);
          alike = true;
        }
      }
      if (!alike && led < leaders.length) {
        leaders[led++] = one;
      }
    }
  }
}

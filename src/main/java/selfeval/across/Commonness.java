package selfeval.across;

import java.util.Arrays;
import java.util.List;

/**
 * Which hashes stand in the texts of so many units that they are common property. Counted in a
 * table of fixed size, which may count a hash too often by what shares its places, never too
 * seldom.
 */
final class Commonness {
  /** The share of units from which a hash is common. */
  private static final double SHARE = 0.2;

  /** Among few units, what so many have is not yet common. */
  private static final int FEW = 10;

  private static final int ROWS = 4;
  private static final int NARROWEST = 1 << 10;
  private static final int WIDEST = 1 << 18;

  private final int[][] units;
  private final int mask;
  private final int most;

  /**
   * @param texts each text that differs from the others once, those of one unit together
   * @param unitOf the number of the unit of each
   */
  Commonness(List<Sketch> texts, int[] unitOf) {
    int hashes = texts.stream().mapToInt(text -> text.hashes().length).sum();
    int width = NARROWEST;
    while (width < WIDEST && width < hashes * 4L) {
      width <<= 1;
    }
    mask = width - 1;
    units = new int[ROWS][width];
    int[][] last = new int[ROWS][width];
    for (int[] row : last) {
      Arrays.fill(row, -1);
    }
    int all = 0;
    for (int i = 0; i < texts.size(); i++) {
      all += i == 0 || unitOf[i] != unitOf[i - 1] ? 1 : 0;
      for (int hash : texts.get(i).hashes()) {
        for (int row = 0; row < ROWS; row++) {
          int place = place(hash, row);
          if (last[row][place] != unitOf[i]) {
            last[row][place] = unitOf[i];
            units[row][place]++;
          }
        }
      }
    }
    most = Math.max(FEW, (int) (all * SHARE));
  }

  private int place(int hash, int row) {
    int mixed = (hash ^ (row * 0x9E37_79B9)) * 0x85EB_CA6B;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  /** Whether too many units have it. */
  boolean is(int hash) {
    for (int row = 0; row < ROWS; row++) {
      if (units[row][place(hash, row)] <= most) {
        return false;
      }
    }
    return true;
  }
}

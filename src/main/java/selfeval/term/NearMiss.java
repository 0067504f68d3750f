package selfeval.term;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what a mistyped word was meant to be. */
public final class NearMiss {
  private NearMiss() {}

  /**
   * Returns the allowed word that is nearest; null where none is near. Case, hyphens, underscores
   * and blanks make no difference; a word may be begun only, and of three letters one may be wrong,
   * missing, too many, or swapped with the next.
   */
  public static @Nullable String of(String word, Collection<String> allowed) {
    String asked = bare(word);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : allowed) {
      // What was begun rightly was most likely meant: 预算.总额.年初 for 预算.总额.年初预算数.
      boolean begun = asked.length() > 1 && bare(candidate).startsWith(asked);
      if (begun && (best == null || candidate.length() < best.length())) {
        best = candidate;
      }
    }
    if (best != null) {
      return best;
    }
    for (String candidate : allowed) {
      String bare = bare(candidate);
      int distance = distance(asked, bare);
      int limit = Math.max(1, Math.min(asked.length(), bare.length()) / 3);
      if (distance <= limit && distance < bare.length() && distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
  }

  /** Letters to add, drop, change, or swap with the next (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}

package selfeval.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Names of findings that stay the same when rows are inserted or the file is renamed. */
final class Fingerprints {
  private static final int BYTES = 8;

  private Fingerprints() {}

  /**
   * @param key rule, block, row and field by their words
   * @param seen how often each key was met in this form; updated
   * @return 16 hexadecimal digits
   */
  static String next(String key, Map<String, Integer> seen) {
    int n = seen.merge(key, 1, Integer::sum);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((key + "|" + n).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

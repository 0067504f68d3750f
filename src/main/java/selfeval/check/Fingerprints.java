package selfeval.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Makes identifiers for the findings of one form, which stay the same when rows are inserted or the
 * file is renamed.
 */
final class Fingerprints {
  private static final int BYTES = 8;

  private final Map<String, Integer> seen = new HashMap<>();
  private final MessageDigest digest = sha256();

  /**
   * Returns the identifier of one finding.
   *
   * @param key rule, block, row and field by their words; equal keys of a form are numbered
   * @return 16 hexadecimal digits
   */
  String next(String key) {
    int n = seen.merge(key, 1, Integer::sum);
    byte[] hash = digest.digest((key + "|" + n).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

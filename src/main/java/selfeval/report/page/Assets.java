package selfeval.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * What the page brings along: its skeleton, its looks and its script, files beside this package,
 * and the policy that lets nothing else run.
 */
final class Assets {
  static final String SKELETON = read("page.html");
  static final String STYLE = read("page.css");
  static final String SCRIPT = read("page.js");

  /** Nothing is loaded from anywhere; of what is in the page only these two may act. */
  static final String POLICY =
      "default-src 'none'; script-src "
          + hash(SCRIPT)
          + "; style-src "
          + hash(STYLE)
          + "; base-uri 'none'; form-action 'none'";

  private Assets() {}

  /** Line ends are those that a browser makes of any: its hash is of the text after that. */
  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package selfeval.template;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files that a template was made of, so that two runs can be told to have judged by the same.
 *
 * @param files contents of its own file, of those that it extends, and of the overlays on it
 * @param overlays names of the overlays on it, in the order in which they were applied
 */
public record TemplateOrigin(List<byte[]> files, List<String> overlays) {
  public TemplateOrigin {
    files = List.copyOf(files);
    overlays = List.copyOf(overlays);
  }

  /** SHA-256 over the contents, each behind its length; lower-case hex. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] file : files) {
        digest.update(ByteBuffer.allocate(4).putInt(file.length).array());
        digest.update(file);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package selfeval.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import selfeval.disk.Sha256Stream;

/**
 * Where a file came from.
 *
 * @param input the INPUT as it was given
 * @param source a hash of the file's path on this machine
 */
public record Origin(String input, String source) {
  public static Origin of(Path input, Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    return new Origin(
        input.toString(), Sha256Stream.of(path.getBytes(StandardCharsets.UTF_8)).substring(0, 32));
  }
}

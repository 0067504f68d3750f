package selfeval.floors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the program and its tests. */
final class SourceTree {
  static final Path CLASSES = Path.of("target/classes");
  static final Path MAIN = Path.of("src/main/java/selfeval");
  static final Path TESTS = Path.of("src/test/java/selfeval");

  private SourceTree() {}

  /**
   * One source file.
   *
   * @param folder below which it was looked for
   * @param lines how many lines it has
   */
  record Source(Path folder, Path file, int lines) {
    String name() {
      return file.getFileName().toString().replace(".java", "");
    }

    /** Returns the package below selfeval, with dots; empty for selfeval itself. */
    String packageName() {
      return folder.relativize(file.getParent()).toString().replace('\\', '.').replace('/', '.');
    }
  }

  static List<Source> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Source> sources = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          sources.add(new Source(folder, file, (int) lines.count()));
        }
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

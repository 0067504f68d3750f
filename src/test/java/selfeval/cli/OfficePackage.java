package selfeval.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;

/** The zips that a build has made, unpacked with their rights and times as an office does it. */
final class OfficePackage {
  private static final String NAME = "selfeval-audit-[0-9.]+(-SNAPSHOT)?";

  private OfficePackage() {}

  /** The one without a Java, below a folder. */
  static Path plain(Path folder) throws IOException {
    return unpacked(folder, NAME + "[.]zip", "mvn package makes the zip");
  }

  /** The one with a Java for this machine, below a folder. */
  static Path withRuntime(Path folder) throws IOException {
    return unpacked(
        folder, NAME + "-linux-.*[.]zip", "mvn -Pruntime package makes the zip with a Java");
  }

  /** A file that a build may have made; the test is skipped where it has not. */
  static Path built(String pattern, String otherwise) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("target"))) {
      for (Path file : files) {
        if (file.getFileName().toString().matches(pattern)) {
          return file;
        }
      }
    }
    abort(otherwise);
    throw new AssertionError();
  }

  private static Path unpacked(Path folder, String pattern, String otherwise) throws IOException {
    Path zip = built(pattern, otherwise);
    Path home = null;
    try (FileSystem inside =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
      Path root = inside.getPath("/");
      try (Stream<Path> all = Files.walk(root)) {
        for (Path one : all.toList()) {
          Path to = folder.resolve(root.relativize(one).toString());
          if (Files.isDirectory(one)) {
            Files.createDirectories(to);
          } else {
            Files.copy(one, to);
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(one));
            FileTime time = Files.getLastModifiedTime(one);
            Files.setLastModifiedTime(to, time);
          }
          home =
              home == null && root.relativize(one).getNameCount() == 1 && one.getNameCount() > 0
                  ? to
                  : home;
        }
      }
    }
    return home;
  }
}

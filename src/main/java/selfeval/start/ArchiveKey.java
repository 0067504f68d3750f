package selfeval.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * For which program and which JVM an archive was made. The JVM itself looks closely and passes over
 * what does not fit; this says, without asking it, whether to make another one.
 *
 * @param javaHome the Java; launchers read it as the first line
 * @param program size of the jar, and its path where the JVM insists on it
 * @param time of the jar, epoch seconds, which the JVM insists on
 * @param java version and build of the JVM, and of its own classes
 * @param content checksum of the jar; empty where it was not looked at
 * @param made the name of the archive; {@link #NONE} where none could be made
 */
record ArchiveKey(
    String javaHome, String program, long time, String java, String content, String made) {
  static final String FILE = "start.key";
  static final String NONE = "none";

  /** The first Java that takes an archive also where the jar has moved. */
  private static final int MOVABLE = 19;

  /** The first Java with a cache that is made in one step. */
  private static final int CACHED = 25;

  /** The key of this process, with nothing made yet; null where it does not run from one jar. */
  static @Nullable ArchiveKey here() {
    String classPath = System.getProperty("java.class.path", "");
    if (!classPath.endsWith(".jar")) {
      return null;
    }
    try {
      Path jar = Path.of(classPath);
      String home = System.getProperty("java.home", "");
      String place = feature() < MOVABLE ? " " + classPath : "";
      String java =
          System.getProperty("java.vm.version", "")
              + " "
              + System.getProperty("os.arch", "")
              + " "
              + Files.size(Path.of(home, "lib", "modules"));
      long time = Files.getLastModifiedTime(jar).to(TimeUnit.SECONDS);
      return new ArchiveKey(home, Files.size(jar) + place, time, java, "", NONE);
    } catch (IOException | RuntimeException e) {
      return null; // several jars, or a Java of another make
    }
  }

  /** A checksum of the jar that this process runs from. */
  static String checksum() throws IOException {
    CRC32C checksum = new CRC32C();
    try (InputStream in =
        Files.newInputStream(Path.of(System.getProperty("java.class.path", "")))) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        checksum.update(buffer, 0, read);
      }
    }
    return Long.toHexString(checksum.getValue());
  }

  private static int feature() {
    return Runtime.version().feature();
  }

  /** The name of the archive that this JVM makes. */
  static String archive() {
    return feature() >= CACHED ? "start.aot" : "start.jsa";
  }

  /** The option with which this JVM writes one when it ends. */
  static String makes(Path archive) {
    return (feature() >= CACHED ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
  }

  /** The option with which this JVM uses one. */
  static String uses(Path archive) {
    return (feature() >= CACHED ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
  }

  /** The same with what was made, of the jar as it is now. */
  ArchiveKey with(String archive) throws IOException {
    return new ArchiveKey(javaHome, program, time, java, checksum(), archive);
  }

  /** Whether an archive of the other key does for this process, wherever its Java lies. */
  boolean fits(@Nullable ArchiveKey other) {
    return other != null && other.time == time && fitsButForTime(other);
  }

  /** Whether it would, had the jar still the time that it had then. */
  boolean fitsButForTime(@Nullable ArchiveKey other) {
    return other != null && other.program.equals(program) && other.java.equals(java);
  }

  /** The key in a folder; null where there is none that can be read. */
  static @Nullable ArchiveKey in(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
      if (lines.size() != 6) {
        return null;
      }
      long time = Long.parseLong(lines.get(2));
      return new ArchiveKey(
          lines.get(0), lines.get(1), time, lines.get(3), lines.get(4), lines.get(5));
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  /** When the key in a folder was written, epoch milliseconds; 0 where there is none. */
  static long written(Path folder) {
    try {
      FileTime time = Files.getLastModifiedTime(folder.resolve(FILE));
      return time.toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Writes it into a folder, whole or not at all. */
  void write(Path folder) throws IOException {
    Path temporary = folder.resolve(FILE + "." + ProcessHandle.current().pid());
    try {
      String text =
          String.join("\n", javaHome, program, Long.toString(time), java, content, made) + "\n";
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(temporary, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}

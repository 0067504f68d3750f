package selfeval.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the launchers find an archive that fits. They name a folder by {@link #FOLDER}; a
 * program that was started otherwise has none. The archive is made by a process of its own when a
 * run is over, so that nobody waits for it, and whatever goes wrong there is nobody's trouble.
 */
public final class StartArchive {
  /** The property by which a launcher names the folder for archives. */
  public static final String FOLDER = "selfeval.cache";

  /** The command by which the process is started that makes one; no user gives it. */
  public static final String COMMAND = "prepare";

  /** After which time it is tried again where none could be made. */
  private static final Duration AGAIN = Duration.ofDays(1);

  private StartArchive() {}

  /**
   * Starts the making of an archive where there is none that fits; returns at once.
   *
   * @param mainClass the class that knows {@link #COMMAND}
   */
  public static void refresh(String mainClass, Clock clock) {
    String folder = System.getProperty(FOLDER, "");
    ArchiveKey key = folder.isEmpty() ? null : ArchiveKey.here();
    if (key == null) {
      return;
    }
    try {
      Path cache = Path.of(folder);
      if (!wanted(key, cache, clock.millis())) {
        return;
      }
      Files.createDirectories(cache);
      // Where this cannot be written, neither can the archive; and the next start does not try too.
      key.write(cache);
      List<String> command = java();
      command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), mainClass));
      command.addAll(List.of(COMMAND, cache.toString()));
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException | RuntimeException e) {
      // the next run starts as slowly as this one did
    }
  }

  private static boolean wanted(ArchiveKey key, Path cache, long now) throws IOException {
    ArchiveKey made = ArchiveKey.in(cache);
    if (made != null && key.fits(made) && key.javaHome().equals(made.javaHome())) {
      return made.made().equals(ArchiveKey.NONE)
          ? now - ArchiveKey.written(cache) > AGAIN.toMillis()
          : !Files.exists(cache.resolve(made.made()));
    }
    if (packaged(key)) {
      // What lies in the folder is of another program, and the launchers would prefer it.
      forget(cache);
      return false;
    }
    return true;
  }

  /** Whether the archive that came with the package fits, if need be from now on. */
  private static boolean packaged(ArchiveKey key) throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path", ""));
    Path lib = jar.toAbsolutePath().getParent();
    ArchiveKey brought = lib == null ? null : ArchiveKey.in(lib);
    if (brought == null || !key.fitsButForTime(brought)) {
      return false;
    }
    if (!key.fits(brought)) {
      // Unpacked in another time zone the jar has another time, over which the JVM takes exception.
      if (!brought.content().equals(ArchiveKey.checksum()) || !Files.isWritable(jar)) {
        return false;
      }
      Files.setLastModifiedTime(jar, FileTime.from(brought.time(), TimeUnit.SECONDS));
    }
    return true;
  }

  private static void forget(Path cache) throws IOException {
    for (String name : List.of(ArchiveKey.FILE, "start.jsa", "start.aot")) {
      Files.deleteIfExists(cache.resolve(name));
    }
  }

  /** The Java of this process, as it is started for something short. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    return command;
  }

  /**
   * Makes an archive in a folder, unless another process is about it.
   *
   * @return whether there is one now
   */
  public static boolean make(Path folder) throws InterruptedException {
    ArchiveKey key = ArchiveKey.here();
    return key != null && new ArchiveMaker(folder, key).make();
  }

  /** The sample forms that are audited while an archive is made. */
  static @Nullable Path sample(Path folder, String name) throws IOException {
    try (var in = StartArchive.class.getResourceAsStream(name)) {
      if (in == null) {
        return null;
      }
      Path file = folder.resolve(name);
      Files.copy(in, file);
      return file;
    }
  }
}

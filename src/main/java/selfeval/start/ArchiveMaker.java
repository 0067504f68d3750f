package selfeval.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes an archive: has sample forms audited by a process that writes one at its end, tries it, and
 * puts it whole into its place.
 */
final class ArchiveMaker {
  /** One without and one with a mistake to mend, beside this class. */
  static final List<String> SAMPLES = List.of("passed.xlsx", "returned.xlsx");

  private static final String WORK = "making";
  private static final long MINUTES = 5;

  private final Path folder;
  private final Path work;
  private final ArchiveKey key;

  /**
   * @param folder for the archive; is there
   */
  ArchiveMaker(Path folder, ArchiveKey key) {
    this.folder = folder.toAbsolutePath();
    this.work = this.folder.resolve(WORK);
    this.key = key;
  }

  boolean make() throws InterruptedException {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null && locked();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean locked() throws IOException, InterruptedException {
    remove(work); // of a process that was killed
    try {
      Files.createDirectories(work);
      Path archive = work.resolve(ArchiveKey.archive());
      baseOfRuntime();
      if (!practised(archive) || !Files.exists(archive) || !starts(archive)) {
        return false;
      }
      // A JVM trusts what it maps: a file that a power cut left half written would end it.
      try (FileChannel whole = FileChannel.open(archive)) {
        whole.force(true);
      }
      for (String name : List.of("start.jsa", "start.aot")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.move(
          archive, folder.resolve(ArchiveKey.archive()), StandardCopyOption.REPLACE_EXISTING);
      key.with(ArchiveKey.archive()).write(folder);
      return true;
    } finally {
      remove(work);
    }
  }

  /**
   * What an archive builds on comes with every Java but a runtime of the package that was put
   * together for another system than the one where that was done.
   */
  private void baseOfRuntime() throws IOException, InterruptedException {
    Path home = Path.of(key.javaHome()).toAbsolutePath();
    Path libraries = home.resolve(System.mapLibraryName("jvm").endsWith("dll") ? "bin" : "lib");
    Path lib = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath().getParent();
    boolean ours =
        lib != null && home.getParent() != null && home.getParent().equals(lib.getParent());
    if (ours && !Files.exists(libraries.resolve("server").resolve("classes.jsa"))) {
      List<String> command = StartArchive.java();
      command.add("-Xshare:dump");
      run(command);
    }
  }

  private boolean practised(Path archive) throws IOException, InterruptedException {
    Path in = Files.createDirectories(work.resolve("in"));
    List<String> samples = new ArrayList<>();
    for (String name : SAMPLES) {
      Path sample = StartArchive.sample(in, name);
      if (sample != null) {
        samples.add(sample.toString());
      }
    }
    // The process finds a key that fits, as most starts do.
    Files.createFile(work.resolve(ArchiveKey.archive() + ".made"));
    key.with(ArchiveKey.archive() + ".made").write(work);
    List<String> command = StartArchive.java();
    command.add(ArchiveKey.makes(archive));
    command.add("-D" + StartArchive.FOLDER + "=" + work);
    command.addAll(program("audit"));
    command.addAll(samples);
    command.addAll(List.of("--out", work.resolve("out").toString()));
    return !samples.isEmpty() && run(command);
  }

  /**
   * Whether the program runs with it: a JVM that takes exception to it says so by its exit code.
   */
  private boolean starts(Path archive) throws IOException, InterruptedException {
    List<String> command = StartArchive.java();
    command.add(ArchiveKey.uses(archive));
    command.addAll(program("--version"));
    return run(command);
  }

  private static List<String> program(String word) {
    return List.of("-jar", System.getProperty("java.class.path", ""), word);
  }

  private static boolean run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void remove(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}

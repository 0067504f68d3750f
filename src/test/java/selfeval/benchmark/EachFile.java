package selfeval.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What peers have in common: each file of a folder is made another one, by some threads. */
final class EachFile {
  private EachFile() {}

  /** What is done to a file. */
  @FunctionalInterface
  interface Work {
    void rewrite(Path file, Path target) throws IOException;
  }

  /**
   * Does the work to all files, or fails.
   *
   * @param args input folder, output folder, threads
   */
  static void run(String[] args, Work work) throws Exception {
    Path in = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    List<Path> files;
    try (Stream<Path> listed = Files.list(in)) {
      files = listed.sorted().toList();
    }
    ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[2]));
    try {
      List<Future<Path>> done =
          files.stream().map(file -> threads.submit(() -> rewritten(work, file, out))).toList();
      for (Future<Path> one : done) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    System.err.println(files.size());
  }

  private static Path rewritten(Work work, Path file, Path out) throws IOException {
    Path target = out.resolve(file.getFileName());
    work.rewrite(file, target);
    return target;
  }
}

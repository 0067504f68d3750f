package selfeval.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times the whole audit of a folder against {@link PoiPeer} over the same files: each as a process
 * of its own from a cold start, in turns, with one thread and with all.
 *
 * <p>Arguments: the packaged jar, the form to copy, the number of copies, the number of rounds. See
 * the README for the command.
 */
public final class Benchmark {
  private Benchmark() {}

  public static void main(String[] args) throws Exception {
    Path jar = Path.of(args[0]).toAbsolutePath();
    Path form = Path.of(args[1]);
    int copies = Integer.parseInt(args[2]);
    int rounds = Integer.parseInt(args[3]);
    Path folder = Files.createTempDirectory("selfeval-benchmark");
    try {
      Path in = Files.createDirectory(folder.resolve("in"));
      for (int i = 0; i < copies; i++) {
        Files.copy(form, in.resolve(String.format(Locale.ROOT, "自评表%05d.xlsx", i)));
      }
      int all = Runtime.getRuntime().availableProcessors();
      for (int threads : all == 1 ? new int[] {1} : new int[] {1, all}) {
        compare(jar, in, folder, copies, rounds, threads);
      }
    } finally {
      delete(folder);
    }
  }

  private static void compare(Path jar, Path in, Path folder, int copies, int rounds, int threads)
      throws Exception {
    String testClasses =
        Path.of(Benchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    String n = Integer.toString(threads);
    double[] ours = new double[rounds];
    double[] peer = new double[rounds];
    double[] ratio = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Path out = folder.resolve("out");
      ours[i] =
          seconds(
              "-jar", jar.toString(), "audit", in.toString(), "--out", out.toString(), "--jobs", n);
      check(out, copies);
      delete(out);
      String classPath = testClasses + File.pathSeparator + jar;
      Path poi = folder.resolve("poi");
      peer[i] =
          seconds("-cp", classPath, PoiPeer.class.getName(), in.toString(), poi.toString(), n);
      delete(poi);
      ratio[i] = peer[i] / ours[i];
    }
    System.out.printf(
        Locale.ROOT,
        "%d files, %d thread(s), -Xmx512m, median of %d: audit %.2f s, POI %.2f s, POI/audit %.1f (%.1f to %.1f)%n",
        copies,
        threads,
        rounds,
        median(ours),
        median(peer),
        median(ratio),
        Arrays.stream(ratio).min().orElseThrow(),
        Arrays.stream(ratio).max().orElseThrow());
  }

  private static double seconds(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException("exit " + exit + ": " + command);
    }
    return seconds;
  }

  /** A run that did not do the work does not count. */
  private static void check(Path out, int copies) throws IOException {
    try (Stream<String> lines = Files.lines(out.resolve("results.jsonl"))) {
      long audited = lines.filter(line -> line.contains("\"outcome\":\"audited\"")).count();
      if (audited != copies) {
        throw new IllegalStateException(audited + " of " + copies + " audited");
      }
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

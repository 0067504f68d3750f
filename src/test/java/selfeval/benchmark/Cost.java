package selfeval.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a command took from its start to its end.
 *
 * @param wall seconds
 * @param cpu seconds of the processor in the program itself, of all its threads
 * @param allocated bytes put on the heap, as the log of the collector has them; 0 where no log was
 *     asked for
 */
record Cost(double wall, double cpu, double allocated) {
  /** The shell tells what its child took, which Java does not. */
  private static final String TIMED =
      "TIMEFORMAT='%3R %3U'; time \"$@\" >/dev/null 2>\"$PEER_LOG\"";

  private static final Pattern PAUSE = Pattern.compile("Pause.*?(\\d+)M->(\\d+)M\\(");

  /** Runs a command; a run that fails does not count. */
  static Cost of(List<String> command, Path folder) throws IOException, InterruptedException {
    return of(command, folder, null);
  }

  /**
   * @param folder where its logs go
   * @param collections the log that the command writes of its collections, or null
   */
  static Cost of(List<String> command, Path folder, Path collections)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("bash", "-c", TIMED, "time"));
    all.addAll(command);
    Path log = folder.resolve("peer.log");
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().put("PEER_LOG", log.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Process process = builder.redirectErrorStream(true).start();
    String[] times =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .trim()
            .split(" ", -1);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          "exit " + exit + ": " + command + "\n" + Files.readString(log));
    }
    return new Cost(
        Double.parseDouble(times[0]),
        Double.parseDouble(times[1]),
        collections == null ? 0 : allocated(collections));
  }

  private static double allocated(Path log) throws IOException {
    double megabytes = 0;
    int left = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher pause = PAUSE.matcher(line);
      if (pause.find()) {
        megabytes += Integer.parseInt(pause.group(1)) - left;
        left = Integer.parseInt(pause.group(2));
      }
    }
    return megabytes * (1 << 20);
  }

  /** The most that a collection has left on the heap of the program itself, MB. */
  static double mostLive(Path log) throws IOException {
    double most = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher pause = PAUSE.matcher(line);
      if (pause.find()) {
        most = Math.max(most, Integer.parseInt(pause.group(2)));
      }
    }
    return most;
  }

  /** Each file more, between two runs over fewer and over more files. */
  static Cost each(Cost fewer, Cost more, int files) {
    return new Cost(
        (more.wall - fewer.wall) / files,
        (more.cpu - fewer.cpu) / files,
        (more.allocated - fewer.allocated) / files);
  }

  /** The one in the middle, by wall time. */
  static Cost median(List<Cost> costs) {
    Cost[] sorted = costs.toArray(Cost[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(Cost::wall));
    return sorted[sorted.length / 2];
  }

  static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}

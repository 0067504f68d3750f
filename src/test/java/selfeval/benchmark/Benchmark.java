package selfeval.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the program costs, beside what others do with the same files, in one run: the whole audit of
 * a folder, {@link PoiPeer}, openpyxl where Python has it, {@link Floor} and a plain copy, each as
 * a process of its own; from a cold start, and each form more once all is warm; and the audit of
 * one file by each way to start it. Prints the tables of the README.
 *
 * <p>Run from the folder of the build, see the README. Arguments, all optional: {@code --forms} of
 * a cold run, {@code --rounds} of which the one in the middle counts, {@code --warm} two numbers of
 * forms between which the cost of one more is measured, {@code --growth} for how time and memory
 * grow with files and rows instead.
 */
public final class Benchmark {
  /** So that one run of openpyxl does not take as long as all others. */
  private static final int SLOW_FROM = 50;

  private static final int SLOW_TO = 250;

  private final Path folder;
  private final Peers peers;
  private int forms = 1_000;
  private int rounds = 3;
  private int from = 2_000;
  private int to = 6_000;

  private Benchmark(Path folder) {
    this.folder = folder;
    this.peers = new Peers(Path.of("target").toAbsolutePath(), folder);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("selfeval-benchmark");
    try {
      Benchmark benchmark = new Benchmark(folder);
      boolean growth = false;
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--forms" -> benchmark.forms = Integer.parseInt(args[++i]);
          case "--rounds" -> benchmark.rounds = Integer.parseInt(args[++i]);
          case "--warm" -> {
            String[] numbers = args[++i].split(",", -1);
            benchmark.from = Integer.parseInt(numbers[0]);
            benchmark.to = Integer.parseInt(numbers[1]);
          }
          case "--growth" -> growth = true;
          default -> throw new IllegalArgumentException(args[i]);
        }
      }
      if (growth) {
        new Growth(benchmark.peers, folder).run();
      } else {
        benchmark.run();
      }
    } finally {
      Cost.delete(folder);
    }
  }

  private void run() throws Exception {
    int all = Runtime.getRuntime().availableProcessors();
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d processors, -Xmx512m; a form of %d bytes%n",
        System.getProperty("java.version"),
        all,
        Files.size(forms("xlsx", 1).resolve("自评表00000.xlsx")));
    for (int threads : new TreeSet<>(List.of(1, all))) {
      cold("xlsx", threads);
      warm("xlsx", threads);
    }
    cold("xls", 1);
    warm("xls", 1);
    oneFile();
  }

  private void cold(String kind, int threads) throws Exception {
    Path in = forms(kind, forms);
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> one : peers.over(in, kind, threads).entrySet()) {
        boolean slow = one.getKey().equals(Peers.OPENPYXL);
        if (!slow || round == 0) {
          List<Cost> known = costs.computeIfAbsent(one.getKey(), key -> new ArrayList<>());
          known.add(timed(one.getKey(), one.getValue(), forms, null));
        }
      }
    }
    System.out.printf(
        "%n%d forms .%s from a cold start, %d thread(s)%n%n| | wall s | CPU s | wall, times the audit |%n|---|---|---|---|%n",
        forms, kind, threads);
    double own = Cost.median(costs.get(Peers.AUDIT)).wall();
    for (Map.Entry<String, List<Cost>> one : costs.entrySet()) {
      Cost cost = Cost.median(one.getValue());
      System.out.println(
          "| "
              + one.getKey()
              + Cost.number(" | %.2f", cost.wall())
              + Cost.number(" | %.2f", cost.cpu())
              + Cost.number(" | %.2f |", cost.wall() / own));
    }
  }

  private void warm(String kind, int threads) throws Exception {
    Path log = folder.resolve("gc.log");
    Map<String, Cost> each = new LinkedHashMap<>();
    for (String name : peers.over(folder, kind, threads).keySet()) {
      boolean slow = name.equals(Peers.OPENPYXL);
      int fewer = slow ? SLOW_FROM : from;
      int more = slow ? SLOW_TO : to;
      Path few = forms(kind, fewer);
      Path many = forms(kind, more);
      Cost first = timed(name, peers.logged(name, few, kind, threads, log), fewer, log);
      Cost second = timed(name, peers.logged(name, many, kind, threads, log), more, log);
      each.put(name, Cost.each(first, second, more - fewer));
    }
    System.out.printf(
        "%neach form .%s more, from %d to %d (openpyxl from %d to %d), %d thread(s)%n%n"
            + "| | wall ms | CPU ms | MB allocated | CPU, times the audit |%n|---|---|---|---|---|%n",
        kind, from, to, SLOW_FROM, SLOW_TO, threads);
    double own = each.get(Peers.AUDIT).cpu();
    for (Map.Entry<String, Cost> one : each.entrySet()) {
      Cost cost = one.getValue();
      System.out.println(
          "| "
              + one.getKey()
              + Cost.number(" | %.2f", cost.wall() * 1_000)
              + Cost.number(" | %.2f", cost.cpu() * 1_000)
              + (cost.allocated() > 0 ? Cost.number(" | %.2f", cost.allocated() / 1e6) : " | ")
              + Cost.number(" | %.2f |", cost.cpu() / own));
    }
  }

  private void oneFile() throws Exception {
    Path in = Files.createDirectories(folder.resolve("one"));
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      Path form =
          seeds.filter(seed -> seed.toString().endsWith(".xlsx")).sorted().findFirst().get();
      Files.copy(form, in.resolve("自评表.xlsx"));
    }
    System.out.printf(
        "%none form from a cold start, the one in the middle of %d%n%n| | wall s | CPU s |%n|---|---|---|%n",
        2 * rounds + 1);
    for (Map.Entry<String, List<String>> one : peers.starts(in).entrySet()) {
      // the first one makes what later ones start by
      timed(one.getKey(), one.getValue(), 1, null);
      List<Cost> costs = new ArrayList<>();
      for (int round = 0; round < 2 * rounds + 1; round++) {
        costs.add(timed(one.getKey(), one.getValue(), 1, null));
      }
      Cost cost = Cost.median(costs);
      System.out.println(
          "| "
              + one.getKey()
              + Cost.number(" | %.3f", cost.wall())
              + Cost.number(" | %.3f |", cost.cpu()));
    }
  }

  private Cost timed(String name, List<String> command, int files, Path collections)
      throws IOException, InterruptedException {
    Cost.delete(peers.out());
    Cost cost =
        Cost.of(
            command,
            folder,
            name.equals(Peers.AUDIT) || name.equals(Peers.POI) ? collections : null);
    if (name.equals(Peers.AUDIT)) {
      check(peers.out(), files);
    }
    Cost.delete(peers.out());
    return cost;
  }

  /** A folder of copies of the form that LibreOffice saved. */
  private Path forms(String kind, int copies) throws IOException {
    Path in = folder.resolve(kind + copies);
    if (!Files.exists(in)) {
      Files.createDirectories(in);
      byte[] form = resource("form." + kind);
      for (int i = 0; i < copies; i++) {
        Files.write(in.resolve(String.format(Locale.ROOT, "自评表%05d.%s", i, kind)), form);
      }
    }
    return in;
  }

  static byte[] resource(String name) throws IOException {
    try (var in = Benchmark.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside the classes of the tests");
      }
      return in.readAllBytes();
    }
  }

  /** A run that did not do the work does not count. */
  private static void check(Path out, int files) throws IOException {
    try (Stream<String> lines = Files.lines(out.resolve("results.jsonl"))) {
      long audited = lines.filter(line -> line.contains("\"outcome\":\"audited\"")).count();
      if (audited != files) {
        throw new IllegalStateException(audited + " of " + files + " audited");
      }
    }
  }
}

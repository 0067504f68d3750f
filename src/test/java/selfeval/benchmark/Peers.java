package selfeval.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands that are compared. */
final class Peers {
  static final String AUDIT = "the whole audit";
  static final String POI = "POI: load, five notes, save";
  static final String OPENPYXL = "openpyxl: load, five notes, save";
  private static final String FLOOR = "inflate, look, deflate what changes";
  private static final String COPY = "plain copy";

  private final Path target;
  private final Path folder;
  private final String java;
  private final String python;

  /**
   * @param target what the build made
   * @param folder for what the benchmark makes
   */
  Peers(Path target, Path folder) {
    this.target = target;
    this.folder = folder;
    this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    this.python = python();
  }

  Path out() {
    return folder.resolve("out");
  }

  Path jar() {
    return target.resolve("selfeval-audit.jar");
  }

  /** The commands over a folder, by what they do. */
  Map<String, List<String>> over(Path in, String kind, int threads) {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    String n = Integer.toString(threads);
    commands.put(AUDIT, audit(in, n));
    commands.put(POI, test(PoiPeer.class, in, n));
    if (kind.equals("xlsx")) {
      if (!python.isEmpty() && threads == 1) {
        Path script = folder.resolve("openpyxl_peer.py");
        commands.put(OPENPYXL, List.of(python, script.toString(), in.toString(), out().toString()));
      }
      commands.put(FLOOR, test(Floor.class, in, n));
    }
    if (threads == 1) {
      commands.put(COPY, List.of("cp", "-r", in.toString(), out().toString()));
    }
    return commands;
  }

  /** One of them; what runs on a JVM writes a log of its collections. */
  List<String> logged(String name, Path in, String kind, int threads, Path log) {
    List<String> command = over(in, kind, threads).get(name);
    if (!command.get(0).equals(java)) {
      return command;
    }
    List<String> logged = new ArrayList<>(command);
    logged.add(1, "-Xlog:gc:file=" + log);
    return logged;
  }

  private List<String> audit(Path in, String threads) {
    String to = out().toString();
    return List.of(
        java,
        "-Xmx512m",
        "-jar",
        jar().toString(),
        "audit",
        in.toString(),
        "--out",
        to,
        "--jobs",
        threads);
  }

  private List<String> test(Class<?> program, Path in, String threads) {
    String classes = target.resolve("test-classes") + File.pathSeparator + jar();
    return List.of(
        java,
        "-Xmx512m",
        "-cp",
        classes,
        program.getName(),
        in.toString(),
        out().toString(),
        threads);
  }

  /** The ways to start the audit of a folder, and an empty program. */
  Map<String, List<String>> starts(Path in) throws IOException, InterruptedException {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    String to = out().toString();
    List<String> audit = List.of("audit", in.toString(), "--out", to);
    commands.put("`java -jar`", joined(List.of(java, "-jar", jar().toString()), audit));
    try (Stream<Path> files = Files.list(target)) {
      for (Path zip :
          files.filter(f -> f.getFileName().toString().endsWith(".zip")).sorted().toList()) {
        Path home = unzipped(zip);
        boolean runtime = Files.exists(home.resolve("runtime"));
        commands.put(
            runtime ? "the package with a Java" : "the launcher",
            joined(List.of("sh", home.resolve("审核.sh").toString()), audit));
      }
    }
    commands.put(
        "`--version` by `java -jar`", List.of(java, "-jar", jar().toString(), "--version"));
    commands.put("an empty program", test(Nothing.class, in, "1"));
    return commands;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private Path unzipped(Path zip) throws IOException, InterruptedException {
    Path to = Files.createDirectories(folder.resolve(zip.getFileName() + ".d"));
    int exit =
        new ProcessBuilder(
                Path.of(java).resolveSibling("jar").toString(),
                "--extract",
                "--file",
                zip.toString())
            .directory(to.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("cannot unpack " + zip);
    }
    try (Stream<Path> tree = Files.walk(to)) {
      for (Path file :
          tree.filter(f -> f.getParent().endsWith("bin") || f.toString().endsWith("jspawnhelper"))
              .toList()) {
        file.toFile().setExecutable(true);
      }
    }
    try (Stream<Path> tree = Files.walk(to)) {
      return tree.filter(f -> f.endsWith("审核.sh")).findFirst().orElseThrow().getParent();
    }
  }

  /** The Python that has openpyxl, and puts its script beside; empty where none has. */
  private String python() {
    for (String one : List.of("python3", "/usr/bin/python3")) {
      try {
        int exit = new ProcessBuilder(one, "-c", "import openpyxl").start().waitFor();
        if (exit == 0) {
          Files.write(folder.resolve("openpyxl_peer.py"), Benchmark.resource("openpyxl_peer.py"));
          return one;
        }
      } catch (IOException e) {
        // not there
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return "";
  }

  /** What a JVM takes by itself. */
  static final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {}
  }
}

package selfeval.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** How time and memory grow with the number of files, and with the rows of one form. */
final class Growth {
  private final Peers peers;
  private final Path folder;

  Growth(Peers peers, Path folder) {
    this.peers = peers;
    this.folder = folder;
  }

  void run() throws Exception {
    System.out.printf(
        "| files | wall s | CPU s | ms a file more | MB live, most |%n|---|---|---|---|---|%n");
    Cost before = null;
    int fewer = 0;
    for (int files : new int[] {100, 1_000, 10_000, 100_000}) {
      Path in = Files.createDirectories(folder.resolve("files" + files));
      for (int i = 0; i < files; i++) {
        // each a project of its own, as an office has them
        Path part = Files.createDirectories(in.resolve(Integer.toString(i / 1_000)));
        Files.write(part.resolve("自评表" + i + ".xlsx"), named(i));
      }
      Cost cost = audited(in, List.of("--jobs", "1"));
      row(files, cost, before, files - fewer, Cost.mostLive(log()));
      before = cost;
      fewer = files;
      Cost.delete(in);
    }
    System.out.printf(
        "%n| rows | wall s | CPU s | ms a row more | MB live, most |%n|---|---|---|---|---|%n");
    before = null;
    fewer = 0;
    for (int rows : new int[] {35, 350, 3_500, 35_000}) {
      Path in = Files.createDirectories(folder.resolve("rows" + rows));
      Files.write(in.resolve("自评表.xlsx"), LongForm.of(rows));
      Cost cost = audited(in, List.of("--max-cells", "1000000", "--max-seconds", "600"));
      row(rows, cost, before, rows - fewer, Cost.mostLive(log()));
      before = cost;
      fewer = rows;
    }
  }

  private static void row(int n, Cost cost, Cost before, int more, double live) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %.2f | %.2f | %s | %.0f |%n",
        n,
        cost.wall(),
        cost.cpu(),
        before == null ? "" : Cost.number("%.3f", (cost.cpu() - before.cpu()) * 1_000 / more),
        live);
  }

  private Path log() {
    return folder.resolve("gc.log");
  }

  private Cost audited(Path in, List<String> options) throws IOException, InterruptedException {
    Cost.delete(peers.out());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + log(),
                "-jar",
                peers.jar().toString(),
                "audit",
                in.toString(),
                "--out",
                peers.out().toString()));
    command.addAll(options);
    Cost cost = Cost.of(command, folder);
    Cost.delete(peers.out());
    return cost;
  }

  /** The form, its project named by a number. */
  private static byte[] named(int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(Benchmark.resource("form.xlsx")));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals("xl/sharedStrings.xml")) {
          String strings = new String(content, StandardCharsets.UTF_8);
          content =
              strings.replace("社区养老服务补贴", number + "号社区养老服务补贴").getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

package selfeval.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.overview.Occasion;
import selfeval.report.ReportFormat;
import selfeval.report.sheet.SheetLimits;
import selfeval.result.FileRecord;
import selfeval.result.Outcome;

class LedgerTempFilesTest {
  @TempDir Path folder;

  /** Begins a ledger and ends the process as a kill does: nothing is closed, no hook runs. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] arguments) throws IOException {
      Path scratch = Path.of(arguments[0]);
      Ledger ledger =
          new Ledger(
              new ReportFormat.Setting(
                  OutputStream.nullOutputStream(), scratch, Occasion.at("2026-01-05")),
              SheetLimits.EXCEL);
      Random random = new Random(1);
      for (int i = 0; i < 3000; i++) {
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        String reason = HexFormat.of().formatHex(noise);
        ledger.add(FileRecord.notAudited(i + ".xlsx", null, 1, Outcome.DAMAGED, reason));
      }
      boolean begun = System.getProperty("java.io.tmpdir").equals(arguments[1]);
      Runtime.getRuntime().halt(begun ? 9 : 1);
    }
  }

  @Test
  void a_process_that_is_killed_leaves_nothing_in_the_machines_temp_folder() throws Exception {
    Path temp = Files.createDirectory(folder.resolve("temp"));
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                scratch.toString(),
                temp.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isEqualTo(9);
    assertThat(names(temp).stream().filter(name -> !name.startsWith("hsperfdata"))).isEmpty();
    assertThat(names(scratch)).as("the ledger had begun to write").isNotEmpty();
  }

  private static List<String> names(Path in) throws IOException {
    try (Stream<Path> all = Files.list(in)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}

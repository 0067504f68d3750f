package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.check.AuditOptions;
import selfeval.disk.Disk;
import selfeval.evidence.RegisterRow;
import selfeval.hostile.HostileFiles;
import selfeval.ooxml.Limits;
import selfeval.output.Succession;
import selfeval.patience.Cost;
import selfeval.run.input.FileContent;
import selfeval.term.Severity;

/** What a hostile file costs, against an honest one that is large. */
@Tag("process")
class HostileCostTest {
  private static final int HONEST_CELLS = 200_000;

  /** So many times the honest one's processor time. */
  private static final int MOST = 20;

  @TempDir Path folder;

  private static FileContent content(String name, byte[] bytes) {
    return new FileContent(name, bytes, "", bytes.length, System.nanoTime(), null, null);
  }

  @Test
  void no_hostile_file_costs_many_times_what_an_honest_large_one_costs() throws Exception {
    byte[] honest = Large.cells(HONEST_CELLS);
    Limits limits = Limits.standard();
    BatchOptions options =
        new BatchOptions(
            List.of(folder),
            folder.resolve("out"),
            null,
            null,
            1,
            Severity.ERROR,
            AuditOptions.NONE,
            limits,
            List.of(),
            null,
            null,
            false,
            ReportOptions.PLAIN,
            Disk.LOCAL,
            Clock.systemUTC());
    List<String> dear = new ArrayList<>();
    FolderAuditor auditor = Batch.auditor(options, Batch.waivers(options), Succession::nothing);
    long known =
        Cost.least(
            3,
            () -> auditor.audit(content("大.xlsx", honest), limits, form -> RegisterRow.Rows.NONE));
    for (Map.Entry<String, HostileFiles.Case> one : HostileFiles.make().entrySet()) {
      byte[] bytes = one.getValue().bytes();
      long cost =
          Cost.of(
              () ->
                  auditor.audit(
                      content(one.getKey(), bytes), limits, form -> RegisterRow.Rows.NONE));
      if (cost > MOST * known) {
        dear.add(one.getKey() + ": " + cost / known + " times");
      }
    }
    assertThat(dear).isEmpty();
  }
}

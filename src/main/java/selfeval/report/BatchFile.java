package selfeval.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import selfeval.overview.Overview;
import selfeval.result.BatchCodec;
import selfeval.result.BatchFinding;
import selfeval.result.FileRecord;

/** The findings about several forms together, for other programs: a line each. */
public final class BatchFile implements Report {
  /** The name of the file. */
  public static final String NAME = "batch.jsonl";

  /** How it is made. */
  public static final ReportFormat FORMAT =
      new ReportFormat() {
        @Override
        public String name() {
          return NAME;
        }

        @Override
        public Report begin(Setting setting) {
          return new BatchFile(setting.out());
        }
      };

  private final OutputStream out;

  private BatchFile(OutputStream out) {
    this.out = out;
  }

  /** What such a file says; nothing where it is missing, or somebody changed it. */
  public static List<BatchFinding> read(Path file) {
    List<BatchFinding> findings = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        findings.add(BatchCodec.read(line.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException | RuntimeException e) {
      return List.of(); // it is only told again, and is whole in the next results
    }
    return findings;
  }

  @Override
  public void add(FileRecord file) {
    // Only what is said of all files together is in it.
  }

  @Override
  public void finish(Overview overview) throws IOException {
    for (BatchFinding finding : overview.across()) {
      out.write(BatchCodec.write(finding));
      out.write('\n');
    }
  }
}

package selfeval.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import selfeval.result.FileCounts;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.Progress;
import selfeval.run.folder.Summary;
import selfeval.term.State;
import selfeval.window.AuditWindow;
import selfeval.window.Audits;
import selfeval.window.Ended;

/** The command {@code audit} for a window: the same words, options, batch and closing summary. */
final class WindowAudits implements Audits {
  private static final String LEDGER = "审核台账.xlsx";
  private static final String REPORT = "审核报告.html";

  private final Clock clock;

  WindowAudits(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Audit prepare(List<String> words, Progress progress) {
    Arguments arguments = Arguments.parse(Arguments.AUDIT, words);
    BatchOptions options = AuditCommand.options(arguments, AuditCommand.inputs(arguments), clock);
    return new BatchAudit(new Batch(options, progress), options);
  }

  @Override
  public String sentence(Throwable thrown) {
    return FailureWords.of(thrown, "请点“重试”").sentence();
  }

  @Override
  public String version() {
    return CommandLineProgram.version();
  }

  /** Shows the window until it is closed, with these files on its list. */
  static void show(Clock clock, List<Path> inputs) throws InterruptedException {
    AuditWindow.show(new WindowAudits(clock), inputs, LocalDate.now(clock));
  }

  private record BatchAudit(Batch batch, BatchOptions options) implements Audit {
    @Override
    public Ended run() {
      Summary summary = batch.run();
      FileCounts counts = summary.counts();
      return new Ended(
          summary.left() > 0,
          counts.files(),
          counts.count(State.RETURNED),
          counts.count(State.REVIEW),
          counts.count(State.PASSED),
          counts.notAudited(),
          said(summary),
          options.out(),
          summary.published().written(LEDGER),
          summary.published().written(REPORT));
    }

    @Override
    public void stop() {
      batch.stop();
    }

    private List<String> said(Summary summary) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (PrintStream lines = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
        new ClosingWords(lines, true).report(summary, options);
      }
      return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
  }
}

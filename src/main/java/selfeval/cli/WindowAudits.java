package selfeval.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import selfeval.output.OutputException;
import selfeval.result.FileCounts;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.Progress;
import selfeval.run.folder.Summary;
import selfeval.term.State;
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

  private static final class BatchAudit implements Audit {
    private final Batch batch;
    private final BatchOptions options;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> runner = new AtomicReference<>();

    BatchAudit(Batch batch, BatchOptions options) {
      this.batch = batch;
      this.options = options;
    }

    @Override
    public Ended run() {
      runner.set(Thread.currentThread());
      try {
        Summary summary = batch.run();
        return ended(summary, said(summary), false);
      } catch (OutputException e) {
        if (stopped.get() && e.getCause() instanceof InterruptedException) {
          return new Ended(
              true, 0, 0, 0, 0, 0, List.of(e.getMessage()), options.out(), LEDGER, REPORT);
        }
        throw e;
      } finally {
        runner.set(null);
      }
    }

    @Override
    public void stop() {
      stopped.set(true);
      Thread running = runner.get();
      if (running != null) {
        running.interrupt();
      }
    }

    private List<String> said(Summary summary) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (PrintStream lines = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
        new ClosingWords(lines).report(summary, options);
      }
      return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Ended ended(Summary summary, List<String> sentences, boolean early) {
      FileCounts counts = summary.counts();
      return new Ended(
          early,
          counts.files(),
          counts.count(State.RETURNED),
          counts.count(State.REVIEW),
          counts.count(State.PASSED),
          counts.notAudited(),
          sentences,
          options.out(),
          summary.published().written(LEDGER),
          summary.published().written(REPORT));
    }
  }
}

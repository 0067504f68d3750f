package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import selfeval.check.AuditOptions;
import selfeval.output.Disk;
import selfeval.output.UsageException;
import selfeval.report.SafeText;
import selfeval.result.FileCounts;
import selfeval.result.Outcome;
import selfeval.result.Tally;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.Progress;
import selfeval.run.folder.ReportOptions;
import selfeval.run.folder.Summary;
import selfeval.term.Severity;

/** The command {@code audit}. */
final class AuditCommand {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final long REPORT_NANOS = Duration.ofSeconds(2).toNanos();

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final Clock clock;
  private long lastReport;

  AuditCommand(PrintStream out, PrintStream err, boolean terminal, Clock clock) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.AUDIT, words);
    if (arguments.has("help")) {
      out.print(Words.AUDIT);
      return ExitCode.OK;
    }
    BatchOptions options = options(arguments, inputs(arguments), clock);
    Summary summary = new Batch(options, progress()).run();
    new ClosingWords(err).report(summary, options);
    FileCounts counts = summary.counts();
    return exitCode(
        counts.tally(),
        counts.notAudited() + summary.unreadable().size(),
        counts.count(Outcome.INTERNAL_ERROR)
            + counts.tally().failed()
            + summary.published().dated().size()
            + summary.published().uncleared().size(),
        arguments);
  }

  /** The files and folders that are to be audited, at least one. */
  static List<Path> inputs(Arguments arguments) {
    if (arguments.words().isEmpty()) {
      throw new UsageException("请写出要审核的文件或文件夹，例如：audit 2021年自评表 --out 审核结果");
    }
    List<Path> inputs = new ArrayList<>();
    for (String word : arguments.words()) {
      inputs.add(Arguments.path("输入", word));
    }
    return inputs;
  }

  /** The options that audit and watch share. */
  static BatchOptions options(Arguments arguments, List<Path> inputs, Clock clock) {
    Path folder = arguments.path("out");
    if (folder == null) {
      throw new UsageException("请用 --out 指定输出文件夹，例如：--out 审核结果");
    }
    failOn(arguments);
    return new BatchOptions(
        inputs,
        folder,
        arguments.get("template"),
        arguments.path("templates"),
        arguments.number("jobs", Runtime.getRuntime().availableProcessors(), 256),
        severity(arguments.choice("return-on", "error", "warning")),
        new AuditOptions(arguments.year("year")),
        arguments.limits(),
        WorkerCommand.commandLine(arguments, clock),
        arguments.path("waivers"),
        arguments.path("previous"),
        arguments.has("fresh"),
        new ReportOptions(
            !arguments.has("no-html"), arguments.date("deadline"), arguments.paths("register")),
        Disk.LOCAL,
        clock);
  }

  private static String failOn(Arguments arguments) {
    return arguments.choice("fail-on", "never", "warning", "error");
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * The exit code of an audit or a watch.
   *
   * @param tally what was found
   * @param notAudited files and folders that could not be audited
   * @param failures internal errors, checks that failed, files that another program holds
   */
  static ExitCode exitCode(Tally tally, int notAudited, int failures, Arguments arguments) {
    ExitCode code = ExitCode.OK;
    String failOn = failOn(arguments);
    if (!failOn.equals("never")) {
      Severity from = severity(failOn);
      for (Severity severity : Severity.values()) {
        if (severity.compareTo(from) <= 0 && tally.count(severity) > 0) {
          code = code.worse(ExitCode.FINDINGS);
        }
      }
    }
    if (notAudited > 0) {
      code = code.worse(ExitCode.NOT_AUDITED);
    }
    if (failures > 0) {
      code = code.worse(ExitCode.FAILED);
    }
    return code;
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void finished(int done, int total, String file) {
        progress(done, total, file);
      }

      @Override
      public void said(String sentence) {
        err.println((terminal ? CLEAR_LINE : "") + sentence);
      }
    };
  }

  /** On a terminal one line that is rewritten; elsewhere a line now and then. */
  private void progress(int done, int total, String file) {
    long now = System.nanoTime();
    if (done < total
        && lastReport != 0
        && now - lastReport < (terminal ? REPORT_NANOS / 20 : REPORT_NANOS)) {
      return;
    }
    lastReport = now;
    String line = "审核中 " + done + "/" + total + "  " + SafeText.line(file);
    if (terminal) {
      err.print(CLEAR_LINE + line + (done == total ? CLEAR_LINE : ""));
      err.flush();
    } else {
      err.println(line);
    }
  }
}

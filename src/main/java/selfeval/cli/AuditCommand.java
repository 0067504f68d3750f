package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.check.AuditOptions;
import selfeval.disk.Disk;
import selfeval.output.UsageException;
import selfeval.result.FileCounts;
import selfeval.result.Outcome;
import selfeval.result.Tally;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.ReportOptions;
import selfeval.run.folder.Summary;
import selfeval.start.ThoroughCompiler;
import selfeval.term.Severity;

/** The command {@code audit}. */
final class AuditCommand {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final Clock clock;

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
    ProgressLine progress = new ProgressLine(err, terminal, System::nanoTime);
    Batch batch = new Batch(options, new SparedProgress(progress, ThoroughCompiler::spare));
    Summary summary;
    Interrupts interrupts = Interrupts.handle(() -> stop(batch, progress));
    try {
      summary = batch.run();
      new ClosingWords(err).report(summary, options);
    } finally {
      interrupts.close();
    }
    if (summary.left() > 0) {
      return ExitCode.INTERRUPTED;
    }
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
        clock,
        reportsFolder(arguments));
  }

  private static @Nullable Path reportsFolder(Arguments arguments) {
    Path folder = arguments.path("reports");
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException("--reports 指定的“" + folder + "”不是文件夹，请检查路径后重试；本次没有审核任何文件。");
    }
    return folder;
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

  /** Ctrl-C: a person is told at once, since files under way take their time. */
  private static void stop(Batch batch, ProgressLine progress) {
    progress.said("正在结束：不再审核新的文件，等待正在审核的文件完成并写出结果；再按一次 Ctrl-C 立即结束。");
    batch.stop();
  }
}

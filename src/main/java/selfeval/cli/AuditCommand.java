package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import selfeval.run.folder.PublishedWords;
import selfeval.run.folder.ReportOptions;
import selfeval.run.folder.Summary;
import selfeval.term.Severity;
import selfeval.term.State;

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
    if (arguments.words().isEmpty()) {
      throw new UsageException("请写出要审核的文件或文件夹，例如：audit 2021年自评表 --out 审核结果");
    }
    List<Path> inputs = new ArrayList<>();
    for (String word : arguments.words()) {
      inputs.add(Arguments.path("输入", word));
    }
    BatchOptions options = options(arguments, inputs, clock);
    Summary summary = new Batch(options, progress()).run();
    report(summary, options.out());
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

  private void report(Summary s, Path folder) {
    FileCounts counts = s.counts();
    if (counts.files() == 0) {
      err.println(
          s.published().superseded().isEmpty()
              ? "没有找到可以审核的工作簿（xlsx xlsm xltx xltm xls xlt et ett）" + others(s) + "。"
              : "本次的文件都已有后来的版本，没有需要审核的" + others(s) + "。");
    } else {
      int audited = counts.count(Outcome.AUDITED);
      err.printf(
          Locale.ROOT,
          "审核完毕：文件 %d 个，已审核 %d 个（自评表 %d 张），退回 %d 个，待核 %d 个，通过 %d 个%s。%n",
          counts.files(),
          audited,
          counts.forms(),
          counts.count(State.RETURNED),
          counts.count(State.REVIEW),
          counts.count(State.PASSED),
          others(s));
      err.printf(
          Locale.ROOT,
          "发现问题：应改正 %d 项，需核实 %d 项，供参考 %d 项。%n",
          counts.tally().count(Severity.ERROR),
          counts.tally().count(Severity.WARNING),
          counts.tally().count(Severity.INFO));
      if (counts.waivers().findings() > 0) {
        err.printf(Locale.ROOT, "已豁免的问题：%d 项，不计入以上数字。%n", counts.waivers().findings());
      }
      if (counts.tally().failed() > 0) {
        err.printf(Locale.ROOT, "有 %d 项检查执行出错，相关的表列入待核，请将日志交给程序维护人员。%n", counts.tally().failed());
      }
      for (Outcome outcome : Outcome.values()) {
        if (outcome != Outcome.AUDITED && counts.count(outcome) > 0) {
          err.printf(Locale.ROOT, "未审核：%s %d 个，原因见台账。%n", outcome.chinese(), counts.count(outcome));
        }
      }
    }
    for (String sentence : PublishedWords.of(s.published())) {
      err.println(sentence);
    }
    if (!s.notSentBack().isEmpty()) {
      err.println(PublishedWords.notSentBack(s.notSentBack()));
    }
    for (String note : counts.waivers().notes()) {
      err.println(SafeText.line(note));
    }
    for (String unreadable : s.unreadable()) {
      err.println("文件夹无法读取，其中的文件没有审核：" + SafeText.line(unreadable));
    }
    if (counts.files() == 0 && s.published().files() == 0 && !Files.exists(folder)) {
      return;
    }
    int all = s.published().files();
    if (all > counts.files()) {
      err.println("结果文件夹中共有 " + all + " 个文件的结果，台账包括全部结果。");
    }
    String ledger = s.published().written("审核台账.xlsx");
    err.println(
        "结果在 " + SafeText.line(folder.toString()) + " ，先看其中的 " + SafeText.line(ledger) + " 。");
  }

  private static String others(Summary s) {
    return s.others() == 0 ? "" : "，另有其他文件 " + s.others() + " 个未审核";
  }
}

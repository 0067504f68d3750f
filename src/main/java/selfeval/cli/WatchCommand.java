package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import selfeval.output.UsageException;
import selfeval.run.folder.BatchOptions;
import selfeval.run.watch.Watch;
import selfeval.run.watch.WatchEnd;

/** The command {@code watch}. */
final class WatchCommand {
  private static final int EVERY_SECONDS = 5;
  private static final int DAY_SECONDS = 86_400;
  private static final int QUIET_SECONDS = 300;
  private static final int KEEP_DAYS = 90;
  private static final int MOST_DAYS = 3_660;
  private static final Duration GOODBYE = Duration.ofSeconds(60);

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  WatchCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.WATCH, words);
    if (arguments.has("help")) {
      out.print(Words.WATCH);
      return ExitCode.OK;
    }
    if (arguments.has("status")) {
      return new WatchStatusWords(out, clock).report(arguments.path("status"));
    }
    if (arguments.words().size() != 1) {
      throw new UsageException("请写出一个收件文件夹，例如：watch 收件箱 --out 审核结果");
    }
    Path inbox = Arguments.path("收件文件夹", arguments.words().get(0));
    BatchOptions options = AuditCommand.options(arguments, List.of(inbox), clock);
    Duration every = Duration.ofSeconds(arguments.number("every", EVERY_SECONDS, DAY_SECONDS));
    int keepLogs = arguments.number("keep-logs", KEEP_DAYS, MOST_DAYS);
    Duration quiet = Duration.ofSeconds(arguments.number("quiet", QUIET_SECONDS, DAY_SECONDS));
    Watch watch = new Watch(options, keepLogs, quiet, err::println);
    CountDownLatch over = new CountDownLatch(1);
    Thread farewell = new Thread(() -> end(watch, over), "farewell");
    Runtime.getRuntime().addShutdownHook(farewell);
    WatchEnd ended;
    try {
      ended = watch.run(every, arguments.has("once"));
    } finally {
      over.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(farewell);
      } catch (IllegalStateException e) {
        // The program is being ended, which is why the watch has.
      }
    }
    return AuditCommand.exitCode(
        ended.tally(),
        ended.notAudited(),
        ended.internalErrors() + ended.failedChecks() + ended.dated(),
        arguments);
  }

  /**
   * Ctrl-C and SIGTERM: the files under way are finished, the ledger is written, and the program
   * ends well, since that is how a watch is meant to end.
   */
  private static void end(Watch watch, CountDownLatch over) {
    watch.stop();
    try {
      if (over.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(ExitCode.OK.code());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

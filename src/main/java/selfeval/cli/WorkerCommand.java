package selfeval.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import selfeval.ooxml.Limit;
import selfeval.output.UsageException;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.FolderAuditor;
import selfeval.run.folder.FormerResults;
import selfeval.run.worker.WorkerLoop;

/**
 * The command {@code worker}, which no user gives: an audit starts its worker processes with it.
 * Files come over standard input and results go over standard output.
 */
final class WorkerCommand {
  static final String NAME = "worker";
  static final String TODAY = "today";

  private final Clock clock;

  WorkerCommand(Clock clock) {
    this.clock = clock;
  }

  /** What starts a worker process for an audit or a watch with these arguments. */
  static List<String> commandLine(Arguments arguments, Clock clock) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(
        "-Xmx"
            + arguments.number(Limit.MEMORY.option(), Limit.MEMORY.standard(), Limit.MEMORY.most())
            + "m");
    // Gives up as out of memory what else would only collect garbage until its time is over.
    command.add("-XX:+UseParallelGC");
    command.add("-XX:ParallelGCThreads=2");
    // Nothing but our messages on standard output, and no files of the JVM beside the results.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-XX:+SuppressFatalErrorMessage");
    command.add("-XX:-UsePerfData");
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.add(NAME);
    command.add("--" + TODAY + "=" + LocalDate.now(clock));
    for (String option : arguments.options()) {
      String name = option.substring(2).split("=", 2)[0];
      if (Arguments.WORKER.hasLongOption(name)) {
        command.add(option);
      }
    }
    return command;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.WORKER, words);
    Clock day = arguments.has(TODAY) ? onDay(arguments.get(TODAY)) : clock;
    BufferedInputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    BufferedOutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    Interrupts.leaveToParent();
    // What a library prints must not get among the results.
    System.setOut(System.err);
    try {
      BatchOptions options = AuditCommand.options(arguments, List.of(), day);
      FolderAuditor auditor = FormerResults.auditor(options);
      WorkerLoop.run(
          (file, registers) -> auditor.audit(file, options.limits(), registers),
          options.limits(),
          in,
          out);
      return ExitCode.OK;
    } catch (IOException e) {
      return ExitCode.FAILED; // the other process is gone, and nobody reads a word of this one
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  private Clock onDay(String day) {
    try {
      return Clock.fixed(
          LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant(), clock.getZone());
    } catch (DateTimeException e) {
      throw new UsageException("--" + TODAY + " 应为日期，而不是“" + day + "”。");
    }
  }
}

package selfeval.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import selfeval.disk.OutputException;
import selfeval.output.UsageException;
import selfeval.template.TemplateException;

/** Chooses the command and turns what went wrong into a sentence and an exit code. */
final class CommandLineProgram {
  private static final List<String> COMMANDS =
      List.of("audit", "watch", "letters", "strip", "templates", "rules", "--help", "--version");

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final Clock clock;

  /**
   * @param terminal whether a person watches: then the progress line is rewritten in place
   */
  CommandLineProgram(PrintStream out, PrintStream err, boolean terminal, Clock clock) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
  }

  ExitCode run(String... args) {
    try {
      return command(args);
    } catch (UsageException | TemplateException e) {
      err.println(e.getMessage());
      return ExitCode.USAGE;
    } catch (OutputException e) {
      err.println(e.getMessage() + "处理后请重新运行。");
      return ExitCode.FAILED;
    } catch (RuntimeException | Error e) {
      LoggerFactory.getLogger(CommandLineProgram.class).error("internal error", e);
      err.println("程序内部错误（" + e.getClass().getSimpleName() + "），没有写出新的结果，请将以上信息交给程序维护人员。");
      return ExitCode.FAILED;
    }
  }

  private ExitCode command(String... args) {
    if (args.length == 0) {
      err.print(Words.HELP);
      return ExitCode.USAGE;
    }
    List<String> rest = Arrays.asList(args).subList(1, args.length);
    return switch (args[0]) {
      case "audit" -> new AuditCommand(out, err, terminal, clock).run(rest);
      case "watch" -> new WatchCommand(out, err, clock).run(rest);
      case "letters" -> new LettersCommand(out, err, clock).run(rest);
      case WorkerCommand.NAME -> new WorkerCommand(clock).run(rest);
      case "strip" -> new StripCommand(out, err).run(rest);
      case "templates" -> new TemplatesCommand(out, err).run(rest);
      case "rules" -> new RulesCommand(out).run(rest);
      case "--help", "-h", "help" -> {
        out.print(Words.HELP);
        yield ExitCode.OK;
      }
      case "--version" -> {
        out.println("selfeval-audit " + version());
        yield ExitCode.OK;
      }
      default ->
          throw new UsageException(
              "没有命令“" + args[0] + "”，" + Meant.of(args[0], COMMANDS, "可用 --help 查看全部命令"));
    };
  }

  private static String version() {
    String version = CommandLineProgram.class.getPackage().getImplementationVersion();
    return version == null ? "（未打包）" : version;
  }
}

package selfeval.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import selfeval.output.UsageException;
import selfeval.start.StartArchive;

/** Chooses the command and turns what went wrong into a sentence and an exit code. */
final class CommandLineProgram {
  private static final List<String> COMMANDS =
      List.of(
          "audit",
          "watch",
          "letters",
          "strip",
          "templates",
          "rules",
          "selfcheck",
          "--help",
          "--version");
  private static final List<String> HELP_TOO = List.of("-h", "help");

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
    } catch (RuntimeException | Error e) {
      FailureWords failure = FailureWords.of(e, "请重新运行");
      err.println(failure.sentence());
      return failure.code();
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
      case StartArchive.COMMAND -> prepare(rest);
      case "strip" -> new StripCommand(out, err).run(rest);
      case "templates" -> new TemplatesCommand(out, err).run(rest);
      case "rules" -> new RulesCommand(out).run(rest);
      case "selfcheck" -> new SelfCheckCommand(out).run(rest);
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

  /** The command that no user gives: this program starts it, and a build that packages it. */
  private static ExitCode prepare(List<String> words) {
    try {
      boolean made = words.size() == 1 && StartArchive.make(Arguments.path("文件夹", words.get(0)));
      return made ? ExitCode.OK : ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  /** Whether a word is the name of a command. */
  static boolean isCommand(String word) {
    return COMMANDS.contains(word)
        || HELP_TOO.contains(word)
        || word.equals(WorkerCommand.NAME)
        || word.equals(StartArchive.COMMAND);
  }

  /** Whether what is asked for is the same on every day. */
  static boolean isTimeless(String... args) {
    return args.length > 0
        && (args[0].equals("--version") || args[0].equals("--help") || HELP_TOO.contains(args[0]));
  }

  static String version() {
    String version = CommandLineProgram.class.getPackage().getImplementationVersion();
    return version == null ? "（未打包）" : version;
  }
}

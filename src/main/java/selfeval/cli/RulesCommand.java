package selfeval.cli;

import java.io.PrintStream;
import java.util.List;

/** The command {@code rules}. */
final class RulesCommand {
  private final PrintStream out;

  RulesCommand(PrintStream out) {
    this.out = out;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.RULES, words);
    out.print(Words.RULES);
    return arguments.has("help") ? ExitCode.OK : ExitCode.USAGE;
  }
}

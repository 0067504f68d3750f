package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import selfeval.output.Published;
import selfeval.output.UsageException;
import selfeval.report.SafeText;
import selfeval.run.folder.Letters;
import selfeval.run.folder.PublishedWords;

/** The command {@code letters}. */
final class LettersCommand {
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  LettersCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.LETTERS, words);
    if (arguments.has("help")) {
      out.print(Words.LETTERS);
      return ExitCode.OK;
    }
    if (arguments.words().size() != 1) {
      throw new UsageException("请写出一个审核结果文件夹，例如：letters 审核结果");
    }
    Path folder = Arguments.path("结果文件夹", arguments.words().get(0));
    Letters.Made made =
        new Letters(folder, arguments.path("templates"), arguments.date("deadline"), clock)
            .make(err::println);
    Published published = made.published();
    err.println(
        made.letters() == 0
            ? "没有退回的自评表，不需要意见书。"
            : "已重新生成审核意见书和退回包各 "
                + made.letters()
                + " 份，在 "
                + SafeText.line(folder.toString())
                + " 的 审核意见书 和 退回包 中。");
    for (String sentence : PublishedWords.of(published)) {
      err.println(sentence);
    }
    boolean all = published.dated().isEmpty() && published.uncleared().isEmpty();
    return all ? ExitCode.OK : ExitCode.FAILED;
  }
}

package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import selfeval.output.UsageException;
import selfeval.run.folder.Strip;

/** The command {@code strip}. */
final class StripCommand {
  private final PrintStream out;
  private final PrintStream err;

  StripCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.STRIP, words);
    if (arguments.has("help")) {
      out.print(Words.STRIP);
      return ExitCode.OK;
    }
    Path target = arguments.path("out");
    if (arguments.words().size() != 1 || target == null) {
      throw new UsageException("用法：strip 文件 --out 文件，例如：strip 表-审核.xlsx --out 表.xlsx");
    }
    Strip.Stripped stripped =
        Strip.strip(Arguments.path("文件", arguments.words().get(0)), target, arguments.limits());
    err.println(stripped.annotated() ? "已去掉审核标注，写出 " + target : "文件中没有本程序的审核标注，已原样写出 " + target);
    stripped.remarks().forEach(err::println);
    return ExitCode.OK;
  }
}

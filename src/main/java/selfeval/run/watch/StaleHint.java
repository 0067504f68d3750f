package selfeval.run.watch;

import java.time.Duration;
import selfeval.report.SafeText;
import selfeval.run.input.InputFile;

/**
 * A file that is taken although something beside it says that it is open.
 *
 * @param hint the name of what says so
 * @param still how long both have not changed, at least
 */
record StaleHint(InputFile file, String hint, Duration still) {
  /** What is said of it, a Chinese sentence. */
  String words() {
    return "“"
        + SafeText.line(hint)
        + "”表示“"
        + SafeText.line(file.file())
        + "”正在打开，但已有 "
        + still.toMinutes()
        + " 分钟没有变化，可能是程序异常退出留下的，照常审核。";
  }
}

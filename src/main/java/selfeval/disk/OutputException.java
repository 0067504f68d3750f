package selfeval.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;

/** The output folder could not be written; the message is for the user, in Chinese. */
public final class OutputException extends RuntimeException {
  public static final String UNCHANGED = "已有的结果没有改动";

  private static final long serialVersionUID = 1L;

  public OutputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What is told where the folder cannot be written at all. */
  public static OutputException unwritable(Path root, IOException e) {
    return unwritable(root, root, e, UNCHANGED);
  }

  /** What is told of a file of the folder that cannot be written. */
  public static OutputException unwritable(
      Path root, Path file, @Nullable IOException e, String state) {
    Trouble trouble = Trouble.of(file, e);
    Path below = file.startsWith(root) && !file.equals(root) ? root.relativize(file) : null;
    String name = below == null || below.startsWith(Disk.WORK) ? "" : below.toString();
    String cause = trouble == Trouble.OTHER ? "：" + SafeText.line(String.valueOf(e)) : "";
    return new OutputException(
        "输出文件夹“"
            + SafeText.line(root.toString())
            + "”"
            + (name.isEmpty() ? "" : "中的“" + SafeText.line(name) + "”")
            + "无法写入："
            + trouble.what()
            + cause
            + "。"
            + trouble.advice()
            + "；"
            + state
            + "。",
        e);
  }
}

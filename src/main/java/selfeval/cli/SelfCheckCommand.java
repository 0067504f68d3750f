package selfeval.cli;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.output.UsageException;
import selfeval.report.SafeText;
import selfeval.window.AuditWindow;
import selfeval.window.ConfigFolder;

/** The command {@code selfcheck}: whether this machine has what the program needs. */
final class SelfCheckCommand {
  private static final int OLDEST_JAVA = 17;

  /** With less, large workbooks are refused, MB. */
  private static final long COMFORTABLE_MEMORY = 256;

  private static final String SAMPLE = "绩效自评表审核退回，。“”";

  /** Names that every Java has, whatever fonts stand behind them. */
  private static final List<String> LOGICAL =
      List.of(Font.DIALOG, Font.DIALOG_INPUT, Font.MONOSPACED, Font.SANS_SERIF, Font.SERIF);

  private final PrintStream out;

  SelfCheckCommand(PrintStream out) {
    this.out = out;
  }

  /** How one check ended. */
  enum Result {
    GOOD("正常"),
    NOTE("注意"),
    BAD("有误");

    private final String chinese;

    Result(String chinese) {
      this.chinese = chinese;
    }
  }

  /**
   * One line of what was found.
   *
   * @param what was looked at
   * @param words what was found and, unless it is good, what to do
   */
  record Line(Result result, String what, String words) {}

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.SELF_CHECK, words);
    if (arguments.has("help")) {
      out.print(Words.SELF_CHECK);
      return ExitCode.OK;
    }
    if (!arguments.words().isEmpty()) {
      throw new UsageException("selfcheck 后面不写其他内容。");
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Result.GOOD, "程序", "selfeval-audit " + CommandLineProgram.version()));
    lines.add(java());
    lines.add(memory(Runtime.getRuntime().maxMemory() >> 20));
    lines.add(writable("临时文件夹", property("java.io.tmpdir"), Result.BAD));
    Path config = ConfigFolder.here();
    lines.add(writable("设置文件夹", config == null ? "" : config.toString(), Result.NOTE));
    lines.add(encoding());
    lines.add(screen());
    lines.add(fonts());
    boolean bad = false;
    for (Line line : lines) {
      out.println("[" + line.result().chinese + "] " + line.what() + "：" + line.words());
      bad |= line.result() == Result.BAD;
    }
    out.println(bad ? "本机还不能正常运行，请先处理标为“有误”的各项。" : "本机可以运行本程序。");
    return bad ? ExitCode.FAILED : ExitCode.OK;
  }

  private static Line java() {
    int feature = Runtime.version().feature();
    String found =
        property("java.version")
            + "（"
            + property("java.vendor")
            + "，"
            + property("os.name")
            + " "
            + property("os.arch")
            + "），位置 "
            + property("java.home");
    return feature >= OLDEST_JAVA
        ? new Line(Result.GOOD, "Java", found)
        : new Line(Result.BAD, "Java", found + "，版本太旧，请安装 17 或更高版本");
  }

  /**
   * @param most what the JVM may use, MB
   */
  static Line memory(long most) {
    String found = "最多可用 " + most + " MB";
    return most >= COMFORTABLE_MEMORY
        ? new Line(Result.GOOD, "内存", found)
        : new Line(Result.NOTE, "内存", found + "，审核大文件可能不够，可以用 java -Xmx1g 提高");
  }

  /** Writes a file with a Chinese name, and removes it. */
  static Line writable(String what, String folder, Result otherwise) {
    Path made = null;
    try {
      if (folder.isEmpty()) {
        return new Line(otherwise, what, "系统没有给出位置");
      }
      made = Path.of(folder);
      while (made != null && !Files.exists(made)) {
        made = made.toAbsolutePath().getParent();
      }
      if (made == null) {
        return new Line(otherwise, what, SafeText.line(folder) + " 不存在");
      }
      Files.delete(Files.createTempFile(made, "审核", ".tmp"));
      return new Line(Result.GOOD, what, SafeText.line(folder) + " 可以写入");
    } catch (IOException | InvalidPathException e) {
      String help = otherwise == Result.BAD ? "，请检查权限和磁盘空间" : "，窗口记不住上次填写的内容，不影响审核";
      return new Line(otherwise, what, SafeText.line(folder) + " 不能写入" + help);
    }
  }

  private static Line encoding() {
    String shown = property("native.encoding");
    String names = property("sun.jnu.encoding");
    String found = "系统 " + shown + "，文件名 " + names + "，语言 " + Locale.getDefault().toLanguageTag();
    if (!ChineseNames.possible()) {
      return new Line(Result.BAD, "字符编码", found + "，不能使用中文文件名，请设置 LC_ALL=zh_CN.UTF-8");
    }
    boolean chinese =
        Charset.isSupported(shown) && Charset.forName(shown).newEncoder().canEncode(SAMPLE);
    return chinese
        ? new Line(Result.GOOD, "字符编码", found)
        : new Line(Result.NOTE, "字符编码", found + "，命令行中的中文可能显示为乱码，不影响审核结果");
  }

  private static Line screen() {
    return AuditWindow.possible()
        ? new Line(Result.GOOD, "屏幕", "可以打开窗口")
        : new Line(Result.NOTE, "屏幕", "没有可用的屏幕，不能打开窗口，可以用命令行");
  }

  private static Line fonts() {
    try {
      String[] families =
          GraphicsEnvironment.getLocalGraphicsEnvironment()
              .getAvailableFontFamilyNames(Locale.ROOT);
      String chinese = chinese(families);
      return chinese == null
          ? new Line(Result.NOTE, "中文字体", "没有找到，窗口中的汉字会显示为方框，请安装中文字体；命令行和审核结果不受影响")
          : new Line(Result.GOOD, "中文字体", SafeText.line(chinese));
    } catch (RuntimeException | LinkageError e) {
      return new Line(Result.NOTE, "中文字体", "本机的 Java 不能使用字体，不能打开窗口；命令行和审核结果不受影响");
    }
  }

  private static @Nullable String chinese(String... families) {
    return Arrays.stream(families)
        .filter(family -> new Font(family, Font.PLAIN, 12).canDisplayUpTo(SAMPLE) < 0)
        .filter(family -> !LOGICAL.contains(family))
        .findFirst()
        .orElse(null);
  }

  private static String property(String name) {
    return SafeText.line(System.getProperty(name, ""));
  }
}

package selfeval.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.start.StartArchive;
import selfeval.window.AuditWindow;

/** The entry point of the command line. */
public final class Main {
  private Main() {}

  @SuppressWarnings("SystemConsoleNull") // asked for by jdk.console
  public static void main(String[] args) throws IOException, InterruptedException {
    if (!ChineseNames.possible()) {
      if (ChineseNames.canRestart()) {
        System.exit(ChineseNames.restart());
      }
      stream(FileDescriptor.err)
          .println("当前系统的语言环境不能使用中文文件名，请先执行 export LC_ALL=zh_CN.UTF-8（或 C.UTF-8），再运行本程序。");
      System.exit(ExitCode.USAGE.code());
    }
    ChineseNames.endWithParent();
    // Set before the first logger: users read our words, not those of the libraries.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    System.setProperty("org.slf4j.simpleLogger.log.selfeval", "warn");
    // Zones are looked for all over the class path.
    Clock clock =
        CommandLineProgram.isTimeless(args)
            ? Clock.systemUTC()
            : Clock.system(ZoneId.systemDefault());
    List<Path> toWindow = forWindow(args);
    if (toWindow != null && AuditWindow.possible()) {
      WindowAudits.show(clock, toWindow);
      StartArchive.refresh(Main.class.getName(), clock);
      System.exit(ExitCode.OK.code());
    }
    System.setProperty("java.awt.headless", "true");
    // From Java 22 on there is a console even where output goes to a file, unless this is asked
    // for.
    System.setProperty("jdk.console", "java.base");
    CommandLineProgram program =
        new CommandLineProgram(
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            System.console() != null,
            clock);
    ExitCode code = program.run(args);
    StartArchive.refresh(Main.class.getName(), clock);
    System.exit(code.code());
  }

  /**
   * What a window is to begin with: nothing where no word is given, and files that were dropped on
   * the program. Null where the words are a command, and nothing of a window is to be loaded.
   */
  private static @Nullable List<Path> forWindow(String... args) {
    List<Path> inputs = new ArrayList<>();
    for (String word : args) {
      if (inputs.isEmpty() && CommandLineProgram.isCommand(word)) {
        return null;
      }
      try {
        Path path = Path.of(word);
        if (word.isEmpty() || !Files.exists(path)) {
          return null;
        }
        inputs.add(path);
      } catch (InvalidPathException e) {
        return null;
      }
    }
    return inputs;
  }

  /** Chinese words need a terminal's own charset where it has them, and UTF-8 where it has not. */
  private static PrintStream stream(FileDescriptor descriptor) {
    OutputStream raw = new FileOutputStream(descriptor);
    String name = System.getProperty("native.encoding", "UTF-8");
    Charset charset =
        Charset.isSupported(name) && Charset.forName(name).canEncode()
            ? Charset.forName(name)
            : StandardCharsets.UTF_8;
    boolean chinese = charset.newEncoder().canEncode("审核退回");
    return new PrintStream(raw, true, chinese ? charset : StandardCharsets.UTF_8);
  }
}

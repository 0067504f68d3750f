package selfeval.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

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
    System.setProperty("java.awt.headless", "true");
    // From Java 22 on there is a console even where output goes to a file, unless this is asked
    // for.
    System.setProperty("jdk.console", "java.base");
    CommandLineProgram program =
        new CommandLineProgram(
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            System.console() != null,
            Clock.system(ZoneId.systemDefault()));
    System.exit(program.run(args).code());
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

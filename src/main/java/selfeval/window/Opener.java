package selfeval.window;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import selfeval.report.SafeText;

/** Opens files and folders with the programs of the system. */
final class Opener implements Consumer<Path> {
  private final Executor window;
  private final Executor apart;
  private final Consumer<String> trouble;

  /**
   * @param apart where it waits for the system, which may take its time
   * @param trouble is told in Chinese what could not be opened, on the thread of the window
   */
  Opener(Executor window, Executor apart, Consumer<String> trouble) {
    this.window = window;
    this.apart = apart;
    this.trouble = trouble;
  }

  @Override
  public void accept(Path path) {
    apart.execute(() -> open(path.toAbsolutePath()));
  }

  private void open(Path path) {
    String sentence = null;
    if (!Files.exists(path)) {
      sentence = "“" + SafeText.line(path.toString()) + "”已经不在那里。";
    } else if (!opened(path)) {
      sentence = "系统没有打开“" + SafeText.line(path.toString()) + "”，请在文件管理器中打开。";
    }
    if (sentence != null) {
      String said = sentence;
      window.execute(() -> trouble.accept(said));
    }
  }

  private static boolean opened(Path path) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
        Desktop.getDesktop().open(path.toFile());
        return true;
      }
    } catch (IOException | RuntimeException e) {
      // tried in the other way below
    }
    try {
      // where the JDK finds no desktop that it knows, as on UOS and Kylin
      new ProcessBuilder("xdg-open", path.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

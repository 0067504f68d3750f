package selfeval.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.swing.SwingUtilities;

/** The window, from the outside. */
public final class AuditWindow {
  private AuditWindow() {}

  /** Whether there is a screen that a window can be shown on. */
  public static boolean possible() {
    try {
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (HeadlessException | AWTError | LinkageError e) {
      return false; // a display that is not there, or a Java without the parts for one
    }
  }

  /**
   * Shows it until it is closed.
   *
   * @param inputs files and folders that were given from outside
   * @param today the day of the start
   */
  public static void show(Audits audits, List<Path> inputs, LocalDate today)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    SwingUtilities.invokeLater(
        () -> {
          Looks.setUp();
          new WindowFrame(audits, new LastUsed(ConfigFolder.here()), today, closed::countDown)
              .open(inputs);
        });
    closed.await();
  }

  /** Runs each task on a thread of its own that keeps no program alive. */
  static Executor apart() {
    return task -> {
      Thread thread = new Thread(task, "window-audit");
      thread.setDaemon(true);
      thread.start();
    };
  }
}

package selfeval.cli;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;

/**
 * A person at the window, in a process that has a screen: everything is found by the name that a
 * screen reader says, and shown on a picture. Ends with 0 where all went as it should.
 */
final class WindowScript {
  private final Path work;
  private final Path pictures;
  private final Robot robot;
  private JFrame frame;

  private WindowScript(Path work, Path pictures) throws Exception {
    this.work = work;
    this.pictures = pictures;
    this.robot = new Robot();
  }

  /** Takes the folder to work in, with {@code few} and {@code many} forms, and one for pictures. */
  public static void main(String[] args) throws Exception {
    Thread program =
        new Thread(
            () -> {
              try {
                Main.main(new String[0]);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    program.start();
    try {
      new WindowScript(Path.of(args[0]), Path.of(args[1])).play();
    } catch (Throwable e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private void play() throws Exception {
    until("a window", () -> shownFrame() != null);
    frame = shownFrame();
    picture("1-empty");

    // nothing chosen yet
    click("开始审核");
    check("需要改正的地方", text("需要改正的地方").contains("请先添加"));

    drop(work.resolve("few"), work.resolve("one.xlsx"));
    check("two inputs", on(() -> named("要审核的文件和文件夹", JList.class).getModel().getSize()) == 2);
    check("a folder is proposed", field("结果存到").equals(work.resolve("审核结果").toString()));
    enter("应报年度", "22年");
    click("开始审核");
    check("the year is wrong", text("需要改正的地方").contains("四位数的年份"));
    picture("2-mistake");
    enter("应报年度", "2021");

    // a folder that is not ours
    Path foreign = Files.createDirectories(work.resolve("别人的文件夹"));
    Files.writeString(foreign.resolve("notes.txt"), "x");
    enter("结果存到", foreign.toString());
    press(KeyEvent.VK_ENTER);
    until("an error", () -> shown("重试"));
    picture("3-error");
    check("says why", text("原因和处理办法").contains("别人的文件夹"));
    click("重试");
    until("the error again", () -> shown("重试"));
    Files.delete(foreign.resolve("notes.txt"));
    press(KeyEvent.VK_ENTER);
    until("the end", () -> shown("打开台账"));
    picture("4-finished");
    check("closing summary", text("审核结果").contains("审核完毕：文件 "));
    check("ledger", enabled("打开台账") && Files.exists(foreign.resolve("审核台账.xlsx")));
    check("returned", enabled("打开退回文件夹"));
    check("report", enabled("打开报告") == Files.exists(foreign.resolve("审核报告.html")));

    // another batch, dropped on the end page; stopped by Esc, and gone on with
    drop(work.resolve("many"));
    until("the first page", () -> shown("开始审核"));
    click("开始审核");
    until("progress", () -> shown("停止") && description("审核进度").contains("已审核"));
    drop(work.resolve("few"));
    check("nothing is taken now", shown("停止"));
    picture("5-running");
    press(KeyEvent.VK_ESCAPE);
    until("stopped", () -> shown("继续审核"));
    picture("6-stopped");
    check("says so", text("审核结果").contains("审核已中止"));
    check("is stopped", labels().contains("审核已中止"));
    click("继续审核");
    until("the end", () -> labels().contains("审核完毕"));
    check("all of them", text("审核结果").contains("审核完毕"));
    picture("7-all");
    click("再审核一批");
    until("the first page", () -> shown("开始审核"));
    check("options stay", field("应报年度").equals("2021"));
    on(
        () -> {
          frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
          return null;
        });
  }

  private static JFrame shownFrame() {
    for (Frame one : Frame.getFrames()) {
      if (one instanceof JFrame shown && one.isShowing()) {
        return shown;
      }
    }
    return null;
  }

  private void picture(String name) throws Exception {
    robot.waitForIdle();
    Thread.sleep(150); // what is painted is shown by another process
    Rectangle bounds =
        on(frame::getBounds)
            .intersection(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds());
    java.util.List<java.awt.Image> sizes =
        robot.createMultiResolutionScreenCapture(bounds).getResolutionVariants();
    Files.createDirectories(pictures);
    File file = pictures.resolve(name + ".png").toFile();
    ImageIO.write((java.awt.image.RenderedImage) sizes.get(sizes.size() - 1), "png", file);
  }

  private void press(int key) throws Exception {
    until(
        "a focus",
        () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() != null);
    robot.waitForIdle();
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.waitForIdle();
  }

  private void drop(Path... paths) throws Exception {
    List<File> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(path.toFile());
    }
    Transferable dragged =
        new Transferable() {
          @Override
          public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
          }

          @Override
          public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
          }

          @Override
          public Object getTransferData(DataFlavor flavor) {
            return files;
          }
        };
    on(
        () -> {
          JComponent root = frame.getRootPane();
          TransferHandler handler = root.getTransferHandler();
          return handler.importData(new TransferHandler.TransferSupport(root, dragged));
        });
  }

  private void click(String name) throws Exception {
    on(
        () -> {
          named(name, AbstractButton.class).doClick();
          return null;
        });
  }

  private void enter(String name, String text) throws Exception {
    on(
        () -> {
          JTextField field = named(name, JTextField.class);
          field.setText(text);
          field.requestFocusInWindow();
          return null;
        });
  }

  private String field(String name) throws Exception {
    return on(() -> named(name, JTextField.class).getText());
  }

  private String text(String name) throws Exception {
    return on(() -> named(name, JTextComponent.class).getText());
  }

  private String description(String name) throws Exception {
    return on(
        () -> {
          String said =
              named(name, JComponent.class).getAccessibleContext().getAccessibleDescription();
          return said == null ? "" : said;
        });
  }

  private boolean enabled(String name) throws Exception {
    return on(() -> named(name, AbstractButton.class).isEnabled());
  }

  private boolean shown(String name) throws Exception {
    return on(() -> find(frame, name, JComponent.class) != null);
  }

  private String labels() throws Exception {
    return on(
        () -> {
          StringBuilder all = new StringBuilder();
          labels(frame, all);
          return all.toString();
        });
  }

  private static void labels(Container in, StringBuilder all) {
    for (Component one : in.getComponents()) {
      if (one instanceof javax.swing.JLabel label && label.isShowing()) {
        all.append(label.getText()).append('\n');
      }
      if (one instanceof Container more) {
        labels(more, all);
      }
    }
  }

  private <C extends JComponent> C named(String name, Class<C> kind) {
    C found = find(frame, name, kind);
    if (found == null) {
      throw new IllegalStateException("nothing is shown that is named " + name);
    }
    return found;
  }

  private static <C extends JComponent> C find(Container in, String name, Class<C> kind) {
    for (Component one : in.getComponents()) {
      if (kind.isInstance(one)
          && one.isShowing()
          && name.equals(one.getAccessibleContext().getAccessibleName())) {
        return kind.cast(one);
      }
      C found = one instanceof Container more ? find(more, name, kind) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static void check(String what, boolean so) {
    if (!so) {
      throw new IllegalStateException("not so: " + what);
    }
  }

  /** The test that started this process sees to it that it ends. */
  private static void until(String what, Callable<Boolean> so) throws Exception {
    System.out.println("waits for " + what);
    while (!so.call()) {
      Thread.sleep(20);
    }
  }

  private static <T> T on(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    SwingUtilities.invokeLater(future);
    return future.get();
  }
}

package selfeval.window;

import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;

/** The window itself: one page at a time. */
final class WindowFrame implements DeskView {
  final JFrame frame = new JFrame("绩效自评表审核");
  final ChoosePage choose;
  final RunPage run;
  final EndPage end;
  final FailPage fail;

  private final Desk desk;
  private final Runnable closed;
  private final CardLayout cards = new CardLayout();
  private final JPanel pages = new JPanel(cards);
  private Runnable escape = () -> {};

  /**
   * @param closed is run once the window is gone
   */
  WindowFrame(Audits audits, LastUsed lastUsed, LocalDate today, Runnable closed) {
    this.closed = closed;
    Executor window = SwingUtilities::invokeLater;
    Executor apart = AuditWindow.apart();
    desk = new Desk(audits, lastUsed, today, System::nanoTime, window, apart, this);
    choose = new ChoosePage(desk, new Choosers(frame, lastUsed.chosenIn()), audits.version());
    run = new RunPage(desk);
    end = new EndPage(desk, new Opener(window, apart, sentence -> trouble(sentence)));
    fail = new FailPage(desk);
    for (JComponent page : List.of(choose, run, end, fail)) {
      pages.add(page, page.getClass().getName());
    }
    frame.setContentPane(pages);
    frame.getRootPane().setTransferHandler(new FileDrop(desk::takes, this::dropped));
    frame
        .getRootPane()
        .registerKeyboardAction(
            e -> escape.run(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent e) {
            desk.close();
          }
        });
    frame.setIconImages(Icon.images());
  }

  private void trouble(String sentence) {
    end.trouble(sentence);
  }

  /** Shows it with these files on its list. */
  void open(List<Path> inputs) {
    desk.open(inputs);
    frame.pack();
    GraphicsConfiguration screen = frame.getGraphicsConfiguration();
    Rectangle whole = screen.getBounds();
    Insets bars = Toolkit.getDefaultToolkit().getScreenInsets(screen);
    Dimension wanted = frame.getSize();
    frame.setMinimumSize(
        new Dimension(
            Math.min(wanted.width, whole.width - bars.left - bars.right),
            Math.min(wanted.height, whole.height - bars.top - bars.bottom)));
    frame.setLocationRelativeTo(null);
    frame.setVisible(true);
  }

  private void dropped(List<Path> paths) {
    desk.add(choose.entered(), paths);
  }

  private void page(JComponent page, @Nullable JButton first, Runnable onEscape) {
    cards.show(pages, page.getClass().getName());
    frame.getRootPane().setDefaultButton(first);
    escape = onEscape;
  }

  @Override
  public void choosing(Wishes wishes, Wishes.@Nullable Mistake mistake) {
    page(choose, choose.start, () -> {});
    choose.show(wishes, mistake);
  }

  @Override
  public void running() {
    page(run, null, desk::stop);
    run.begin();
  }

  @Override
  public void progress(int percent, String words, String file) {
    run.progress(percent, words, file);
    frame.setTitle(percent + "% 绩效自评表审核");
  }

  @Override
  public void said(String sentence) {
    run.said(sentence);
  }

  @Override
  public void stopping() {
    run.stopping();
  }

  @Override
  public void ended(Ended ended) {
    frame.setTitle("绩效自评表审核");
    page(end, ended.stopped() ? end.further : end.ledger, desk::another);
    end.show(ended);
  }

  @Override
  public void failed(String sentence) {
    frame.setTitle("绩效自评表审核");
    page(fail, fail.retry, desk::back);
    fail.show(sentence);
  }

  @Override
  public void gone() {
    frame.dispose();
    closed.run();
  }
}

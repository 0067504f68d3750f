package selfeval.window;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** The page of an audit that has ended. */
final class EndPage extends JPanel {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Consumer<Path> opener;
  private final JLabel title = Looks.heading(new JLabel());
  private final JPanel figures = new JPanel(new GridLayout(1, 0, Looks.scaled(10), 0));
  private final JTextPane sentences = Looks.sentences("审核结果");
  private final JScrollPane sentencesPane = new JScrollPane(sentences);
  private final JTextPane trouble = Looks.sentences("没有打开");

  final JButton ledger = ChoosePage.button("打开台账", 'Z', "打开审核台账，每张表一行");
  final JButton report = ChoosePage.button("打开报告", 'B', "打开供阅读的审核报告");
  final JButton returned = ChoosePage.button("打开退回文件夹", 'H', "打开存放需要退回修改的表的文件夹");
  final JButton further = ChoosePage.button("继续审核", 'J', "接着审核没有审核的文件，已有的结果保留");
  final JButton another = ChoosePage.button("再审核一批", 'N', "选择其他文件，选项保留；也可以按 Esc 键");

  private transient @Nullable Ended ended;

  /**
   * @param opener opens a file or folder with the program of the system
   */
  EndPage(Desk desk, Consumer<Path> opener) {
    super(new BorderLayout(0, Looks.scaled(10)));
    this.opener = opener;
    setBorder(Looks.room(12, 16));
    JPanel top = new JPanel(new BorderLayout(0, Looks.scaled(10)));
    top.add(title, BorderLayout.NORTH);
    top.add(figures, BorderLayout.CENTER);
    add(top, BorderLayout.NORTH);
    sentencesPane.setBorder(null);
    add(sentencesPane, BorderLayout.CENTER);
    add(foot(desk), BorderLayout.SOUTH);
  }

  private JComponent foot(Desk desk) {
    ledger.addActionListener(e -> open(ended == null ? null : ended.ledger()));
    report.addActionListener(e -> open(ended == null ? null : ended.report()));
    returned.addActionListener(e -> open(ended == null ? null : ended.returnedFolder()));
    further.addActionListener(e -> desk.retry());
    another.addActionListener(e -> desk.another());
    JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, Looks.scaled(6), 0));
    left.add(ledger);
    left.add(report);
    left.add(returned);
    JPanel foot = new JPanel(new BorderLayout(0, Looks.scaled(6)));
    trouble.putClientProperty("FlatLaf.style", "foreground: $Component.error.focusedBorderColor");
    foot.add(trouble, BorderLayout.NORTH);
    foot.add(left, BorderLayout.WEST);
    JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, Looks.scaled(6), 0));
    right.add(further);
    right.add(another);
    foot.add(right, BorderLayout.EAST);
    return foot;
  }

  private void open(@Nullable Path path) {
    if (path != null) {
      trouble("");
      opener.accept(path);
    }
  }

  /** Says what could not be opened; nothing for an empty sentence. */
  void trouble(String sentence) {
    trouble.setText(sentence);
    trouble.setVisible(!sentence.isEmpty());
    revalidate();
  }

  void show(Ended end) {
    ended = end;
    trouble("");
    boolean nothing = end.audited() == 0 && !end.stopped();
    title.setText(end.stopped() ? "审核已中止" : nothing ? "没有需要审核的文件" : "审核完毕");
    figures.removeAll();
    figures.setVisible(end.audited() > 0);
    figure("退回", end.returned());
    figure("待核", end.review());
    figure("通过", end.passed());
    figure("未能审核", end.notAudited());
    sentences.setText(String.join("\n", end.sentences()));
    sentences.setCaretPosition(0);
    ledger.setEnabled(Files.isRegularFile(end.ledger()));
    report.setEnabled(Files.isRegularFile(end.report()));
    returned.setEnabled(Files.isDirectory(end.returnedFolder()));
    further.setVisible(end.stopped());
    (end.stopped() ? further : ledger.isEnabled() ? ledger : another).requestFocusInWindow();
    revalidate();
  }

  private void figure(String name, int value) {
    JLabel number = new JLabel(String.valueOf(value), SwingConstants.CENTER);
    number.putClientProperty("FlatLaf.styleClass", "h0");
    number.getAccessibleContext().setAccessibleName(name + " " + value + " 个");
    JLabel words = Looks.aside(new JLabel(name, SwingConstants.CENTER));
    JPanel tile = new JPanel(new BorderLayout());
    tile.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createLineBorder(UIManager.getColor("Component.borderColor")),
            Looks.room(8, 8)));
    tile.add(number, BorderLayout.CENTER);
    tile.add(words, BorderLayout.SOUTH);
    figures.add(tile);
  }
}

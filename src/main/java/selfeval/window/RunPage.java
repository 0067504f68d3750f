package selfeval.window;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.io.Serial;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import selfeval.report.SafeText;

/** The page of an audit under way. */
final class RunPage extends JPanel {
  @Serial private static final long serialVersionUID = 1L;

  private final JLabel title = Looks.heading(new JLabel());
  private final JLabel words = new JLabel(" ");
  private final JLabel file = Looks.aside(new JLabel(" "));
  private final JProgressBar bar = new JProgressBar(0, 100);
  private final JTextPane said = Looks.sentences("需要处理的事项");
  private final JScrollPane saidPane = new JScrollPane(said);

  /** The button that ends the audit early. */
  final JButton stop = ChoosePage.button("停止", 'T', "不再审核新的文件，已有的结果不受影响；也可以按 Esc 键");

  RunPage(Desk desk) {
    super(new BorderLayout(0, Looks.scaled(10)));
    setBorder(Looks.room(12, 16));
    file.putClientProperty("html.disable", true);
    bar.putClientProperty("ProgressBar.largeHeight", true);
    bar.getAccessibleContext().setAccessibleName("审核进度");
    saidPane.setBorder(null);
    JPanel top = new JPanel(new BorderLayout(0, Looks.scaled(8)));
    top.add(title, BorderLayout.NORTH);
    top.add(bar, BorderLayout.CENTER);
    JPanel lines = new JPanel(new BorderLayout(0, Looks.scaled(4)));
    lines.add(words, BorderLayout.NORTH);
    lines.add(file, BorderLayout.SOUTH);
    top.add(lines, BorderLayout.SOUTH);
    add(top, BorderLayout.NORTH);
    add(saidPane, BorderLayout.CENTER);
    JPanel foot = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
    stop.addActionListener(e -> desk.stop());
    foot.add(stop);
    add(foot, BorderLayout.SOUTH);
  }

  void begin() {
    title.setText("正在审核");
    words.setText("正在查找文件…");
    file.setText(" ");
    said.setText("");
    saidPane.setVisible(false);
    bar.setValue(0);
    bar.setIndeterminate(true);
    bar.getAccessibleContext().setAccessibleDescription(words.getText());
    stop.setEnabled(true);
    stop.requestFocusInWindow();
  }

  void progress(int percent, String line, String name) {
    boolean all = percent == 100;
    bar.setIndeterminate(all);
    bar.setValue(percent);
    words.setText(line);
    bar.getAccessibleContext().setAccessibleDescription(line);
    file.setText(all ? "正在写出台账和报告…" : "刚完成：" + SafeText.line(name));
  }

  void said(String sentence) {
    said.setText(said.getText().isEmpty() ? sentence : said.getText() + "\n" + sentence);
    saidPane.setVisible(true);
    revalidate();
  }

  void stopping() {
    title.setText("正在停止");
    file.setText("等待正在审核的文件完成…");
    bar.setIndeterminate(true);
    stop.setEnabled(false);
  }
}

package selfeval.window;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.io.Serial;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;

/** The page of an audit that could not be done. */
final class FailPage extends JPanel {
  @Serial private static final long serialVersionUID = 1L;

  private final JTextPane sentence = Looks.sentences("原因和处理办法");

  final JButton retry = ChoosePage.button("重试", 'A', "用同样的文件和选项再审核一次");
  final JButton back = ChoosePage.button("返回修改", 'M', "返回修改文件或选项；也可以按 Esc 键");

  FailPage(Desk desk) {
    super(new BorderLayout(0, Looks.scaled(10)));
    setBorder(Looks.room(12, 16));
    add(Looks.heading(new JLabel("审核没有完成")), BorderLayout.NORTH);
    JScrollPane pane = new JScrollPane(sentence);
    pane.setBorder(null);
    add(pane, BorderLayout.CENTER);
    retry.addActionListener(e -> desk.retry());
    back.addActionListener(e -> desk.back());
    JPanel foot = new JPanel(new FlowLayout(FlowLayout.TRAILING, Looks.scaled(6), 0));
    foot.add(back);
    foot.add(retry);
    add(foot, BorderLayout.SOUTH);
  }

  void show(String words) {
    sentence.setText(words);
    sentence.setCaretPosition(0);
    retry.requestFocusInWindow();
  }
}

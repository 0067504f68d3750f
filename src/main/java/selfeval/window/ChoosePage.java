package selfeval.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;

/** The page on which files and options are chosen. */
final class ChoosePage extends JPanel {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final transient Choosers choosers;
  private final DefaultListModel<Path> inputs = new DefaultListModel<>();
  private final JList<Path> list = new JList<>(inputs);
  private final JButton remove = button("移除", 'R', "把选中的文件或文件夹从列表中移除，不会删除文件");
  private final JTextPane mistake = Looks.sentences("需要改正的地方");
  private final Map<Wishes.Field, JTextField> fields = new EnumMap<>(Wishes.Field.class);

  /** The button that starts the audit. */
  final JButton start = button("开始审核", 'S', "审核列表中的全部文件和文件夹");

  ChoosePage(Desk desk, Choosers choosers, String version) {
    super(new BorderLayout());
    this.desk = desk;
    this.choosers = choosers;
    setBorder(Looks.room(12, 16));
    JLabel title = Looks.heading(new JLabel("绩效自评表审核"));
    title.setBorder(Looks.room(0, 2));
    add(title, BorderLayout.NORTH);
    JPanel middle = new JPanel(new BorderLayout(0, Looks.scaled(10)));
    middle.setBorder(Looks.room(8, 0));
    middle.add(inputs(), BorderLayout.CENTER);
    middle.add(options(), BorderLayout.SOUTH);
    add(middle, BorderLayout.CENTER);
    add(foot(version), BorderLayout.SOUTH);
  }

  private JComponent inputs() {
    list.setCellRenderer(new PathLine());
    list.setVisibleRowCount(6);
    list.getAccessibleContext().setAccessibleName("要审核的文件和文件夹");
    list.getAccessibleContext().setAccessibleDescription("把文件或文件夹拖到窗口中任何位置，就加入这里");
    list.addListSelectionListener(e -> remove.setEnabled(!list.isSelectionEmpty()));
    list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), "remove");
    list.getActionMap().put("remove", new Removal());
    remove.setEnabled(false);
    remove.addActionListener(new Removal());
    JButton files = button("添加文件…", 'F', "选择要审核的工作簿");
    files.addActionListener(e -> desk.add(entered(), choosers.workbooks()));
    JButton folders = button("添加文件夹…", 'D', "选择文件夹，其中的工作簿（含子文件夹）都会审核");
    folders.addActionListener(e -> desk.add(entered(), choosers.folders("添加要审核的文件夹")));
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, Looks.scaled(6), 0));
    buttons.add(files);
    buttons.add(folders);
    buttons.add(remove);
    JPanel panel = new JPanel(new BorderLayout(0, Looks.scaled(6)));
    panel.add(new Invitation(list), BorderLayout.CENTER);
    panel.add(buttons, BorderLayout.SOUTH);
    return panel;
  }

  private JComponent options() {
    JPanel panel = new JPanel(new GridBagLayout());
    panel.setBorder(BorderFactory.createTitledBorder("选项（只有第一项必填，会记住上次填写的内容）"));
    row(panel, 0, Wishes.Field.OUT, "结果存到(O)", 'O', "新的、空的，或本程序以前写出结果的文件夹", "例如 D:\\审核结果");
    choice(panel, 0, Wishes.Field.OUT, () -> choosers.folders("选择结果存到哪个文件夹"));
    row(panel, 1, Wishes.Field.YEAR, "应报年度(Y)", 'Y', "不是这一年度的表会提出问题；留空不检查", "例如 2022，留空不检查");
    row(panel, 2, Wishes.Field.REGISTERS, "应报名单(G)", 'G', "应报项目的名单，程序指出哪些没有报来", "可以不选");
    choice(panel, 2, Wishes.Field.REGISTERS, choosers::registers);
    row(panel, 3, Wishes.Field.PREVIOUS, "上一轮结果(P)", 'P', "另一个结果文件夹，与其中的结果逐条对照", "可以不选");
    choice(panel, 3, Wishes.Field.PREVIOUS, () -> choosers.folders("选择上一轮的结果文件夹"));
    row(panel, 4, Wishes.Field.DEADLINE, "报回期限(L)", 'L', "退回的表应在哪一天以前改好报回", "例如 2022-05-31，可以不填");
    return panel;
  }

  private void row(
      JPanel panel,
      int row,
      Wishes.Field field,
      String label,
      char key,
      String what,
      String example) {
    JTextField text = new JTextField(30);
    text.putClientProperty("JTextField.placeholderText", example);
    text.putClientProperty("JTextField.showClearButton", true);
    text.setToolTipText(what);
    String name = label.substring(0, label.indexOf('('));
    text.setName(field.name());
    text.getAccessibleContext().setAccessibleName(name);
    text.getAccessibleContext().setAccessibleDescription(what + "，" + example);
    JLabel title = new JLabel(label);
    title.setDisplayedMnemonic(key);
    title.setLabelFor(text);
    fields.put(field, text);
    panel.add(title, at(row, 0, 1, 0));
    boolean alone = field == Wishes.Field.YEAR || field == Wishes.Field.DEADLINE;
    panel.add(text, at(row, 1, alone ? 2 : 1, 1));
  }

  private void choice(JPanel panel, int row, Wishes.Field field, Supplier<List<Path>> chosen) {
    JTextField text = field(field);
    JButton choose = new JButton("选择…");
    choose
        .getAccessibleContext()
        .setAccessibleName("选择" + text.getAccessibleContext().getAccessibleName());
    choose.addActionListener(
        e -> {
          List<Path> paths = chosen.get();
          if (!paths.isEmpty()) {
            List<Path> taken = field == Wishes.Field.REGISTERS ? paths : paths.subList(0, 1);
            text.setText(String.join(Wishes.BETWEEN, taken.stream().map(Path::toString).toList()));
          }
        });
    panel.add(choose, at(row, 2, 1, 0));
  }

  private static GridBagConstraints at(int row, int column, int width, double weight) {
    return new GridBagConstraints(
        column,
        row,
        width,
        1,
        weight,
        0,
        GridBagConstraints.BASELINE_LEADING,
        GridBagConstraints.HORIZONTAL,
        Looks.gap(3, 4, 3, 4),
        0,
        0);
  }

  private JComponent foot(String version) {
    JPanel foot = new JPanel(new BorderLayout(Looks.scaled(12), 0));
    mistake.putClientProperty("FlatLaf.style", "foreground: $Component.error.focusedBorderColor");
    foot.add(mistake, BorderLayout.NORTH);
    foot.add(Looks.aside(new JLabel("原文件不会被改动。程序版本：" + version)), BorderLayout.CENTER);
    start.addActionListener(e -> desk.start(entered()));
    foot.add(start, BorderLayout.EAST);
    return foot;
  }

  static JButton button(String words, char key, String what) {
    String dots = words.endsWith("…") ? "…" : "";
    String plain = words.substring(0, words.length() - dots.length());
    JButton button = new JButton(plain + "(" + key + ")" + dots);
    button.setMnemonic(key);
    button.setToolTipText(what);
    button.getAccessibleContext().setAccessibleName(plain);
    button.getAccessibleContext().setAccessibleDescription(what);
    return button;
  }

  /** What stands on the page. */
  Wishes entered() {
    return new Wishes(
        Collections.list(inputs.elements()),
        text(Wishes.Field.OUT),
        text(Wishes.Field.YEAR),
        text(Wishes.Field.REGISTERS),
        text(Wishes.Field.PREVIOUS),
        text(Wishes.Field.DEADLINE));
  }

  /** One of those with a row of its own. */
  private JTextField field(Wishes.Field field) {
    return Objects.requireNonNull(fields.get(field));
  }

  private String text(Wishes.Field field) {
    return field(field).getText();
  }

  void show(Wishes wishes, Wishes.@Nullable Mistake wrong) {
    if (!Collections.list(inputs.elements()).equals(wishes.inputs())) {
      inputs.clear();
      inputs.addAll(wishes.inputs());
    }
    set(Wishes.Field.OUT, wishes.out());
    set(Wishes.Field.YEAR, wishes.year());
    set(Wishes.Field.REGISTERS, wishes.registers());
    set(Wishes.Field.PREVIOUS, wishes.previous());
    set(Wishes.Field.DEADLINE, wishes.deadline());
    for (JTextField field : fields.values()) {
      field.putClientProperty("JComponent.outline", null);
    }
    mistake.setText(wrong == null ? "" : wrong.sentence());
    mistake.setVisible(wrong != null);
    JTextField field = wrong == null ? null : fields.get(wrong.field());
    if (field != null) {
      field.putClientProperty("JComponent.outline", "error");
      field.requestFocusInWindow();
    } else if (wrong != null || inputs.isEmpty()) {
      list.requestFocusInWindow();
    } else {
      start.requestFocusInWindow();
    }
    revalidate();
    repaint();
  }

  private void set(Wishes.Field field, String value) {
    if (!text(field).strip().equals(value)) {
      field(field).setText(value);
    }
  }

  /** Takes the chosen lines off the list. */
  private final class Removal extends AbstractAction {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void actionPerformed(ActionEvent e) {
      List<Path> chosen = new ArrayList<>(list.getSelectedValuesList());
      chosen.forEach(inputs::removeElement);
      list.requestFocusInWindow();
    }
  }

  /** A path as one line, whatever its name holds. */
  private static final class PathLine extends DefaultListCellRenderer {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      Path path = (Path) value;
      String line = SafeText.line(path.toString());
      super.getListCellRendererComponent(list, line, index, selected, focused);
      putClientProperty("html.disable", true);
      setText(line);
      setBorder(Looks.room(2, 6));
      boolean folder = Files.isDirectory(path);
      setIcon(UIManager.getIcon(folder ? "FileView.directoryIcon" : "FileView.fileIcon"));
      return this;
    }
  }

  /** The list, with an invitation while it is empty. */
  private static final class Invitation extends JScrollPane {
    @Serial private static final long serialVersionUID = 1L;

    private final JList<Path> list;

    Invitation(JList<Path> list) {
      super(list);
      this.list = list;
    }

    @Override
    public void paint(java.awt.Graphics g) {
      super.paint(g);
      if (list.getModel().getSize() > 0) {
        return;
      }
      java.awt.Graphics2D on = (java.awt.Graphics2D) g.create();
      on.setRenderingHint(
          java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
      on.setColor(UIManager.getColor("Component.focusedBorderColor"));
      int in = Looks.scaled(8);
      float line = Looks.scaled(1) * 1.5f;
      float[] dashes = {Looks.scaled(6), Looks.scaled(4)};
      on.setStroke(
          new java.awt.BasicStroke(
              line, java.awt.BasicStroke.CAP_BUTT, java.awt.BasicStroke.JOIN_ROUND, 1, dashes, 0));
      int round = Looks.scaled(10);
      on.drawRoundRect(in, in, getWidth() - 2 * in, getHeight() - 2 * in, round, round);
      on.dispose();
      String[] words = {"把自评表文件或文件夹拖到这里", "也可以点下面的按钮添加；文件夹包括其中的子文件夹"};
      int y = getHeight() / 2;
      for (int i = 0; i < words.length; i++) {
        JLabel label = i == 0 ? Looks.heading(new JLabel(words[i])) : new JLabel(words[i]);
        label.setSize(label.getPreferredSize());
        java.awt.Graphics at =
            g.create(
                (getWidth() - label.getWidth()) / 2,
                i == 0 ? y - label.getHeight() : y + Looks.scaled(4),
                label.getWidth(),
                label.getHeight());
        label.paint(at);
        at.dispose();
      }
    }
  }
}

package selfeval.window;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Lets a person choose files and folders. */
final class Choosers {
  private static final String[] WORKBOOKS = {
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "et", "ett", "zip"
  };
  private static final String[] LISTS = {"xlsx", "xls", "csv"};

  private final Component parent;
  private File last;

  /**
   * @param last the folder to begin in; empty for the person's own
   */
  Choosers(Component parent, String last) {
    this.parent = parent;
    this.last = new File(last);
  }

  List<Path> workbooks() {
    return files("添加要审核的文件", new FileNameExtensionFilter("自评表工作簿", WORKBOOKS));
  }

  List<Path> registers() {
    return files("选择应报名单", new FileNameExtensionFilter("名单（xlsx、xls、csv）", LISTS));
  }

  List<Path> folders(String title) {
    JFileChooser chooser = chooser(title);
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setMultiSelectionEnabled(true);
    return shown(chooser);
  }

  private List<Path> files(String title, FileNameExtensionFilter filter) {
    JFileChooser chooser = chooser(title);
    chooser.setMultiSelectionEnabled(true);
    chooser.setFileFilter(filter);
    return shown(chooser);
  }

  private JFileChooser chooser(String title) {
    JFileChooser chooser = new JFileChooser(last.isDirectory() ? last : null);
    chooser.setDialogTitle(title);
    return chooser;
  }

  private List<Path> shown(JFileChooser chooser) {
    if (chooser.showDialog(parent, "选定") != JFileChooser.APPROVE_OPTION) {
      return List.of();
    }
    last = chooser.getCurrentDirectory();
    return Arrays.stream(chooser.getSelectedFiles()).map(File::toPath).toList();
  }
}

package selfeval.run.folder;

import java.util.ArrayList;
import java.util.List;
import selfeval.disk.Trouble;
import selfeval.output.Published;
import selfeval.report.SafeText;

/** What users are told of the output folder after results were added to it. */
public final class PublishedWords {

  private PublishedWords() {}

  /** A file of the output folder is held for now. */
  public static String held(String place) {
    return "“"
        + SafeText.line(place)
        + "”"
        + Trouble.HELD.what()
        + "，新的结果暂时没有写入，"
        + Trouble.HELD.advice()
        + "，程序会自动补写。";
  }

  /** The sentences, in the order of their weight. */
  public static List<String> of(Published p) {
    List<String> words = new ArrayList<>();
    for (Published.Dated one : p.dated()) {
      words.add(
          "“"
              + SafeText.line(one.place())
              + "”"
              + Trouble.HELD.what()
              + "，新的内容写在“"
              + SafeText.line(one.written())
              + "”，"
              + Trouble.HELD.advice()
              + "；下次运行时会自动换回原名。");
    }
    for (String place : p.uncleared()) {
      words.add("旧文件“" + SafeText.line(place) + "”" + Trouble.HELD.what() + "，没有移走，下次运行时再移入 历史 。");
    }
    if (!p.changed().isEmpty()) {
      words.add(
          "下列文件在上次写出后被改动过，替换前已移入 " + p.history() + " 保留：" + RegisterWords.named(p.changed()) + "。");
    }
    if (!p.replaced().isEmpty()) {
      words.add("下列文件是已审核文件的后来版本，已取代原来的结果：" + RegisterWords.named(p.replaced()) + "。");
    }
    if (!p.renamed().isEmpty()) {
      words.add("下列文件与已审核的文件内容相同，结果改列在新的文件名下：" + RegisterWords.named(p.renamed()) + "。");
    }
    if (!p.unread().isEmpty()) {
      words.add("下列文件这次未能审核，上次的结果仍然保留：" + RegisterWords.named(p.unread()) + "。");
    }
    if (!p.superseded().isEmpty()) {
      words.add("下列文件已有后来的版本，没有再审核：" + RegisterWords.named(p.superseded()) + "。");
    }
    if (!p.besides().isEmpty()) {
      words.add("下列文件与已有结果的文件同名，但不是同一个项目或单位，两份结果都保留：" + RegisterWords.named(p.besides()) + "。");
    }
    if (p.history() != null && p.changed().isEmpty()) {
      words.add("被替换的旧文件移入了 " + p.history() + " 。");
    }
    return words;
  }

  /** Files that earlier runs sent back and that nothing of this run replaces. */
  public static String stillOut(List<String> files) {
    return "此前退回、这次没有收到修改稿的文件共 " + files.size() + " 个：" + RegisterWords.named(files) + "。";
  }

  /** Files that the round before sent back and that did not come again. */
  public static String notSentBack(List<String> files) {
    return "上一轮退回、本次没有收到修改稿的文件共 " + files.size() + " 个：" + RegisterWords.named(files) + "。";
  }
}

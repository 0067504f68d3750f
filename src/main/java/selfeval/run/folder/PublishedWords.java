package selfeval.run.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.across.BatchRule;
import selfeval.output.Published;
import selfeval.output.Trouble;
import selfeval.report.SafeText;
import selfeval.result.BatchFinding;

/** What users are told of the output folder after results were added to it. */
public final class PublishedWords {
  private static final int NAMED = 10;
  private static final int GROUPS = 5;

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
      words.add("下列文件在上次写出后被改动过，替换前已移入 " + p.history() + " 保留：" + named(p.changed()) + "。");
    }
    if (!p.replaced().isEmpty()) {
      words.add("下列文件是已审核文件的后来版本，已取代原来的结果：" + named(p.replaced()) + "。");
    }
    if (!p.renamed().isEmpty()) {
      words.add("下列文件与已审核的文件内容相同，结果改列在新的文件名下：" + named(p.renamed()) + "。");
    }
    if (!p.unread().isEmpty()) {
      words.add("下列文件这次未能审核，上次的结果仍然保留：" + named(p.unread()) + "。");
    }
    if (!p.superseded().isEmpty()) {
      words.add("下列文件已有后来的版本，没有再审核：" + named(p.superseded()) + "。");
    }
    if (!p.besides().isEmpty()) {
      words.add("下列文件与已有结果的文件同名，但不是同一个项目或单位，两份结果都保留：" + named(p.besides()) + "。");
    }
    if (p.history() != null && p.changed().isEmpty()) {
      words.add("被替换的旧文件移入了 " + p.history() + " 。");
    }
    return words;
  }

  /** What was found about several forms together: what came twice by name, all else by number. */
  public static List<String> across(List<BatchFinding> findings) {
    List<String> words = new ArrayList<>();
    Map<String, Integer> groups = new LinkedHashMap<>();
    int doubles = 0;
    for (BatchFinding finding : findings) {
      groups.merge(finding.title(), 1, Integer::sum);
      boolean project = finding.rule().equals(BatchRule.SAME_PROJECT.id());
      if ((project || finding.rule().equals(BatchRule.SAME_FILE.id())) && doubles++ < GROUPS) {
        words.add(
            (project ? "下列文件的项目、单位和年度相同，请核对是否重复报送：" : "下列文件内容完全相同，请核对是否重复报送：")
                + files(finding)
                + "。");
      }
    }
    if (!findings.isEmpty()) {
      List<String> each = new ArrayList<>();
      groups.forEach((title, n) -> each.add(title + " " + n + " 组"));
      words.add("跨表核对：" + findings.size() + " 组情况请核实（" + String.join("、", each) + "），见台账“问题清单”。");
    }
    return words;
  }

  private static String files(BatchFinding finding) {
    Set<String> files = new LinkedHashSet<>();
    for (BatchFinding.Member member : finding.members()) {
      files.add(SafeText.line(member.file()));
    }
    String named = String.join("、", files);
    return finding.count() > finding.members().size()
        ? named + " 等，共 " + finding.count() + " 张自评表"
        : named;
  }

  /** Files that the round before sent back and that did not come again. */
  public static String notSentBack(List<String> files) {
    return "上一轮退回、本次没有收到修改稿的文件共 " + files.size() + " 个：" + named(files) + "。";
  }

  private static String named(List<String> files) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(NAMED, files.size()); i++) {
      out.append(i == 0 ? "" : "、").append(SafeText.line(files.get(i)));
    }
    return files.size() > NAMED ? out + " 等 " + files.size() + " 个" : out.toString();
  }
}

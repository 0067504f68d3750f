package selfeval.run.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.across.BatchRule;
import selfeval.report.SafeText;
import selfeval.result.BatchFinding;

/** What users are told of findings about several forms together. */
public final class AcrossWords {
  private static final int GROUPS = 5;

  private AcrossWords() {}

  /** The sentences: what came twice by name, all else by number. */
  public static List<String> of(List<BatchFinding> findings) {
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
}

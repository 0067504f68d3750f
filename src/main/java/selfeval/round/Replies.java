package selfeval.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.result.Feedback;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;

/** What came back on the sheet 审核意见, given to the forms it belongs to. */
public final class Replies {
  private final List<Map<String, Feedback>> byForm = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * @param rows of the sheet that came back; empty where none did
   * @param forms the forms as they are now
   * @param matches their former selves, one each; null where no earlier round was named
   */
  public Replies(List<Reply> rows, List<FormRecord> forms, @Nullable List<Match> matches) {
    Set<String> sheets = new HashSet<>();
    for (FormRecord form : forms) {
      sheets.add(form.sheet());
    }
    Set<Reply> given = new HashSet<>();
    int settled = 0;
    for (int i = 0; i < forms.size(); i++) {
      Match match = matches == null ? null : matches.get(i);
      FormerPlace former = match == null ? null : match.former();
      boolean known = former != null;
      int number = former == null ? i + 1 : former.number();
      String sheet = forms.get(i).sheet();
      Map<String, Feedback> mine = new HashMap<>();
      for (Reply row : rows) {
        boolean same =
            known || (row.sheet() == null ? sheets.size() == 1 : sheet.equals(row.sheet()));
        if (row.form() == number && same) {
          given.add(row);
          mine.merge(row.fingerprint(), row.feedback(), (a, b) -> a.blank() ? b : a);
        }
      }
      if (!known) {
        settled += withoutFinding(mine, forms.get(i).findings());
      }
      byForm.add(mine);
    }
    int homeless = 0;
    for (Reply row : rows) {
      homeless += row.feedback().blank() || given.contains(row) ? 0 : 1;
    }
    if (homeless > 0) {
      remarks.add("“审核意见”表中有 " + homeless + " 条单位反馈未能对应到现在的表，没有采用，请查看报回的原文件。");
    }
    if (settled > 0) {
      remarks.add("“审核意见”表中有 " + settled + " 条单位反馈所答的问题本轮没有再发现，反馈内容见报回的原文件。");
    }
  }

  /** Returns the name of the file that the sheet which came back was made for; null if unknown. */
  public static @Nullable String source(List<Reply> rows) {
    for (Reply row : rows) {
      if (row.source() != null) {
        return row.source();
      }
    }
    return null;
  }

  private static int withoutFinding(Map<String, Feedback> replies, List<FindingRecord> findings) {
    Set<String> open = new HashSet<>();
    findings.forEach(f -> open.add(f.fingerprint()));
    int n = 0;
    for (Map.Entry<String, Feedback> reply : replies.entrySet()) {
      n += reply.getValue().blank() || open.contains(reply.getKey()) ? 0 : 1;
    }
    return n;
  }

  /** By fingerprint, what was answered for a form, 0-based. */
  public Map<String, Feedback> of(int form) {
    return byForm.get(form);
  }

  /** Chinese sentences about answers that no finding could take. */
  public List<String> remarks() {
    return remarks;
  }
}

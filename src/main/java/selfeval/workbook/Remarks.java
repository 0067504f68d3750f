package selfeval.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The remarks on one workbook: each once, and not without end. */
public final class Remarks {
  private static final int MOST = 50;

  private final Set<String> all = new LinkedHashSet<>();
  private int more;

  public void add(String remark) {
    if (all.contains(remark)) {
      return;
    }
    if (all.size() < MOST) {
      all.add(remark);
    } else {
      more++;
    }
  }

  public List<String> list() {
    List<String> list = new ArrayList<>(all);
    if (more > 0) {
      list.add("另有 " + more + " 条同类情况未逐一列出。");
    }
    return list;
  }
}

package selfeval.form.heading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import selfeval.term.Labels;

/**
 * A printed text as it is looked up: first as it stands, then without numbering and what stands in
 * brackets.
 */
public final class Label {
  /** Longer texts are prose, not labels. */
  public static final int LONGEST = 80;

  /** As many lexicons as an office has templates. */
  private static final int MEMOS = 24;

  private final String norm;
  private final String[] keys;
  private final boolean row;

  private volatile Memo[] memos = {};

  /** What a lexicon found for this label. */
  private record Memo(Object owner, Object found) {}

  private Label(String norm, String second, String third, @Nullable String fourth, boolean row) {
    this.norm = norm;
    this.row = row;
    String[] found = new String[8];
    int count = add(found, add(found, add(found, 0, norm), second), third);
    if (fourth != null) {
      count = add(found, count, fourth);
    }
    if (norm.indexOf('(') >= 0 || norm.indexOf(')') >= 0) {
      // 部门(单位)名称: the bracket may be part of the name.
      count = add(found, count, second.replace("(", "").replace(")", ""));
    }
    String bare = Labels.undated(norm);
    if (!bare.equals(norm)) {
      // 2022年度预算数 may mean 2022年 and 年度预算数, or 2022年度 and 预算数.
      count = add(found, count, bare);
      String core = Labels.core(bare);
      count = add(found, count, core);
      count = core.startsWith("年度") ? add(found, count, core.substring(2)) : count;
    }
    this.keys = Arrays.copyOf(found, count);
  }

  /** A text as a label of columns, fields and blocks. */
  public static Label of(String text) {
    String norm = Labels.normalise(text);
    return new Label(norm, norm, Labels.core(norm), null, false);
  }

  /** A text as the label of a row of money: 其中 and amounts are no part of it. */
  public static Label row(String text) {
    String norm = Labels.normalise(text);
    String row = Labels.row(norm);
    return new Label(norm, row, Labels.core(row), withoutAmount(row), true);
  }

  private static int add(String[] found, int count, String key) {
    if (key.isEmpty()) {
      return count;
    }
    for (int i = 0; i < count; i++) {
      if (found[i].equals(key)) {
        return count;
      }
    }
    found[count] = key;
    return count + 1;
  }

  /** 其他资金2880万元 without its amount. */
  private static String withoutAmount(String row) {
    int end = row.length();
    while (end > 0 && "亿万元".indexOf(row.charAt(end - 1)) >= 0) {
      end--;
    }
    int number = end;
    while (number > 0 && "0123456789.,".indexOf(row.charAt(number - 1)) >= 0) {
      number--;
    }
    return number < end ? row.substring(0, number) : row;
  }

  /** The text without blanks, full-width forms made half-width. */
  public String norm() {
    return norm;
  }

  /** Whether it is looked up as a row of money. */
  public boolean row() {
    return row;
  }

  /** What this lexicon found for the label before, or null. */
  public @Nullable Object recall(Object owner) {
    for (Memo memo : memos) {
      if (memo.owner() == owner) {
        return memo.found();
      }
    }
    return null;
  }

  /** Labels are shared by threads without locks: a memo that is lost is only found again. */
  public void remember(Object owner, Object found) {
    Memo[] before = memos;
    if (before.length < MEMOS) {
      Memo[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = new Memo(owner, found);
      memos = more;
    }
  }

  /** What to look up, the strictest reading first. */
  public String[] keys() {
    return keys;
  }
}

package selfeval.form;

import java.util.Arrays;
import selfeval.template.Labels;

/**
 * A printed text as it is looked up: first as it stands, then as a row's label (without numbering,
 * 其中 and amounts), then without what stands in brackets.
 */
final class Label {
  /** Longer texts are prose, not labels. */
  static final int LONGEST = 80;

  private final String norm;
  private final String[] keys;

  private Label(String norm, String[] keys) {
    this.norm = norm;
    this.keys = keys;
  }

  static Label of(String text) {
    String norm = Labels.normalise(text);
    String row = Labels.row(norm);
    String[] found = new String[5];
    found[0] = norm;
    int count = add(found, 1, row);
    count = add(found, count, Labels.core(row));
    count = add(found, count, withoutAmount(row));
    if (norm.indexOf('(') >= 0 || norm.indexOf(')') >= 0) {
      count = add(found, count, row.replace("(", "").replace(")", ""));
    }
    return new Label(norm, count == found.length ? found : Arrays.copyOf(found, count));
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
  String norm() {
    return norm;
  }

  /** What to look up, the strictest reading first. */
  String[] keys() {
    return keys;
  }
}

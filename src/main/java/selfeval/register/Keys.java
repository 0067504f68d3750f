package selfeval.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.overview.DepartmentNames;
import selfeval.term.Labels;

/** How names and codes of registers and forms are compared. */
final class Keys {
  /** A project's code in front of its name, at least 6 letters and digits, 4 of them digits. */
  private static final Pattern CODE =
      Pattern.compile(
          "^([(\\[]?)(?=(?:[a-z-]*[0-9]){4})([0-9a-z][0-9a-z-]{5,39})(?:[)\\]]|[-_:、—–]+)(?=\\P{ASCII})");

  /** What registers call the form of a whole department, which names no project. */
  static final String WHOLE_DEPARTMENT = "部门整体支出";

  private static final Pattern WHOLE =
      Pattern.compile("(?:\\P{Punct}{0,20})?(?:部门|单位)?整体支出(?:绩效)?(?:自评|评价)?(?:表|项目)?");

  private Keys() {}

  /** A department or a unit: without blanks, width of letters and a code in front. */
  static String owner(String name) {
    return name.isEmpty() ? "" : DepartmentNames.key(name);
  }

  /** A project: likewise. A whole department's spending has one name, however it is written. */
  static String project(String name) {
    String plain = CODE.matcher(plain(name)).replaceFirst("");
    return WHOLE.matcher(plain).matches() ? WHOLE_DEPARTMENT : plain;
  }

  /** The code in front of a project's name; empty where there is none. */
  static String codeOf(String project) {
    Matcher code = CODE.matcher(plain(project));
    return code.find() ? code.group(2).replace("-", "") : "";
  }

  /** A project's code. */
  static String code(String text) {
    return plain(text).replace("-", "");
  }

  static String plain(String text) {
    return Labels.withoutBlanks(
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }

  static String pair(String owner, String project) {
    return owner + '\n' + project;
  }

  /** Whether two names of projects are so alike that one may be meant by the other. */
  static boolean near(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 2 || a.equals(b)) {
      return false;
    }
    if (shorter >= 4 && (a.contains(b) || b.contains(a))) {
      return true;
    }
    int most = Math.max(1, shorter / 5);
    return Math.abs(a.length() - b.length()) <= most && shorter >= 4 && within(a, b, most);
  }

  /** Whether at most so many letters have to be added, dropped or changed. */
  private static boolean within(String a, String b, int most) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(before[j], now[j - 1]) + 1, before[j - 1] + change);
        least = Math.min(least, now[j]);
      }
      if (least > most) {
        return false;
      }
      before = now;
    }
    return before[b.length()] <= most;
  }
}

package selfeval.result;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What tells a form from others, spelt so that blanks, full-width letters and case do not count.
 * Each part is empty where the form does not say it.
 */
public record FormIdentity(String project, String implementer, String year) {
  public FormIdentity {
    project = plain(project);
    implementer = plain(implementer);
    year = plain(year);
  }

  private static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether it is enough to know the form by. */
  public boolean telling() {
    return !project.isEmpty();
  }

  /** Whether it says all three parts: then an equal one is surely the same form's. */
  public boolean complete() {
    return !project.isEmpty() && !implementer.isEmpty() && !year.isEmpty();
  }

  /** Whether it says project and implementer. */
  public boolean named() {
    return !project.isEmpty() && !implementer.isEmpty();
  }

  /** Whether both name the same project and the same implementer. */
  public boolean sameProject(FormIdentity other) {
    return named() && project.equals(other.project) && implementer.equals(other.implementer);
  }

  /** In how many parts that both say they differ, 0 to 3. */
  public int differences(FormIdentity other) {
    return differs(project, other.project)
        + differs(implementer, other.implementer)
        + differs(year, other.year);
  }

  private static int differs(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b) ? 1 : 0;
  }
}

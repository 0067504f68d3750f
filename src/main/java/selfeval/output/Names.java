package selfeval.output;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.result.AnnotatedName;
import selfeval.term.State;

/** The names of annotated workbooks; those that clash (case ignored) are numbered in order. */
public final class Names {
  private static final Pattern DATED = Pattern.compile("（\\d{8}-\\d{6}(-\\d+)?）");

  private final Set<String> taken = new HashSet<>();

  /**
   * The place of a file's annotated workbook below the output folder.
   *
   * @param file path of the input, with /
   * @param extension by content
   */
  public String annotated(String file, String extension, State state) {
    return place(stem(file, state) + AnnotatedName.MARK, extension);
  }

  /** The place of the workbook with the findings alone, beside the annotated one. */
  public String companion(String file, State state) {
    return place(stem(file, state) + AnnotatedName.MARK + "意见", "xlsx");
  }

  /**
   * Whether a place of a former run is one that the file's annotated workbook, or its companion,
   * could have now: then it keeps it, with its number.
   */
  boolean keeps(String former, String file, String extension, State state, boolean companion) {
    String base = stem(file, state) + AnnotatedName.MARK + (companion ? "意见" : "");
    String rest = former.startsWith(base) ? former.substring(base.length()) : "";
    return rest.matches("(-\\d+)?\\." + Pattern.quote(extension))
        && taken.add(former.toLowerCase(Locale.ROOT));
  }

  private String place(String base, String extension) {
    String place = base + "." + extension;
    for (int n = 2; !taken.add(place.toLowerCase(Locale.ROOT)); n++) {
      place = base + "-" + n + "." + extension;
    }
    return place;
  }

  private static String stem(String file, State state) {
    int slash = file.lastIndexOf('/');
    String name = file.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    return AnnotatedName.folder(state)
        + file.substring(0, slash + 1)
        + AnnotatedName.withoutMark(dot > 0 ? name.substring(0, dot) : name);
  }

  /** Keeps a place for a workbook that is there already. */
  public void reserve(String place) {
    taken.add(place.toLowerCase(Locale.ROOT));
  }

  /** The name beside one that another program holds: x.xlsx gives x（20261125-093000）.xlsx. */
  static String dated(String place, String time) {
    String plain = undated(place);
    int dot = plain.lastIndexOf('.');
    return plain.substring(0, dot) + "（" + time + "）" + plain.substring(dot);
  }

  static boolean isDated(String place) {
    return !undated(place).equals(place);
  }

  /** The name that a dated one stands for; the same where it is none. */
  static String undated(String place) {
    int slash = place.lastIndexOf('/') + 1;
    Matcher date = DATED.matcher(place);
    int from = -1;
    int to = -1;
    while (date.find()) {
      if (date.start() > slash) {
        from = date.start();
        to = date.end();
      }
    }
    return from > 0 && to == place.lastIndexOf('.')
        ? place.substring(0, from) + place.substring(to)
        : place;
  }
}

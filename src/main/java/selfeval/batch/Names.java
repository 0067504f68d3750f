package selfeval.batch;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of annotated workbooks; those that clash (case ignored) are numbered in order. */
final class Names {
  private static final String MARK = "-审核";

  private final Set<String> taken = new HashSet<>();

  /**
   * The place of a file's annotated workbook below the output folder.
   *
   * @param file path of the input, with /
   * @param extension by content
   */
  String annotated(String file, String extension, boolean sentBack) {
    return place(file, MARK, extension, sentBack);
  }

  /** The place of the workbook with the findings alone, beside the annotated one. */
  String companion(String file, boolean sentBack) {
    return place(file, MARK + "意见", "xlsx", sentBack);
  }

  private String place(String file, String mark, String extension, boolean sentBack) {
    int slash = file.lastIndexOf('/');
    String folder = (sentBack ? OutputFolder.SENT_BACK : OutputFolder.PASSED) + "/";
    folder += file.substring(0, slash + 1);
    String name = file.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    stem = withoutMark(stem);
    String place = folder + stem + mark + "." + extension;
    for (int n = 2; !taken.add(place.toLowerCase(Locale.ROOT)); n++) {
      place = folder + stem + mark + "-" + n + "." + extension;
    }
    return place;
  }

  private static String withoutMark(String stem) {
    String plain = stem;
    while (plain.endsWith(MARK) && plain.length() > MARK.length()) {
      plain = plain.substring(0, plain.length() - MARK.length());
    }
    return plain;
  }

  /** The agency's own name of a workbook that came back annotated: 表-审核.xlsx gives 表.xlsx. */
  static String agencys(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? withoutMark(name.substring(0, dot)) + name.substring(dot) : withoutMark(name);
  }

  /** Keeps a place for a workbook that stands there already. */
  void reserve(String place) {
    taken.add(place.toLowerCase(Locale.ROOT));
  }
}

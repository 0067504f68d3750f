package selfeval.overview;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.term.CodePoints;
import selfeval.term.FileNames;

/** The places of letters and packs below the output folder, by department. */
public final class DepartmentFiles {
  /** The folder of the letters. */
  public static final String LETTERS = "审核意见书";

  /** The folder of the packs. */
  public static final String PACKS = "退回包";

  private static final String LETTER = ".docx";
  private static final String PACK = ".zip";

  private final Map<String, String> stems = new HashMap<>();

  /**
   * @param departments all that have a form, whether they get a letter or not, so that what one
   *     mends does not change the name of another's letter
   */
  public DepartmentFiles(Collection<String> departments) {
    List<String> sorted = departments.stream().distinct().sorted(CodePoints::compare).toList();
    Set<String> taken = new HashSet<>();
    for (String department : sorted) {
      stems.put(department, FileNames.free(FileNames.safe(department), "", taken));
    }
  }

  /** What the letter of a department is called, and its pack, without extension. */
  public String stem(String department) {
    return Objects.requireNonNull(stems.get(department), "named to the constructor");
  }

  /** The place of a department's letter. */
  public String letter(String department) {
    return LETTERS + "/" + stem(department) + LETTER;
  }

  /** The place of a department's pack. */
  public String pack(String department) {
    return PACKS + "/" + stem(department) + PACK;
  }

  /** The pack of the letter at a place; null where that is no letter's. */
  public static @Nullable String packBeside(String place) {
    return isPlace(place) && place.endsWith(LETTER)
        ? PACKS + place.substring(LETTERS.length(), place.length() - LETTER.length()) + PACK
        : null;
  }

  /** What the letter at a place is called in its pack. */
  public static String inPack(String place) {
    String name = place.substring(LETTERS.length() + 1, place.length() - LETTER.length());
    return name + "-" + LETTERS + LETTER;
  }

  /** Whether a path below the output folder is one where a letter or a pack may be. */
  public static boolean isPlace(String place) {
    int slash = place.indexOf('/');
    if (slash < 0 || place.indexOf('/', slash + 1) >= 0) {
      return false;
    }
    String folder = place.substring(0, slash);
    return (folder.equals(LETTERS) && place.endsWith(LETTER))
        || (folder.equals(PACKS) && place.endsWith(PACK));
  }
}

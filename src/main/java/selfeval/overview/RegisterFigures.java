package selfeval.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the forms that came compare with the office's registers. Of several and notListed the first
 * {@link #NAMED} are named.
 *
 * @param due forms that are to be sent
 * @param came of them those that were, in whatever state
 * @param missing those that were not, by unit in the order of the register, then by project
 * @param severalCount entries for which more forms came than are due
 * @param several the first of them with all their forms
 * @param notListedCount forms that no entry is for
 * @param notListed the first of them
 */
public record RegisterFigures(
    int due,
    int came,
    List<Absent> missing,
    int severalCount,
    List<Several> several,
    int notListedCount,
    List<NotListed> notListed) {
  /** How many entries and forms are named. */
  public static final int NAMED = 1000;

  public RegisterFigures {
    missing = List.copyOf(missing);
    several = List.copyOf(several);
    notListed = List.copyOf(notListed);
  }

  /**
   * An entry of a register for which more forms came than are due; none is taken for the right one.
   *
   * @param department of the entry, or empty
   * @param unit of the entry, or empty
   * @param project of the entry
   * @param count forms that came
   * @param forms the first of them, at most {@link #FORMS}
   */
  public record Several(
      String department, String unit, String project, int count, List<Place> forms) {
    /** How many forms of one entry are named. */
    public static final int FORMS = 10;

    public Several {
      forms = List.copyOf(forms);
    }
  }

  /**
   * A form that no entry of a register is for.
   *
   * @param form where it is
   * @param department that it names, or empty
   * @param unit that it names, or empty
   * @param project that it names, or empty
   * @param near which missing entries it may be meant for and what differs, a Chinese sentence for
   *     the office to decide on; empty for none
   */
  public record NotListed(
      Place form, String department, String unit, String project, String near) {}

  /**
   * Where a form is.
   *
   * @param file path as in the result file
   * @param input the INPUT, where another file has the same path; else null
   * @param sheet of the form
   */
  public record Place(String file, @Nullable String input, String sheet) {}
}

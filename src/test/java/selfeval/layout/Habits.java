package selfeval.layout;

import java.util.List;
import java.util.Set;

/**
 * How a form was filled in and kept, beside what it says.
 *
 * @param level1 how level-1 labels go over their rows
 * @param level2 how level-2 labels do
 * @param pageBreaksBefore indicator rows (0-based) that begin a page: labels begin again there
 * @param insertedWithoutMerge indicator rows that were inserted later and stand outside the merge
 *     above them
 * @param labelsWithValues header labels and values in one cell
 * @param colon between label and value there
 * @param captionBelowHeader whether the unit's line stands between head and money block
 * @param scoresMergedOverBudget weight, rate and score merged over all rows of the money block
 * @param headsOnEachPage whether the headings stand again where a page begins
 * @param pointsMergedWithNext indicator rows whose weight and score are merged with the next row's
 * @param rowsBetween empty rows between the blocks
 */
record Habits(
    Repeat level1,
    Repeat level2,
    List<Integer> pageBreaksBefore,
    Set<Integer> insertedWithoutMerge,
    boolean labelsWithValues,
    String colon,
    boolean captionBelowHeader,
    boolean scoresMergedOverBudget,
    boolean headsOnEachPage,
    Set<Integer> pointsMergedWithNext,
    int rowsBetween) {

  /** How a label goes over the rows it holds for. */
  enum Repeat {
    MERGED,
    REPEATED,
    BLANK_BELOW
  }

  /** As the official form is printed. */
  static final Habits PRINTED =
      new Habits(
          Repeat.MERGED,
          Repeat.MERGED,
          List.of(),
          Set.of(),
          false,
          "：",
          false,
          false,
          false,
          Set.of(),
          0);
}

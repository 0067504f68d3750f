package selfeval.output;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Overview;
import selfeval.result.BatchFinding;

/**
 * What there is to say of results that were added to a folder.
 *
 * @param files how many files the folder's result file lists now
 * @param history where replaced files were moved, below the folder; null where none were
 * @param changed files that a person had changed, and that were kept in 历史 before they were
 *     replaced
 * @param dated files that another program holds, with the name under which the new ones were
 *     written
 * @param uncleared earlier workbooks that could not be moved away, since another program holds them
 * @param replaced files that replaced the result of an earlier one of another name, with that name
 * @param renamed files whose bytes were audited under another name, with that name
 * @param unread files that could not be audited now and whose former result stays
 * @param superseded inputs that were passed over, since a later version of them was audited
 * @param besides files whose path another file has, with the INPUT each came from
 * @param across findings about several forms of the folder together; empty where no reports were
 *     asked for
 * @param postponed files whose results could not be written yet
 * @param heldBy places that were held when results were postponed
 * @param notSentBack earlier files that were returned and that nothing of this run replaces; none
 *     where nobody asked for them
 * @param overview what reports were told of all files; null where none were written
 */
public record Published(
    int files,
    @Nullable String history,
    List<String> changed,
    List<Dated> dated,
    List<String> uncleared,
    List<String> replaced,
    List<String> renamed,
    List<String> unread,
    List<String> superseded,
    List<String> besides,
    List<BatchFinding> across,
    List<String> postponed,
    List<String> heldBy,
    List<String> notSentBack,
    @Nullable Overview overview) {
  public Published {
    changed = List.copyOf(changed);
    dated = List.copyOf(dated);
    uncleared = List.copyOf(uncleared);
    replaced = List.copyOf(replaced);
    renamed = List.copyOf(renamed);
    unread = List.copyOf(unread);
    superseded = List.copyOf(superseded);
    besides = List.copyOf(besides);
    across = List.copyOf(across);
    postponed = List.copyOf(postponed);
    heldBy = List.copyOf(heldBy);
    notSentBack = List.copyOf(notSentBack);
  }

  /** Where what belongs at a place is located now: there, or beside it while that is held. */
  public String written(String place) {
    for (Dated one : dated) {
      if (one.place().equals(place)) {
        return one.written();
      }
    }
    return place;
  }

  /** Nothing was written and there is nothing to say. */
  public static Published nothing(int files) {
    List<String> none = List.of();
    return new Published(
        files, null, none, List.of(), none, none, none, none, none, none, List.of(), none, none,
        none, null);
  }

  /**
   * A file that is held and the one written beside it.
   *
   * @param place the held one
   * @param written where the new one is located
   */
  public record Dated(String place, String written) {}
}

package selfeval.round;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;

/**
 * What the forms of a file are held against, one for each in their order.
 *
 * @param matches how the former self of each form was found; null where no earlier round is known,
 *     or where the same bytes are audited again
 * @param formers the former self of each form; null for one that has none for certain
 * @param again whether these are the results of the very same bytes: then the round stays the same
 */
public record Past(
    @Nullable List<Match> matches, List<@Nullable FormRecord> formers, boolean again) {
  /** No earlier round is known. */
  public static final Past NONE = new Past(null, List.of(), false);

  /** Former selves that were looked for. */
  public static Past round(List<Match> matches, List<@Nullable FormRecord> formers) {
    return new Past(matches, formers, false);
  }

  /** The same bytes were audited before. */
  public static Past again(List<@Nullable FormRecord> formers) {
    return new Past(null, formers, true);
  }

  /** The past of a file that is known by the result of one earlier file. */
  public static Past of(String file, List<Sought> forms, FileRecord earlier) {
    FormIndex index = new FormIndex();
    FormerPlace.of(earlier, 0).forEach(index::add);
    List<Match> matches = index.match(file, forms);
    List<@Nullable FormRecord> formers = new ArrayList<>();
    for (Match match : matches) {
      formers.add(match.former() == null ? null : earlier.forms().get(match.former().number() - 1));
    }
    return round(matches, formers);
  }

  @Nullable Match match(int form) {
    return matches == null ? null : matches.get(form);
  }

  @Nullable FormRecord former(int form) {
    return form < formers.size() ? formers.get(form) : null;
  }

  /** Whether there is nothing to hold a form against. */
  boolean none() {
    return !again && matches == null;
  }
}

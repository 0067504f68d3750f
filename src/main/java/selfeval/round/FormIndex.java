package selfeval.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import selfeval.result.AnnotatedName;
import selfeval.result.FormIdentity;
import selfeval.result.MatchedBy;

/**
 * The forms of the round before, found by project, implementer and year, then by path. Built once,
 * then safe for use by many threads.
 */
public final class FormIndex {
  private static final String MARK = AnnotatedName.MARK;

  private final Map<FormIdentity, List<FormerPlace>> byIdentity = new HashMap<>();
  private final Map<String, List<FormerPlace>> byProject = new HashMap<>();
  private final Map<String, List<FormerPlace>> byPath = new HashMap<>();

  public void add(FormerPlace form) {
    if (form.identity().telling()) {
      byIdentity.computeIfAbsent(form.identity(), k -> new ArrayList<>()).add(form);
      byProject.computeIfAbsent(form.identity().project(), k -> new ArrayList<>()).add(form);
    }
    byPath.computeIfAbsent(path(form.file()), k -> new ArrayList<>()).add(form);
  }

  /**
   * Finds the former selves of a file's forms.
   *
   * @param file path as in the result file
   * @param forms in their order
   * @return one match for each form
   */
  public List<Match> match(String file, List<Sought> forms) {
    @Nullable Match[] matches = new Match[forms.size()];
    Set<FormerPlace> taken = new HashSet<>();
    for (int i = 0; i < matches.length; i++) {
      matches[i] = byIdentity(file, forms, forms.get(i));
      if (matches[i] != null && matches[i].former() != null) {
        taken.add(matches[i].former());
      }
    }
    List<FormerPlace> left = new ArrayList<>(byPath.getOrDefault(path(file), List.of()));
    left.removeAll(taken);
    left = narrowed(left, f -> isFile(f, file));
    List<Sought> open = new ArrayList<>();
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] == null) {
        open.add(forms.get(i));
      }
    }
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] == null) {
        matches[i] = byPath(left, open, forms.get(i));
      }
    }
    return List.of(matches);
  }

  /** The one form of this project, implementer and year; null where there are none or several. */
  public @Nullable FormerPlace only(FormIdentity identity) {
    List<FormerPlace> found = byIdentity.getOrDefault(identity, List.of());
    return identity.complete() && found.size() == 1 ? found.get(0) : null;
  }

  /** Null where no former form has this identity. */
  private @Nullable Match byIdentity(String file, List<Sought> forms, Sought form) {
    List<FormerPlace> found =
        form.identity().telling() ? byIdentity.getOrDefault(form.identity(), List.of()) : List.of();
    if (found.isEmpty()) {
      return null;
    }
    int equals = 0;
    int equalsOnSheet = 0;
    for (Sought each : forms) {
      if (each.identity().equals(form.identity())) {
        equals++;
        equalsOnSheet += each.sheet().equals(form.sheet()) ? 1 : 0;
      }
    }
    if (found.size() == 1 && equals == 1) {
      return new Match(MatchedBy.PROJECT, found.get(0), List.of());
    }
    // what the workbook says of its own source is surer than where it lies now
    List<FormerPlace> named = new ArrayList<>(found);
    named.removeIf(f -> !name(f.file()).equals(form.source()));
    if (named.size() == 1 && equals == 1) {
      return new Match(MatchedBy.PROJECT, named.get(0), List.of());
    }
    List<FormerPlace> here = narrowed(found, f -> path(f.file()).equals(path(file)));
    here = narrowed(here, f -> isFile(f, file));
    List<FormerPlace> onSheet = new ArrayList<>(here);
    onSheet.removeIf(f -> !f.sheet().equals(form.sheet()));
    if (here.size() == 1 && equals == 1) {
      return new Match(MatchedBy.PATH, here.get(0), List.of());
    }
    return onSheet.size() == 1 && equalsOnSheet == 1
        ? new Match(MatchedBy.PATH, onSheet.get(0), List.of())
        : uncertain(found);
  }

  private Match byPath(List<FormerPlace> left, List<Sought> open, Sought form) {
    List<FormerPlace> fitting = new ArrayList<>();
    for (FormerPlace each : left) {
      // one of the three may have been corrected since
      if (each.identity().differences(form.identity()) <= 1) {
        fitting.add(each);
      }
    }
    if (left.size() == 1 && open.size() == 1 && fitting.size() == 1) {
      return new Match(MatchedBy.PATH, fitting.get(0), List.of());
    }
    int onThisSheet = 0;
    for (Sought each : open) {
      onThisSheet += each.sheet().equals(form.sheet()) ? 1 : 0;
    }
    List<FormerPlace> onSheet = new ArrayList<>(fitting);
    onSheet.removeIf(f -> !f.sheet().equals(form.sheet()));
    if (onSheet.size() == 1 && onThisSheet == 1) {
      return new Match(MatchedBy.PATH, onSheet.get(0), List.of());
    }
    if (fitting.isEmpty() && form.identity().telling()) {
      for (FormerPlace each : byProject.getOrDefault(form.identity().project(), List.of())) {
        if (each.identity().differences(form.identity()) == 0) {
          fitting.add(each);
        }
      }
    }
    return fitting.isEmpty() ? Match.NONE : uncertain(fitting);
  }

  private static Match uncertain(List<FormerPlace> found) {
    TreeSet<String> files = new TreeSet<>();
    found.forEach(f -> files.add(f.file()));
    return new Match(MatchedBy.UNCERTAIN, null, List.copyOf(files));
  }

  /** Those that meet the condition, or all where none does. */
  private static List<FormerPlace> narrowed(
      List<FormerPlace> forms, Predicate<FormerPlace> condition) {
    List<FormerPlace> meeting = new ArrayList<>(forms);
    meeting.removeIf(condition.negate());
    return meeting.isEmpty() ? forms : meeting;
  }

  private static boolean isFile(FormerPlace form, String file) {
    return form.file().equals(file)
        || (form.annotated() != null
            && AnnotatedName.below(form.annotated()).equals(AnnotatedName.below(file)));
  }

  /** The last name of a path, without what annotating adds to it. */
  private static String name(String file) {
    return AnnotatedName.agencys(file.substring(file.lastIndexOf('/') + 1));
  }

  /** A path without extension and without what annotating adds to it. */
  static String path(String file) {
    String path = AnnotatedName.below(file);
    int dot = path.lastIndexOf('.');
    if (dot > path.lastIndexOf('/') + 1) {
      path = path.substring(0, dot);
    }
    int mark = path.lastIndexOf(MARK);
    if (mark > path.lastIndexOf('/') + 1 && isNumbering(path.substring(mark + MARK.length()))) {
      path = path.substring(0, mark);
    }
    return path.toLowerCase(Locale.ROOT);
  }

  private static boolean isNumbering(String rest) {
    if (rest.isEmpty()) {
      return true;
    }
    for (int i = 1; i < rest.length(); i++) {
      if (!Character.isDigit(rest.charAt(i))) {
        return false;
      }
    }
    return rest.length() > 1 && rest.charAt(0) == '-';
  }
}

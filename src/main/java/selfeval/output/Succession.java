package selfeval.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.YearBefore;
import selfeval.result.FileRecord;
import selfeval.result.FormIdentity;
import selfeval.result.FormRecord;
import selfeval.result.MatchedBy;
import selfeval.round.FormIndex;
import selfeval.round.FormerPlace;
import selfeval.round.Match;
import selfeval.round.Past;
import selfeval.round.Sought;

/**
 * Decides which earlier results of the output folder a file continues. Safe for use by many
 * threads.
 */
public final class Succession {
  private static final Match NONE = new Match(MatchedBy.NONE, null, List.of());

  private final Results results;
  private final Set<String> superseded = new HashSet<>();
  private final Set<String> current = new HashSet<>();

  public Succession(Results results) {
    this.results = results;
    for (Results.Line line : results.lines()) {
      superseded.addAll(line.brief().replaces());
      if (line.sha256() != null) {
        current.add(line.sha256());
      }
    }
    superseded.removeAll(current);
  }

  /** Nothing was audited before. */
  public static Succession nothing() {
    return new Succession(Results.none());
  }

  /**
   * How a file relates to the earlier results.
   *
   * @param kind how
   * @param lines where the lines that it replaces begin in the result file, bytes
   * @param sure whether each form of those lines has its successor, of the same project,
   *     implementer and year, in the file: then their inputs need never be audited again
   */
  public record Claim(Kind kind, List<Long> lines, boolean sure) {
    /** A file that replaces nothing. */
    public static final Claim NEW = new Claim(Kind.NEW, List.of(), false);

    /** A file whose result was replaced by that of a later version already. */
    public static final Claim SUPERSEDED = new Claim(Kind.SUPERSEDED, List.of(), false);

    public Claim {
      lines = List.copyOf(lines);
    }
  }

  /** How a file relates to the earlier results. */
  public enum Kind {
    /** It replaces nothing. */
    NEW,
    /** The bytes were audited before: no new round. */
    AGAIN,
    /** A new version under the same path. */
    VERSION,
    /** Surely a later version of what came under another path. */
    SUCCESSOR,
    /** Its result was replaced by that of a later version already. */
    SUPERSEDED
  }

  /**
   * How a file relates to the earlier results, and where its former self is.
   *
   * @param claim how the file relates to the earlier results
   * @param again the line of the same bytes; else null
   * @param matches for a later version the former self of each form; else null
   */
  public record Standing(Claim claim, Results.@Nullable Line again, @Nullable List<Match> matches) {
    static final Standing NEW = new Standing(Claim.NEW, null, null);
  }

  /** The earlier lines of this path. */
  public List<Results.Line> of(String file) {
    return results.of(file);
  }

  /** Whether this input was replaced by a later version, so that it is not audited again. */
  public boolean superseded(String sha256) {
    return superseded.contains(sha256);
  }

  /**
   * Finds what a file that was read continues.
   *
   * @param file path below its INPUT
   * @param sha256 of its bytes
   * @param forms its forms, in their order
   */
  public Standing of(String file, String sha256, List<Sought> forms) {
    Results.Line known = null;
    for (Results.Line line : results.of(file)) {
      if (sha256.equals(line.sha256())) {
        return again(line);
      }
      known = known == null && sameProject(line, forms) ? line : known;
    }
    if (known != null) {
      FormIndex index = new FormIndex();
      known.forms().forEach(index::add);
      Claim claim = new Claim(Kind.VERSION, List.of(known.at()), continuesAll(known, forms));
      return new Standing(claim, null, index.match(file, forms));
    }
    return successor(sha256, forms);
  }

  private static Standing again(Results.Line line) {
    return new Standing(new Claim(Kind.AGAIN, List.of(line.at()), false), line, null);
  }

  /** What the forms of a file with this standing are held against. */
  public Past past(Standing standing, List<Sought> forms) {
    if (standing.again != null) {
      return Past.again(same(standing.again, forms));
    }
    return standing.matches == null
        ? Past.NONE
        : Past.round(standing.matches, formers(standing.matches));
  }

  /** What the forms of a file are held against, whatever the file is called. */
  public Past past(String file, List<Sought> forms) {
    List<Match> matches = results.forms().match(file, forms);
    return Past.round(matches, formers(matches));
  }

  /** The form of the same project and unit of the year before; null where none is known, or two. */
  public @Nullable YearBefore yearBefore(FormIdentity form) {
    if (!form.complete() || !form.year().matches("[0-9]{4}")) {
      return null;
    }
    String year = Integer.toString(Integer.parseInt(form.year()) - 1);
    FormIdentity before = new FormIdentity(form.project(), form.implementer(), year);
    FormerPlace place = results.forms().only(before);
    if (place == null) {
      return null;
    }
    Results.Line line = results.line(place);
    return new YearBefore(line.file(), record(line).forms().get(place.number() - 1));
  }

  /** The forms of a line that are those of the same bytes; null for one it does not have. */
  private List<FormRecord> same(Results.Line line, List<Sought> forms) {
    List<FormRecord> before = record(line).forms();
    List<FormRecord> same = new ArrayList<>(Collections.nCopies(forms.size(), null));
    for (FormerPlace former : line.forms()) {
      int i = former.number() - 1;
      if (i < same.size() && former.sheet().equals(forms.get(i).sheet())) {
        same.set(i, before.get(i));
      }
    }
    return same;
  }

  private List<FormRecord> formers(List<Match> matches) {
    List<FormRecord> formers = new ArrayList<>(matches.size());
    for (Match match : matches) {
      FormerPlace place = match.former();
      formers.add(
          place == null ? null : record(results.line(place)).forms().get(place.number() - 1));
    }
    return formers;
  }

  private static boolean sameProject(Results.Line line, List<Sought> forms) {
    for (FormerPlace former : line.forms()) {
      for (Sought form : forms) {
        if (former.identity().sameProject(form.identity())) {
          return true;
        }
      }
    }
    return line.forms().isEmpty() && forms.isEmpty() && line.state() == null;
  }

  private static boolean continuesAll(Results.Line line, List<Sought> forms) {
    for (FormerPlace former : line.forms()) {
      boolean continued = false;
      for (Sought form : forms) {
        continued |= form.identity().complete() && form.identity().equals(former.identity());
      }
      if (!continued) {
        return false;
      }
    }
    return !line.forms().isEmpty();
  }

  private Standing successor(String sha256, List<Sought> forms) {
    List<Match> matches = new ArrayList<>();
    Map<Long, Integer> continued = new TreeMap<>();
    for (Sought form : forms) {
      FormerPlace former = results.forms().only(form.identity());
      boolean doubled =
          forms.stream().filter(f -> f.identity().equals(form.identity())).count() > 1;
      if (former == null || doubled) {
        matches.add(NONE);
        continue;
      }
      matches.add(new Match(MatchedBy.PROJECT, former, List.of()));
      continued.merge(former.line(), 1, Integer::sum);
    }
    List<Long> lines = new ArrayList<>();
    continued.forEach(
        (line, count) -> {
          if (results.at(line).forms().size() == count) {
            lines.add(line);
          }
        });
    if (lines.isEmpty()) {
      return Standing.NEW;
    }
    Results.Line first = results.at(lines.get(0));
    if (lines.size() == 1 && sha256.equals(first.sha256())) {
      return again(first);
    }
    matches.replaceAll(m -> m.former() != null && lines.contains(m.former().line()) ? m : NONE);
    return new Standing(new Claim(Kind.SUCCESSOR, lines, true), null, matches);
  }

  private FileRecord record(Results.Line line) {
    try {
      return results.record(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

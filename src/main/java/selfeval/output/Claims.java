package selfeval.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import selfeval.output.Succession.Claim;
import selfeval.output.Succession.Kind;

/**
 * Settles which file of a run takes over an earlier result. Each file was judged alone; here they
 * are seen together: an earlier result goes to one of them, or, where it is not sure to which, to
 * none.
 */
final class Claims {
  private final Results former;
  private final Map<String, String> sources;
  private final Predicate<String> present;
  private final List<Arrived> run;
  private final TreeSet<Integer> contested = new TreeSet<>();

  /** A file of the run and where it came from. */
  record Arrived(Finished finished, Origin origin) {
    String file() {
      return finished.record().file();
    }

    Claim claim() {
      return finished.claim();
    }

    Arrived claiming(Claim claim) {
      return new Arrived(finished.claiming(claim), origin);
    }
  }

  /**
   * @param former the earlier results
   * @param sources of earlier files that could not be audited, by {@link #key}, where they came
   *     from
   * @param present whether an earlier file, which is not of this run, is still where it was
   * @param run the files of this run in their order; claims that are settled are put into it
   */
  Claims(
      Results former, Map<String, String> sources, Predicate<String> present, List<Arrived> run) {
    this.present = present;
    this.former = former;
    this.sources = sources;
    this.run = run;
  }

  /** How a line is known among the sources. */
  static String key(String file, @Nullable String input) {
    return input == null ? file : file + "\n" + input;
  }

  /**
   * Settles all claims.
   *
   * @return the files that are to be audited again as new ones, since another one took what they
   *     were compared with
   */
  NavigableSet<Integer> settle() {
    Map<Long, List<Integer>> claimants = new TreeMap<>();
    for (int i = 0; i < run.size(); i++) {
      run.set(i, withUnread(run.get(i)));
      for (long line : run.get(i).claim().lines()) {
        claimants.computeIfAbsent(line, l -> new ArrayList<>()).add(i);
      }
    }
    claimants.forEach(this::settle);
    return contested;
  }

  /** What does not say its project and unit, now or then, is known by its path alone. */
  private Arrived withUnread(Arrived arrived) {
    boolean read = arrived.finished().record().state() != null;
    String sha256 = arrived.finished().record().sha256();
    List<Long> lines = new ArrayList<>(arrived.claim().lines());
    Kind kind = arrived.claim().kind();
    for (Results.Line line : former.of(arrived.file())) {
      if (lines.contains(line.at())) {
        continue;
      }
      if (!read && sha256 != null && sha256.equals(line.sha256())) {
        return arrived.claiming(new Claim(Kind.AGAIN, List.of(line.at()), false));
      }
      boolean sameSource =
          arrived.origin().source().equals(sources.get(key(line.file(), line.input())));
      boolean neitherRead = !read && line.state() == null;
      boolean settled = !lines.isEmpty() && !sameSource;
      if (!settled && (neitherRead || (read && sameSource && !line.named()))) {
        lines.add(line.at());
        kind = kind == Kind.NEW ? Kind.VERSION : kind;
      }
    }
    return arrived.claiming(new Claim(kind, lines, arrived.claim().sure()));
  }

  private void settle(long at, List<Integer> claimants) {
    Results.Line line = former.at(at);
    if (line == null) {
      contested.addAll(claimants); // the results were replaced meanwhile
      return;
    }
    Integer own = null;
    List<Integer> successors = new ArrayList<>();
    List<Integer> copies = new ArrayList<>();
    for (int i : claimants) {
      Arrived arrived = run.get(i);
      if (arrived.claim().kind() == Kind.SUCCESSOR) {
        successors.add(i);
      } else if (!arrived.file().equals(line.file())) {
        copies.add(i);
      } else if (own == null) {
        own = i;
      } else if (run.get(own).claim().kind() != Kind.AGAIN
          && arrived.claim().kind() == Kind.AGAIN) {
        contested.add(own);
        own = i;
      } else {
        contested.add(i);
      }
    }
    if (own == null && !copies.isEmpty() && !present.test(line.file())) {
      own = copies.remove(0); // moved or renamed; a copy beside it is a file of its own
    }
    contested.addAll(copies);
    boolean versioned = own != null && run.get(own).claim().kind() == Kind.VERSION;
    if (successors.size() != 1 || versioned || contested.contains(successors.get(0))) {
      contested.addAll(successors);
    } else if (own != null) {
      // The earlier bytes are still beside their successor.
      run.set(own, run.get(own).claiming(Claim.SUPERSEDED));
    }
  }
}

package selfeval.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * @param run the files of this run in their order; claims that are settled are put into it
   */
  Claims(Results former, Map<String, String> sources, List<Arrived> run) {
    this.former = former;
    this.sources = sources;
    this.run = run;
  }

  /** How a line is known among the sources. */
  static String key(String file, String input) {
    return input == null ? file : file + "\n" + input;
  }

  /**
   * Settles all claims.
   *
   * @return the files that are to be audited again as new ones, since another one took what they
   *     were compared with
   */
  TreeSet<Integer> settle() {
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

  /** What was not audited, now or then, is known by its path alone. */
  private Arrived withUnread(Arrived arrived) {
    if (arrived.claim().kind() != Kind.NEW) {
      return arrived;
    }
    boolean read = arrived.finished().record().state() != null;
    String sha256 = arrived.finished().record().sha256();
    Results.Line unread = null;
    for (Results.Line line : former.of(arrived.file())) {
      if (!read && sha256 != null && sha256.equals(line.sha256())) {
        return arrived.claiming(new Claim(Kind.AGAIN, List.of(line.at()), false));
      }
      boolean sameSource =
          arrived.origin().source().equals(sources.get(key(line.file(), line.input())));
      if (line.state() == null && (!read || sameSource)) {
        unread = unread == null || sameSource ? line : unread;
      }
    }
    return unread == null
        ? arrived
        : arrived.claiming(new Claim(Kind.VERSION, List.of(unread.at()), false));
  }

  private void settle(long at, List<Integer> claimants) {
    Results.Line line = former.at(at);
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
    if (own == null && !copies.isEmpty()) {
      own = copies.remove(0);
    }
    contested.addAll(copies);
    boolean versioned = own != null && run.get(own).claim().kind() == Kind.VERSION;
    if (successors.size() != 1 || versioned || contested.contains(successors.get(0))) {
      contested.addAll(successors);
    } else if (own != null) {
      // The earlier bytes lie beside their successor still.
      run.set(own, run.get(own).claiming(Claim.SUPERSEDED));
    }
  }
}

package selfeval.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfeval.output.Claims.Arrived;
import selfeval.output.Succession.Kind;
import selfeval.term.CodePoints;
import selfeval.term.State;

/** What the result file will list, and what has to be moved for that. */
final class Plan {
  private final Path root;
  private final Results former;
  private final boolean afresh;
  private final Names names = new Names();
  private final List<ResultRow> rows = new ArrayList<>();
  private final List<Results.Line> replaced = new ArrayList<>();

  /**
   * @param afresh whether all earlier results go
   * @param run the files of this run, their claims settled
   */
  Plan(Path root, Results former, boolean afresh, List<Arrived> run) {
    this.root = root;
    this.former = former;
    this.afresh = afresh;
    Set<Long> gone = new HashSet<>();
    List<ResultRow> fresh = new ArrayList<>();
    for (Arrived one : run) {
      if (one.claim().kind() == Kind.SUPERSEDED) {
        continue;
      }
      List<Results.Line> formers = new ArrayList<>();
      for (long at : afresh ? List.<Long>of() : one.claim().lines()) {
        formers.add(former.at(at));
        gone.add(at);
      }
      fresh.add(new ResultRow(null, one, formers));
    }
    for (Results.Line line : former.lines()) {
      if (afresh || gone.contains(line.at())) {
        replaced.add(line);
      } else {
        rows.add(new ResultRow(line, null, List.of()));
        for (String place : line.places()) {
          names.reserve(place);
          names.reserve(Names.undated(place));
        }
      }
    }
    inputs(fresh);
    rows.addAll(fresh);
    rows.sort(
        Comparator.comparing(ResultRow::file, CodePoints::compare)
            .thenComparing(ResultRow::inputOrNone, CodePoints::compare)
            .thenComparing(ResultRow::sha256));
    places();
  }

  private void inputs(List<ResultRow> fresh) {
    Set<String> taken = new HashSet<>();
    rows.forEach(row -> taken.add(row.file()));
    for (ResultRow row : fresh) {
      Results.Line own = row.own();
      if (own != null) {
        row.input =
            own.input() == null || row.again() ? own.input() : row.arrived().origin().input();
        taken.add(row.file());
      }
    }
    for (ResultRow row : fresh) {
      if (row.own() == null && !taken.add(row.file())) {
        row.input = row.arrived().origin().input();
      }
    }
  }

  private void places() {
    List<ResultRow> open = new ArrayList<>();
    for (ResultRow row : rows) {
      if (row.fresh != null && row.fresh.finished().aside() != null && !keepsPlaces(row)) {
        open.add(row);
      }
    }
    for (ResultRow row : open) {
      Finished finished = row.arrived().finished();
      State state = finished.state();
      row.place = names.annotated(row.file(), finished.extension(), state);
      row.companion = finished.companionAside() == null ? null : names.companion(row.file(), state);
    }
  }

  /** A file that was numbered once keeps its number. */
  private boolean keepsPlaces(ResultRow row) {
    Results.Line own = row.own();
    if (own == null || own.annotated() == null) {
      return false;
    }
    Finished finished = row.arrived().finished();
    State state = finished.state();
    String place = Names.undated(own.annotated());
    if (!names.keeps(place, row.file(), finished.extension(), state, false)) {
      return false;
    }
    row.place = place;
    row.stays =
        row.again()
            && finished.aside() != null
            && finished.aside().sha256().equals(own.brief().annotatedSha256())
            && Files.exists(root.resolve(own.annotated()));
    if (finished.companionAside() != null) {
      String beside = own.companion() == null ? null : Names.undated(own.companion());
      boolean kept = beside != null && names.keeps(beside, row.file(), "xlsx", state, true);
      row.companion = kept ? beside : names.companion(row.file(), state);
    }
    return true;
  }

  List<ResultRow> rows() {
    return rows;
  }

  /** The places that new workbooks are to have, and the result file's and the ledger's. */
  Set<String> wanted() {
    TreeSet<String> wanted = new TreeSet<>();
    for (ResultRow row : rows) {
      Results.Line standing = row.stays ? row.own() : row.old;
      if (standing == null || standing.places().stream().anyMatch(Names::isDated)) {
        add(wanted, row.place, root);
        add(wanted, row.companion, root);
      }
    }
    return wanted;
  }

  private static void add(Set<String> wanted, @Nullable String place, Path root) {
    if (place != null && Ownership.ours(root, place)) {
      wanted.add(Names.undated(place));
    }
  }

  /** The files of this run whose workbooks cannot be written since a place of theirs is held. */
  List<Arrived> heldBack(Held held) {
    List<Arrived> back = new ArrayList<>();
    for (ResultRow row : rows) {
      if (row.fresh != null
          && !row.stays
          && (isHeld(row.place, held) || isHeld(row.companion, held))) {
        back.add(row.fresh);
      }
    }
    return back;
  }

  private static boolean isHeld(@Nullable String place, Held held) {
    return place != null && held.is(place);
  }

  /**
   * Gives new workbooks whose place is held a name beside it, and earlier ones that have such a
   * name their own one, where it is free again.
   */
  void date(Held held, String time) {
    for (ResultRow row : rows) {
      Results.Line standing = row.stays ? row.own() : row.old;
      if (standing == null) {
        row.place = row.place == null ? null : held.target(row.place, time);
        row.companion = row.companion == null ? null : held.target(row.companion, time);
      } else {
        row.place = undated(standing.annotated(), held);
        row.companion = undated(standing.companion(), held);
      }
    }
  }

  /** The workbooks that keep a dated name, since their own place is held still. */
  List<Published.Dated> stillDated(Held held) {
    List<Published.Dated> still = new ArrayList<>();
    for (ResultRow row : rows) {
      for (String place : new String[] {row.place, row.companion}) {
        if (place != null && Names.isDated(place) && (row.old != null || row.stays)) {
          still.add(new Published.Dated(Names.undated(place), place));
        }
      }
    }
    return still;
  }

  private @Nullable String undated(@Nullable String place, Held held) {
    String plain = place == null ? null : Names.undated(place);
    boolean free =
        place != null
            && !place.equals(plain)
            && !held.is(plain)
            && Ownership.ours(root, plain)
            && Files.exists(root.resolve(place));
    return free ? plain : place;
  }

  /** Whether a line of the result file to come names a workbook written beside this place. */
  boolean namesBeside(String place) {
    for (ResultRow row : rows) {
      for (String one : new String[] {row.place, row.companion}) {
        if (one != null && Names.isDated(one) && Names.undated(one).equals(place)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a line of the result file to come names this place. */
  boolean names(String place) {
    for (ResultRow row : rows) {
      if (place.equalsIgnoreCase(row.place) || place.equalsIgnoreCase(row.companion)) {
        return true;
      }
    }
    return false;
  }

  boolean afresh() {
    return afresh;
  }

  Results former() {
    return former;
  }

  /** The earlier lines that are not listed any more. */
  List<Results.Line> replaced() {
    return replaced;
  }

  /**
   * The places of earlier workbooks that no line names any more and that no new workbook takes, to
   * be cleared; with the hash of what was written there.
   */
  Map<String, String> cleared() {
    Set<String> named = new TreeSet<>();
    for (ResultRow row : rows) {
      add(named, row.place);
      add(named, row.companion);
    }
    Map<String, String> cleared = new HashMap<>();
    for (Results.Line line : replaced) {
      put(cleared, line.annotated(), line.brief().annotatedSha256(), named);
      put(cleared, line.companion(), line.brief().companionSha256(), named);
    }
    return cleared;
  }

  private static void add(Set<String> named, @Nullable String place) {
    if (place != null) {
      named.add(place.toLowerCase(Locale.ROOT));
    }
  }

  private void put(
      Map<String, String> cleared,
      @Nullable String place,
      @Nullable String sha256,
      Set<String> named) {
    if (place != null
        && !named.contains(place.toLowerCase(Locale.ROOT))
        && Ownership.ours(root, place)
        && Files.exists(root.resolve(place))) {
      cleared.put(place, sha256 == null ? "" : sha256);
    }
  }
}

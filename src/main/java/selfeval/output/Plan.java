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
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfeval.output.Claims.Arrived;
import selfeval.output.Succession.Kind;
import selfeval.result.FileRecord;
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
      for (Finished.Copy copy : finished.copies()) {
        row.copies.put(copy.report(), names.annotated(row.beside(copy), copy.extension(), state));
      }
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
            && Files.exists(root.resolve(own.annotated()))
            && sameCopies(finished, own);
    if (finished.companionAside() != null) {
      String beside = own.companion() == null ? null : Names.undated(own.companion());
      boolean kept = beside != null && names.keeps(beside, row.file(), "xlsx", state, true);
      row.companion = kept ? beside : names.companion(row.file(), state);
    }
    for (Finished.Copy copy : finished.copies()) {
      String before = own.copy(copy.file(finished.record()));
      String was = before == null ? null : Names.undated(before);
      String named = row.beside(copy);
      boolean kept = was != null && names.keeps(was, named, copy.extension(), state, false);
      row.copies.put(
          copy.report(),
          kept && was != null ? was : names.annotated(named, copy.extension(), state));
    }
    return true;
  }

  /** Whether the copies of reports are those that were written before, and are still there. */
  private boolean sameCopies(Finished finished, Results.Line own) {
    boolean same = own.copies().size() == finished.copies().size();
    for (Finished.Copy copy : finished.copies()) {
      String before = own.copy(copy.file(finished.record()));
      same =
          same
              && before != null
              && copy.aside() != null
              && copy.aside().sha256().equals(own.written().get(before))
              && Files.exists(root.resolve(before));
    }
    return same;
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
        row.places().forEach(place -> add(wanted, place, root));
      }
    }
    return wanted;
  }

  private static void add(Set<String> wanted, String place, Path root) {
    if (Ownership.ours(root, place)) {
      wanted.add(Names.undated(place));
    }
  }

  /** The files of this run whose workbooks cannot be written since a place of theirs is held. */
  List<Arrived> heldBack(Held held) {
    List<Arrived> back = new ArrayList<>();
    for (ResultRow row : rows) {
      if (row.fresh != null && !row.stays && row.places().stream().anyMatch(held::is)) {
        back.add(row.fresh);
      }
    }
    return back;
  }

  /**
   * Gives new workbooks whose place is held a name beside it, and earlier ones that have such a
   * name their own one, where it is free again.
   */
  void date(Held held, String time) {
    for (ResultRow row : rows) {
      Results.Line standing = row.stays ? row.own() : row.old;
      if (standing == null) {
        row.replaced(place -> held.target(place, time));
      } else {
        row.place = standing.annotated();
        row.companion = standing.companion();
        if (row.old != null) {
          row.copies = new TreeMap<>(standing.copies());
        } else {
          row.copies.replaceAll((report, place) -> standing(row, standing, report, place));
        }
        row.replaced(place -> undated(place, held));
      }
    }
  }

  /** Where the copy of a report is located that is not written anew. */
  private static String standing(ResultRow row, Results.Line line, int report, String otherwise) {
    FileRecord record = row.arrived().finished().record();
    String before = line.copy(record.reports().get(report).file());
    return before == null ? otherwise : before;
  }

  /** The workbooks that keep a dated name, since their own place is held still. */
  List<Published.Dated> stillDated(Held held) {
    List<Published.Dated> still = new ArrayList<>();
    for (ResultRow row : rows) {
      for (String place : row.places()) {
        if (Names.isDated(place) && (row.old != null || row.stays)) {
          still.add(new Published.Dated(Names.undated(place), place));
        }
      }
    }
    return still;
  }

  private String undated(String place, Held held) {
    String plain = Names.undated(place);
    boolean free =
        !place.equals(plain)
            && !held.is(plain)
            && Ownership.ours(root, plain)
            && Files.exists(root.resolve(place));
    return free ? plain : place;
  }

  /** Whether a line of the result file to come names a workbook written beside this place. */
  boolean namesBeside(String place) {
    for (ResultRow row : rows) {
      for (String one : row.places()) {
        if (Names.isDated(one) && Names.undated(one).equals(place)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a line of the result file to come names this place. */
  boolean names(String place) {
    for (ResultRow row : rows) {
      if (row.places().stream().anyMatch(place::equalsIgnoreCase)) {
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
      row.places().forEach(place -> named.add(place.toLowerCase(Locale.ROOT)));
    }
    Map<String, String> cleared = new HashMap<>();
    for (Results.Line line : replaced) {
      line.written().forEach((place, sha256) -> put(cleared, place, sha256, named));
    }
    return cleared;
  }

  private void put(
      Map<String, String> cleared, String place, @Nullable String sha256, Set<String> named) {
    if (!named.contains(place.toLowerCase(Locale.ROOT))
        && Ownership.ours(root, place)
        && Files.exists(root.resolve(place))) {
      cleared.put(place, sha256 == null ? "" : sha256);
    }
  }
}

package selfeval.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Sha256Stream;
import selfeval.output.OutputFolder.Written;
import selfeval.report.ReportFormat;
import selfeval.result.FileRecord;

/**
 * Decides what is moved where: annotated workbooks first, then reports and result file, then what
 * they replace out of the way. What is located at a place and is not known to be unchanged is kept
 * in 历史 before.
 */
final class Placement {
  private final OutputFolder folder;
  private final Path root;
  private final @Nullable Plan plan;
  private final Held held;
  private final String time;
  private final Memory memory;
  private final Moves moves;

  /** By place, what was written there according to the lines that are replaced; "" if unknown. */
  private final Map<String, String> recorded = new HashMap<>();

  /**
   * @param plan what the result file lists; null in a blank folder, where the steps are given
   * @param time of the run, as names have it
   */
  Placement(OutputFolder folder, @Nullable Plan plan, Held held, String time) {
    this.folder = folder;
    this.root = folder.root();
    this.plan = plan;
    this.held = held;
    this.time = time;
    memory = folder.memory().carried();
    memory.notTaken.putAll(folder.inputNotes().byInput());
    moves = new Moves(folder, memory, held, time);
  }

  /** The steps of a plan: the workbooks. */
  void workbooks() throws IOException {
    Plan plan = plan();
    for (Results.Line line : plan.replaced()) {
      line.written().forEach(this::record);
    }
    for (ResultRow row : plan.rows()) {
      Results.Line old = row.old;
      if (old == null) {
        if (!row.stays) {
          row.places().forEach(this::dated);
        }
        workbooks(row);
        Finished finished = row.arrived().finished();
        source(finished.record(), row.input, finished.named(), row.arrived().origin());
      } else {
        if (row.moved()) {
          move(old.annotated(), row.place);
          move(old.companion(), row.companion);
          for (Map.Entry<Integer, String> copy : old.copies().entrySet()) {
            move(copy.getValue(), row.copies.get(copy.getKey()));
          }
        }
        String key = Claims.key(row.file(), row.input);
        String source = folder.memory().sources.get(key);
        if (source != null && !old.named()) {
          memory.sources.put(key, source);
        }
      }
    }
  }

  /** Notes which file of the disk one was that is known by its path alone. */
  void source(FileRecord record, @Nullable String input, boolean named, Origin origin) {
    if (!named) {
      memory.sources.put(Claims.key(record.file(), input), origin.source());
    }
  }

  /** Where a new workbook is written beside one that is held: that one is cleared another time. */
  private void dated(String place) {
    String held = Names.undated(place);
    if (this.held.is(held)) {
      memory.uncleared.put(held, recorded.getOrDefault(held, ""));
    }
  }

  private void record(String place, @Nullable String sha256) {
    recorded.put(place, sha256 == null ? "" : sha256);
  }

  private void workbooks(ResultRow row) throws IOException {
    Finished finished = row.arrived().finished();
    // a workbook has a place, and so has its companion
    if (finished.aside() == null || row.place == null) {
      return;
    }
    Results.Line before = row.again() ? row.formers.get(0) : null;
    workbook(finished.aside(), before == null ? null : before.annotated(), row.place);
    if (finished.companionAside() != null && row.companion != null) {
      String companion = before == null ? null : before.companion();
      workbook(finished.companionAside(), companion, row.companion);
    }
    for (Finished.Copy copy : finished.copies()) {
      String was = before == null ? null : before.copy(copy.file(finished.record()));
      String to = row.copies.get(copy.report());
      if (copy.aside() != null && to != null) {
        workbook(copy.aside(), was, to);
      }
    }
  }

  /** The very same workbook that was written before stays, with what a person wrote into it. */
  private void workbook(Written aside, @Nullable String before, String place) throws IOException {
    // Never from another file's place, since that may have been given to somebody else by then.
    boolean same =
        before != null
            && Names.undated(before).equals(Names.undated(place))
            && moves.exists(before)
            && aside.sha256().equals(writtenAt(before));
    if (!same) {
      put(aside, place);
    } else {
      move(before, place);
    }
  }

  /** Of a former version's workbook nothing is known but what is there. */
  private @Nullable String writtenAt(String place) throws IOException {
    String known = recorded.get(place);
    return known != null && known.isEmpty() ? Sha256Stream.of(root.resolve(place)) : known;
  }

  /** A prepared file goes to a place below the folder. */
  void put(Written aside, String place) throws IOException {
    moves.put(aside, place, moves.exists(place) ? keep(place) : null);
  }

  private void move(@Nullable String from, @Nullable String place) throws IOException {
    if (from != null && place != null && !from.equals(place) && moves.exists(from)) {
      moves.move(from, place, moves.exists(place) ? keep(place) : null);
    }
  }

  /** Notes whether a person changed what is there; returns where it is kept. */
  private String keep(String place) throws IOException {
    String known = recorded.get(place);
    known = known != null ? known : folder.memory().uncleared.get(place);
    if (known == null
        || (!known.isEmpty() && !known.equals(Sha256Stream.of(root.resolve(place))))) {
      moves.changed().add(place);
    }
    return moves.history(place);
  }

  /**
   * The reports; one that a person changed is kept in 历史 first.
   *
   * @param madeOf a hash of what they were made from
   * @param partial whether the others are left as they are, and all are due another time
   */
  void reports(List<ReportThread> reports, String madeOf, boolean partial) throws IOException {
    Set<String> made = new HashSet<>();
    for (ReportThread report : reports) {
      single(report.written(), report.name());
      made.add(report.name());
    }
    for (ReportFormat format : Reports.ALL) {
      if (!partial && !made.contains(format.name())) {
        notWanted(format);
      }
    }
    memory.reportsOf = partial ? "" : madeOf;
  }

  /** One of an earlier run would tell what is not so any more. */
  private void notWanted(ReportFormat format) throws IOException {
    for (String name : beside(format.name())) {
      if (!held.is(name)) {
        clear(name, memory.written.remove(name));
      }
    }
  }

  /** Whether the existing reports are those that are wanted and say what new ones would. */
  boolean stillMadeOf(String madeOf, List<ReportFormat> wanted) throws IOException {
    boolean stand = madeOf.equals(memory.reportsOf);
    for (ReportFormat format : Reports.ALL) {
      List<String> there = wanted.contains(format) ? List.of(format.name()) : List.of();
      stand = stand && beside(format.name()).equals(there);
    }
    return stand;
  }

  /** Whether the result file has its own name, and no other beside it. */
  boolean resultsStand() throws IOException {
    return beside(Ownership.RESULTS).equals(List.of(Ownership.RESULTS));
  }

  void results(Written results) throws IOException {
    single(results, Ownership.RESULTS);
  }

  private void single(Written file, String place) throws IOException {
    String target = held.target(place, time);
    if (moves.exists(target)) {
      String known = memory.written.get(target);
      boolean untouched = known != null && known.equals(Sha256Stream.of(root.resolve(target)));
      boolean ours = untouched || (known == null && place.equals(Ownership.RESULTS));
      if (known != null && !untouched) {
        moves.changed().add(target);
      }
      if (afresh() || !untouched || !file.sha256().equals(known)) {
        moves.put(file, target, ours && !afresh() ? null : moves.history(target));
      }
    } else {
      moves.put(file, target, null);
    }
    memory.written.put(target, file.sha256());
    if (place.equals(Ownership.RESULTS)) {
      memory.results = target;
    }
    for (String other : beside(place)) {
      if (!other.equals(target) && !held.is(other)) {
        clear(other, memory.written.remove(other));
      }
    }
  }

  /** The file of this name and those with a date that were written while it was held. */
  private List<String> beside(String place) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> content = Files.newDirectoryStream(root)) {
      for (Path one : content) {
        String name = one.getFileName().toString();
        if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)
            && Names.undated(name).equals(place)) {
          names.add(name);
        }
      }
    }
    names.sort(null);
    return names;
  }

  private void clear(String place, @Nullable String known) throws IOException {
    boolean untouched = known != null && known.equals(Sha256Stream.of(root.resolve(place)));
    if (known != null && !untouched) {
      moves.changed().add(place);
    }
    moves.clear(place, untouched ? null : moves.history(place));
  }

  /** The reports and letters of results that all go, where new ones are made another time. */
  void formerReports() throws IOException {
    for (String place : List.copyOf(memory.letters.keySet())) {
      if (!held.is(place) && moves.exists(place)) {
        moves.clear(place, moves.history(place));
        memory.written.remove(place);
        memory.letters.remove(place);
      }
    }
    memory.lettersOf = "";
    for (ReportFormat format : Reports.ALL) {
      for (String name : beside(format.name())) {
        if (!held.is(name)) {
          moves.clear(name, moves.history(name));
          memory.written.remove(name);
        }
      }
    }
  }

  private Plan plan() {
    return Objects.requireNonNull(plan, "a blank folder has nothing to replace");
  }

  /** What is not named any more goes out of the way. */
  void clears() throws IOException {
    Plan plan = plan();
    Map<String, String> cleared = new TreeMap<>(plan.cleared());
    folder
        .memory()
        .uncleared
        .forEach(
            (place, sha256) -> {
              if (Ownership.ours(root, place)
                  && moves.exists(place)
                  && !plan.names(place)
                  && !memory.letters.containsKey(place)) {
                cleared.putIfAbsent(place, sha256);
              }
            });
    for (Map.Entry<String, String> one : cleared.entrySet()) {
      if (held.is(one.getKey())) {
        if (plan.namesBeside(one.getKey())) {
          memory.uncleared.put(one.getKey(), one.getValue()); // told with the one beside it
        } else {
          moves.leave(one.getKey(), one.getValue());
        }
        continue;
      }
      String known = one.getValue();
      if (!known.isEmpty() && !known.equals(Sha256Stream.of(root.resolve(one.getKey())))) {
        moves.changed().add(one.getKey());
      }
      moves.clear(one.getKey(), moves.history(one.getKey()));
    }
  }

  /** Whether all earlier results go. */
  boolean afresh() {
    return plan != null && plan.afresh();
  }

  /** What is moved. */
  Moves moves() {
    return moves;
  }

  /** What is remembered of it. */
  Memory memory() {
    return memory;
  }
}

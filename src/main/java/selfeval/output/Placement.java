package selfeval.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.output.Journal.Step;
import selfeval.output.OutputFolder.Written;
import selfeval.report.ReportFormat;
import selfeval.result.FileRecord;

/**
 * Moves what was prepared to its places: annotated workbooks first, then ledger and result file,
 * then what they replace out of the way. What stands at a place and is not known to be unchanged is
 * kept in 历史 before.
 */
final class Placement {
  private static final Logger LOG = LoggerFactory.getLogger(Placement.class);

  private final OutputFolder folder;
  private final Path root;
  private final Plan plan;
  private final Held held;
  private final String time;
  private final Memory memory = new Memory();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> uncleared = new ArrayList<>();

  /** By place, what was written there according to the lines that are replaced; "" if unknown. */
  private final Map<String, String> recorded = new HashMap<>();

  /**
   * @param plan what the result file lists; null in a blank folder, where the steps are given
   * @param time of the run, as names have it
   */
  Placement(OutputFolder folder, Plan plan, Held held, String time) {
    this.folder = folder;
    this.root = folder.root();
    this.plan = plan;
    this.held = held;
    this.time = time;
    memory.written.putAll(folder.memory().written);
    memory.reportsOf = folder.memory().reportsOf;
    memory.results = folder.memory().results;
  }

  /** The steps of a plan: the workbooks. */
  void workbooks() throws IOException {
    for (Results.Line line : plan.replaced()) {
      record(line.annotated(), line.brief().annotatedSha256());
      record(line.companion(), line.brief().companionSha256());
    }
    for (Plan.Row row : plan.rows()) {
      if (row.fresh != null) {
        if (!row.stays) {
          dated(row.place);
          dated(row.companion);
        }
        workbooks(row);
        Finished finished = row.fresh.finished();
        source(finished.record(), row.input, finished.named(), row.fresh.origin());
      } else {
        if (row.moved()) {
          move(row.old.annotated(), row.place);
          move(row.old.companion(), row.companion);
        }
        String key = Claims.key(row.file(), row.input);
        String source = folder.memory().sources.get(key);
        if (source != null && !row.old.named()) {
          memory.sources.put(key, source);
        }
      }
    }
  }

  /** Notes which file of the disk one was that is known by its path alone. */
  void source(FileRecord record, String input, boolean named, Origin origin) {
    if (!named) {
      memory.sources.put(Claims.key(record.file(), input), origin.source());
    }
  }

  /** Where a new workbook stands beside one that is held: that one is cleared another time. */
  private void dated(String place) {
    String held = place == null ? null : Names.undated(place);
    if (held != null && this.held.is(held)) {
      memory.uncleared.put(held, recorded.getOrDefault(held, ""));
    }
  }

  private void record(String place, String sha256) {
    if (place != null) {
      recorded.put(place, sha256 == null ? "" : sha256);
    }
  }

  private void workbooks(Plan.Row row) throws IOException {
    Finished finished = row.fresh.finished();
    if (finished.aside() == null) {
      return;
    }
    Results.Line before = row.again() ? row.formers.get(0) : null;
    workbook(finished.aside(), before == null ? null : before.annotated(), row.place);
    if (finished.companionAside() != null) {
      String companion = before == null ? null : before.companion();
      workbook(finished.companionAside(), companion, row.companion);
    }
  }

  /** The very same workbook that was written before stays, with what a person wrote into it. */
  private void workbook(Written aside, String before, String place) throws IOException {
    // Never from another file's place, since that may have been given to somebody else by then.
    boolean same =
        before != null
            && Names.undated(before).equals(Names.undated(place))
            && exists(before)
            && aside.sha256().equals(writtenAt(before));
    if (!same) {
      put(aside, place);
    } else {
      move(before, place);
    }
  }

  /** Of a former version's workbook nothing is known but what stands there. */
  private String writtenAt(String place) throws IOException {
    String known = recorded.get(place);
    return known != null && known.isEmpty() ? Sha256Stream.of(root.resolve(place)) : known;
  }

  /** A prepared file goes to a place below the folder. */
  void put(Written aside, String place) throws IOException {
    steps.add(new Step(relative(aside.path()), place, exists(place) ? keep(place) : null));
  }

  private void move(String from, String place) throws IOException {
    if (from != null && !from.equals(place) && exists(from)) {
      steps.add(new Step(from, place, exists(place) ? keep(place) : null));
    }
  }

  /** Notes whether a person changed what stands there; returns where it is kept. */
  private String keep(String place) throws IOException {
    String known = recorded.get(place);
    known = known != null ? known : folder.memory().uncleared.get(place);
    if (known == null
        || (!known.isEmpty() && !known.equals(Sha256Stream.of(root.resolve(place))))) {
      changed.add(place);
    }
    return history(place);
  }

  private String history(String place) {
    String history = OutputFolder.HISTORY + "/" + time + "/" + place;
    int dot = history.lastIndexOf('.');
    String free = history;
    for (int n = 2; exists(free); n++) {
      free = history.substring(0, dot) + "-" + n + history.substring(dot);
    }
    return free;
  }

  /**
   * The reports; one that a person changed is kept in 历史 first.
   *
   * @param madeOf a hash of what they were made from
   */
  void reports(List<ReportThread> reports, String madeOf) throws IOException {
    for (ReportThread report : reports) {
      single(report.written(), report.name());
    }
    memory.reportsOf = madeOf;
  }

  /** Whether the reports that stand there say what new ones would. */
  boolean stillMadeOf(String madeOf) throws IOException {
    boolean stand = madeOf.equals(memory.reportsOf);
    for (ReportFormat format : ReportFormat.ALL) {
      stand = stand && beside(format.name()).equals(List.of(format.name()));
    }
    return stand;
  }

  /** Whether the result file stands under its own name, and no other beside it. */
  boolean resultsStand() throws IOException {
    return beside(Ownership.RESULTS).equals(List.of(Ownership.RESULTS));
  }

  void results(Written results) throws IOException {
    single(results, Ownership.RESULTS);
  }

  private void single(Written file, String place) throws IOException {
    String target = held.target(place, time);
    if (exists(target)) {
      String known = memory.written.get(target);
      boolean afresh = plan != null && plan.afresh();
      boolean untouched = known != null && known.equals(Sha256Stream.of(root.resolve(target)));
      boolean ours = untouched || (known == null && place.equals(Ownership.RESULTS));
      if (known != null && !untouched) {
        changed.add(target);
      }
      steps.add(new Step(relative(file.path()), target, ours && !afresh ? null : history(target)));
    } else {
      steps.add(new Step(relative(file.path()), target, null));
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

  private void clear(String place, String known) throws IOException {
    boolean untouched = known != null && known.equals(Sha256Stream.of(root.resolve(place)));
    if (known != null && !untouched) {
      changed.add(place);
    }
    steps.add(new Step(null, place, untouched ? null : history(place)));
  }

  /** The reports of results that all go, where new ones are made another time. */
  void formerReports() throws IOException {
    for (ReportFormat format : ReportFormat.ALL) {
      for (String name : beside(format.name())) {
        if (!held.is(name)) {
          steps.add(new Step(null, name, history(name)));
          memory.written.remove(name);
        }
      }
    }
  }

  /** What is not named any more goes out of the way. */
  void clears() throws IOException {
    Map<String, String> cleared = new TreeMap<>(plan.cleared());
    folder
        .memory()
        .uncleared
        .forEach(
            (place, sha256) -> {
              if (Ownership.ours(root, place) && exists(place) && !plan.names(place)) {
                cleared.putIfAbsent(place, sha256);
              }
            });
    for (Map.Entry<String, String> one : cleared.entrySet()) {
      if (held.is(one.getKey())) {
        if (plan.namesBeside(one.getKey())) {
          memory.uncleared.put(one.getKey(), one.getValue()); // told with the one beside it
        } else {
          leave(one.getKey(), one.getValue());
        }
        continue;
      }
      String known = one.getValue();
      if (!known.isEmpty() && !known.equals(Sha256Stream.of(root.resolve(one.getKey())))) {
        changed.add(one.getKey());
      }
      steps.add(new Step(null, one.getKey(), history(one.getKey())));
    }
  }

  private void leave(String place, String sha256) {
    memory.uncleared.put(place, sha256);
    uncleared.add(place);
  }

  /** The existing files that the steps so far replace or clear. */
  TreeSet<String> touched() {
    TreeSet<String> touched = new TreeSet<>();
    for (Step step : steps) {
      if (exists(step.place())) {
        touched.add(step.place());
      }
    }
    return touched;
  }

  /**
   * Does it all.
   *
   * @throws HeldLate where a file has come to be held; what was done is whole
   * @throws OutputException where something could not be written; the next run goes on with it
   */
  void run() throws HeldLate, IOException, InterruptedException {
    byte[] remembered = memory.bytes();
    Path file = root.resolve(Memory.NAME);
    boolean known =
        Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), remembered);
    if (steps.isEmpty() && known) {
      return;
    }
    steps.add(new Step(relative(folder.aside(remembered).path()), Memory.NAME, null));
    Path journal = root.resolve(OutputFolder.JOURNAL);
    folder.disk().move(folder.aside(Journal.write(steps)).path(), journal);
    for (Step step : steps) {
      run(step);
    }
    // What could not be cleared turns out while clearing.
    byte[] now = memory.bytes();
    if (!Arrays.equals(now, remembered)) {
      run(new Step(relative(folder.aside(now).path()), Memory.NAME, null));
    }
    folder.disk().delete(journal);
  }

  private void run(Step step) throws HeldLate, InterruptedException {
    while (true) {
      try {
        Journal.run(step, root, folder.disk());
        return;
      } catch (IOException e) {
        Path target = root.resolve(step.place());
        if (step.place().equals(Memory.NAME)) {
          // Without it more is taken for changed by a person, and kept.
          LOG.debug("cannot remember", e);
          return;
        }
        if (Trouble.of(target, e) != Trouble.HELD) {
          throw OutputException.unwritable(root, target, e, "已有的结果都还在，没有写完的部分下次运行时会接着写完");
        }
        if (!held.waits(step.place())) {
          if (step.from() == null) {
            leave(step.place(), "");
            return;
          }
          throw new HeldLate(step.place(), e);
        }
      }
    }
  }

  private boolean exists(String place) {
    return Files.exists(root.resolve(place), LinkOption.NOFOLLOW_LINKS);
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  Memory memory() {
    return memory;
  }

  List<String> changed() {
    return changed;
  }

  List<String> uncleared() {
    return uncleared;
  }

  /** Where former files are kept; null where none had to be. */
  String historyFolder() {
    String place = OutputFolder.HISTORY + "/" + time;
    return exists(place) ? place : null;
  }
}

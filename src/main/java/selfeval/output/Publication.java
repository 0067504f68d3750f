package selfeval.output;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import selfeval.disk.OutputException;
import selfeval.output.Claims.Arrived;
import selfeval.output.Published.Dated;
import selfeval.output.Succession.Claim;
import selfeval.output.Succession.Kind;
import selfeval.result.FileRecord;

/**
 * Adds the results of a run to an output folder. Everything is prepared aside; then it is found out
 * which files other programs hold; then all is moved into place, so that a stop at any point leaves
 * the old or the new, whole. Where the folder is blank, lines and ledger rows are written as
 * results come, so that any number of them needs little memory.
 */
public final class Publication implements AutoCloseable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final OutputFolder folder;
  private final Settings settings;
  private final String time;
  private final boolean blank;
  private final Held held;
  private final List<Arrived> run = new ArrayList<>();
  private final List<String> replaced = new ArrayList<>();
  private final List<String> renamed = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> superseded = new ArrayList<>();
  private final Papers papers;

  // Of a blank folder, where everything is written as it comes.
  private final Names names = new Names();
  private final List<Dated> stillDated = new ArrayList<>();
  private final List<String> besides = new ArrayList<>();
  private @Nullable Placement placement;
  private @Nullable LinesFile lines;
  private @Nullable String lastFile;

  /**
   * How results are added.
   *
   * @param afresh whether all earlier results go to 历史
   * @param patience how long a file that another program holds is waited for, ms
   * @param postpones whether what is held then is left for another time, instead of being written
   *     under a dated name
   * @param now the time of the run
   * @param reports what the reports are made with; null where they are made another time
   * @param letters what letters and packs are made with; null where they are made another time
   * @param present whether an earlier file, which is not of this run, is still where it was
   * @param said is told what a person has to do meanwhile, a Chinese sentence at a time
   */
  public record Settings(
      boolean afresh,
      long patience,
      boolean postpones,
      ZonedDateTime now,
      @Nullable ReportSource reports,
      @Nullable LetterSource letters,
      Predicate<String> present,
      Consumer<String> said) {}

  public Publication(OutputFolder folder, Settings settings) throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.time = TIME.format(settings.now());
    this.blank = folder.blank();
    this.held = new Held(folder.root(), folder.disk(), settings.patience(), settings.said());
    if (blank) {
      placement = new Placement(folder, null, held, time);
      lines = new LinesFile(folder);
    }
    // Begun before they are needed: a spreadsheet library takes its time to get ready.
    papers = new Papers(folder, settings, held, time);
  }

  /** Takes a file's result, in the order of the inputs. */
  public void add(Finished finished, Origin origin) throws IOException, InterruptedException {
    if (finished.claim().kind() == Kind.SUPERSEDED) {
      superseded.add(finished.record().file());
      return;
    }
    if (blank) {
      write(finished, origin);
    } else {
      run.add(new Arrived(finished.keptAside(folder), origin));
    }
  }

  private Placement placement() {
    return Objects.requireNonNull(placement, "made with the plan, for a blank folder at once");
  }

  private LinesFile lines() {
    return Objects.requireNonNull(lines, "made together with the placement");
  }

  /** In a blank folder nothing is replaced, and the files come in the order of the result file. */
  private void write(Finished finished, Origin origin) throws IOException, InterruptedException {
    String file = finished.record().file();
    String input = file.equals(lastFile) ? origin.input() : null;
    lastFile = file;
    if (input != null) {
      besides.add(file);
    }
    String place = null;
    String companion = null;
    if (finished.aside() != null) {
      place = names.annotated(file, finished.extension(), finished.state());
      placement().put(finished.aside(), place);
      if (finished.companionAside() != null) {
        companion = names.companion(file, finished.state());
        placement().put(finished.companionAside(), companion);
      }
    }
    Map<Integer, String> copies = new TreeMap<>();
    for (Finished.Copy copy : finished.copies()) {
      if (copy.aside() != null) {
        String at =
            names.annotated(copy.beside(finished.record()), copy.extension(), finished.state());
        placement().put(copy.aside(), at);
        copies.put(copy.report(), at);
      }
    }
    FileRecord placed =
        finished.record().placed(input, place, companion, List.of()).copiesPlaced(copies);
    lines().add(placed);
    papers.add(placed);
    placement().source(placed, input, finished.named(), origin);
  }

  /**
   * Settles which file takes over which earlier result.
   *
   * @return the numbers of files, in the order in which they were added, that are to be audited
   *     again and to replace nothing
   */
  public NavigableSet<Integer> contested() {
    return settings.afresh()
        ? new TreeSet<>()
        : new Claims(folder.results(), folder.memory().sources, settings.present(), run).settle();
  }

  /** The path of a file that was added. */
  public String file(int number) {
    return run.get(number).file();
  }

  /** Takes the result of a file that was audited again. */
  public void replace(int number, Finished finished) {
    Finished alone = finished.keptAside(folder).claiming(Claim.NEW);
    run.set(number, new Arrived(alone, run.get(number).origin()));
  }

  /**
   * Puts everything into place.
   *
   * @return what there is to say of it
   * @throws OutputException where something could not be written; what was there is whole
   */
  public Published publish() throws IOException, InterruptedException {
    if (!blank) {
      return added();
    }
    lines().finish();
    papers.finish(placement(), lines().written().sha256());
    placement().results(lines().written());
    try {
      placement().moves().run();
    } catch (HeldLate e) {
      throw OutputException.unwritable(
          folder.root(),
          folder.root().resolve(e.place()),
          (IOException) e.getCause(),
          "没有写完的部分下次运行时会接着写完");
    }
    folder.published(
        lines().results(folder.root().resolve(Ownership.RESULTS)), placement().memory());
    return published(List.of(), List.of());
  }

  private Published added() throws IOException, InterruptedException {
    Plan plan = plan();
    held.folders(plan.wanted());
    held.look(touched(plan));
    List<Arrived> postponed = new ArrayList<>();
    if (settings.postpones() && !held.places().isEmpty()) {
      postponed.addAll(held.is(Ownership.RESULTS) ? run : plan.heldBack(held));
      run.removeAll(List.copyOf(postponed));
      if (run.isEmpty()) {
        return published(postponed, List.copyOf(held.places()));
      }
      plan = plan();
    }
    List<String> heldBy = List.copyOf(held.places());
    while (true) {
      plan.date(held, time);
      try {
        place(plan);
        break;
      } catch (HeldLate e) {
        held.add(e.place());
      }
    }
    for (ResultRow row : plan.rows()) {
      if (row.fresh != null && row.input != null && row.own() == null) {
        boolean read = row.fresh.finished().record().state() != null;
        (read ? besides : unread).add(row.file());
      }
      for (Results.Line line : row.formers) {
        if (!line.file().equals(row.file())) {
          (row.again() ? renamed : replaced).add(row.file() + "（原为 " + line.file() + "）");
        }
      }
    }
    for (Arrived one : run) {
      if (one.claim().kind() == Kind.SUPERSEDED) {
        superseded.add(one.file());
      }
    }
    stillDated.addAll(plan.stillDated(held));
    folder.removeEmptyFolders();
    return published(postponed, heldBy);
  }

  private Plan plan() {
    return new Plan(folder.root(), folder.results(), settings.afresh(), run);
  }

  /** Every existing file that is to be replaced or moved away. */
  private Set<String> touched(Plan plan) {
    Set<String> touched = plan.wanted();
    touched.addAll(plan.cleared().keySet());
    touched.add(Ownership.RESULTS);
    if (settings.reports() != null || settings.afresh()) {
      Reports.ALL.forEach(format -> touched.add(format.name()));
    }
    return touched;
  }

  private void place(Plan plan) throws HeldLate, IOException, InterruptedException {
    placement = new Placement(folder, plan, held, time);
    placement().workbooks();
    lines = LinesFile.of(plan, folder);
    lines().finish();
    Results aside = lines().results(lines.path());
    papers.remake(plan, placement(), lines(), aside);
    if (settings.reports() == null && settings.afresh()) {
      placement().formerReports();
    }
    boolean unchanged = lines().same() && placement().resultsStand();
    if (!unchanged) {
      placement().results(lines().written());
    }
    placement().clears();
    placement().moves().run();
    Results now =
        unchanged
            ? folder.results()
            : lines().results(folder.root().resolve(held.target(Ownership.RESULTS, time)));
    folder.published(now, placement().memory());
  }

  private Published published(List<Arrived> postponed, List<String> heldBy) {
    boolean done = placement != null;
    List<Dated> dated = new ArrayList<>(held.dated());
    dated.addAll(stillDated);
    return new Published(
        folder.results().lines().size(),
        done ? placement().moves().historyFolder() : null,
        done ? placement().moves().changed() : List.of(),
        dated,
        done ? placement().moves().uncleared() : List.of(),
        replaced,
        renamed,
        unread,
        superseded,
        besides,
        papers.across(),
        postponed.stream().map(Arrived::file).toList(),
        papers.postponed(heldBy),
        papers.left(),
        papers.overview());
  }

  @Override
  public void close() {
    papers.abandon();
  }
}

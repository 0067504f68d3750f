package selfeval.output;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Overview;
import selfeval.report.BatchFile;
import selfeval.result.BatchFinding;
import selfeval.result.FileRecord;

/** The reports, letters and packs of a publication. */
final class Papers {
  private final OutputFolder folder;
  private final Publication.Settings settings;
  private final Held held;
  private final String time;
  private Leftovers left = Leftovers.NONE;
  private @Nullable Overview overview;
  private List<BatchFinding> across = List.of();
  private @Nullable ReportsBegun reports;
  private @Nullable LettersBegun letters;

  /**
   * Begins them, before they are needed: a spreadsheet library takes its time to get ready.
   *
   * @param time of the run, as names have it
   */
  Papers(OutputFolder folder, Publication.Settings settings, Held held, String time) {
    this.folder = folder;
    this.settings = settings;
    this.held = held;
    this.time = time;
    reports = settings.reports() == null ? null : new ReportsBegun(settings.reports(), folder);
    letters = settings.letters() == null ? null : new LettersBegun(settings.letters(), folder);
  }

  /** Takes a file in, in the order of the result file. */
  void add(FileRecord placed) throws InterruptedException {
    if (reports != null) {
      reports.add(placed);
    }
    if (letters != null) {
      letters.add(placed);
    }
  }

  /**
   * Makes them of what was added, and adds the steps that put them into place.
   *
   * @param results SHA-256 of the result file that they tell of
   */
  void finish(Placement placement, String results) throws IOException, InterruptedException {
    if (letters != null) {
      letters.place(placement, held, time, settings.postpones(), results);
    }
    if (reports != null) {
      ReportSource source = Objects.requireNonNull(settings.reports(), "they were begun with it");
      overview = reports.finish(left.forms());
      across = overview.across();
      placement.reports(reports.threads(), source.key(results, left.forms()), source.partial());
      reports = null;
    }
  }

  /**
   * Makes those again that would say something else than what is there.
   *
   * @param plan what the result file lists
   * @param lines of the result file to come
   * @param aside the same, where they are read
   */
  void remake(Plan plan, Placement placement, LinesFile lines, Results aside)
      throws IOException, InterruptedException {
    String results = lines.written().sha256();
    ReportSource source = settings.reports();
    left = Leftovers.of(plan, folder, source);
    boolean reporting =
        source != null
            && !(lines.same()
                && placement.stillMadeOf(source.key(results, left.forms()), source.formats()));
    if (!reporting) {
      abandon();
      across = source == null ? List.of() : BatchFile.read(folder.root().resolve(BatchFile.NAME));
    } else if (reports == null && source != null) {
      reports = new ReportsBegun(source, folder);
    }
    LetterSource post = settings.letters();
    boolean writing = post != null && LettersBegun.due(post, results, folder);
    letters = post != null && writing ? new LettersBegun(post, folder) : null;
    if (reporting || writing) {
      for (Results.Line line : aside.lines()) {
        add(aside.record(line));
      }
      finish(placement, results);
    }
  }

  /** Earlier files that were returned and that nothing of this run replaces. */
  List<String> left() {
    return left.files();
  }

  /** What reports were told of all files; null where none were written. */
  @Nullable Overview overview() {
    return overview;
  }

  /** What was found about several forms together. */
  List<BatchFinding> across() {
    return across;
  }

  /** What is held and left for another time, after these. */
  List<String> postponed(List<String> others) {
    return letters == null ? others : letters.postponed(others);
  }

  /** The reports are not needed after all. */
  void abandon() {
    if (reports != null) {
      reports.abandon();
      reports = null;
    }
  }
}

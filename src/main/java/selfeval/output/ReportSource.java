package selfeval.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import selfeval.disk.Sha256Stream;
import selfeval.overview.Absent;
import selfeval.overview.Occasion;
import selfeval.report.ReportFormat;

/**
 * What reports are made with, beside the results.
 *
 * @param occasion what is known before the first file
 * @param formats the reports that are wanted
 * @param absent gives the forms that did not come, once all files were added
 * @param whole tells, once all files were added, whether those are all that came; else nothing is
 *     told of what did not come
 * @param partial whether the other reports are left as they are, to be made another time
 * @param leftovers whether earlier files that were returned, and that this run does not replace,
 *     count as not sent back
 */
public record ReportSource(
    Occasion occasion,
    List<ReportFormat> formats,
    Supplier<List<Absent>> absent,
    BooleanSupplier whole,
    boolean partial,
    boolean leftovers) {
  public ReportSource {
    formats = List.copyOf(formats);
  }

  /** One of a run that sees all files and tells nothing of earlier ones. */
  public ReportSource(
      Occasion occasion, List<ReportFormat> formats, Supplier<List<Absent>> absent) {
    this(occasion, formats, absent, () -> true, false, false);
  }

  /**
   * The same of a run that adds to earlier ones.
   *
   * @param all whether it saw all files that came
   * @param earlier whether earlier files that it does not replace count as not sent back
   */
  public ReportSource adding(BooleanSupplier all, boolean earlier) {
    return new ReportSource(occasion, formats, absent, all, partial, earlier);
  }

  /** The same with fewer reports; the others are left as they are, to be made another time. */
  public ReportSource within(List<ReportFormat> fewer) {
    return new ReportSource(occasion, fewer, absent, whole, true, leftovers);
  }

  /** The forms that did not come. */
  List<Absent> allAbsent(List<Absent> left) {
    if (!whole.getAsBoolean()) {
      return List.of();
    }
    return left.isEmpty()
        ? absent.get()
        : Stream.concat(absent.get().stream(), left.stream()).toList();
  }

  /**
   * A hash of all that reports are made of but the time.
   *
   * @param left earlier files that were returned and did not come again
   */
  String key(String resultsSha256, List<Absent> left) {
    String text =
        resultsSha256
            + "\n"
            + occasion.key()
            + "\n"
            + allAbsent(left)
            + (whole.getAsBoolean() ? "" : "\nstopped");
    return Sha256Stream.of(text.getBytes(StandardCharsets.UTF_8));
  }
}

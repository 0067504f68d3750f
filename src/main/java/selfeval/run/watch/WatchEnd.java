package selfeval.run.watch;

import java.io.IOException;
import java.util.function.Consumer;
import selfeval.output.Results;
import selfeval.report.SafeText;
import selfeval.result.FileCounts;
import selfeval.result.Outcome;
import selfeval.result.Tally;
import selfeval.waiver.Waivers;

/**
 * The results of the whole output folder at the end of a watch.
 *
 * @param tally the findings of all forms
 * @param notAudited files and folders that could not be audited
 * @param internalErrors those among them that the program failed at
 * @param failedChecks checks of this watch that could not be finished
 * @param dated files that had to be written under a dated name, since another program holds them
 */
public record WatchEnd(
    Tally tally, int notAudited, int internalErrors, int failedChecks, int dated) {

  static WatchEnd of(
      Results results,
      Waivers waivers,
      int unlisted,
      int failedChecks,
      int dated,
      Consumer<String> said)
      throws IOException {
    FileCounts counts = new FileCounts(waivers);
    for (Results.Line line : results.lines()) {
      counts.add(results.record(line));
    }
    if (counts.waivers().findings() > 0) {
      said.accept("已豁免的问题 " + counts.waivers().findings() + " 项。");
    }
    counts.waivers().notes().forEach(note -> said.accept(SafeText.line(note)));
    return new WatchEnd(
        counts.tally(),
        counts.notAudited() + unlisted,
        counts.count(Outcome.INTERNAL_ERROR),
        failedChecks,
        dated);
  }
}

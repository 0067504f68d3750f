package selfeval.run.folder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.output.Published;
import selfeval.overview.RegisterFigures;
import selfeval.result.FileCounts;
import selfeval.run.input.Inputs;

/**
 * How a batch ended.
 *
 * @param counts the files of this run and what was found in them
 * @param inputs what was found in the inputs
 * @param notSentBack files that the named round before sent back and no form of this run continues
 * @param published what there is to say of the output folder
 * @param register how all results compare with the office's registers; null without one, and where
 *     the run was stopped
 * @param left files that were not audited, since the run was stopped
 */
public record Summary(
    FileCounts counts,
    Inputs inputs,
    List<String> notSentBack,
    Published published,
    @Nullable RegisterFigures register,
    int left) {
  public Summary {
    notSentBack = List.copyOf(notSentBack);
  }

  static Summary of(FileCounts counts, Inputs inputs, Published published) {
    return new Summary(counts, inputs, List.of(), published, null, 0);
  }

  /** The same with what did not come. */
  Summary missing(List<String> files, @Nullable RegisterFigures figures) {
    return new Summary(counts, inputs, files, published, figures, left);
  }

  /** The same of a run that left files out. */
  Summary stopped(int files) {
    return new Summary(counts, inputs, notSentBack, published, register, files);
  }

  /** Files of the folders that are no workbooks, and no reports that were held against one. */
  public int others() {
    long reports =
        inputs.notTaken().values().stream()
            .flatMap(List::stream)
            .filter(one -> counts.reports().contains(one.place()))
            .count();
    return inputs.others() - (int) reports;
  }

  /** Folders that could not be listed. */
  public List<String> unreadable() {
    return inputs.unreadable();
  }
}

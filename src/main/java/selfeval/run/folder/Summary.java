package selfeval.run.folder;

import java.util.List;
import selfeval.output.Published;
import selfeval.result.FileCounts;
import selfeval.run.input.Inputs;

/**
 * How a batch ended.
 *
 * @param counts the files of this run and what was found in them
 * @param others files of the folders that are no workbooks
 * @param unreadable folders that could not be listed
 * @param notSentBack files that the named round before sent back and no form of this run continues
 * @param published what there is to say of the output folder
 */
public record Summary(
    FileCounts counts,
    int others,
    List<String> unreadable,
    List<String> notSentBack,
    Published published) {
  public Summary {
    unreadable = List.copyOf(unreadable);
    notSentBack = List.copyOf(notSentBack);
  }

  static Summary of(
      FileCounts counts, Inputs inputs, List<String> notSentBack, Published published) {
    return new Summary(counts, inputs.others(), inputs.unreadable(), notSentBack, published);
  }
}

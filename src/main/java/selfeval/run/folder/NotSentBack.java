package selfeval.run.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.output.Ownership;
import selfeval.output.Results;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.Previous;
import selfeval.term.State;

/** Which files the round before sent back and this one did not get. */
final class NotSentBack {
  /** Files of the round before that a form of this one continues, or may continue. */
  private final Set<String> continued = new HashSet<>();

  /** Takes a file of this round in. */
  void add(FileRecord record) {
    for (FormRecord form : record.forms()) {
      Previous previous = form.round().previous();
      if (previous != null) {
        continued.addAll(previous.candidates());
        if (previous.file() != null) {
          continued.add(previous.file());
        }
      }
    }
  }

  /**
   * Returns their paths as the result file of the named round has them; none where none is named.
   */
  List<String> files(BatchOptions options) throws IOException {
    List<String> files = new ArrayList<>();
    Path named = options.previous();
    if (named != null && FormerResults.previous(options) != null) {
      Results former = Ownership.results(named);
      for (Results.Line line : former.lines()) {
        if (!continued.contains(line.file()) && former.record(line).state() == State.RETURNED) {
          files.add(line.file());
        }
      }
    }
    return files;
  }
}

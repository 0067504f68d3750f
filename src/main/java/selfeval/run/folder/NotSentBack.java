package selfeval.run.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.output.Leftovers;
import selfeval.output.Ownership;
import selfeval.output.Results;
import selfeval.overview.Absent;
import selfeval.overview.DepartmentNames;
import selfeval.overview.DueForms;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.Previous;
import selfeval.term.State;

/** Which files the named round before sent back and this one did not get. */
public final class NotSentBack {
  private final BatchOptions options;
  private final DueForms due;

  /** Files of the round before that a form of this one continues, or may continue. */
  private final Set<String> continued = new HashSet<>();

  /**
   * @param options name the round before, or none
   * @param due says whose forms are
   */
  public NotSentBack(BatchOptions options, DueForms due) {
    this.options = options;
    this.due = due;
  }

  /** Takes a file of this round in. */
  public void add(FileRecord record) {
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
  List<String> files() {
    return records().stream().map(FileRecord::file).toList();
  }

  /** Their returned forms. */
  public List<Absent> forms() {
    DepartmentNames names = new DepartmentNames(due);
    List<Absent> forms = new ArrayList<>();
    for (FileRecord record : records()) {
      forms.addAll(Leftovers.returned(record, names, "上一轮退回，没有收到修改稿"));
    }
    return forms;
  }

  private List<FileRecord> records() {
    List<FileRecord> records = new ArrayList<>();
    Path named = options.previous();
    try {
      if (named != null && FormerResults.previous(options) != null) {
        Results former = Ownership.results(named);
        for (Results.Line line : former.lines()) {
          FileRecord record = continued.contains(line.file()) ? null : former.record(line);
          if (record != null && record.state() == State.RETURNED) {
            records.add(record);
          }
        }
      }
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

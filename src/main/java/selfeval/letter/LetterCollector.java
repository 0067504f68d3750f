package selfeval.letter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.overview.DepartmentFiles;
import selfeval.overview.DepartmentNames;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.term.CodePoints;
import selfeval.term.State;

/**
 * Takes one file after the other, in the order of the result file, and keeps what letters tell of
 * them. Not safe for use by several threads.
 */
public final class LetterCollector {
  private final DepartmentNames names;
  private final Map<String, DepartmentLetter> departments = new HashMap<>();
  private long order;

  /**
   * @param names tells whose a form is
   */
  public LetterCollector(DepartmentNames names) {
    this.names = names;
  }

  /** Takes a file in, once its workbooks have their places. */
  public void add(FileRecord file) {
    for (FormRecord form : file.forms()) {
      departments
          .computeIfAbsent(names.of(file, form), DepartmentLetter::new)
          .add(file, form, order++);
    }
  }

  /** The departments that get a letter, since a form of theirs is sent back, by name. */
  public List<DepartmentLetter> letters() {
    return departments.values().stream()
        .filter(one -> one.count(State.RETURNED) > 0)
        .sorted(Comparator.comparing(DepartmentLetter::name, CodePoints::compare))
        .toList();
  }

  /** Where letters and packs are located. */
  public DepartmentFiles files() {
    return new DepartmentFiles(departments.keySet());
  }
}

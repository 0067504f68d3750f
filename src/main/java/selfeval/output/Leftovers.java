package selfeval.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Absent;
import selfeval.overview.DepartmentNames;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.term.Field;
import selfeval.term.State;

/**
 * What earlier runs returned and nothing of a run replaces.
 *
 * @param files their paths
 * @param forms their returned forms
 */
public record Leftovers(List<String> files, List<Absent> forms) {
  static final Leftovers NONE = new Leftovers(List.of(), List.of());

  public Leftovers {
    files = List.copyOf(files);
    forms = List.copyOf(forms);
  }

  /** Those of a plan; none where nobody asks for them. */
  static Leftovers of(Plan plan, OutputFolder folder, @Nullable ReportSource source)
      throws IOException {
    if (source == null || !source.leftovers() || !source.whole().getAsBoolean()) {
      return NONE;
    }
    DepartmentNames names =
        new DepartmentNames(source.occasion().due(), folder.memory().departments);
    List<Absent> forms = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (ResultRow row : plan.rows()) {
      if (row.old != null && row.old.state() == State.RETURNED) {
        files.add(row.file());
        FileRecord record = folder.results().record(row.old);
        forms.addAll(returned(record, names, "此前退回，这次没有收到修改稿"));
      }
    }
    return files.isEmpty() ? NONE : new Leftovers(files, forms);
  }

  /**
   * The returned forms of a file.
   *
   * @param why how it is known that they did not come back, in Chinese
   */
  public static List<Absent> returned(FileRecord file, DepartmentNames names, String why) {
    List<Absent> forms = new ArrayList<>();
    for (FormRecord form : file.forms()) {
      if (form.state() == State.RETURNED) {
        forms.add(
            new Absent(
                names.of(file, form),
                form.text(Field.IMPLEMENTER),
                form.text(Field.PROJECT),
                why + "（" + file.file() + "）。",
                true));
      }
    }
    return forms;
  }
}

package selfeval.overview;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * Whose a form is. One department is often spelt in several ways: blanks, the width of brackets and
 * a code in front do not count. Not safe for use by several threads.
 */
public final class DepartmentNames {
  /** What a form is filed under that names nobody. */
  public static final String NOBODY = "未填写主管部门";

  /** A code in front of a name: 219-, 219 , 219001—, [219]. */
  private static final Pattern CODE =
      Pattern.compile("^(?:[0-9]{3,12}\\s*[-—–_ :：、]|[\\[(（【〔][0-9]{3,12}[\\])）】〕])\\s*(?=\\D)");

  private final Map<String, String> spelt = new HashMap<>();

  private final DueForms due;

  /** By what forms say of themselves. */
  public DepartmentNames() {
    this(DueForms.NONE);
  }

  /**
   * @param due the registers, whose departments and spelling come first
   */
  public DepartmentNames(DueForms due) {
    this.due = due;
    due.departments().forEach(this::named);
  }

  /** The department of a form: the register's, else its own, as it is spelt where first seen. */
  public String of(FileRecord file, FormRecord form) {
    String registered = due.department(file, form);
    return named(registered == null ? given(file, form) : registered);
  }

  /** The same department as it is spelt where it was seen first. */
  public String named(String name) {
    String shown = CODE.matcher(name.strip()).replaceFirst("").strip();
    return shown.isEmpty() ? NOBODY : spelt.computeIfAbsent(key(shown), k -> shown);
  }

  /** Whose a form says it is: 主管部门, else 实施单位, else its first folder; empty for nobody. */
  public static String given(FileRecord file, FormRecord form) {
    String department = form.text(Field.DEPARTMENT);
    if (!department.isBlank()) {
      return department;
    }
    String implementer = form.text(Field.IMPLEMENTER);
    if (!implementer.isBlank()) {
      return implementer;
    }
    int end = file.file().indexOf('/');
    return end < 0 ? "" : file.file().substring(0, end);
  }

  /** What two spellings of one name have in common. */
  public static String key(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Labels.withoutBlanks(CODE.matcher(folded.strip()).replaceFirst(""));
  }
}

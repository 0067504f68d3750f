package selfeval.overview;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import selfeval.result.FileRecord;
import selfeval.result.FormIdentity;
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
  private final Map<String, String> known;
  private final Map<String, String> decided = new HashMap<>();

  /** By what forms say of themselves. */
  public DepartmentNames() {
    this(DueForms.NONE);
  }

  /** By the registers first. */
  public DepartmentNames(DueForms due) {
    this(due, Map.of());
  }

  /**
   * By the registers first.
   *
   * @param due the registers, whose departments and spelling come first
   * @param known what a register decided earlier, as {@link #decided()} tells it; asked next
   */
  public DepartmentNames(DueForms due, Map<String, String> known) {
    this.due = due;
    this.known = Map.copyOf(known);
    due.departments().forEach(this::named);
  }

  /** The department of a form: the register's, else its own, as it is spelt where first seen. */
  public String of(FileRecord file, FormRecord form) {
    String key = formKey(file, form);
    String told = due.department(file, form);
    told = told == null ? known.get(key) : told;
    if (told != null) {
      decided.put(key, told);
    }
    return named(told == null ? given(file, form) : told);
  }

  /** What a register decided of the forms that were asked for, now or earlier, by form. */
  public Map<String, String> decided() {
    return decided;
  }

  /** By what a form is known again in a later round. */
  private static String formKey(FileRecord file, FormRecord form) {
    FormIdentity identity = form.identity();
    return identity.named()
        ? identity.project() + "\n" + identity.implementer()
        : file.file() + "\n" + form.sheet();
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

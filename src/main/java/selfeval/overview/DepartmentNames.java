package selfeval.overview;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  /** A code in front of a name: 219-, 219 , 219001—. */
  private static final Pattern CODE = Pattern.compile("^[0-9]{3,12}\\s*[-—–_ :：、]\\s*(?=\\D)");

  private final Map<String, String> spelt = new HashMap<>();
  private final Register register;
  private final Map<String, String> known;
  private final Map<String, String> decided = new HashMap<>();

  /** Knows whose a form is, whatever it says itself. */
  public interface Register {
    /** Knows nothing. */
    Register NONE = (file, form) -> null;

    /** The department of a form; null where it is not known. */
    @Nullable String department(FileRecord file, FormRecord form);
  }

  public DepartmentNames() {
    this(Register.NONE, Map.of());
  }

  /**
   * @param register asked first
   * @param known what a register decided earlier, as {@link #decided()} tells it; asked next
   */
  public DepartmentNames(Register register, Map<String, String> known) {
    this.register = register;
    this.known = Map.copyOf(known);
  }

  /** The department of a form, as it is spelt where it was seen first. */
  public String of(FileRecord file, FormRecord form) {
    String key = formKey(file, form);
    String told = register.department(file, form);
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

  private static String given(FileRecord file, FormRecord form) {
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

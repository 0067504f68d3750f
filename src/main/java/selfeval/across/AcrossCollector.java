package selfeval.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.overview.DepartmentNames;
import selfeval.result.BatchFinding;
import selfeval.result.FileRecord;
import selfeval.result.FormIdentity;
import selfeval.result.FormRecord;
import selfeval.result.TotalRecord;
import selfeval.term.Field;

/**
 * Takes one file after the other, and says at the end what shows only in all of them together. It
 * keeps at most about two kilobytes of a form, and its time grows with the number of forms. Not
 * safe for use by several threads.
 */
public final class AcrossCollector {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private static final int SHARED = 12;

  private final DepartmentNames departments;
  private final List<Entry> forms = new ArrayList<>();
  private final Map<String, String> strings = new HashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();

  /**
   * @param departments whose forms are, as everything else tells it
   */
  public AcrossCollector(DepartmentNames departments) {
    this.departments = departments;
  }

  /** Takes a file in, in the order of the result file. */
  public void add(FileRecord file) {
    if (file.forms().isEmpty()) {
      return;
    }
    Entry.Source source = Entry.Source.of(file);
    for (FormRecord form : file.forms()) {
      String department = departments.of(file, form);
      Unit unit = unit(form.filler().isBlank() ? department : form.filler().strip());
      List<String> own = letters(form, Field.PROJECT, Field.IMPLEMENTER, Field.DEPARTMENT);
      List<String> named = letters(form, Field.IMPLEMENTER, Field.DEPARTMENT);
      List<FormTexts.Passage> passages = FormTexts.passages(form);
      FormIdentity identity = form.identity();
      forms.add(
          new Entry(
              forms.size(),
              source,
              shared(form.sheet()),
              unit,
              department,
              form.text(Field.PROJECT),
              identity.complete() ? Hashing.text(identity.toString()) : 0,
              full(form.total()),
              List.copyOf(FormTexts.documents(form, passages, own, this::shared)),
              List.copyOf(MentionFinder.find(form, passages, named, own)),
              List.copyOf(Fault.of(form))));
    }
  }

  /** Names of sheets and cells are few, and kept once. */
  private String shared(String text) {
    return text.length() > SHARED ? text : strings.computeIfAbsent(text, t -> t);
  }

  private Unit unit(String name) {
    return units.computeIfAbsent(
        DepartmentNames.key(name), key -> new Unit(units.size(), key, name));
  }

  /** Letters of names that a form gives, the longest first. */
  private static List<String> letters(FormRecord form, Field... fields) {
    List<String> own = new ArrayList<>();
    for (Field field : fields) {
      String letters = PlainText.letters(form.text(field));
      if (!letters.isEmpty() && !own.contains(letters)) {
        own.add(letters);
      }
    }
    own.sort(Comparator.comparing(String::length).reversed());
    return own;
  }

  private static boolean full(TotalRecord total) {
    BigDecimal whole = total.weight() == null ? null : total.weight().number();
    BigDecimal full = whole == null || whole.compareTo(BigDecimal.TEN) < 0 ? FULL : whole;
    return total.reported() != null && total.reported().compareTo(full) >= 0;
  }

  /** What there is to say of all files so far, the rules in their order, then the forms. */
  public List<BatchFinding> findings() {
    List<BatchFinding> findings = new ArrayList<>();
    for (BatchRule rule : BatchRule.values()) {
      findings.addAll(
          switch (rule) {
            case SAME_PROJECT -> Doubles.projects(forms);
            case SAME_FILE -> Doubles.files(forms);
            case COPIED_TEXT -> Copies.texts(forms);
            case COPIED_INDICATORS -> Copies.indicators(forms);
            case OTHER_UNIT -> OtherUnits.find(forms, units.values());
            case FULL_MARKS -> Doubles.fullMarks(forms);
            case TREATED_DIFFERENTLY -> Doubles.treatedDifferently(forms);
          });
    }
    return findings;
  }
}

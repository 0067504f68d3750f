package selfeval.letter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.Tally;
import selfeval.term.Field;
import selfeval.term.State;

/**
 * What a letter keeps of a form.
 *
 * @param project its name, for people
 * @param unit who filled it in, for people
 * @param reported its total as reported, points, or null
 * @param assessed its total after the audit, points, or null
 * @param state what is to become of it
 * @param errors findings that must be mended
 * @param warnings findings that must be looked at
 */
record LetterForm(
    String project,
    String unit,
    @Nullable BigDecimal reported,
    @Nullable BigDecimal assessed,
    State state,
    int errors,
    int warnings) {

  static LetterForm of(FileRecord file, FormRecord form) {
    String project = form.text(Field.PROJECT);
    Tally tally = form.tally();
    return new LetterForm(
        LetterText.of(project.isBlank() ? "（未填写项目名称，见“" + name(file) + "”）" : project, 80),
        LetterText.of(form.filler().isBlank() ? "（未填写）" : form.filler(), 60),
        form.total().reported(),
        form.total().assessed(),
        form.state(),
        tally.errors(),
        tally.warnings());
  }

  private static String name(FileRecord file) {
    return file.file().substring(file.file().lastIndexOf('/') + 1);
  }

  /** Points that it claims too much; 0 where that is not known. */
  BigDecimal claimed() {
    return reported == null || assessed == null
        ? BigDecimal.ZERO
        : reported.subtract(assessed).max(BigDecimal.ZERO);
  }
}

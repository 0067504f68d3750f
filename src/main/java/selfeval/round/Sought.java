package selfeval.round;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.FormIdentity;
import selfeval.result.FormRecord;

/**
 * A form that looks for its former self.
 *
 * @param sheet the name of its sheet
 * @param identity what tells it from others
 * @param source name of the file that was audited before, as a sheet 审核意见 in the workbook says;
 *     null where there is none
 */
public record Sought(String sheet, FormIdentity identity, @Nullable String source) {
  /** All forms of a file, in their order. */
  public static List<Sought> of(List<FormRecord> forms, @Nullable String source) {
    List<Sought> sought = new ArrayList<>(forms.size());
    for (FormRecord form : forms) {
      sought.add(new Sought(form.sheet(), form.identity(), source));
    }
    return sought;
  }
}

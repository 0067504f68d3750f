package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.form.FormReader;
import selfeval.layout.Families;
import selfeval.layout.FormMaker;
import selfeval.ooxml.Limits;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** No check accuses a form in which nothing is wrong, however it is laid out. */
class CleanFormsTest {
  private final WorkbookReader workbooks = new WorkbookReader(Limits.standard());
  private final FormReader forms = new FormReader(Templates.load(null), null);
  private final Auditor auditor = new Auditor(Rules.all());

  @Test
  void correct_forms_of_every_family_have_no_error_and_no_warning() {
    assertThat(accusations(160, 7_000_000)).isEmpty();
  }

  @Test
  @Tag("campaign")
  void correct_forms_have_no_error_and_no_warning_in_a_long_run() {
    assertThat(accusations(4000, 8_000_000)).isEmpty();
  }

  private List<String> accusations(int count, int from) {
    List<String> accusations = new ArrayList<>();
    int audited = 0;
    for (int i = 0; i < count; i++) {
      FormMaker.Made made =
          FormMaker.make(Families.all().get(i % Families.all().size()), new Random(from + i));
      if (made.clean()) {
        Workbook workbook = (Workbook) workbooks.read(made.bytes());
        List<FormAudit> audits = auditor.audit(workbook, forms.read(workbook));
        audited += audits.size();
        for (FormAudit audit : audits) {
          audit.findings().stream()
              .filter(f -> f.severity() != Severity.INFO)
              .map(f -> made.story() + ": " + f)
              .forEach(accusations::add);
        }
      }
    }
    assertThat(audited).isGreaterThan(count * 9 / 10);
    return accusations;
  }
}

package selfeval.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import selfeval.annotate.Annotated;
import selfeval.annotate.Annotator;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.check.rule.Rules;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.result.FormRecord;
import selfeval.result.Recorder;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Limits;
import selfeval.workbook.Workbook;
import selfeval.workbook.WorkbookReader;

/**
 * Whatever workbook can be read can be audited and annotated, and the annotated one says in every
 * cell of the agency's what the agency wrote.
 */
@Tag("fuzz")
class AnnotatorFuzzTest {
  private static final WorkbookReader READER = new WorkbookReader(Limits.standard().ordinary());
  private static final FormReader FORMS = new FormReader(Templates.load(null, Rules.ids()), null);
  private static final Auditor AUDITOR = new Auditor(Rules.all());
  private static final Annotator ANNOTATOR = new Annotator();

  @FuzzTest(maxDuration = "20s")
  void for_seconds(FuzzedDataProvider data) {
    annotate(data);
  }

  @FuzzTest(maxDuration = "1h")
  void for_an_hour(FuzzedDataProvider data) {
    annotate(data);
  }

  private static void annotate(FuzzedDataProvider data) {
    byte[] file = Edits.form(data);
    if (!(READER.read(file) instanceof Workbook workbook)) {
      return;
    }
    List<Located> located = FORMS.read(workbook);
    if (located.isEmpty()) {
      return;
    }
    List<FormAudit> audits = AUDITOR.audit(workbook, located);
    Annotated annotated = ANNOTATOR.annotate(file, workbook, "表.xlsx", audits, records(audits));
    assertThat(READER.read(annotated.file())).isInstanceOf(Workbook.class);
    Workbook again = (Workbook) READER.read(annotated.file());
    for (int i = 0; i < workbook.sheets().size(); i++) {
      assertThat(values(again.sheets().get(i))).isEqualTo(values(workbook.sheets().get(i)));
    }
  }

  private static Map<String, String> values(Grid grid) {
    Map<String, String> values = new TreeMap<>();
    for (int row : grid.rowNumbers()) {
      for (GridCell cell : grid.row(row)) {
        if (!cell.text().isEmpty()) {
          values.put(cell.address().toString(), cell.kind() + " " + cell.text());
        }
      }
    }
    return values;
  }

  private static List<FormRecord> records(List<FormAudit> audits) {
    return audits.stream().map(audit -> Recorder.record(audit, Severity.ERROR)).toList();
  }
}

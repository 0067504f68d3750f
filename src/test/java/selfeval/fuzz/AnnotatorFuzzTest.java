package selfeval.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import selfeval.annotate.Annotated;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.check.rule.Rules;
import selfeval.file.WorkbookFile;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.ooxml.Limits;
import selfeval.opinion.AnnotationPlanner;
import selfeval.template.Templates;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/**
 * Whatever workbook can be read can be audited and annotated, and the annotated one says in every
 * cell of the agency's what the agency wrote.
 */
@Tag("fuzz")
class AnnotatorFuzzTest {
  private static final WorkbookReader READER = new WorkbookReader(Limits.standard().ordinary());
  private static final FormReader FORMS = new FormReader(Templates.load(null, Rules.ids()), null);
  private static final Auditor AUDITOR = new Auditor(Rules.all());

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
    Annotated annotated =
        new WorkbookFile(file, Limits.standard().ordinary())
            .annotate(AnnotationPlanner.plan(workbook, "表.xlsx", audits));
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
}

package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import selfeval.check.Auditor;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.FormReader;
import selfeval.ooxml.Limits;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** Each seed shows what the README of the seeds says of it. */
class SeedsTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`|]+\\.xlsx?)` \\|[^|]*\\| ([A-Z]+\\d+(?:、[A-Z]+\\d+)*) \\|");

  private final WorkbookReader workbooks = new WorkbookReader(Limits.standard());
  private final FormReader forms = new FormReader(Templates.load(null), null);

  @Test
  void each_faulty_seed_is_found_at_the_cell_that_the_readme_names_and_at_no_other()
      throws IOException {
    // what the seed form itself is warned of, on which some of the faulty ones are built
    List<String> known = accusations("云客服服务外包项目.xlsx");
    int rows = 0;
    String readme = Files.readString(SEEDS.resolve("README.md"));
    Matcher row = ROW.matcher(readme.substring(readme.indexOf("## 错误示例")));
    while (row.find()) {
      rows++;
      List<String> found = cells("错误示例/" + row.group(1), known);
      assertThat(found)
          .as(row.group(1))
          .isNotEmpty()
          .allMatch(cell -> List.of(row.group(2).split("、")).contains(cell));
    }
    assertThat(rows).isEqualTo(17);
  }

  @Test
  void the_correct_seeds_have_no_error() throws IOException {
    assertThat(accusations("城区公共卫生间改造提升项目（国家通用表）.xlsx")).isEmpty();
    assertThat(accusations("街头公园日常管护经费（多个工作表）.xlsx")).isEmpty();
    assertThat(audits("云客服服务外包项目.xlsx"))
        .singleElement()
        .satisfies(audit -> assertThat(audit.reaches(Severity.ERROR)).isFalse())
        .satisfies(audit -> assertThat(audit.template().id()).isEqualTo("guangzhou-2021"));
    assertThat(accusations("云客服服务外包项目.xls")).isEqualTo(accusations("云客服服务外包项目.xlsx"));
  }

  private List<String> cells(String seed, List<String> known) throws IOException {
    List<String> cells = new ArrayList<>();
    boolean light = seed.contains("年度不一致");
    for (FormAudit audit : audits(seed)) {
      for (Finding finding : audit.findings()) {
        if ((light || finding.severity() != Severity.INFO) && !known.contains(line(finding))) {
          cells.add(String.valueOf(finding.cell()));
        }
      }
    }
    return cells;
  }

  private List<String> accusations(String seed) throws IOException {
    return audits(seed).stream()
        .flatMap(audit -> audit.findings().stream())
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(SeedsTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.rule() + " " + finding.cell() + " " + finding.message();
  }

  private List<FormAudit> audits(String seed) throws IOException {
    Workbook workbook = (Workbook) workbooks.read(Files.readAllBytes(SEEDS.resolve(seed)));
    return new Auditor(Rules.all()).audit(workbook, forms.read(workbook));
  }
}

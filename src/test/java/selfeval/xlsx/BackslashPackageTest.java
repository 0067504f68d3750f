package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import selfeval.annotate.Annotated;
import selfeval.ooxml.Limits;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** Packages with the separators of Windows, which some programs write, annotated and stripped. */
class BackslashPackageTest {
  private static Workbook read(byte[] file) {
    return (Workbook) new WorkbookReader(Limits.standard()).read(file);
  }

  private static void comesThrough(byte[] file) {
    Annotated annotated = Xlsx.write(file, SampleForm.plan());
    assertThat(annotated.remarks()).isEmpty();
    Workbook before = read(file);
    Workbook after = read(annotated.file());
    assertThat(after.sheets()).hasSize(before.sheets().size() + 1);
    assertThat(after.sheets()).extracting(Grid::name).contains("审核意见");
    Map<String, byte[]> expected = Zips.parts(file);
    Map<String, byte[]> stripped = Zips.parts(Xlsx.strip(annotated.file()));
    assertThat(stripped.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, content) -> assertThat(stripped.get(name)).isEqualTo(content));
  }

  @Test
  void names_of_entries_with_backslashes() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Zips.parts(SampleForm.workbook())
        .forEach((name, content) -> parts.put(name.replace('/', '\\'), content));
    assertThat(parts).containsKey("xl\\workbook.xml");
    comesThrough(Zips.zip(parts));
  }

  @Test
  void targets_of_relationships_with_backslashes() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Zips.parts(SampleForm.workbook())
        .forEach(
            (name, content) ->
                parts.put(
                    name,
                    name.endsWith("workbook.xml.rels")
                        ? new String(content, StandardCharsets.UTF_8)
                            .replace("worksheets/sheet", "worksheets\\sheet")
                            .getBytes(StandardCharsets.UTF_8)
                        : content));
    comesThrough(Zips.zip(parts));
  }
}

package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.ooxml.Relationships;

/** The judge sees what a program that reads strictly would stumble over. */
class SchemasTest {
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
          + Relationships.TRANSITIONAL
          + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><sheetData/>"
          + "%s</worksheet>";

  private static java.util.List<String> errors(String inside) {
    return Schemas.errors(SHEET.formatted(inside).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_order_of_elements_counts() {
    String drawing = "<legacyDrawing r:id=\"rId1\"/>";
    assertThat(
            errors(
                "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/>"
                    + drawing
                    + "<extLst/>"))
        .isEmpty();
    assertThat(errors("<extLst/>" + drawing))
        .singleElement()
        .asString()
        .startsWith("/worksheet")
        .contains("legacyDrawing");
  }

  @Test
  void of_an_alternative_every_branch_counts() {
    String alternative =
        "<mc:AlternateContent><mc:Choice Requires=\"x14\"><controls/></mc:Choice>"
            + "<mc:Fallback>%s</mc:Fallback></mc:AlternateContent>";
    assertThat(errors(alternative.formatted("<legacyDrawing r:id=\"rId1\"/>") + "<extLst/>"))
        .singleElement()
        .asString()
        .contains("control");
    assertThat(errors("<extLst/>" + alternative.formatted("<legacyDrawing r:id=\"rId1\"/>")))
        .hasSizeGreaterThan(1)
        .anyMatch(error -> error.contains("legacyDrawing"));
  }

  @ParameterizedTest
  @CsvSource({
    "xl/comments1.xml, </text></comment>, </text><r><t>甲</t></r></comment>",
    "xl/styles.xml, <fills, <dxfs/><fills",
    "xl/workbook.xml, <sheets>, <definedNames><definedName name='a'>1</definedName></definedNames><sheets>",
    "xl/worksheets/sheet2.xml, <mergeCells, <pageMargins/><mergeCells",
    "xl/drawings/vmlDrawing0.vml, </x:ClientData>, <x:Shade/></x:ClientData>"
  })
  void what_is_put_in_the_wrong_place_is_not_let_through(String part, String where, String wrong) {
    byte[] original = SampleForm.workbook();
    byte[] annotated = Xlsx.write(original, SampleForm.plan()).file();
    assertThat(Judge.assertSound(original, annotated))
        .containsExactlyInAnyOrder(
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing0.vml");
    Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(annotated));
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    assertThat(text).contains(where);
    parts.put(part, text.replace(where, wrong).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Judge.assertSound(original, Zips.zip(parts)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("errors in " + part);
  }

  @ParameterizedTest
  @CsvSource({
    "[Content_Types].xml, Extension=\"rels\", Extension=\"relz\", no type for",
    "[Content_Types].xml, PartName=\"/xl/styles.xml\", PartName=\"/xl/COMMENTS1.xml\", two types for",
    "xl/_rels/workbook.xml.rels, worksheets/sheet2.xml, worksheets/sheet3.xml, which is not there",
    "xl/_rels/workbook.xml.rels, Id=\"rId4\", Id=\"rId3\", an id twice"
  })
  void a_package_that_breaks_the_rules_is_not_let_through(
      String part, String where, String wrong, String said) {
    byte[] original = SampleForm.workbook();
    Map<String, byte[]> parts =
        new LinkedHashMap<>(Zips.parts(Xlsx.write(original, SampleForm.plan()).file()));
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    assertThat(text).contains(where);
    parts.put(part, text.replace(where, wrong).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Judge.assertSound(original, Zips.zip(parts)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(said);
  }

  @Test
  void the_program_is_tested_on_the_schemas_that_it_comes_with() throws Exception {
    assertThat(Schemas.areOnTheClassPath()).isFalse();
  }
}

package selfeval.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static selfeval.docx.TestDocx.p;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.document.DocumentReader;
import selfeval.document.Paragraph;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.xlsx.Office;

/** Comments go into a copy of a document and nothing else of it changes. */
class DocxCommentsTest {
  private static final String MAIN = "word/document.xml";
  private static final String TABLE =
      "<w:tbl><w:tblGrid/><w:tr><w:tc>"
          + p("预算数")
          + "</w:tc><w:tc>"
          + p("100")
          + p("万元")
          + "</w:tc></w:tr></w:tbl>";

  private static byte[] write(byte[] file, DocxNote... notes) {
    return DocxComments.write(file, List.of(notes), Limits.standard()).file();
  }

  private static DocxNote note(int paragraph, String quote, String words) {
    return new DocxNote(new DocxNote.Text(paragraph, quote), words);
  }

  private static List<String> text(byte[] file) {
    return new DocumentReader(Limits.standard())
        .read(file).paragraphs().stream().map(Paragraph::text).toList();
  }

  /** What the marks of a comment enclose, as text. */
  private static String marked(byte[] file, int id) {
    String xml = TestDocx.parts(file).get(MAIN);
    Matcher m =
        Pattern.compile(
                "<w:commentRangeStart w:id=\""
                    + id
                    + "\"/>(.*?)<w:commentRangeEnd w:id=\""
                    + id
                    + "\"/><w:r><w:commentReference w:id=\""
                    + id
                    + "\"/></w:r>",
                Pattern.DOTALL)
            .matcher(xml);
    assertThat(m.find()).as(xml).isTrue();
    return m.group(1).replaceAll("<w:delText>.*?</w:delText>", "").replaceAll("<[^>]+>", "");
  }

  @Test
  void the_words_are_beside_the_runs_that_are_quoted() {
    byte[] file = TestDocx.body(p("一、概况") + p("全年支出", "95万元，", "执行率95%。", "完成。")).bytes();
    byte[] copy = write(file, note(2, "执行率95%", "【应改正】不一致。\n请改 <正>"));
    assertThat(marked(copy, 1)).isEqualTo("执行率95%。");
    assertThat(TestDocx.parts(copy).get("word/comments1.xml"))
        .contains("w:author=\"审核\"")
        .contains("【应改正】不一致。")
        .contains("请改 &lt;正>".replace(">", "&gt;"));
  }

  @Test
  void all_other_entries_are_copied_as_they_are_stored() {
    byte[] file =
        TestDocx.body(p("甲") + p("乙"))
            .part("word/styles.xml", "<w:styles xmlns:w=\"" + TestDocx.W + "\"/>")
            .part("customXml/item1.xml", "<a>" + "x".repeat(5000) + "</a>")
            .bytes();
    byte[] copy = write(file, note(2, "乙", "话"));
    Map<String, byte[]> before = TestDocx.stored(file);
    Map<String, byte[]> after = TestDocx.stored(copy);
    List<String> changed = new ArrayList<>();
    after.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, before.get(name))) {
            changed.add(name);
          }
        });
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "[Content_Types].xml", MAIN, "word/comments1.xml", "word/_rels/document.xml.rels");
    assertThat(after.keySet()).containsAll(before.keySet());
    assertThat(text(copy)).isEqualTo(text(file));
  }

  @Test
  void comments_that_are_there_stay_and_ours_are_numbered_behind_them() {
    String theirs =
        "<w:comment w:id=\"7\" w:author=\"王\" w:initials=\"王\"><w:p><w:r><w:t>核过</w:t></w:r></w:p>"
            + "</w:comment>";
    String marks =
        "<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>甲</w:t></w:r><w:commentRangeEnd"
            + " w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>";
    byte[] file = TestDocx.body(marks + p("乙")).comments(theirs).bytes();
    byte[] copy = write(file, note(1, "甲", "一"), note(2, "乙", "二"));
    Map<String, String> parts = TestDocx.parts(copy);
    assertThat(parts.get("word/comments.xml"))
        .contains(theirs)
        .contains("w:id=\"8\"", "w:id=\"9\"");
    assertThat(marked(copy, 9)).isEqualTo("乙");
    assertThat(parts.keySet()).isEqualTo(TestDocx.parts(file).keySet());
    assertThat(TestDocx.parts(DocxComments.takenOff(copy, Limits.standard())))
        .isEqualTo(TestDocx.parts(file));
  }

  @Test
  void taken_off_the_document_is_what_it_was_and_a_second_round_has_no_comments_twice() {
    byte[] file = TestDocx.body(p("甲") + TABLE + p("乙")).bytes();
    byte[] copy = write(file, note(1, "甲", "一"), note(2, "没有这句", "二"), note(3, "乙", "三"));
    assertThat(DocxComments.takenOff(file, Limits.standard())).isSameAs(file);
    Map<String, String> off = TestDocx.parts(DocxComments.takenOff(copy, Limits.standard()));
    assertThat(off.remove("word/_rels/document.xml.rels")).endsWith("></Relationships>");
    assertThat(off).isEqualTo(TestDocx.parts(file));
    assertThat(TestDocx.parts(write(copy, note(3, "乙", "四"))))
        .isEqualTo(TestDocx.parts(write(file, note(3, "乙", "四"))));
  }

  @Test
  void a_row_of_a_table_and_a_cell_can_be_meant() {
    byte[] file = TestDocx.body(p("甲") + TABLE).bytes();
    assertThat(marked(write(file, note(2, "预算数：100万元", "话")), 1)).isEqualTo("预算数100万元");
    DocxNote cell = new DocxNote(new DocxNote.Cell(1, 0, 1), "话");
    assertThat(marked(write(file, cell), 1)).isEqualTo("100万元");
    DocxNote none = new DocxNote(new DocxNote.Cell(2, 0, 1), "话");
    assertThat(DocxComments.write(file, List.of(none), Limits.standard())).isNull();
  }

  @Test
  void what_hangs_in_a_text_box_is_commented_where_the_box_hangs() {
    String box =
        "<w:p><w:r><mc:AlternateContent"
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
            + " Requires=\"wps\"><w:txbxContent>"
            + p("框中的话")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + p("框中的话")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    byte[] file = TestDocx.body(box + p("乙")).bytes();
    assertThat(text(file)).containsExactly("框中的话", "乙");
    byte[] copy = write(file, note(1, "框中的话", "话"), note(2, "乙", "又"));
    String xml = TestDocx.parts(copy).get(MAIN);
    assertThat(xml.indexOf("commentRangeStart")).isLessThan(xml.indexOf("AlternateContent"));
    assertThat(marked(copy, 2)).isEqualTo("乙");
  }

  @Test
  void strict_and_unprefixed_documents_take_comments() {
    for (String namespace : List.of(TestDocx.W, TestDocx.STRICT)) {
      String xml =
          "<document xmlns=\""
              + namespace
              + "\"><body><p><r><t>自评得分98分</t></r></p></body>"
              + "</document>";
      byte[] file = TestDocx.document(xml).bytes();
      Map<String, String> parts = TestDocx.parts(write(file, note(1, "98分", "话")));
      assertThat(parts.get(MAIN))
          .contains("<w:commentRangeStart xmlns:w=\"" + namespace + "\" w:id=\"1\"/><r>");
      assertThat(parts.get("word/comments1.xml")).contains("xmlns:w=\"" + namespace + "\"");
      assertThat(parts.get("word/_rels/document.xml.rels"))
          .contains(namespace.contains("purl") ? "purl.oclc.org" : "schemas.openxmlformats.org");
      assertThat(
              TestDocx.parts(
                  DocxComments.takenOff(write(file, note(1, "98分", "话")), Limits.standard())))
          .containsEntry(MAIN, TestDocx.parts(file).get(MAIN));
    }
  }

  @Test
  void the_extension_goes_by_the_content() {
    byte[] macro =
        TestDocx.body(p("甲"))
            .type("application/vnd.ms-word.document.macroEnabled.main+xml")
            .bytes();
    List<DocxNote> notes = List.of(note(1, "", "话"));
    assertThat(DocxComments.write(macro, notes, Limits.standard()).extension()).isEqualTo("docm");
    byte[] plain = TestDocx.body(p("甲")).bytes();
    assertThat(DocxComments.write(plain, notes, Limits.standard()).extension()).isEqualTo("docx");
  }

  /** Paragraphs are counted as the reader counts them, whatever a document is made of. */
  @Test
  void the_number_of_a_paragraph_is_that_of_the_reader() {
    for (int seed = 0; seed < 60; seed++) {
      byte[] file = TestDocx.body(random(new Random(seed), 0)).bytes();
      List<String> read = text(file);
      for (int i = 0; i < read.size(); i++) {
        String words = read.get(i).replaceAll("\\s", "");
        assertThat(marked(write(file, note(i + 1, "", "话")), 1).replaceAll("\\s", ""))
            .as("seed %d paragraph %d of %s", seed, i, read)
            .isEqualTo(words);
      }
    }
  }

  private static String random(Random random, int depth) {
    StringBuilder out = new StringBuilder();
    for (int n = 1 + random.nextInt(5); n > 0; n--) {
      String word = "词" + random.nextInt(1000);
      switch (random.nextInt(depth > 1 ? 4 : 7)) {
        case 0 -> out.append("<w:p/>");
        case 1 ->
            out.append("<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>")
                .append(word)
                .append("</w:t></w:r></w:ins></w:p>");
        case 2 ->
            out.append("<w:sdt><w:sdtContent>")
                .append(p(word, "尾"))
                .append("</w:sdtContent></w:sdt>");
        case 3 -> out.append(p(word)).append("<w:p><w:r><w:tab/></w:r></w:p>");
        case 4 -> out.append(p("", word, ""));
        default -> {
          out.append("<w:tbl><w:tblPr/>");
          for (int r = 1 + random.nextInt(2); r > 0; r--) {
            out.append("<w:tr><w:trPr/>");
            for (int c = 1 + random.nextInt(3); c > 0; c--) {
              out.append("<w:tc><w:tcPr/>").append(p(word + c)).append("</w:tc>");
            }
            out.append("</w:tr>");
          }
          out.append("</w:tbl>");
        }
      }
    }
    return out.toString();
  }

  @Test
  void what_is_no_whole_document_is_refused() {
    byte[] file = TestDocx.body(p("甲")).bytes();
    byte[] cut = Arrays.copyOf(file, file.length / 2);
    assertThatThrownBy(() -> write(cut, note(1, "甲", "话")))
        .isInstanceOf(CannotAnnotateInPlace.class);
    byte[] dtd =
        TestDocx.document(
                "<!DOCTYPE w [<!ENTITY a \"b\">]><w:document xmlns:w=\"" + TestDocx.W + "\"/>")
            .bytes();
    assertThatThrownBy(() -> write(dtd, note(1, "甲", "话")))
        .isInstanceOf(CannotAnnotateInPlace.class);
    byte[] other = TestDocx.document("<workbook xmlns=\"x\"/>").bytes();
    assertThatThrownBy(() -> write(other, note(1, "甲", "话")))
        .isInstanceOf(CannotAnnotateInPlace.class);
  }

  @Test
  @Tag("office")
  void libreoffice_opens_the_copy_and_keeps_its_comments(@TempDir Path folder) throws IOException {
    Office.required();
    byte[] report = Files.readAllBytes(Path.of("seeds/报告/有出入/云客服服务外包项目自评报告.docx"));
    DocxNote note = new DocxNote(new DocxNote.Text(1, "广州市信访局"), "【需核实】请核对单位。");
    byte[] copy = DocxComments.write(report, List.of(note), Limits.standard()).file();
    byte[] saved = Office.convert(copy, "docx", "docx", folder);
    assertThat(TestDocx.parts(saved).entrySet())
        .anySatisfy(
            part -> assertThat(part.getKey() + part.getValue()).contains("comments", "请核对单位"));
  }
}

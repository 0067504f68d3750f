package selfeval.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import selfeval.document.Document.Outcome;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;

/** Documents of each kind become paragraphs, or a named outcome. */
class DocumentReaderTest {
  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static Document read(byte[] file) {
    return new DocumentReader(Limits.standard()).read(file);
  }

  private static Document text(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      put(zip, "word/document.xml", body);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String document(String body) {
    return "<w:document xmlns:w=\"" + SPACE + "\"><w:body>" + body + "</w:body></w:document>";
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  @Test
  void text_is_utf_8_or_gb18030_by_its_bytes() {
    String words = "本项目自评得分为98分。";
    for (String charset : new String[] {"UTF-8", "GB18030"}) {
      Document read = read(words.getBytes(Charset.forName(charset)));
      assertThat(read.paragraphs()).extracting(Paragraph::text).containsExactly(words);
    }
  }

  @Test
  void broken_lines_are_joined_and_headings_are_not() {
    Document read =
        text(
            """
            一、资金使用情况
                本年度预算安排一百万元，用于道路照明设施的日常维护和抢修，全年实
            际支出九十五万元，执行率为百分之九十五，资金使用符合有关制度的规定，没
            有发现挤占挪用。
                二、结论
            """);
    assertThat(read.paragraphs()).hasSize(3);
    assertThat(read.paragraphs().get(1).text()).contains("全年实际支出").endsWith("挪用。");
    assertThat(read.paragraphs().get(1).place(0)).isEqualTo("第2段");
  }

  @Test
  void form_feeds_part_pages() {
    Document read = text("第一页的文字。\n\f第二页的文字。\n");
    assertThat(read.paragraphs().get(1).place(0)).isEqualTo("第2页");
  }

  @Test
  void a_docx_gives_its_body_without_what_was_deleted_and_a_table_row_by_row() throws IOException {
    Document read =
        read(
            docx(
                document(
                    p("自评得")
                        + "<w:p><w:r><w:t>得分</w:t></w:r><w:del><w:r><w:delText>九</w:delText></w:r></w:del></w:p>"
                        + "<w:tbl><w:tr><w:tc>"
                        + p("预算数")
                        + "</w:tc><w:tc>"
                        + p("100")
                        + "</w:tc></w:tr></w:tbl>")));
    assertThat(read.paragraphs())
        .extracting(Paragraph::text)
        .containsExactly("自评得", "得分", "预算数\t100");
    assertThat(read.paragraphs().get(2).table()).isTrue();
  }

  @Test
  void hostile_documents_have_a_named_outcome() throws IOException {
    byte[] whole = docx(document(p("报告")));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    byte[] dtd = docx("<!DOCTYPE w:document [<!ENTITY a \"b\">]>" + document(p("&a;")));
    byte[] long_ = docx(document(p("字".repeat(1_000_001))));
    assertThat(read(cut).outcome()).isEqualTo(Outcome.DAMAGED);
    assertThat(read(dtd).outcome()).isEqualTo(Outcome.DAMAGED);
    assertThat(read(long_).outcome()).isEqualTo(Outcome.TOO_LARGE);
    assertThat(read(long_).reason()).contains("--max-report-text");
    assertThat(read(new byte[0]).outcome()).isEqualTo(Outcome.NO_TEXT);
    assertThat(text("{\\rtf1 }").outcome()).isEqualTo(Outcome.UNSUPPORTED);
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, 1};
    assertThat(read(ole).outcome()).isEqualTo(Outcome.DAMAGED);
    assertThat(text("%PDF-1.4 nothing").outcome()).isEqualTo(Outcome.DAMAGED);
  }

  @Test
  void a_pdf_without_text_says_so_and_one_with_many_pages_names_the_limit() throws IOException {
    byte[] scan = pdf(3, false);
    assertThat(read(scan).outcome()).isEqualTo(Outcome.NO_TEXT);
    assertThat(read(scan).reason()).startsWith("没有可识别的文字，未核对");
    Document few = new DocumentReader(Limits.standard().with(Limit.PAGES, 2)).read(scan);
    assertThat(few.outcome()).isEqualTo(Outcome.TOO_LARGE);
    assertThat(few.reason()).contains("--max-pages");
    assertThat(read(pdf(1, true)).outcome()).isEqualTo(Outcome.ENCRYPTED);
  }

  private static byte[] pdf(int pages, boolean locked) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}

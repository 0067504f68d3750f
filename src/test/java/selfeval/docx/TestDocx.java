package selfeval.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents made part by part, as no library would make them. */
public final class TestDocx {
  public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  public static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private String overrides = "";
  private String links = "";
  private String type =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private TestDocx() {}

  /** A document with this inside its body, written with the prefix w. */
  public static TestDocx body(String markup) {
    return document(
        "<w:document xmlns:w=\""
            + W
            + "\"><w:body>"
            + markup
            + "<w:sectPr/></w:body></w:document>");
  }

  /** A document with this as its main part. */
  public static TestDocx document(String xml) {
    TestDocx docx = new TestDocx();
    docx.parts.put("word/document.xml", HEAD + xml);
    return docx;
  }

  public static String p(String... runs) {
    StringBuilder out = new StringBuilder("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>");
    for (String run : runs) {
      out.append("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">")
          .append(run.replace("&", "&amp;").replace("<", "&lt;"))
          .append("</w:t></w:r>");
    }
    return out.append("</w:p>").toString();
  }

  /** The same of another type. */
  public TestDocx type(String other) {
    type = other;
    return this;
  }

  /** The same with one more part, which nothing leads to. */
  public TestDocx part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** The same with comments, their list written with the prefix w. */
  public TestDocx comments(String markup) {
    parts.put(
        "word/comments.xml",
        HEAD + "<w:comments xmlns:w=\"" + W + "\">" + markup + "</w:comments>");
    overrides +=
        "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.wordprocessingml.comments+xml\"/>";
    links +=
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/comments\" Target=\"comments.xml\"/>";
    return this;
  }

  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + type
            + "\"/>"
            + overrides
            + "</Types>");
    all.put(
        "_rels/.rels",
        HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    if (!links.isEmpty()) {
      all.put(
          "word/_rels/document.xml.rels",
          HEAD
              + "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + links
              + "</Relationships>");
    }
    all.putAll(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> one : all.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTime(1_600_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The contents of a package by name. */
  public static Map<String, String> parts(byte[] file) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** What is stored of each entry, still compressed, read by the directory at the end. */
  public static Map<String, byte[]> stored(byte[] file) {
    ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = file.length - 22;
    while (zip.getInt(end) != 0x06054b50) {
      end--;
    }
    Map<String, byte[]> stored = new LinkedHashMap<>();
    int at = zip.getInt(end + 16);
    for (int n = zip.getShort(end + 10); n > 0; n--) {
      int name = zip.getShort(at + 28);
      int local = zip.getInt(at + 42);
      int data = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
      stored.put(
          new String(file, at + 46, name, StandardCharsets.UTF_8),
          Arrays.copyOfRange(file, data, data + zip.getInt(at + 20)));
      at += 46 + name + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    return stored;
  }
}

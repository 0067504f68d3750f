package selfeval.document.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XmlText;

/**
 * A workbook with a sheet for each table, which looks as the table does: merges, widths, lines. A
 * text that is a number is one, with the format that shows it as it was written.
 */
public final class TableXlsx {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final TableLooks looks = new TableLooks();
  private final Map<String, String> parts = new LinkedHashMap<>();

  private TableXlsx() {}

  /** Writes the workbook; equal tables give equal bytes. */
  public static byte[] write(List<WordTable> tables) {
    TableXlsx book = new TableXlsx();
    List<String> sheets = new ArrayList<>();
    for (WordTable table : tables) {
      sheets.add(SheetMarkup.of(table, book.looks));
    }
    book.parts(tables, sheets);
    return book.zip();
  }

  private void parts(List<WordTable> tables, List<String> sheets) {
    StringBuilder types = new StringBuilder();
    StringBuilder names = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      types.append(override("xl/worksheets/sheet" + i + ".xml", "worksheet"));
      String name = XmlText.escape(tables.get(i - 1).name());
      names.append("<sheet name=\"").append(name).append("\" sheetId=\"").append(i);
      names.append("\" r:id=\"rId").append(i).append("\"/>");
      links.append(link(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("xl/workbook.xml", "sheet.main")
            + types
            + override("xl/styles.xml", "styles")
            + "</Types>");
    parts.put("_rels/.rels", relationships(link(1, "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + Relationships.TRANSITIONAL
            + "\">"
            + "<bookViews><workbookView/></bookViews><sheets>"
            + names
            + "</sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(links + link(sheets.size() + 1, "styles", "styles.xml")));
    for (int i = 1; i <= sheets.size(); i++) {
      parts.put(
          "xl/worksheets/sheet" + i + ".xml",
          "<worksheet xmlns=\"" + MAIN + "\">" + sheets.get(i - 1) + "</worksheet>");
    }
    parts.put("xl/styles.xml", looks.xml(MAIN));
  }

  private static String relationships(String links) {
    return "<Relationships xmlns=\"" + Relationships.NAMESPACE + "\">" + links + "</Relationships>";
  }

  private static String link(int id, String kind, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + Relationships.TRANSITIONAL
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPES + kind + "+xml\"/>";
  }

  private byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}

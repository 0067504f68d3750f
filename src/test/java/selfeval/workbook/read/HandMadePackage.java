package selfeval.workbook.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import selfeval.ooxml.Limits;
import selfeval.workbook.Grid;
import selfeval.workbook.Reading;
import selfeval.workbook.Workbook;

/** An OOXML package written part by part, as no library would write it. */
final class HandMadePackage {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook of one sheet. */
  static HandMadePackage of(String sheetData) {
    return ofSheet("<worksheet xmlns=\"" + MAIN + "\">" + sheetData + "</worksheet>");
  }

  static HandMadePackage ofSheet(String sheetXml) {
    HandMadePackage made = new HandMadePackage();
    made.contentType(SHEET_TYPE);
    made.part(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>
        </Relationships>
        """
            .formatted(RELS));
    made.workbook("", "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>", "");
    made.workbookRels(
        "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            .formatted(RELS));
    made.part("xl/worksheets/sheet1.xml", sheetXml);
    return made;
  }

  HandMadePackage contentType(String workbook) {
    return part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="%s"/>
        </Types>
        """
            .formatted(workbook));
  }

  HandMadePackage workbook(String before, String sheets, String after) {
    return part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets>%s</workbook>"
            .formatted(MAIN, RELS, before, sheets, after));
  }

  HandMadePackage workbookRels(String relationships) {
    return part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relationships
            + "</Relationships>");
  }

  private HandMadePackage relate(String type, String target) {
    String rels = new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
    String added =
        "<Relationship Id=\"rel%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(type, RELS, type, target);
    return part(
        "xl/_rels/workbook.xml.rels", rels.replace("</Relationships>", added + "</Relationships>"));
  }

  HandMadePackage strings(String items) {
    part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    return relate("sharedStrings", "sharedStrings.xml");
  }

  /** Styles 0, 1, 2 … with these number formats: a number is built in, else a code. */
  HandMadePackage styles(String... formats) {
    StringBuilder codes = new StringBuilder();
    StringBuilder xfs = new StringBuilder();
    int next = 164;
    for (String format : formats) {
      int id;
      if (format.matches("\\d+")) {
        id = Integer.parseInt(format);
      } else {
        id = next++;
        codes
            .append("<numFmt numFmtId=\"")
            .append(id)
            .append("\" formatCode=\"")
            .append(format.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
            .append("\"/>");
      }
      xfs.append("<xf numFmtId=\"").append(id).append("\"/>");
    }
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts>"
            + codes
            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + xfs
            + "</cellXfs></styleSheet>");
    return relate("styles", "styles.xml");
  }

  HandMadePackage externalLink() {
    return relate("externalLink", "externalLinks/externalLink1.xml");
  }

  HandMadePackage part(String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  HandMadePackage part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  HandMadePackage without(String name) {
    parts.remove(name);
    return this;
  }

  byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  Reading read() {
    return new WorkbookReader(Limits.standard()).read(zip());
  }

  /** The only sheet of a workbook that is expected to be readable. */
  Grid grid() {
    return ((Workbook) read()).sheets().get(0);
  }

  /** A sheet's only row as cells, given their inner XML with {@code r} already there. */
  static HandMadePackage ofRow(String cells) {
    return of("<sheetData><row r=\"1\">" + cells + "</row></sheetData>");
  }
}

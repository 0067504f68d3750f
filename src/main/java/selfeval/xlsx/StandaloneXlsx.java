package selfeval.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import selfeval.annotate.CellLook;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlText;
import selfeval.opinion.OpinionSheet;

/** A workbook that holds nothing but the sheet of findings. */
final class StandaloneXlsx {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STYLES = "xl/styles.xml";

  private StandaloneXlsx() {}

  /** Links are left out: the places they name are in the other workbook. */
  static byte[] of(OpinionSheet opinion) {
    // the styles, begun here with what every workbook has, are extended as an agency's would be
    byte[] blank =
        zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("xl/workbook.xml", "sheet.main")
                + override("xl/worksheets/sheet1.xml", "worksheet")
                + override(STYLES, "styles")
                + "</Types>",
            "_rels/.rels",
            "<Relationships xmlns=\""
                + Relationships.NAMESPACE
                + "\"><Relationship Id=\"rId1\" Type=\""
                + Relationships.TRANSITIONAL
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + Relationships.TRANSITIONAL
                + "\"><bookViews><workbookView/></bookViews><sheets><sheet name=\""
                + XmlText.escape(opinion.name())
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>"
                + OpinionNames.xml(opinion.name(), 0, opinion)
                + "</definedNames></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\""
                + Relationships.NAMESPACE
                + "\"><Relationship Id=\"rId1\" Type=\""
                + Relationships.TRANSITIONAL
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\""
                + Relationships.TRANSITIONAL
                + "/styles\" Target=\"styles.xml\"/></Relationships>",
            STYLES,
            "<styleSheet xmlns=\""
                + MAIN
                + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\""
                + CellLook.TYPEFACE
                + "\"/><charset val=\"134\"/></font></fonts><fills count=\"2\"><fill>"
                + "<patternFill patternType=\"none\"/></fill><fill>"
                + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\">"
                + "<border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
                + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\""
                + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs><cellStyles"
                + " count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>");
    XlsxPackage pack = new XlsxPackage(blank, Limits.standard());
    StylesXml styles = new StylesXml(pack, STYLES);
    pack.add(
        "xl/worksheets/sheet1.xml", OpinionXml.xml(opinion, styles::look, false, false, Map.of()));
    styles.store();
    return pack.write();
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"/"
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndContents[i]);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write((HEAD + namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}

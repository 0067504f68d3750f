package selfeval.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import selfeval.ooxml.Relationships;
import selfeval.xls.XlsSamples;

/** Workbooks with all that agencies' workbooks carry beside their cells. */
public final class Corpus {
  public static final String SHEET = "自评表";

  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String RELATIONSHIPS = OFFICE + "relationships";
  private static final String PART = "application/vnd.openxmlformats-officedocument.";
  private static final String SHEET_PART = "xl/worksheets/sheet1.xml";
  private static final String SHEET_LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
  private static final String BOOK_LINKS = "xl/_rels/workbook.xml.rels";
  private static final String X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Corpus() {}

  /**
   * Made by POI: picture, chart, notes on cells that get marked, validation, conditional format,
   * name, print titles, protection, a sheet that nobody sees, dates since 1904.
   */
  public static byte[] byPoi() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet(SHEET);
      cells(sheet);
      XSSFDrawing drawing = sheet.createDrawingPatriarch();
      ClientAnchor place = book.getCreationHelper().createClientAnchor();
      place.setCol1(10);
      place.setCol2(12);
      place.setRow2(4);
      drawing.createPicture(place, book.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG));
      chart(sheet, drawing);
      ClientAnchor box = book.getCreationHelper().createClientAnchor();
      box.setCol1(7);
      box.setCol2(9);
      box.setRow1(5);
      box.setRow2(8);
      XSSFComment note = drawing.createCellComment(box);
      note.setAddress(new org.apache.poi.ss.util.CellAddress("G6"));
      note.setAuthor("张三");
      note.setString(new XSSFRichTextString("单位说明"));
      extras(book, sheet);
      book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      book.write(out);
      return out.toByteArray();
    }
  }

  /**
   * That with parts written by hand: WPS cell pictures, a conversation, a form control, x14
   * validations, macros, custom XML, another workbook's data, a signature.
   */
  public static byte[] byHand() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(byPoi()));
    links(
        parts,
        BOOK_LINKS,
        link("rId90", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml"),
        link("rId91", RELATIONSHIPS + "/externalLink", "externalLinks/externalLink1.xml"),
        link("rId92", RELATIONSHIPS + "/customXml", "../customXml/item1.xml"),
        link(
            "rId93",
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "vbaProject.bin"),
        link(
            "rId94",
            "http://schemas.microsoft.com/office/2017/10/relationships/person",
            "persons/person.xml"));
    put(
        parts,
        "xl/cellimages.xml",
        "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"/>");
    put(
        parts,
        "xl/externalLinks/externalLink1.xml",
        "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<externalBook xmlns:r=\""
            + RELATIONSHIPS
            + "\" r:id=\"rId1\"><sheetNames><sheetName val=\"表\"/></sheetNames></externalBook>"
            + "</externalLink>");
    put(
        parts,
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        "<Relationships xmlns=\""
            + Relationships.NAMESPACE
            + "\"><Relationship Id=\"rId1\" Type=\""
            + RELATIONSHIPS
            + "/externalLinkPath\" Target=\"other.xlsx\" TargetMode=\"External\"/></Relationships>");
    put(parts, "customXml/item1.xml", "<甲 xmlns=\"urn:a\">乙</甲>");
    parts.put("xl/vbaProject.bin", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 7});
    put(
        parts,
        "xl/persons/person.xml",
        "<personList"
            + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>");
    put(
        parts,
        "xl/threadedComments/threadedComment1.xml",
        "<ThreadedComments"
            + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
            + "<threadedComment ref=\"H7\"><text>何时改好？</text></threadedComment></ThreadedComments>");
    put(parts, "xl/ctrlProps/ctrlProp1.xml", "<formControlPr xmlns=\"" + X14 + "\"/>");
    put(parts, "_xmlsignatures/origin.sigs", "");
    links(
        parts,
        SHEET_LINKS,
        link(
            "rId90",
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
            "../threadedComments/threadedComment1.xml"),
        link("rId91", RELATIONSHIPS + "/ctrlProp", "../ctrlProps/ctrlProp1.xml"));
    replace(
        parts,
        SHEET_PART,
        "</worksheet>",
        "<controls><control shapeId=\"9217\" r:id=\"rId91\" name=\"按钮 1\" xmlns:r=\""
            + RELATIONSHIPS
            + "\"/></controls><extLst><ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\""
            + " xmlns:x14=\""
            + X14
            + "\"><x14:dataValidations count=\"1\"><x14:dataValidation type=\"list\"/>"
            + "</x14:dataValidations></ext></extLst></worksheet>");
    replace(
        parts,
        "xl/drawings/vmlDrawing0.vml",
        "</xml>",
        "<v:shape id=\"_x0000_s9217\" type=\"#_x0000_t201\"><x:ClientData"
            + " ObjectType=\"Button\"/></v:shape></xml>");
    replace(
        parts,
        "[Content_Types].xml",
        "</Types>",
        type("xl/cellimages.xml", "application/vnd.wps-officedocument.cellimage+xml")
            + type("xl/externalLinks/externalLink1.xml", PART + "spreadsheetml.externalLink+xml")
            + type("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject")
            + type("xl/persons/person.xml", "application/vnd.ms-excel.person+xml")
            + type(
                "xl/threadedComments/threadedComment1.xml",
                "application/vnd.ms-excel.threadedcomments+xml")
            + type("xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml")
            + type(
                "_xmlsignatures/origin.sigs",
                "application/vnd.openxmlformats-package.digital-signature-origin")
            + "</Types>");
    replace(
        parts,
        "[Content_Types].xml",
        PART + "spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    return Zips.zip(parts);
  }

  /** The same in BIFF, as far as HSSF makes it. */
  public static byte[] xls() {
    HSSFWorkbook book = new HSSFWorkbook();
    HSSFSheet sheet = book.createSheet(SHEET);
    cells(sheet);
    var drawing = sheet.createDrawingPatriarch();
    drawing.createPicture(
        new HSSFClientAnchor(0, 0, 0, 0, (short) 10, 0, (short) 12, 4),
        book.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG));
    var note = drawing.createComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 7, 5, (short) 9, 8));
    note.setRow(5);
    note.setColumn(6);
    note.setAuthor("张三");
    note.setString(new HSSFRichTextString("单位说明"));
    extras(book, sheet);
    return XlsSamples.bytes(book);
  }

  private static void cells(Sheet sheet) {
    for (int r = 0; r < 10; r++) {
      var row = sheet.createRow(r);
      for (int c = 0; c < 8; c++) {
        row.createCell(c).setCellValue(r * 10 + c);
      }
    }
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
  }

  private static void extras(Workbook book, Sheet sheet) {
    var validations = sheet.getDataValidationHelper();
    sheet.addValidationData(
        validations.createValidation(
            validations.createExplicitListConstraint(new String[] {"优", "良", "中", "差"}),
            new CellRangeAddressList(5, 7, 6, 6)));
    ConditionalFormattingRule rule =
        sheet
            .getSheetConditionalFormatting()
            .createConditionalFormattingRule(ComparisonOperator.GT, "50");
    rule.createFontFormatting().setFontStyle(true, true);
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:H9")}, rule);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
    sheet.protectSheet("x");
    Name name = book.createName();
    name.setNameName("预算");
    name.setRefersToFormula(SHEET + "!$B$2");
    book.createSheet("参数").createRow(0).createCell(0).setCellValue("甲");
    book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
  }

  private static void chart(XSSFSheet sheet, XSSFDrawing drawing) {
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 1, 12, 7, 22));
    var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    var data = chart.createData(ChartTypes.LINE, bottom, left);
    data.addSeries(
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A2:A9")),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("C2:C9")));
    chart.plot(data);
  }

  private static String link(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static void links(Map<String, byte[]> parts, String part, String... links) {
    replace(parts, part, "</Relationships>", String.join("", links) + "</Relationships>");
  }

  private static void replace(Map<String, byte[]> parts, String part, String what, String with) {
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    if (!text.contains(what)) {
      throw new IllegalStateException(part + " lacks " + what);
    }
    put(parts, part, text.replace(what, with));
  }

  private static void put(Map<String, byte[]> parts, String part, String text) {
    parts.put(part, text.getBytes(StandardCharsets.UTF_8));
  }
}

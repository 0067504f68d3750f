package selfeval.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the letter that comes with the program, {@code templates/letters/letter.docx}. From then on
 * it is edited in Word; this is run again only to begin anew.
 */
final class LetterTemplateMaker {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String R =
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private LetterTemplateMaker() {}

  public static void main(String[] args) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of("templates", "letters", "letter.docx"));
        FixedZip zip = new FixedZip(out)) {
      part(zip, "[Content_Types].xml", contentTypes());
      part(
          zip,
          "_rels/.rels",
          relationships(
              link(1, LINKS + "officeDocument", "word/document.xml"),
              link(
                  2,
                  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                  "docProps/core.xml")));
      part(zip, "docProps/core.xml", core());
      part(
          zip,
          "word/_rels/document.xml.rels",
          relationships(
              link(1, LINKS + "styles", "styles.xml"),
              link(2, LINKS + "fontTable", "fontTable.xml"),
              link(3, LINKS + "settings", "settings.xml"),
              link(4, LINKS + "footer", "footer1.xml")));
      part(zip, "word/fontTable.xml", fonts());
      part(zip, "word/settings.xml", settings());
      part(zip, "word/styles.xml", styles());
      part(zip, "word/footer1.xml", footer());
      part(zip, "word/document.xml", document());
    }
  }

  private static void part(FixedZip zip, String name, String xml) throws IOException {
    zip.deflated(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private static String contentTypes() {
    String word = TYPES + "wordprocessingml.";
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("/word/document.xml", word + "document.main+xml")
        + override("/word/styles.xml", word + "styles+xml")
        + override("/word/fontTable.xml", word + "fontTable+xml")
        + override("/word/settings.xml", word + "settings+xml")
        + override("/word/footer1.xml", word + "footer+xml")
        + override(
            "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String link(int id, String type, String target) {
    return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String relationships(String... links) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + String.join("", links)
        + "</Relationships>";
  }

  private static String core() {
    return "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<dc:title>项目支出绩效自评表审核意见书</dc:title>"
        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:created>"
        + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:modified>"
        + "</cp:coreProperties>";
  }

  /** Where a font is missing, the one named as its other name is taken. */
  private static String fonts() {
    return "<w:fonts "
        + W
        + ">"
        + font("方正小标宋简体", "宋体")
        + font("仿宋", "仿宋_GB2312")
        + font("黑体", "SimHei")
        + font("宋体", "SimSun")
        + "</w:fonts>";
  }

  private static String font(String name, String other) {
    return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + other + "\"/></w:font>";
  }

  private static String settings() {
    return "<w:settings "
        + W
        + "><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "</w:settings>";
  }

  private static String styles() {
    return "<w:styles "
        + W
        + "><w:docDefaults><w:rPrDefault><w:rPr>"
        + face("仿宋")
        + "<w:kern w:val=\"2\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
        + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault/></w:docDefaults>"
        + style("Normal", "Normal", true, "<w:jc w:val=\"both\"/>" + lines(), "")
        + style(
            "GwTitle",
            "公文标题",
            false,
            "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"640\""
                + " w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
            face("方正小标宋简体") + size(44))
        + style("GwAddressee", "主送机关", false, lines(), "")
        + style("GwBody", "公文正文", false, lines() + indent(), "")
        + style(
            "GwFinding",
            "公文正文（问题）",
            false,
            "<w:wordWrap w:val=\"0\"/>" + lines() + indent() + "<w:jc w:val=\"left\"/>",
            "")
        + style("GwHeading", "公文一级标题", false, "<w:keepNext/>" + lines() + indent(), face("黑体"))
        + style(
            "GwSign", "落款", false, lines() + "<w:ind w:right=\"1280\"/><w:jc w:val=\"right\"/>", "")
        + style(
            "GwTable",
            "表格文字",
            false,
            "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"300\""
                + " w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
            size(21))
        + style("GwTableText", "表格文字（靠左）", false, "<w:jc w:val=\"left\"/>", "", "GwTable")
        + style("GwTableHead", "表头", false, "<w:keepNext/>", face("黑体") + size(21), "GwTable")
        + "</w:styles>";
  }

  private static String style(
      String id, String name, boolean standard, String paragraph, String run) {
    return style(id, name, standard, paragraph, run, standard ? null : "Normal");
  }

  private static String style(
      String id, String name, boolean standard, String paragraph, String run, String basedOn) {
    return "<w:style w:type=\"paragraph\""
        + (standard ? " w:default=\"1\"" : " w:customStyle=\"1\"")
        + " w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/>"
        + (basedOn == null ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>")
        + "<w:qFormat/><w:pPr>"
        + paragraph
        + "</w:pPr><w:rPr>"
        + run
        + "</w:rPr></w:style>";
  }

  private static String face(String chinese) {
    return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\""
        + chinese
        + "\" w:cs=\"Times New Roman\"/>";
  }

  private static String size(int halfPoints) {
    return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
  }

  /** 28 points, exactly. */
  private static String lines() {
    return "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"560\" w:lineRule=\"exact\"/>";
  }

  /** Two characters. */
  private static String indent() {
    return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
  }

  private static String footer() {
    String run = "<w:r><w:rPr>" + face("宋体") + size(28) + "</w:rPr>";
    return "<w:ftr "
        + W
        + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
        + run
        + "<w:t xml:space=\"preserve\">— </w:t></w:r>"
        + run
        + "<w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + run
        + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
        + run
        + "<w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + run
        + "<w:t>1</w:t></w:r>"
        + run
        + "<w:fldChar w:fldCharType=\"end\"/></w:r>"
        + run
        + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
  }

  private static String document() {
    return "<w:document "
        + W
        + " "
        + R
        + "><w:body>"
        + paragraph("GwTitle", "项目支出绩效自评表审核意见书")
        + paragraph("GwAddressee", "")
        + paragraph("GwAddressee", "{{部门}}：")
        + paragraph(
            "GwBody",
            "你单位（含所属单位，下同）报送的{{年度}}项目支出绩效自评表收悉。按照预算绩效管理的有关规定，我们逐张核对了表内数据，"
                + "重新计算了各项得分、扣分和总分。现将审核意见反馈如下：")
        + paragraph("GwHeading", "一、审核情况")
        + paragraph("GwBody", "本次{{审核概况}}。{{问题概况}}{{得分说明}}各表的审核结果见附件1。")
        + paragraph("GwBody", "{{上轮说明}}")
        + paragraph("GwHeading", "二、主要问题")
        + paragraph("GwFinding", "{{问题.序号}}．{{问题.项目}}（{{问题.单位}}）。{{问题.位置}}：{{问题.内容}}")
        + paragraph("GwBody", "{{其余问题说明}}")
        + paragraph("GwHeading", "三、整改要求")
        + paragraph(
            "GwBody",
            "（一）退回的自评表中，有问题的单元格已经着色并加了批注，末尾的“审核意见”工作表逐项写明填报值、应为多少、依据和修改建议。"
                + "请逐项对照，标为“应改正”的予以改正，标为“需核实”的核对后更正或者说明理由。")
        + paragraph(
            "GwBody",
            "（二）请在“审核意见”工作表的“单位反馈”“反馈说明”两栏逐项填写处理结果。对审核意见有不同意见的，" + "请在“反馈说明”栏写明理由，并附相关依据。")
        + paragraph("GwBody", "（三）{{报回要求}}")
        + paragraph("GwBody", "{{待核说明}}")
        + paragraph("GwBody", "")
        + paragraph("GwBody", "附件：1．自评表审核结果一览表")
        + "<w:p><w:pPr><w:pStyle w:val=\"GwBody\"/><w:ind w:firstLineChars=\"500\""
        + " w:firstLine=\"1600\"/></w:pPr>"
        + run("2．退回的自评表（电子工作簿{{工作簿数}}个）")
        + "</w:p>"
        + paragraph("GwBody", "")
        + paragraph("GwBody", "")
        + sign("（发文机关名称、印章）")
        + sign("　　　　年　　月　　日")
        + paragraph("GwBody", "（联系人：　　　　　　联系电话：　　　　　　　　）")
        + "<w:p><w:pPr><w:pStyle w:val=\"GwAddressee\"/><w:pageBreakBefore/></w:pPr><w:r><w:rPr>"
        + face("黑体")
        + "</w:rPr><w:t>附件1</w:t></w:r></w:p>"
        + paragraph("GwTitle", "自评表审核结果一览表")
        + paragraph("GwAddressee", "")
        + table()
        + paragraph("GwBody", "{{其余表说明}}")
        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        // 37 mm above, 35 below, 28 left, 26 right
        + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
        + " w:header=\"851\" w:footer=\"1304\" w:gutter=\"0\"/>"
        + "</w:sectPr></w:body></w:document>";
  }

  /** The seal is set over the name and the date, so they keep together. */
  private static String sign(String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"GwSign\"/><w:keepNext/></w:pPr>" + run(text) + "</w:p>";
  }

  private static String paragraph(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr>"
        + (text.isEmpty() ? "" : run(text))
        + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">"
        + text.replace("<br/>", "</w:t><w:br/><w:t>")
        + "</w:t></w:r>";
  }

  private static String table() {
    int[] widths = {520, 2640, 1684, 860, 860, 760, 760, 760};
    String[] heads = {"序号", "项目名称", "填报单位", "填报<br/>总分", "核定<br/>总分", "审核<br/>结果", "应改正", "需核实"};
    String[] fields = {"序号", "项目", "单位", "填报", "核定", "状态", "应改正", "需核实"};
    StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/>");
    out.append("<w:jc w:val=\"center\"/><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\"/>");
    }
    out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    out.append("<w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>");
    out.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    out.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int i = 0; i < widths.length; i++) {
      out.append(cell(widths[i], "GwTableHead", heads[i]));
    }
    out.append("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (int i = 0; i < widths.length; i++) {
      String style = i == 1 || i == 2 ? "GwTableText" : "GwTable";
      out.append(cell(widths[i], style, "{{全部." + fields[i] + "}}"));
    }
    return out.append("</w:tr></w:tbl>").toString();
  }

  private static String cell(int width, String style, String text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\""
        + width
        + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
        + paragraph(style, text)
        + "</w:tc>";
  }
}

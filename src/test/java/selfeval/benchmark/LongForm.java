package selfeval.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A form with as many indicators as asked for, each with a target, an actual and its points. */
public final class LongForm {
  private static final String[] LEVEL1 = {"产出指标", "效益指标", "满意度指标"};
  private static final String[][] LEVEL2 = {
    {"数量指标", "质量指标", "时效指标"}, {"社会效益指标", "生态效益指标"}, {"服务对象满意度指标"}
  };

  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder merges = new StringBuilder();
  private int row;

  private LongForm() {}

  /**
   * @param indicators how many rows; their points make 90 with the last ones' remainder
   */
  public static byte[] of(int indicators) throws IOException {
    return new LongForm().made(indicators);
  }

  private byte[] made(int indicators) throws IOException {
    line("A", "项目支出绩效自评表");
    line("A", "（2023年度）");
    line("A", "项目名称", "C", "河道分段保洁", "F", "主管部门", "G", "甲县水务局");
    line(
        "A",
        "项目资金（万元）",
        "B",
        "年度预算数",
        "E",
        "年度支出预算数",
        "F",
        "预算完成数",
        "G",
        "分值",
        "H",
        "预算完成率",
        "I",
        "得分");
    merge("A", row, "A", row + 1);
    merge("B", row, "D", row);
    line("B", "总额", "E", 100, "F", 100, "G", 10, "H", 1, "I", 10);
    merge("B", row, "D", row);
    line(
        "A",
        "绩效指标",
        "B",
        "一级指标",
        "C",
        "二级指标",
        "D",
        "三级指标",
        "E",
        "年度指标值",
        "F",
        "实际完成值",
        "G",
        "分值",
        "H",
        "得分",
        "I",
        "偏差原因分析及改进措施");
    int first = row;
    int block = (indicators + 2) / 3;
    for (int i = 0; i < indicators; i++) {
      indicator(i, block, indicators);
    }
    merge("A", first, "A", row);
    line("A", "总分", "G", 100, "H", 100);
    merge("A", row, "F", row);
    return zipped();
  }

  private void indicator(int i, int block, int all) {
    int level1 = Math.min(i / block, 2);
    int inside = i - level1 * block;
    String[] level2 = LEVEL2[level1];
    String points = String.format(Locale.ROOT, "%.6f", 90.0 / all);
    int kilometres = 10 + i % 37;
    line(
        "B",
        inside == 0 ? LEVEL1[level1] : null,
        "C",
        inside % 5 == 0 ? level2[inside / 5 % level2.length] : null,
        "D",
        "第" + (i + 1) + "段河道保洁里程",
        "E",
        "≥" + kilometres + "公里",
        "F",
        kilometres + i % 3 + "公里",
        "G",
        Double.valueOf(points),
        "H",
        Double.valueOf(points),
        "I",
        "无");
    int last = Math.min(all, (level1 == 2 ? all : (level1 + 1) * block)) - 1;
    if (inside == 0 && last > i) {
      merge("B", row, "B", row + last - i);
    }
    if (inside % 5 == 0 && last > i) {
      merge("C", row, "C", row + Math.min(4, last - i));
    }
  }

  private void line(Object... columnsAndValues) {
    row++;
    rows.append("<row r=\"").append(row).append("\">");
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      Object value = columnsAndValues[i + 1];
      if (value != null) {
        rows.append("<c r=\"").append(columnsAndValues[i]).append(row);
        rows.append(
            value instanceof String
                ? "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>"
                : "\"><v>" + value + "</v></c>");
      }
    }
    rows.append("</row>");
  }

  private void merge(String left, int top, String right, int bottom) {
    merges.append("<mergeCell ref=\"").append(left).append(top).append(':');
    merges.append(right).append(bottom).append("\"/>");
  }

  private byte[] zipped() throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      add(
          out,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + type("workbook", types + "sheet.main+xml")
              + type("sheet1", types + "worksheet+xml")
              + type("styles", types + "styles+xml")
              + "</Types>");
      add(out, "_rels/.rels", relationships(relationship(1, office, "officeDocument", "workbook")));
      add(
          out,
          "workbook.xml",
          "<workbook xmlns=\""
              + main
              + "\" xmlns:r=\""
              + office
              + "\"><sheets><sheet name=\"自评表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      add(
          out,
          "_rels/workbook.xml.rels",
          relationships(
              relationship(1, office, "worksheet", "sheet1")
                  + relationship(2, office, "styles", "styles")));
      add(
          out,
          "styles.xml",
          "<styleSheet xmlns=\"" + main + "\"><cellXfs><xf/></cellXfs></styleSheet>");
      add(
          out,
          "sheet1.xml",
          "<worksheet xmlns=\""
              + main
              + "\"><sheetData>"
              + rows
              + "</sheetData><mergeCells>"
              + merges
              + "</mergeCells></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/" + part + ".xml\" ContentType=\"" + type + "\"/>";
  }

  private static String relationships(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relationship(int id, String base, String kind, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + base
        + "/"
        + kind
        + "\" Target=\""
        + target
        + ".xml\"/>";
  }

  private static void add(ZipOutputStream out, String name, String xml) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}

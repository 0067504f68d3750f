package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand forms against a register of two hundred thousand rows, in a small heap. */
@Tag("process")
class LargeRegisterTest {
  private static final Path SEED = Path.of("seeds/城区公共卫生间改造提升项目（国家通用表）.xlsx");
  private static final String PROJECT = "城区公共卫生间改造提升项目";
  private static final String UNIT = "青禾市环境卫生管理中心";
  private static final int FORMS = 1_000;
  private static final int ROWS = 200_000;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  @TempDir private Path folder;

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(SEED))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private Path forms() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Map<String, byte[]> parts = parts();
    String texts = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
    for (int i = 0; i < FORMS; i++) {
      String own = texts.replace(PROJECT, PROJECT + i + "期");
      parts.put("xl/sharedStrings.xml", own.getBytes(StandardCharsets.UTF_8));
      Files.write(in.resolve(i + ".xlsx"), zip(parts));
    }
    return in;
  }

  private static String row(int row, List<?> values) {
    StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
    for (int i = 0; i < values.size(); i++) {
      String cell = "<c r=\"" + (char) ('A' + i) + row + "\"";
      Object value = values.get(i);
      xml.append(cell)
          .append(
              value instanceof Integer
                  ? "><v>" + value + "</v></c>"
                  : " t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
    }
    return xml.append("</row>").toString();
  }

  private Path register(List<List<?>> rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    sheet.append(row(1, List.of("单位名称", "项目名称", "年度", "全年预算数（万元）", "全年执行数（万元）")));
    for (int i = 0; i < rows.size(); i++) {
      sheet.append(row(i + 2, rows.get(i)));
    }
    sheet.append("</sheetData></worksheet>");
    String kind = "application/vnd.openxmlformats-";
    String main = kind + "officedocument.spreadsheetml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"%spackage"
                + ".relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main"
                + "+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/>"
                + "</Types>")
            .formatted(PACKAGE, kind, main, main));
    String link =
        "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/>"
            + "</Relationships>";
    parts.put("_rels/.rels", link.formatted(PACKAGE, OFFICE, "officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        link.formatted(PACKAGE, OFFICE, "worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"执行\" sheetId=\"1\" r:id=\"rId1\"/>"
                + "</sheets></workbook>")
            .formatted(MAIN, OFFICE));
    parts.put("xl/worksheets/sheet1.xml", sheet.toString());
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Files.write(folder.resolve("登记.xlsx"), zip(bytes));
  }

  @Test
  void a_register_of_two_hundred_thousand_rows_fits_a_heap_of_256_megabytes() throws Exception {
    List<List<?>> rows = new ArrayList<>();
    TreeSet<String> expected = new TreeSet<>();
    for (int i = 0; i < FORMS; i++) {
      boolean other = i % 7 == 3;
      rows.add(List.of(UNIT, PROJECT + i + "期", 2022, 350, other ? 330 : 336));
      if (other) {
        expected.add(i + ".xlsx");
      }
    }
    // Half of the others are of the forms' own unit: every form is held against their names.
    for (int i = FORMS; i < ROWS; i++) {
      String unit = i % 2 == 0 ? UNIT : "第" + i % 90 + "局";
      rows.add(List.of(unit, "另一个完全不同的事项" + i + "号", 2022, i, i));
    }
    Collections.shuffle(rows, new Random(11));
    Path out = folder.resolve("out");
    Program program = Program.in(folder).with("-Xmx256m");
    int exit =
        program.run("audit", forms(), "--out", out, "--no-html", "--register", register(rows));
    assertThat(exit).as(program.said()).isZero();
    TreeSet<String> found = new TreeSet<>();
    int compared = 0;
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(out.resolve("results.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode result = json.readTree(line);
        for (JsonNode evidence : result.at("/forms/0/evidence")) {
          assertThat(evidence.get("kind").asText()).isEqualTo("register");
          compared++;
          if (!evidence.get("agrees").asBoolean()) {
            found.add(result.get("file").asText());
          }
        }
      }
    }
    assertThat(found).isEqualTo(expected);
    assertThat(compared).isEqualTo(2 * FORMS);
  }
}

package selfeval.hostile;

import static selfeval.hostile.Packages.adding;
import static selfeval.hostile.Packages.ascii;
import static selfeval.hostile.Packages.joined;
import static selfeval.hostile.Packages.with;
import static selfeval.hostile.Packages.without;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Files as an attacker, a broken disk or a careless office would send them, each with a name. */
public final class HostileFiles {
  /** A changed file is either audited to the very score it had, or refused. */
  static final Set<String> SAME_OR_REFUSED =
      Set.of("audited", "damaged", "not_a_workbook", "unsupported", "encrypted", "too_large");

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Random RANDOM = new Random(20220304);

  /**
   * @param bytes the file
   * @param outcomes what may become of it; where it is audited its score must be the seed's
   */
  public record Case(byte[] bytes, Set<String> outcomes) {}

  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final byte[] xlsx;
  private final byte[] xls;

  private HostileFiles(byte[] xlsx, byte[] xls) {
    this.xlsx = xlsx;
    this.xls = xls;
  }

  /** All cases, by file name. */
  public static Map<String, Case> make() throws IOException {
    HostileFiles files =
        new HostileFiles(
            Files.readAllBytes(Path.of("seeds/云客服服务外包项目.xlsx")),
            Files.readAllBytes(Path.of("seeds/云客服服务外包项目.xls")));
    files.kinds();
    files.cut();
    files.flipped();
    files.archives();
    files.xml();
    files.muchXml();
    files.values();
    files.formulas();
    files.parts();
    files.biff();
    files.muchBiff();
    files.names();
    return files.cases;
  }

  private void add(String name, byte[] bytes, String... outcomes) {
    if (cases.put(name, new Case(bytes, Set.of(outcomes))) != null) {
      throw new IllegalStateException("two cases called " + name);
    }
  }

  private void either(String name, byte[] bytes) {
    cases.put(name, new Case(bytes, SAME_OR_REFUSED));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void kinds() {
    add("kind-empty.xlsx", new byte[0], "not_a_workbook");
    add("kind-one-byte.xls", new byte[] {0}, "damaged");
    add("kind-zeros.xlsx", new byte[70_000], "damaged");
    add(
        "kind-html.xls",
        utf8("<html><body><table><tr><td>总分</td></tr></table></body></html>"),
        "not_a_workbook");
    add("kind-html-bom.xls", utf8("\uFEFF<!DOCTYPE html><html></html>"), "not_a_workbook");
    add("kind-csv.xlsx", utf8("一级指标,二级指标,得分\n产出,数量,10\n"), "not_a_workbook");
    add("kind-text-utf16.xlsx", "项目支出绩效自评表".getBytes(StandardCharsets.UTF_16), "not_a_workbook");
    add("kind-pdf.xlsx", ascii("%PDF-1.7\n%....\n1 0 obj<<>>endobj\n%%EOF"), "not_a_workbook");
    add(
        "kind-png.xlsx",
        joined(new byte[] {(byte) 0x89}, ascii("PNG\r\n\u001a\n"), new byte[60]),
        "not_a_workbook");
    add(
        "kind-jpeg.xls",
        joined(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, new byte[90]),
        "not_a_workbook");
    add(
        "kind-rar.xlsx",
        joined(ascii("Rar!"), new byte[] {0x1A, 7, 1, 0}, new byte[90]),
        "not_a_workbook");
    add(
        "kind-7z.xlsx",
        joined(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, new byte[90]),
        "not_a_workbook");
    add("kind-gzip.xlsx", gzip(xlsx), "not_a_workbook");
    add("kind-exe.xlsx", joined(ascii("MZ"), new byte[500]), "not_a_workbook");
    add(
        "kind-mht.xls",
        ascii("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"),
        "not_a_workbook");
    add(
        "kind-xml2003.xls",
        utf8(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
        "not_a_workbook",
        "unsupported");
    Map<String, byte[]> ods = new LinkedHashMap<>();
    ods.put("mimetype", ascii("application/vnd.oasis.opendocument.spreadsheet"));
    ods.put("content.xml", ascii("<x/>"));
    add("kind-ods.ods", Packages.zip(ods), "unsupported");
    add("kind-ods.xlsx", Packages.zip(ods), "unsupported");
    add(
        "kind-zip-of-nothing.xlsx",
        Packages.zip(Map.of("readme.txt", ascii("x"))),
        "not_a_workbook");
    add("kind-zip-empty.xlsx", Packages.zip(Map.of()), "not_a_workbook", "damaged");
    add("kind-zip-of-workbooks.xlsx", Packages.zip(Map.of("a.xlsx", xlsx)), "not_a_workbook");
    add(
        "kind-word.xlsx",
        with(
            xlsx,
            "[Content_Types].xml",
            t -> t.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")),
        "not_a_workbook",
        "damaged",
        "unsupported");
    add(
        "kind-xlsb.xlsx",
        with(
            xlsx,
            "[Content_Types].xml",
            t ->
                t.replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        "unsupported");
    add("kind-xlsx.xls", xlsx, "audited");
    add("kind-xls.xlsx", xls, "audited");
    add("kind-xls.et", xls, "audited");
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void cut() {
    for (int i = 1; i < 16; i++) {
      add(
          "cut-xlsx-" + i + ".xlsx",
          Arrays.copyOf(xlsx, xlsx.length * i / 16),
          "damaged",
          "not_a_workbook");
    }
    add("cut-xlsx-last-byte.xlsx", Arrays.copyOf(xlsx, xlsx.length - 1), "damaged");
    for (int i = 1; i < 12; i++) {
      // A compound file that is cut in the unused end of its last sector still reads.
      either("cut-xls-" + i + ".xls", Arrays.copyOf(xls, xls.length * i / 12));
    }
  }

  private void flipped() {
    for (int i = 0; i < 40; i++) {
      either("flip-xlsx-" + i + ".xlsx", flip(xlsx));
    }
    for (int i = 0; i < 30; i++) {
      // BIFF has no checksum: what a flipped bit makes of a text nobody can tell.
      cases.put("flip-xls-" + i + ".xls", new Case(flipOutsideCells(xls), Set.of()));
    }
  }

  private static byte[] flip(byte[] file) {
    byte[] out = file.clone();
    out[RANDOM.nextInt(out.length)] ^= (byte) (1 << RANDOM.nextInt(8));
    return out;
  }

  private static byte[] flipOutsideCells(byte[] file) {
    byte[] out = file.clone();
    out[RANDOM.nextInt(1_024)] ^= (byte) (1 << RANDOM.nextInt(8));
    return out;
  }

  private void archives() {
    byte[] other = with(xlsx, SHEET, t -> t.replace("<v>10.0</v>", "<v>11.0</v>"));
    add(
        "zip-prefix.xlsx",
        joined(ascii("junk before the archive"), xlsx),
        "damaged",
        "not_a_workbook");
    add("zip-suffix.xlsx", joined(xlsx, ascii("junk behind the archive")), "damaged");
    add("zip-two-archives.xlsx", joined(xlsx, other), "damaged");
    add("zip-two-archives-other-order.xlsx", joined(other, xlsx), "damaged");
    add(
        "zip-duplicate-sheet.xlsx",
        Packages.doubled(xlsx, SHEET, Packages.parts(other).get(SHEET)),
        "damaged");
    add(
        "zip-duplicate-type-list.xlsx",
        Packages.doubled(xlsx, "[Content_Types].xml", ascii("<Types/>")),
        "damaged");
    add(
        "zip-duplicate-other-case.xlsx",
        adding(xlsx, "XL/Worksheets/Sheet1.xml", Packages.parts(other).get(SHEET)),
        "damaged");
    add("zip-path-up.xlsx", adding(xlsx, "../../etc/evil.xml", ascii("<x/>")), "damaged");
    add("zip-path-up-inside.xlsx", adding(xlsx, "xl/../../evil.xml", ascii("<x/>")), "damaged");
    add("zip-path-absolute.xlsx", adding(xlsx, "/etc/evil.xml", ascii("<x/>")), "damaged");
    add("zip-path-backslash.xlsx", adding(xlsx, "xl\\..\\..\\evil.xml", ascii("<x/>")), "damaged");
    add("zip-path-drive.xlsx", adding(xlsx, "C:\\evil.xml", ascii("<x/>")), "damaged");
    add(
        "zip-encrypted.xlsx",
        Packages.patchHeaders(Packages.patchHeaders(xlsx, 1, 8, 1), 3, 6, 1),
        "damaged",
        "encrypted");
    add(
        "zip-method-unknown.xlsx",
        Packages.patchHeaders(Packages.patchHeaders(xlsx, 1, 10, 99), 3, 8, 99),
        "damaged",
        "unsupported");
    add("zip-bomb-sheet.xlsx", Packages.bomb(xlsx, SHEET, 400L << 20), "too_large");
    add(
        "zip-bomb-unused-part.xlsx",
        Packages.bomb(
            adding(xlsx, "xl/media/image1.png", ascii("x")), "xl/media/image1.png", 400L << 20),
        "too_large");
    Map<String, byte[]> many = Packages.parts(xlsx);
    for (int i = 0; i < 6_000; i++) {
      many.put("xl/media/image" + i + ".png", new byte[] {1});
    }
    add("zip-many-entries.xlsx", Packages.zip(many), "too_large");
    byte[] sheet = Packages.parts(xlsx).get(SHEET);
    byte[] crc = new byte[4];
    long value = Packages.crc(sheet);
    for (int i = 0; i < 4; i++) {
      crc[i] = (byte) (value >> (8 * i));
    }
    byte[] wrong = crc.clone();
    wrong[0] ^= 1;
    add(
        "zip-crc-wrong.xlsx",
        Packages.replace(Packages.zip(Packages.parts(xlsx)), crc, wrong),
        "damaged");
    byte[] counted = xlsx.clone();
    counted[counted.length - 22 + 10] += 1;
    add("zip-count-wrong.xlsx", counted, "damaged");
    byte[] moved = xlsx.clone();
    moved[moved.length - 22 + 16] += 4;
    add("zip-directory-moved.xlsx", moved, "damaged");
    byte[] commented = joined(xlsx, ascii("hello"));
    commented[commented.length - 5 - 22 + 20] = 5;
    either("zip-comment.xlsx", commented);
  }

  private void xml() {
    String dtd = "<!DOCTYPE worksheet [<!ENTITY a \"x\">]>";
    add("xml-dtd.xlsx", with(xlsx, SHEET, t -> insertAfterDeclaration(t, dtd)), "damaged");
    add(
        "xml-external-entity.xlsx",
        with(
            xlsx,
            SHEET,
            t ->
                insertAfterDeclaration(
                    t, "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")),
        "damaged");
    add(
        "xml-entity-in-strings.xlsx",
        with(xlsx, "xl/sharedStrings.xml", t -> insertAfterDeclaration(t, dtd)),
        "damaged");
    add(
        "xml-entity-in-workbook.xlsx",
        with(xlsx, "xl/workbook.xml", t -> insertAfterDeclaration(t, dtd)),
        "damaged");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    add(
        "xml-billion-laughs.xlsx",
        with(xlsx, SHEET, t -> insertAfterDeclaration(t, laughs + "]>")),
        "damaged");
    add(
        "xml-deep.xlsx",
        with(
            xlsx,
            SHEET,
            t ->
                t.replace(
                    "<sheetData>", "<x>".repeat(3_000) + "</x>".repeat(3_000) + "<sheetData>")),
        "damaged",
        "too_large");
    add("xml-cut.xlsx", with(xlsx, SHEET, t -> t.substring(0, t.length() / 2)), "damaged");
    add("xml-empty-sheet.xlsx", with(xlsx, SHEET, t -> ""), "damaged");
    add(
        "xml-not-utf8.xlsx",
        adding(
            xlsx, SHEET, joined(Packages.parts(xlsx).get(SHEET), new byte[] {(byte) 0xC3, 0x28})),
        "damaged");
    either(
        "xml-utf16.xlsx",
        adding(
            xlsx,
            SHEET,
            new String(Packages.parts(xlsx).get(SHEET), StandardCharsets.UTF_8)
                .replace("UTF-8", "UTF-16")
                .getBytes(StandardCharsets.UTF_16)));
    add(
        "xml-control-character.xlsx",
        with(xlsx, "xl/sharedStrings.xml", t -> t.replaceFirst("<t>", "<t>&#1;")),
        "damaged");
    add(
        "xml-long-attribute.xlsx",
        with(
            xlsx,
            SHEET,
            t -> t.replaceFirst("<sheetData>", "<sheetData a=\"" + "x".repeat(300_000) + "\">")),
        "audited",
        "too_large",
        "damaged");
    add(
        "xml-other-root.xlsx",
        with(xlsx, SHEET, t -> t.replace("worksheet", "wurksheet")),
        "damaged",
        "no_form");
    StringBuilder rows = new StringBuilder();
    for (int r = 100; r < 60_000; r++) {
      rows.append("<row r=\"").append(r).append("\" s=\"0\" customFormat=\"1\"/>");
    }
    add(
        "xml-many-blank-rows.xlsx",
        with(xlsx, SHEET, t -> t.replace("</sheetData>", rows + "</sheetData>")),
        "audited");
    add(
        "xml-last-row.xlsx",
        with(
            xlsx,
            SHEET,
            t ->
                t.replace(
                    "</sheetData>",
                    "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row></sheetData>")),
        "audited");
    add(
        "xml-dimension-huge.xlsx",
        with(
            xlsx,
            SHEET,
            t -> t.replaceFirst("<dimension[^>]*>", "<dimension ref=\"A1:XFD1048576\"/>")),
        "audited");
  }

  private static String insertAfterDeclaration(String text, String what) {
    int at = text.indexOf("?>") + 2;
    return text.substring(0, at) + what + text.substring(at);
  }

  /** What costs the parser much, byte for byte. */
  private void muchXml() {
    StringBuilder attributes = new StringBuilder("<sheetData");
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("=\"1\"");
    }
    add(
        "xml-attributes.xlsx",
        with(xlsx, SHEET, t -> t.replace("<sheetData>", attributes + ">")),
        "too_large");
    StringBuilder names = new StringBuilder("<sheetData>");
    for (int i = 0; i < 400_000; i++) {
      names
          .append(i % 40 == 0 ? i == 0 ? "<x" : "/><x" : "")
          .append(" n")
          .append(i)
          .append("=\"\"");
    }
    add(
        "xml-many-attrs.xlsx",
        with(xlsx, SHEET, t -> t.replace("<sheetData>", names + "/>")),
        "too_large");
    StringBuilder formats = new StringBuilder();
    for (int i = 0; i < 70_000; i++) {
      formats.append("<xf numFmtId=\"0\"/>");
    }
    add(
        "part-styles-too-many.xlsx",
        with(xlsx, "xl/styles.xml", t -> t.replaceFirst("(<cellXfs[^>]*>)", "$1" + formats)),
        "audited",
        "too_large");
  }

  private void values() {
    String[] numbers = {
      "NaN", "INF", "-INF", "1e400", "1e-400", "0x10", "１０", "10 分", "--1", "1,0", ""
    };
    for (String number : numbers) {
      String name =
          "value-" + (number.isEmpty() ? "empty" : Integer.toHexString(number.hashCode()));
      // Not one of these is the number 10 that stood there.
      cases.put(
          name + ".xlsx",
          new Case(
              with(xlsx, SHEET, t -> t.replaceFirst("<v>244.11</v>", "<v>" + number + "</v>")),
              Set.of()));
    }
    add(
        "value-string-out-of-range.xlsx",
        with(xlsx, SHEET, t -> t.replaceFirst("(t=\"s\"[^>]*)><v>\\d+</v>", "$1><v>99999</v>")),
        "damaged");
    add(
        "value-string-negative.xlsx",
        with(xlsx, SHEET, t -> t.replaceFirst("(t=\"s\"[^>]*)><v>\\d+</v>", "$1><v>-1</v>")),
        "damaged");
    add(
        "value-string-no-number.xlsx",
        with(xlsx, SHEET, t -> t.replaceFirst("(t=\"s\"[^>]*)><v>\\d+</v>", "$1><v>x</v>")),
        "damaged");
    add(
        "value-cell-twice.xlsx",
        with(
            xlsx, SHEET, t -> t.replaceFirst("(<c r=\"[A-Z]+\\d+\"[^>]*><v>10.0</v></c>)", "$1$1")),
        "damaged");
    add(
        "value-row-twice.xlsx",
        with(
            xlsx,
            SHEET,
            t -> t.replaceFirst("</row>", "</row><row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")),
        "damaged",
        "audited");
    add(
        "value-address-wrong.xlsx",
        with(xlsx, SHEET, t -> t.replaceFirst("<c r=\"A1\"", "<c r=\"1A\"")),
        "damaged");
    add(
        "value-address-far.xlsx",
        with(xlsx, SHEET, t -> t.replaceFirst("<c r=\"A1\"", "<c r=\"ZZZZ1\"")),
        "damaged");
    add(
        "value-text-huge.xlsx",
        with(xlsx, "xl/sharedStrings.xml", t -> t.replaceFirst("<t>", "<t>" + "长".repeat(40_000))),
        "too_large",
        "damaged");
    add(
        "value-merge-whole-sheet.xlsx",
        with(
            xlsx,
            SHEET,
            t -> t.replaceFirst("<mergeCell ref=\"[^\"]*\"", "<mergeCell ref=\"A40:XFD1048576\"")),
        "audited",
        "damaged",
        "no_form");
    add(
        "value-merge-wrong.xlsx",
        with(
            xlsx,
            SHEET,
            t -> t.replaceFirst("<mergeCell ref=\"[^\"]*\"", "<mergeCell ref=\"nonsense\"")),
        "damaged",
        "audited",
        "no_form");
    add(
        "value-style-out-of-range.xlsx",
        with(xlsx, SHEET, t -> t.replaceFirst(" s=\"\\d+\"", " s=\"9999\"")),
        "audited",
        "damaged");
  }

  private void formulas() {
    String[] formulas = {
      "WEBSERVICE(\"http://127.0.0.1:9/x\")",
      "HYPERLINK(\"http://127.0.0.1:9/x\",10)",
      "cmd|'/c calc'!A0",
      "DDE(\"cmd\",\"/c calc\",\"x\")",
      "[1]Sheet1!A1",
      "'file:///etc/[passwd]x'!A1",
      "INDIRECT(\"A\"&amp;1)",
      "RTD(\"x\",,\"y\")",
      "SUM(A1:XFD1048576)",
      "REPT(\"x\",32767)",
      "1/0",
      "((((((((((1))))))))))",
      "NOSUCHFUNCTION(1)",
      "SUM(",
    };
    for (int i = 0; i < formulas.length; i++) {
      String formula = formulas[i];
      add(
          "formula-cached-" + i + ".xlsx",
          with(
              xlsx,
              SHEET,
              t ->
                  t.replaceFirst(
                      "<v>10.0</v>",
                      java.util.regex.Matcher.quoteReplacement(
                          "<f>" + formula + "</f><v>10.0</v>"))),
          "audited");
    }
    add(
        "formula-refers-to-itself.xlsx",
        with(
            xlsx,
            SHEET,
            t ->
                t.replaceFirst(
                    "(<c r=\"([A-Z]+\\d+)\"[^>]*>)<v>10.0</v>", "$1<f>$2</f><v>10.0</v>")),
        "audited");
    add(
        "formula-long.xlsx",
        with(
            xlsx,
            SHEET,
            t -> t.replaceFirst("<v>10.0</v>", "<f>" + "1+".repeat(20_000) + "1</f><v>10.0</v>")),
        "audited",
        "damaged",
        "too_large");
    add(
        "formula-deep.xlsx",
        with(
            xlsx,
            SHEET,
            t ->
                t.replaceFirst(
                    "<v>10.0</v>",
                    "<f>" + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "</f><v>10.0</v>")),
        "audited",
        "damaged",
        "too_large");
  }

  private void parts() {
    for (String part :
        new String[] {
          SHEET,
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "[Content_Types].xml",
          "_rels/.rels",
          "xl/sharedStrings.xml"
        }) {
      add(
          "part-missing-" + part.replaceAll("[^a-z0-9]", "-") + ".xlsx",
          without(xlsx, part),
          "damaged",
          "not_a_workbook",
          "unsupported");
    }
    add("part-missing-styles.xlsx", without(xlsx, "xl/styles.xml"), "audited", "damaged");
    add("part-missing-properties.xlsx", without(xlsx, "docProps/core.xml"), "audited");
    add("part-broken-properties.xlsx", adding(xlsx, "docProps/core.xml", ascii("<x")), "audited");
    add("part-broken-app.xlsx", adding(xlsx, "docProps/app.xml", ascii("\u0000\u0000")), "audited");
    add(
        "part-broken-styles.xlsx",
        adding(xlsx, "xl/styles.xml", ascii("<styleSheet")),
        "audited",
        "damaged");
    add("part-extra.xlsx", adding(xlsx, "xl/evil.bin", new byte[10_000]), "audited");
    add(
        "part-external-link.xlsx",
        with(
            adding(xlsx, "xl/externalLinks/externalLink1.xml", ascii("<externalLink/>")),
            "xl/_rels/workbook.xml.rels",
            t ->
                t.replace(
                    "</Relationships>",
                    "<Relationship Id=\"rIdEvil\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>")),
        "audited",
        "damaged");
    add(
        "part-sheet-outside.xlsx",
        with(
            xlsx,
            "xl/_rels/workbook.xml.rels",
            t -> t.replace("worksheets/sheet1.xml", "../../etc/passwd")),
        "damaged");
    add(
        "part-sheet-external.xlsx",
        with(
            xlsx,
            "xl/_rels/workbook.xml.rels",
            t ->
                t.replaceFirst(
                    "Target=\"(/xl/)?worksheets/sheet1.xml\"",
                    "Target=\"http://127.0.0.1:9/x\" TargetMode=\"External\"")),
        "damaged");
    add("part-comments-broken.xlsx", comments("<comments"), "audited");
    add("part-comments-none.xlsx", comments(null), "audited", "damaged");
    add(
        "part-validation-broken.xlsx",
        with(
            xlsx,
            SHEET,
            t ->
                t.replaceFirst(
                    "<pageMargins",
                    "<dataValidations count=\"1\"><dataValidation sqref=\"nonsense\" type=\"x\"/></dataValidations><pageMargins")),
        "audited");
    add(
        "part-validation-huge.xlsx",
        with(
            xlsx,
            SHEET,
            t ->
                t.replaceFirst(
                    "<pageMargins",
                    "<dataValidations count=\"1\"><dataValidation sqref=\""
                        + "A1 ".repeat(20_000)
                        + "\" type=\"list\"/></dataValidations><pageMargins")),
        "audited",
        "too_large");
  }

  /** The seed with a comments part that is broken, or that is only named. */
  private byte[] comments(String content) {
    Map<String, byte[]> parts = Packages.parts(xlsx);
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels",
        utf8(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"../comments1.xml\"/></Relationships>"));
    if (content != null) {
      parts.put("xl/comments1.xml", ascii(content));
    }
    return Packages.zip(parts);
  }

  private void biff() throws IOException {
    add("biff-password.xls", password(), "encrypted");
    add(
        "biff5.xls",
        joined(new byte[] {9, 8, 8, 0, 0, 5, 5, 0}, new byte[600]),
        "unsupported",
        "not_a_workbook",
        "damaged");
    add(
        "biff2.xls",
        joined(new byte[] {9, 0, 4, 0, 2, 0, 0x10, 0}, new byte[600]),
        "unsupported",
        "not_a_workbook");
    add("ole2-word.xls", ole2("WordDocument"), "not_a_workbook");
    add("ole2-empty.xls", ole2("Nothing"), "not_a_workbook", "damaged");
    add("ole2-workbook-of-zeros.xls", ole2("Workbook"), "damaged", "not_a_workbook", "unsupported");
    add("ole2-encrypted-package.xlsx", ole2("EncryptedPackage"), "encrypted");
    byte[] fat = xls.clone();
    Arrays.fill(fat, 0x4C, 0x4C + 40, (byte) 0x7F);
    add("ole2-fat-broken.xls", fat, "damaged");
    byte[] header = xls.clone();
    Arrays.fill(header, 0x1E, 0x20, (byte) 0xFF);
    add("ole2-sector-size.xls", header, "damaged", "not_a_workbook");
    add("ole2-header-alone.xls", Arrays.copyOf(xls, 512), "damaged");
    byte[] plain;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      sheet.createRow(65_535).createCell(255).setCellValue("x");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      plain = bytes.toByteArray();
    }
    add("biff-no-form.xls", plain, "no_form");
  }

  private void muchBiff() throws IOException {
    HostileXls much = new HostileXls(xls);
    add("biff-rows.xls", much.rows(), "audited");
    add("biff-sheets.xls", much.sheets(2_500), "audited");
    add("biff-cells.xls", much.cells(60_000), "audited");
    add("biff-cells-too-many.xls", much.cells(510_000), "too_large");
    add("biff-sums.xls", much.sums(), "audited");
    add("biff-brackets.xls", much.brackets(), "audited");
    add("biff-strings.xls", much.strings(200_000), "audited");
    add("biff-strings-too-many.xls", much.strings(510_000), "too_large");
    add("biff-strings-claimed.xls", much.stringsClaimed(), "damaged");
    add("biff-merges-too-many.xls", much.merges(), "too_large");
    add("biff-drawing-deep.xls", much.drawing(), "audited");
    add("biff-fonts.xls", much.fonts(), "audited");
    add("biff-names.xls", much.names(), "audited");
    add("biff-substreams.xls", much.substreams(), "damaged");
  }

  private byte[] password() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("本单位密码");
    try (Workbook workbook = WorkbookFactory.create(new java.io.ByteArrayInputStream(xls))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] ole2(String stream) throws IOException {
    try (POIFSFileSystem fs = new POIFSFileSystem()) {
      fs.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      fs.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private void names() {
    String[] names = {
      "name-newline-\n-x.xlsx",
      "name-escape-\u001b[31m-x.xlsx",
      "name-bidi-\u202Excod.xlsx",
      "name-zero-width-\u200B.xlsx",
      "name-$(touch evil)`touch evil`;&|.xlsx",
      "name-'quotes'\".xlsx",
      "name-<script>alert(1)<.xlsx",
      "name-=cmd|' .xlsx",
      "-name-like-an-option.xlsx",
      "--out.xlsx",
      "name-%n%s%d.xlsx",
      "name-长".repeat(1) + "长".repeat(70) + ".xlsx",
      "name-\uD83D\uDE00.xlsx",
      "name-trailing-dot..xlsx",
      "name-审核-审核.xlsx",
      " name-leading-space.xlsx",
    };
    for (String name : names) {
      add(name, xlsx, "audited");
    }
  }
}

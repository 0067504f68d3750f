package selfeval.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The seed form with a part of it edited as the fuzzer says: bytes at random would fail at the
 * check sums of the archive, and never come further.
 */
final class Edits {
  private static final int MOST_EDITS = 8;

  /** What is likely to matter in a workbook's XML. */
  private static final String[] WORDS = {
    "<c r=\"H17\" t=\"s\"><v>3</v></c>",
    "<c r=\"A1\"><f>SUM(A2:A3)</f><v>1</v></c>",
    "<c r=\"A1\" t=\"inlineStr\"><is><t>产出</t></is></c>",
    "<row r=\"17\">",
    "</row>",
    "<mergeCell ref=\"A1:B2\"/>",
    " s=\"999\"",
    " r=\"XFD1048576\"",
    " t=\"shared\" si=\"0\" ref=\"A1:A9\"",
    "1e308",
    "-0",
    "≥90%",
    "&#10;",
    "<![CDATA[<]]>",
    "<!--",
    "<x:y xmlns:x=\"u\"/>",
    "\u202e",
    "\ud83d\ude00",
    "分值",
    "其中："
  };

  private static final Map<String, byte[]> SEED = parts(read("seeds/云客服服务外包项目.xlsx"));

  private Edits() {}

  static byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The seed with one part edited. */
  static byte[] form(FuzzedDataProvider data) {
    Map<String, byte[]> parts = new LinkedHashMap<>(SEED);
    String[] names =
        parts.keySet().stream().filter(name -> name.startsWith("xl/")).toArray(String[]::new);
    String name = data.consumeBoolean() ? "xl/worksheets/sheet1.xml" : data.pickValue(names);
    String text = new String(parts.get(name), StandardCharsets.UTF_8);
    for (int n = data.consumeInt(1, MOST_EDITS); n > 0; n--) {
      int at = data.consumeInt(0, text.length());
      int cut = Math.min(data.consumeInt(0, 60), text.length() - at);
      String put = data.consumeBoolean() ? data.pickValue(WORDS) : data.consumeString(20);
      text = text.substring(0, at) + put + text.substring(at + cut);
    }
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** Some bytes of a file overwritten. */
  static byte[] overwritten(byte[] file, FuzzedDataProvider data) {
    byte[] changed = file.clone();
    for (int n = data.consumeInt(1, MOST_EDITS); n > 0; n--) {
      int at = data.consumeInt(0, changed.length - 1);
      for (byte b : data.consumeBytes(data.consumeInt(1, 8))) {
        if (at < changed.length) {
          changed[at++] = b;
        }
      }
    }
    return changed;
  }

  private static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package selfeval.run.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The seed form with a register of numbers below it. */
public final class Large {
  private static final int COLUMNS = 10;
  private static final int FIRST_ROW = 1_000;

  private Large() {}

  /** The workbook with so many more cells, ten in a row. */
  public static byte[] cells(int cells) throws IOException {
    StringBuilder rows = new StringBuilder(cells * 30);
    for (int r = FIRST_ROW; r < FIRST_ROW + cells / COLUMNS; r++) {
      rows.append("<row r=\"").append(r).append("\">");
      for (int c = 0; c < COLUMNS; c++) {
        rows.append("<c r=\"").append((char) ('A' + c)).append(r).append("\"><v>1</v></c>");
      }
      rows.append("</row>");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] seed = Files.readAllBytes(Path.of("seeds/云客服服务外包项目.xlsx"));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(seed));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          String xml = new String(part, StandardCharsets.UTF_8);
          part =
              xml.replace("</sheetData>", rows + "</sheetData>").getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(part);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

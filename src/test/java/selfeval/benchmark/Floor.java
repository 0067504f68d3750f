package selfeval.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What annotating in place cannot do without: inflate every part, look at every byte, deflate the
 * parts that change again and as much anew as the added sheet and its notes take.
 *
 * <p>Arguments: input folder, output folder, threads.
 */
public final class Floor {
  /** What the audit adds to a form of ten indicators, bytes. */
  private static final int ADDED = 28 << 10;

  private Floor() {}

  public static void main(String[] args) throws Exception {
    EachFile.run(args, Floor::rewrite);
  }

  private static void rewrite(Path file, Path target) throws IOException {
    int tags = 0;
    byte[] sheet = new byte[0];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 << 10);
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        for (byte one : content) {
          tags += one == '<' ? 1 : 0;
        }
        boolean changed = entry.getName().contains("sheet1") || entry.getName().contains("styles");
        sheet = entry.getName().contains("sheet1.xml") ? content : sheet;
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content, 0, changed ? content.length : Math.min(64, content.length));
        out.closeEntry();
      }
      out.putNextEntry(new ZipEntry("added.xml"));
      for (int left = ADDED; left > 0 && sheet.length > 0; left -= sheet.length) {
        out.write(sheet, 0, Math.min(left, sheet.length));
      }
      out.closeEntry();
    }
    if (tags == 0) {
      throw new IOException("no XML in " + file);
    }
    Files.write(target, bytes.toByteArray());
  }
}

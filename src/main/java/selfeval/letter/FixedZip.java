package selfeval.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip file whose bytes depend on nothing but names and contents. */
final class FixedZip implements AutoCloseable {
  /** Any time will do, as long as it is always the same one. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;

  FixedZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Adds an entry that is worth compressing. */
  void deflated(String name, byte[] content) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** Adds a file as it is: workbooks and letters are compressed already. */
  void stored(String name, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
        size += n;
      }
    }
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        zip.write(buffer, 0, n);
      }
    }
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > name.length()) {
      entry.setExtra(unicodePath(utf8));
    }
    return entry;
  }

  /**
   * The name once more, as Info-ZIP has it: some versions of unzip read the name itself in the
   * characters of DOS, although the entry says that it is UTF-8.
   */
  private static byte[] unicodePath(byte[] name) {
    CRC32 crc = new CRC32();
    crc.update(name);
    return ByteBuffer.allocate(9 + name.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x7075)
        .putShort((short) (5 + name.length))
        .put((byte) 1)
        .putInt((int) crc.getValue())
        .put(name)
        .array();
  }

  /** Ends the zip file; the stream below stays open. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }
}

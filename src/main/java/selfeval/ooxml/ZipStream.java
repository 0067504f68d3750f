package selfeval.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A package that is written from its beginning to its end. Every entry bears the same time and its
 * sizes in front of its data, so that equal contents give equal bytes and any reader is served. Not
 * safe for use by several threads.
 */
public final class ZipStream {
  private static final int LONGEST = Integer.MAX_VALUE;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int UTF8_NAME = 0x800;
  private static final int VERSION = 20;
  private static final int DATE = 0x21;

  private final OutputStream out;
  private byte[] central = new byte[4096];
  private int centralLength;
  private int entries;
  private long length;

  /**
   * @param out stays open
   */
  public ZipStream(OutputStream out) {
    this.out = out;
  }

  /** Writes an entry that was compressed before, and lets go of it. */
  public void add(String name, PackedPart part) throws IOException {
    try (part) {
      part.end();
      long most = Math.max(part.size(), length + part.compressed());
      if (most > LONGEST) {
        throw new IOException(name + " is too large for a package without 64-bit sizes");
      }
      byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
      byte[] local = new byte[ZipArchive.LOCAL_LENGTH];
      put(local, 0, ZipArchive.LOCAL, 4);
      common(local, 4, encoded.length, part);
      record(encoded, part);
      out.write(local);
      out.write(encoded);
      length += local.length + encoded.length + part.compressed();
      part.moveTo(out);
    }
  }

  private void record(byte[] name, PackedPart part) {
    int size = ZipArchive.CENTRAL_LENGTH + name.length;
    if (centralLength + size > central.length) {
      central = Arrays.copyOf(central, 2 * (centralLength + size));
    }
    int at = centralLength;
    put(central, at, ZipArchive.CENTRAL, 4);
    put(central, at + 4, VERSION, 2);
    common(central, at + 6, name.length, part);
    put(central, at + 42, (int) length, 4);
    System.arraycopy(name, 0, central, at + ZipArchive.CENTRAL_LENGTH, name.length);
    centralLength += size;
    entries++;
  }

  /** The fields that both headers have in one order, from the version on. */
  private static void common(byte[] to, int at, int nameLength, PackedPart part) {
    put(to, at, VERSION, 2);
    put(to, at + 2, UTF8_NAME, 2);
    put(to, at + 4, ZipArchive.DEFLATED, 2);
    put(to, at + 8, DATE, 2);
    put(to, at + 10, part.crc(), 4);
    put(to, at + 14, (int) part.compressed(), 4);
    put(to, at + 18, (int) part.size(), 4);
    put(to, at + 22, nameLength, 2);
  }

  /** Writes what ends a package. Nothing can be added then. */
  public void finish() throws IOException {
    byte[] end = new byte[END_LENGTH];
    put(end, 0, END, 4);
    put(end, 8, entries, 2);
    put(end, 10, entries, 2);
    put(end, 12, centralLength, 4);
    put(end, 16, (int) length, 4);
    out.write(central, 0, centralLength);
    out.write(end);
    out.flush();
  }

  private static void put(byte[] to, int at, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to[at + i] = (byte) (value >>> (8 * i));
    }
  }
}

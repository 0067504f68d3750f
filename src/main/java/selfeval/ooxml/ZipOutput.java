package selfeval.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file in the making: entries of another one copied as they are, and new ones. */
final class ZipOutput {
  /** What new entries bear, so that equal inputs give equal bytes: the first day that zip knows. */
  private static final int DATE_OF_ADDED = 0x21;

  private static final int VERSION = 20;
  private static final int SIZES_FOLLOW = 8;
  private static final int LEVEL_BITS = 6;
  private static final int UTF8_NAME = 0x800;

  /** Each holds a quarter of a megabyte outside the heap: one a thread, not one a file. */
  private static final ThreadLocal<Deflater> DEFLATER =
      ThreadLocal.withInitial(
          () -> {
            // on the small parts of a form a third quicker than the defaults, and as small
            Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
            deflater.setStrategy(Deflater.FILTERED);
            return deflater;
          });

  /** Room for the files of most forms, kept from one to the next, bytes. */
  private static final int KEPT = 256 << 10;

  private static final ThreadLocal<byte[]> SCRATCH = ThreadLocal.withInitial(() -> new byte[0]);

  private final ZipArchive from;
  private byte[] out;
  private int length;
  private byte[] central = new byte[4096];
  private int centralLength;
  private int count;

  /**
   * @param from where entries are copied from
   */
  ZipOutput(ZipArchive from) {
    this.from = from;
    int likely = from.file().length + 16_384;
    byte[] kept = SCRATCH.get();
    // nobody else's until it is given back
    SCRATCH.remove();
    out = kept.length >= likely && likely <= KEPT ? kept : new byte[likely];
  }

  /** Copies an entry with its headers and its compressed data. */
  void copy(ZipArchive.Entry entry) {
    header(entry, entry.method(), entry.flags(), entry.crc(), entry.compressed(), entry.size());
    append(from.file(), entry.data(), entry.compressed());
  }

  /** Writes an entry with the headers of one that is there and with other content. */
  void replace(ZipArchive.Entry entry, byte[] content) {
    int method = entry.method() == ZipArchive.STORED ? ZipArchive.STORED : ZipArchive.DEFLATED;
    int at = length;
    int crc = crc(content);
    int record = header(entry, method, entry.flags() & ~LEVEL_BITS, crc, 0, content.length);
    int compressed = pack(content, method);
    i32(out, at + 18, compressed);
    i32(central, record + 20, compressed);
  }

  /** Writes a new entry. */
  void add(String name, byte[] content) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int flags = bytes.length == name.length() ? 0 : UTF8_NAME;
    int at = length;
    int crc = crc(content);
    grow(ZipArchive.LOCAL_LENGTH + bytes.length);
    // the room may have held another file
    Arrays.fill(out, at, at + ZipArchive.LOCAL_LENGTH, (byte) 0);
    length += ZipArchive.LOCAL_LENGTH;
    append(bytes, 0, bytes.length);
    int compressed = pack(content, ZipArchive.DEFLATED);
    i32(out, at, ZipArchive.LOCAL);
    common(out, at + 4, flags, crc, compressed, content.length);
    i16(out, at + 26, bytes.length);
    int record = centralRecord(ZipArchive.CENTRAL_LENGTH + bytes.length);
    i32(central, record, ZipArchive.CENTRAL);
    i16(central, record + 4, VERSION);
    common(central, record + 6, flags, crc, compressed, content.length);
    i16(central, record + 28, bytes.length);
    i32(central, record + 42, at);
    System.arraycopy(bytes, 0, central, record + ZipArchive.CENTRAL_LENGTH, bytes.length);
  }

  /** The fields that both headers have in one order, from the version on. */
  private static void common(byte[] to, int at, int flags, int crc, int compressed, int size) {
    i16(to, at, VERSION);
    i16(to, at + 2, flags);
    i16(to, at + 4, ZipArchive.DEFLATED);
    i16(to, at + 8, DATE_OF_ADDED);
    sizes(to, at + 10, crc, compressed, size);
  }

  private static void sizes(byte[] to, int at, int crc, int compressed, int size) {
    i32(to, at, crc);
    i32(to, at + 4, compressed);
    i32(to, at + 8, size);
  }

  /**
   * The headers of an entry of the file, with what differs: the sizes are before the data, never
   * behind them. Gives the place of the record in the directory.
   */
  private int header(
      ZipArchive.Entry entry, int method, int flags, int crc, int compressed, int size) {
    byte[] file = from.file();
    int at = length;
    int nameLength = from.u16(entry.local() + 26);
    append(file, entry.local(), ZipArchive.LOCAL_LENGTH + nameLength);
    int extra = extra(entry.local() + ZipArchive.LOCAL_LENGTH + nameLength, entry.data());
    i16(out, at + 6, flags & ~SIZES_FOLLOW);
    i16(out, at + 8, method);
    sizes(out, at + 14, crc, compressed, size);
    i16(out, at + 28, extra);
    int record = centralRecord(entry);
    i16(central, record + 8, flags & ~SIZES_FOLLOW);
    i16(central, record + 10, method);
    sizes(central, record + 16, crc, compressed, size);
    i32(central, record + 42, at);
    return record;
  }

  /**
   * Copies the extra fields of a local header, but for sizes of 64 bits, which have no use here.
   */
  private int extra(int start, int end) {
    int before = length;
    int at = start;
    while (at + 4 <= end) {
      int next = at + 4 + from.u16(at + 2);
      if (next > end) {
        break;
      }
      if (from.u16(at) != ZipArchive.ZIP64_FIELD) {
        append(from.file(), at, next - at);
      }
      at = next;
    }
    append(from.file(), at, end - at);
    return length - before;
  }

  /** Copies the record of an entry, but for sizes of 64 bits: those of 32 that follow are true. */
  private int centralRecord(ZipArchive.Entry entry) {
    byte[] file = from.file();
    int record = centralRecord(entry.centralLength());
    System.arraycopy(file, entry.central(), central, record, entry.centralLength());
    int start = ZipArchive.CENTRAL_LENGTH + get16(central, record + 28);
    int end = start + get16(central, record + 30);
    for (int at = start; at + 4 <= end; at += 4 + get16(central, record + at + 2)) {
      int length = 4 + get16(central, record + at + 2);
      if (get16(central, record + at) == ZipArchive.ZIP64_FIELD && at + length <= end) {
        int rest = entry.centralLength() - at - length;
        System.arraycopy(central, record + at + length, central, record + at, rest);
        i16(central, record + 30, end - start - length);
        centralLength -= length;
        // the record of a new entry is written over zeros
        Arrays.fill(central, centralLength, centralLength + length, (byte) 0);
        break;
      }
    }
    return record;
  }

  private int centralRecord(int recordLength) {
    int at = centralLength;
    if (centralLength + recordLength > central.length) {
      central = Arrays.copyOf(central, 2 * (centralLength + recordLength));
    }
    centralLength += recordLength;
    count++;
    return at;
  }

  /** Appends a content as it is stored, and gives the bytes that takes. */
  private int pack(byte[] content, int method) {
    if (method == ZipArchive.STORED) {
      append(content, 0, content.length);
      return content.length;
    }
    Deflater deflater = DEFLATER.get();
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    int before = length;
    // XML shrinks to a third or less; what does not is given more room
    grow(content.length / 2 + 64);
    while (!deflater.finished()) {
      if (length == out.length) {
        grow(content.length / 2 + 64);
      }
      length += deflater.deflate(out, length, out.length - length);
    }
    return length - before;
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  /** The whole file. Nothing can be added to it then. */
  byte[] finish() {
    if (count >= 0xFFFF) {
      throw new CannotAnnotateInPlace("部件过多");
    }
    int start = length;
    append(central, 0, centralLength);
    int end = from.endRecord();
    int at = length;
    append(from.file(), end, from.file().length - end);
    i16(out, at + 8, count);
    i16(out, at + 10, count);
    i32(out, at + 12, centralLength);
    i32(out, at + 16, start);
    byte[] file = Arrays.copyOf(out, length);
    if (out.length <= KEPT) {
      SCRATCH.set(out);
    }
    return file;
  }

  /** Gives all entries one and the same time. */
  void fixTimes() {
    for (int at = 0; at < centralLength; ) {
      i32(central, at + 12, DATE_OF_ADDED << 16);
      i32(out, get32(central, at + 42) + 10, DATE_OF_ADDED << 16);
      at +=
          ZipArchive.CENTRAL_LENGTH
              + get16(central, at + 28)
              + get16(central, at + 30)
              + get16(central, at + 32);
    }
  }

  private void append(byte[] bytes, int start, int size) {
    grow(size);
    System.arraycopy(bytes, start, out, length, size);
    length += size;
  }

  private void grow(int size) {
    if (size > Integer.MAX_VALUE - 64 - length) {
      throw new CannotAnnotateInPlace("文件过大");
    }
    if (length + size > out.length) {
      out = Arrays.copyOf(out, (int) Math.min(Integer.MAX_VALUE - 32L, 2L * (length + size)));
    }
  }

  private static int get16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
  }

  private static int get32(byte[] bytes, int at) {
    return get16(bytes, at) | get16(bytes, at + 2) << 16;
  }

  private static void i16(byte[] to, int at, int value) {
    to[at] = (byte) value;
    to[at + 1] = (byte) (value >>> 8);
  }

  private static void i32(byte[] to, int at, int value) {
    i16(to, at, value);
    i16(to, at + 2, value >>> 16);
  }
}

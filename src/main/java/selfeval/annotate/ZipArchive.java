package selfeval.annotate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the entries of a zip file lie, by its central directory. A library would do, but turns the
 * times of every entry into a calendar and back, and gives headers of its own making to entries
 * that are copied: this keeps each header as it is, and takes a third of the time.
 */
final class ZipArchive {
  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  static final int END = 0x06054b50;
  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int LOCAL_LENGTH = 30;
  static final int CENTRAL_LENGTH = 46;
  static final int END_LENGTH = 22;

  /** The extra field with sizes of 64 bits. */
  static final int ZIP64_FIELD = 1;

  /** What stands in a field of 32 bits whose value is in that extra field. */
  private static final int ELSEWHERE = -1;

  private static final Comparator<Entry> BY_PLACE = Comparator.comparingInt(Entry::local);

  /**
   * An entry of the file.
   *
   * @param name with / between its steps
   * @param central where its record in the central directory begins
   * @param centralLength length of that record
   * @param local where its local header begins
   * @param data where its data begin, still compressed
   * @param compressed bytes of its data
   * @param size bytes of its content, as declared
   */
  record Entry(
      String name,
      int method,
      int flags,
      int crc,
      int central,
      int centralLength,
      int local,
      int data,
      int compressed,
      int size) {}

  private final byte[] file;
  private final List<Entry> entries = new ArrayList<>();
  private int end;

  /** Refuses what is not a plain archive of one piece with sizes below 2 GiB. */
  ZipArchive(byte[] file) {
    this.file = file;
    end = end();
    int count = u16(end + 10);
    int length = i32(end + 12);
    int start = i32(end + 16);
    if (u16(end + 4) != 0 || u16(end + 8) != count || count == 0xFFFF) {
      throw strange();
    }
    if (start < 0 || length < 0 || start > end || length > end - start) {
      throw strange();
    }
    int at = start;
    for (int i = 0; i < count; i++) {
      at = entry(at, start + length);
    }
    entries.sort(BY_PLACE);
  }

  private static CannotAnnotateInPlace strange() {
    return new CannotAnnotateInPlace("压缩包结构异常");
  }

  private int end() {
    int last = Math.max(0, file.length - END_LENGTH - 0xFFFF);
    for (int at = file.length - END_LENGTH; at >= last; at--) {
      if (file[at] == 'P' && i32(at) == END && at + END_LENGTH + u16(at + 20) == file.length) {
        return at;
      }
    }
    throw strange();
  }

  /** Gives the place behind the record. */
  private int entry(int at, int limit) {
    if (at + CENTRAL_LENGTH > limit || i32(at) != CENTRAL) {
      throw strange();
    }
    int length = CENTRAL_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
    if (length > limit - at) {
      throw strange();
    }
    int wide = wideSizes(at);
    int size = i32(at + 24);
    if (size == ELSEWHERE) {
      size = wide(wide);
      wide += 8;
    }
    int compressed = i32(at + 20);
    if (compressed == ELSEWHERE) {
      compressed = wide(wide);
      wide += 8;
    }
    int local = i32(at + 42);
    if (local == ELSEWHERE) {
      local = wide(wide);
    }
    if (compressed < 0
        || size < 0
        || local < 0
        || local > file.length - LOCAL_LENGTH
        || i32(local) != LOCAL) {
      throw strange();
    }
    int data = local + LOCAL_LENGTH + u16(local + 26) + u16(local + 28);
    if (data > file.length || compressed > file.length - data) {
      throw strange();
    }
    entries.add(
        new Entry(
            name(at + CENTRAL_LENGTH, u16(at + 28)),
            u16(at + 10),
            u16(at + 8),
            i32(at + 16),
            at,
            length,
            local,
            data,
            compressed,
            size));
    return at + length;
  }

  /** Where the sizes of 64 bits stand in a central record; −1 where it has none. */
  private int wideSizes(int record) {
    int at = record + CENTRAL_LENGTH + u16(record + 28);
    int end = at + u16(record + 30);
    while (at + 4 <= end) {
      if (u16(at) == ZIP64_FIELD && at + 4 + u16(at + 2) <= end) {
        return at + 4;
      }
      at += 4 + u16(at + 2);
    }
    return -1;
  }

  /** A number of 64 bits, which must be below 2 GiB here. */
  private int wide(int at) {
    if (at < 0 || at + 8 > end || i32(at + 4) != 0) {
      throw strange();
    }
    return i32(at);
  }

  private String name(int at, int length) {
    boolean ascii = true;
    for (int i = at; i < at + length; i++) {
      ascii &= file[i] >= 0;
    }
    String name;
    if (ascii) {
      name = new String(file, at, length, StandardCharsets.US_ASCII);
    } else {
      try {
        name =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file, at, length))
                .toString();
      } catch (CharacterCodingException e) {
        // no part that is read has such a name: it must only be told from the others
        name = new String(file, at, length, StandardCharsets.ISO_8859_1);
      }
    }
    return name.replace('\\', '/');
  }

  byte[] file() {
    return file;
  }

  /** In the order of their places in the file. */
  List<Entry> entries() {
    return entries;
  }

  /** Where the record at the end of the file begins. */
  int endRecord() {
    return end;
  }

  int u16(int at) {
    return file[at] & 0xFF | (file[at + 1] & 0xFF) << 8;
  }

  private int i32(int at) {
    return u16(at) | u16(at + 2) << 16;
  }
}

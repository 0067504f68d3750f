package selfeval.ooxml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip file, by its central directory, and their contents. A library would do, but
 * turns the times of every entry into a calendar and back, and gives headers of its own making to
 * entries that are copied: this keeps each header as it is, and takes a third of the time.
 */
final class ZipArchive {
  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int LOCAL_LENGTH = 30;
  static final int CENTRAL_LENGTH = 46;

  /** The extra field with sizes of 64 bits. */
  static final int ZIP64_FIELD = 1;

  /** The content of a field of 32 bits whose value is in that extra field. */
  private static final int ELSEWHERE = -1;

  private static final Comparator<Entry> BY_PLACE = Comparator.comparingInt(Entry::local);

  /** Each holds memory outside the heap: one a thread, not one a file. */
  private static final ThreadLocal<Inflating> INFLATER = ThreadLocal.withInitial(Inflating::new);

  /** A thread's inflater, and how many entries it has inflated, which a test holds small. */
  private static final class Inflating {
    private final Inflater inflater = new Inflater(true);
    private long entries;
  }

  /** How many entries the thread at hand has inflated, ever. */
  static long inflatedHere() {
    return INFLATER.get().entries;
  }

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
      int size) {
    private static final int ENCRYPTED = 1;

    boolean encrypted() {
      return (flags & ENCRYPTED) != 0;
    }
  }

  private final byte[] file;
  private final Limits limits;
  private final ArchiveShape shape;
  private final List<Entry> entries = new ArrayList<>();

  /** Reads the directory; refuses what is not an archive of one piece below 2 GiB. */
  ZipArchive(byte[] file, Limits limits) throws Unreadable {
    this.file = file;
    this.limits = limits;
    shape = ArchiveShape.of(file, limits);
    int at = shape.directoryStart();
    for (int i = 0; i < shape.entries(); i++) {
      at = entry(at);
    }
    entries.sort(BY_PLACE);
  }

  private static Unreadable damaged() {
    return Unreadable.damaged("文件的目录已损坏，或文件不完整");
  }

  /** Returns the place behind the record, which {@link ArchiveShape} has found to be whole. */
  private int entry(int at) throws Unreadable {
    int length = CENTRAL_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
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
    if (compressed < 0 || size < 0 || local < 0 || local > file.length - LOCAL_LENGTH) {
      throw damaged();
    }
    int data = local + LOCAL_LENGTH + u16(local + 26) + u16(local + 28);
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

  /** Where the sizes of 64 bits are located in a central record; −1 where it has none. */
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
  private int wide(int at) throws Unreadable {
    if (at < 0 || at + 8 > file.length || i32(at + 4) != 0) {
      throw damaged();
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
    // Some programs write the separator of Windows into the names.
    return name.replace('\\', '/');
  }

  byte[] file() {
    return file;
  }

  Limits limits() {
    return limits;
  }

  /** Where the directory begins. */
  int directoryStart() {
    return shape.directoryStart();
  }

  /** In the order of their places in the file. */
  List<Entry> entries() {
    return entries;
  }

  /** Where the record at the end of the file begins. */
  int endRecord() {
    return ArchiveShape.endOfDirectory(file);
  }

  int u16(int at) {
    return ArchiveShape.u16(file, at);
  }

  int i32(int at) {
    return ArchiveShape.i32(file, at);
  }

  /**
   * The content of an entry, against its declared size, its check sum and the limits.
   *
   * @param before bytes that other entries have taken of what all together may
   */
  byte[] content(Entry entry, long before) throws Unreadable {
    checkSize(entry, entry.size, before);
    byte[] content = new byte[entry.size];
    check(entry, content, true, before);
    return content;
  }

  /**
   * Inflates an entry to nowhere, against its declared size, its check sum and the limits.
   *
   * @param buffer any
   * @param before bytes that other entries have taken of what all together may
   * @return its size, bytes
   */
  long check(Entry entry, byte[] buffer, long before) throws Unreadable {
    return check(entry, buffer, false, before);
  }

  private long check(Entry entry, byte[] target, boolean keep, long before) throws Unreadable {
    Unreadable.checkInterrupt();
    if (entry.encrypted()
        || (entry.method != STORED && entry.method != DEFLATED)
        || entry.data > file.length
        || entry.compressed > file.length - entry.data) {
      throw broken(entry);
    }
    CRC32 sum = new CRC32();
    long size =
        entry.method == STORED
            ? stored(entry, target, keep, sum, before)
            : inflated(entry, target, keep, sum, before);
    if (size != entry.size || (int) sum.getValue() != entry.crc) {
      throw broken(entry);
    }
    return size;
  }

  private long stored(Entry entry, byte[] target, boolean keep, CRC32 sum, long before)
      throws Unreadable {
    int size = entry.compressed;
    checkSize(entry, size, before);
    sum.update(file, entry.data, size);
    if (keep) {
      System.arraycopy(file, entry.data, target, 0, Math.min(size, target.length));
    }
    return size;
  }

  private long inflated(Entry entry, byte[] target, boolean keep, CRC32 sum, long before)
      throws Unreadable {
    Inflating inflating = INFLATER.get();
    inflating.entries++;
    Inflater inflater = inflating.inflater;
    inflater.reset();
    inflater.setInput(file, entry.data, entry.compressed);
    long size = 0;
    try {
      while (!inflater.finished()) {
        int at = keep ? (int) size : 0;
        // where all that the directory says is there, only the end may follow
        boolean full = at == target.length;
        int n =
            full ? inflater.inflate(new byte[1]) : inflater.inflate(target, at, target.length - at);
        if (n == 0 ? !inflater.finished() : full) {
          // Out of input, asking for a dictionary, or more bytes than the directory says.
          throw broken(entry);
        }
        sum.update(target, at, n);
        size += n;
        checkSize(entry, size, before);
      }
    } catch (DataFormatException e) {
      throw broken(entry);
    }
    if (inflater.getBytesRead() != entry.compressed) {
      throw broken(entry);
    }
    return size;
  }

  private static Unreadable broken(Entry entry) {
    return Unreadable.damaged("文件内部的条目（" + Unreadable.shown(entry.name) + "）与校验值不符，内容已损坏");
  }

  private void checkSize(Entry entry, long size, long before) throws Unreadable {
    if (size > limits.get(Limit.ENTRY)) {
      throw Unreadable.tooLarge(
          limits, Limit.ENTRY, "文件内部的条目（" + Unreadable.shown(entry.name) + "）展开后");
    }
    if (before + size > limits.get(Limit.TOTAL)) {
      throw Unreadable.tooLarge(limits, Limit.TOTAL);
    }
  }
}

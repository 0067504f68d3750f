package selfeval.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip archive as a set of parts. The central directory is the only truth; an archive of which two
 * programs could read two different things is refused, and so is every entry whose bytes do not
 * give its check sum.
 */
final class ZipPackage {
  /** Small XML parts are kept from the first inflation, since nearly all of them are read. */
  private static final int KEPT_PART = 512 << 10;

  private static final int KEPT_IN_ALL = 8 << 20;
  private static final int LOCAL_SIZE = 30;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;

  private final byte[] file;
  private final Limits limits;
  private final ArchiveShape shape;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final XMLInputFactory xml = PartXml.factory();
  private Part repeated;

  private static final class Part {
    final String name;
    final ZipArchiveEntry entry;
    byte[] kept;

    Part(String name, ZipArchiveEntry entry) {
      this.name = name;
      this.entry = entry;
    }
  }

  private ZipPackage(byte[] file, Limits limits, ArchiveShape shape) {
    this.file = file;
    this.limits = limits;
    this.shape = shape;
  }

  /** Reads the directory alone: enough to tell what kind of archive this is. */
  static ZipPackage open(byte[] file, Limits limits) throws Unreadable {
    ArchiveShape shape = ArchiveShape.of(file, limits);
    ZipPackage opened = new ZipPackage(file, limits, shape);
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
            .setUseUnicodeExtraFields(false)
            .get()) {
      int count = 0;
      for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
          all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        Part part = new Part(entry.getName(), entry);
        if (opened.parts.putIfAbsent(key(part.name), part) != null) {
          opened.repeated = part;
        }
        count++;
      }
      if (count != shape.entries()) {
        throw Unreadable.damaged("文件的目录与实际条目数不符");
      }
    } catch (IOException | RuntimeException e) {
      throw Unreadable.damaged("文件的目录已损坏，或文件不完整");
    }
    return opened;
  }

  /** Checks every entry: names, places, and the bytes against their check sum. */
  void verify() throws Unreadable {
    if (repeated != null) {
      throw Unreadable.damaged("文件内部有同名的条目（" + shown(repeated.name) + "），不能确定以哪一个为准");
    }
    int expected = 0;
    for (Part part : parts.values()) {
      checkName(part.name, part.entry.getRawName());
      expected = checkPlace(part, expected);
    }
    if (expected != shape.directoryStart()) {
      throw Unreadable.damaged("文件内部有不属于任何条目的字节，内容不可信");
    }
    Inflater inflater = new Inflater(true);
    try {
      byte[] buffer = new byte[16 << 10];
      long total = 0;
      long kept = 0;
      for (Part part : parts.values()) {
        boolean keep = keepable(part) && kept < KEPT_IN_ALL;
        total += checkContent(part, inflater, buffer, keep, total);
        kept += part.kept == null ? 0 : part.kept.length;
      }
    } finally {
      inflater.end();
    }
  }

  private static boolean keepable(Part part) {
    return (part.name.endsWith(".xml") || part.name.endsWith(".rels"))
        && part.entry.getSize() <= KEPT_PART;
  }

  private static void checkName(String name, byte[] raw) throws Unreadable {
    // The library turns a backslash into a slash where it takes the archive for one of DOS.
    boolean backslash = false;
    for (byte b : raw) {
      backslash |= b == '\\';
    }
    if (name.isEmpty()
        || name.charAt(0) == '/'
        || backslash
        || name.indexOf(':') >= 0
        || name.indexOf('\0') >= 0) {
      throw Unreadable.damaged("文件内部有路径不合规的条目（" + shown(name) + "），内容不可信");
    }
    int start = 0;
    while (start <= name.length()) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      String segment = name.substring(start, end);
      if (segment.equals("..") || segment.equals(".") || (segment.isEmpty() && slash >= 0)) {
        throw Unreadable.damaged("文件内部有路径不合规的条目（" + shown(name) + "），内容不可信");
      }
      start = end + 1;
    }
  }

  /** Entries lie one after the other without room between them; returns where this one ends. */
  private int checkPlace(Part part, int expected) throws Unreadable {
    ZipArchiveEntry entry = part.entry;
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Unreadable.damaged("文件内部有加了密码的条目（" + shown(part.name) + "），工作簿不应如此");
    }
    if (entry.getMethod() != ZipArchiveEntry.STORED
        && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
      throw Unreadable.damaged("文件内部的条目（" + shown(part.name) + "）用了工作簿不使用的压缩方法");
    }
    if (entry.getDiskNumberStart() != 0) {
      throw Unreadable.damaged("文件是分卷压缩包的一部分，内容不完整");
    }
    long local = entry.getLocalHeaderOffset();
    if (local != expected) {
      throw Unreadable.damaged(local < expected ? "文件内部的条目相互重叠，内容不可信" : "文件开头或条目之间有多余的字节，内容不可信");
    }
    long data = entry.getDataOffset();
    long end = data + entry.getCompressedSize();
    if (data < local + LOCAL_SIZE
        || entry.getCompressedSize() < 0
        || end > shape.directoryStart()
        || ArchiveShape.i32(file, (int) local) != LOCAL_SIGNATURE) {
      throw Unreadable.damaged("文件内部的条目（" + shown(part.name) + "）不完整");
    }
    byte[] raw = entry.getRawName();
    int from = (int) local + LOCAL_SIZE;
    if (ArchiveShape.u16(file, (int) local + 26) != raw.length
        || !Arrays.equals(file, from, from + raw.length, raw, 0, raw.length)) {
      throw Unreadable.damaged("文件内部的条目（" + shown(part.name) + "）在目录和正文中的名称不一致");
    }
    return (int) end
        + (entry.getGeneralPurposeBit().usesDataDescriptor() ? descriptor((int) end) : 0);
  }

  /** Length of the data descriptor at this place: with or without signature, 32 or 64 bit sizes. */
  private int descriptor(int at) {
    int next = nextHeader(at);
    int length = next - at;
    return length == 12 || length == 16 || length == 20 || length == 24 ? length : 0;
  }

  private int nextHeader(int at) {
    int limit = shape.directoryStart();
    boolean signed = at + 16 <= limit && ArchiveShape.i32(file, at) == DESCRIPTOR_SIGNATURE;
    int[] lengths = signed ? new int[] {16, 24} : new int[] {12, 20};
    for (int length : lengths) {
      int next = at + length;
      if (next == limit || (next + 4 <= limit && ArchiveShape.i32(file, next) == LOCAL_SIGNATURE)) {
        return next;
      }
    }
    return at;
  }

  private long checkContent(Part part, Inflater inflater, byte[] buffer, boolean keep, long before)
      throws Unreadable {
    Unreadable.checkInterrupt();
    ZipArchiveEntry entry = part.entry;
    int from = (int) entry.getDataOffset();
    int length = (int) entry.getCompressedSize();
    CRC32 sum = new CRC32();
    long size;
    if (entry.getMethod() == ZipArchiveEntry.STORED) {
      size = length;
      checkSize(part, size, before);
      sum.update(file, from, length);
    } else {
      byte[] whole = keep ? new byte[(int) Math.max(0, entry.getSize()) + 1] : null;
      byte[] target = whole == null ? buffer : whole;
      inflater.reset();
      inflater.setInput(file, from, length);
      size = 0;
      try {
        while (!inflater.finished()) {
          int at = whole == null ? 0 : (int) size;
          int n = inflater.inflate(target, at, target.length - at);
          if (n == 0 && !inflater.finished()) {
            // Out of input, asking for a dictionary, or more bytes than the directory says.
            throw broken(part);
          }
          sum.update(target, at, n);
          size += n;
          checkSize(part, size, before);
        }
      } catch (DataFormatException e) {
        throw broken(part);
      }
      if (inflater.getBytesRead() != length) {
        throw broken(part);
      }
      if (whole != null) {
        part.kept = Arrays.copyOf(whole, (int) size);
      }
    }
    if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
      throw broken(part);
    }
    return size;
  }

  private static Unreadable broken(Part part) {
    return Unreadable.damaged("文件内部的条目（" + shown(part.name) + "）与校验值不符，内容已损坏");
  }

  private void checkSize(Part part, long size, long before) throws Unreadable {
    if (size > limits.get(Limit.ENTRY)) {
      throw Unreadable.tooLarge(limits, Limit.ENTRY, "文件内部的条目（" + shown(part.name) + "）展开后");
    }
    if (before + size > limits.get(Limit.TOTAL)) {
      throw Unreadable.tooLarge(limits, Limit.TOTAL);
    }
  }

  XMLInputFactory xml() {
    return xml;
  }

  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /** The names of all entries, as the directory has them. */
  Collection<String> names() {
    return parts.values().stream().map(part -> part.name).toList();
  }

  /** The inflated bytes of a verified part, or null where there is none of that name. */
  InputStream stream(String name) {
    Part part = parts.get(key(name));
    if (part == null) {
      return null;
    }
    if (part.kept != null) {
      return new Listening(new ByteArrayInputStream(part.kept));
    }
    InputStream raw =
        new ByteArrayInputStream(
            file, (int) part.entry.getDataOffset(), (int) part.entry.getCompressedSize());
    return new Listening(
        part.entry.getMethod() == ZipArchiveEntry.STORED ? raw : new RawInflaterStream(raw));
  }

  /**
   * Ends the reading of an XML part when its thread is interrupted: the parser asks for some
   * thousand bytes at a time, however much it makes of them.
   */
  private static final class Listening extends FilterInputStream {
    Listening(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException();
      }
      return super.read(b, from, length);
    }
  }

  /** Ends its inflater, whose memory the garbage collector does not see. */
  private static final class RawInflaterStream extends InflaterInputStream {
    RawInflaterStream(InputStream raw) {
      super(raw, new Inflater(true), 16 << 10);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  /** Part names are equal whatever the case of their letters. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A name that cannot spoil a line: control and direction characters taken out, and short. */
  static String shown(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length() && out.length() < 60; i++) {
      char c = name.charAt(i);
      int type = Character.getType(c);
      boolean plain =
          !Character.isISOControl(c)
              && type != Character.FORMAT
              && type != Character.LINE_SEPARATOR
              && type != Character.PARAGRAPH_SEPARATOR
              && type != Character.SURROGATE;
      out.append(plain ? c : '?');
    }
    return out.toString();
  }
}

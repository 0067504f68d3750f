package selfeval.annotate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import selfeval.workbook.Limits;

/**
 * The zip package of a workbook: parts are read when asked for, changed by patches, added and
 * removed; all others are copied as they are, still compressed.
 */
final class XlsxPackage implements AutoCloseable {
  /** What added entries bear, so that equal inputs give equal bytes. */
  private static final LocalDateTime TIME_OF_ADDED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int ENCRYPTED_FLAG = 1;

  /** Each holds a quarter of a megabyte outside the heap: one a thread, not one a file. */
  private static final ThreadLocal<Deflater> DEFLATER =
      ThreadLocal.withInitial(
          () -> {
            // on the small parts of a form a third quicker than the defaults, and as small
            Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
            deflater.setStrategy(Deflater.FILTERED);
            return deflater;
          });

  private static final ThreadLocal<Inflater> INFLATER =
      ThreadLocal.withInitial(() -> new Inflater(true));

  private final byte[] file;
  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries = new ArrayList<>();
  private final Map<String, ZipArchiveEntry> byName = new HashMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();
  private final Map<String, Patch> patches = new LinkedHashMap<>();
  private final Map<String, byte[]> added = new LinkedHashMap<>();
  private final Map<String, byte[]> replaced = new HashMap<>();
  private final Map<String, Boolean> removed = new HashMap<>();

  private XlsxPackage(byte[] file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  static XlsxPackage open(byte[] file) {
    XlsxPackage result = null;
    try {
      ZipFile zip = ZipFile.builder().setByteArray(file).setIgnoreLocalFileHeader(true).get();
      result = new XlsxPackage(file, zip);
      result.list();
      return result;
    } catch (IOException e) {
      if (result != null) {
        result.close();
      }
      throw new CannotAnnotateInPlace("压缩包结构异常");
    } catch (CannotAnnotateInPlace e) {
      if (result != null) {
        result.close();
      }
      throw e;
    }
  }

  private void list() {
    Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
    while (all.hasMoreElements()) {
      ZipArchiveEntry entry = all.nextElement();
      if (byName.put(key(entry.getName()), entry) != null) {
        throw new CannotAnnotateInPlace("压缩包内有同名部件");
      }
      entries.add(entry);
    }
  }

  /** Part names are equal without regard to case (ECMA-376 part 2, 6.2.2.3). */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    String key = key(name);
    return !removed.containsKey(key) && (byName.containsKey(key) || added.containsKey(key));
  }

  /** Names as written, in the order of the file. */
  List<String> names() {
    List<String> names = new ArrayList<>(entries.size());
    for (ZipArchiveEntry entry : entries) {
      if (!removed.containsKey(key(entry.getName()))) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  /** The part as it stands in the file; refused where it is missing or broken. */
  byte[] part(String name) {
    String key = key(name);
    byte[] known = contents.get(key);
    if (known != null) {
      return known;
    }
    ZipArchiveEntry entry = byName.get(key);
    if (entry == null) {
      throw new CannotAnnotateInPlace("缺少部件 " + name);
    }
    byte[] content = inflate(entry);
    contents.put(key, content);
    return content;
  }

  /** The changes to a part of the file, to which more can be added. */
  Patch patch(String name) {
    String key = key(name);
    Patch patch = patches.get(key);
    if (patch == null) {
      patch = new Patch(part(name));
      patches.put(key, patch);
    }
    return patch;
  }

  /** Puts other content in the place of a part of the file. */
  void replace(String name, byte[] content) {
    replaced.put(key(name), content);
  }

  void add(String name, byte[] content) {
    if (has(name)) {
      throw new IllegalStateException("already there: " + name);
    }
    added.put(name, content);
  }

  void remove(String name) {
    removed.put(key(name), true);
  }

  /** Parts changed by patches, as they will be written. */
  Map<String, Patch> patched() {
    Map<String, Patch> result = new LinkedHashMap<>();
    for (ZipArchiveEntry entry : entries) {
      Patch patch = patches.get(key(entry.getName()));
      if (patch != null && !patch.isEmpty()) {
        result.put(entry.getName(), patch);
      }
    }
    return result;
  }

  Map<String, byte[]> added() {
    return added;
  }

  /** A name that no part has: the text with the first free number put in for {@code #}. */
  String freeName(String pattern) {
    for (int n = 1; ; n++) {
      String name = pattern.replace("#", Integer.toString(n));
      boolean taken = byName.containsKey(key(name));
      for (String other : added.keySet()) {
        taken |= key(other).equals(key(name));
      }
      if (!taken) {
        return name;
      }
    }
  }

  byte[] write() {
    return write(false);
  }

  /** As {@link #write()}, with one and the same time on all entries. */
  byte[] writeWithFixedTimes() {
    return write(true);
  }

  private byte[] write(boolean fixedTimes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + 16_384);
    Deflater deflater = DEFLATER.get();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      out.setUseZip64(Zip64Mode.Never);
      for (ZipArchiveEntry entry : entries) {
        String key = key(entry.getName());
        if (removed.containsKey(key)) {
          continue;
        }
        if (fixedTimes) {
          entry.setTimeLocal(TIME_OF_ADDED);
        }
        Patch patch = patches.get(key);
        byte[] content =
            replaced.containsKey(key)
                ? replaced.get(key)
                : patch != null && !patch.isEmpty() ? patch.apply() : null;
        out.setUseLanguageEncodingFlag(!isAscii(entry.getName()));
        if (content == null) {
          try (InputStream raw = zip.getRawInputStream(entry)) {
            out.addRawArchiveEntry(entry, raw);
          }
        } else {
          put(out, new ZipArchiveEntry(entry), content, deflater);
        }
      }
      out.setUseLanguageEncodingFlag(false);
      for (Map.Entry<String, byte[]> part : added.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
        entry.setTimeLocal(TIME_OF_ADDED);
        entry.setMethod(ZipArchiveEntry.DEFLATED);
        put(out, entry, part.getValue(), deflater);
      }
    } catch (IOException e) {
      throw new CannotAnnotateInPlace("压缩包无法重写");
    }
    return bytes.toByteArray();
  }

  private static void put(
      ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] content, Deflater deflater)
      throws IOException {
    byte[] data = content;
    int length = content.length;
    if (entry.getMethod() != ZipArchiveEntry.STORED) {
      entry.setMethod(ZipArchiveEntry.DEFLATED);
      deflater.reset();
      deflater.setInput(content);
      deflater.finish();
      data = new byte[content.length + content.length / 1000 + 64];
      length = 0;
      while (!deflater.finished()) {
        length += deflater.deflate(data, length, data.length - length);
      }
    }
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    entry.setSize(content.length);
    entry.setCompressedSize(length);
    out.addRawArchiveEntry(entry, new ByteArrayInputStream(data, 0, length));
  }

  private byte[] inflate(ZipArchiveEntry entry) {
    int method = entry.getMethod();
    if (entry.getRawFlag() % 2 == ENCRYPTED_FLAG
        || method != ZipArchiveEntry.STORED && method != ZipArchiveEntry.DEFLATED) {
      throw new CannotAnnotateInPlace("部件压缩方式特殊");
    }
    long cap = Limits.standard().entryBytes();
    if (entry.getSize() > cap || entry.getCompressedSize() > file.length) {
      throw new CannotAnnotateInPlace("部件过大");
    }
    byte[] raw;
    try (InputStream in = zip.getRawInputStream(entry)) {
      raw = in.readAllBytes();
    } catch (IOException e) {
      throw new CannotAnnotateInPlace("压缩包结构异常");
    }
    byte[] content = raw;
    if (method == ZipArchiveEntry.DEFLATED) {
      // the declared size is a guess only: one byte more shows whether it was too small
      content = new byte[(int) entry.getSize()];
      int length = 0;
      Inflater inflater = INFLATER.get();
      inflater.reset();
      inflater.setInput(raw);
      try {
        while (length < content.length && !inflater.finished()) {
          int n = inflater.inflate(content, length, content.length - length);
          if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
            break;
          }
          length += n;
        }
      } catch (DataFormatException e) {
        throw new CannotAnnotateInPlace("部件数据损坏");
      }
      if (length < content.length) {
        throw new CannotAnnotateInPlace("部件数据损坏");
      }
    }
    CRC32 crc = new CRC32();
    crc.update(content);
    if (crc.getValue() != entry.getCrc()) {
      throw new CannotAnnotateInPlace("部件数据损坏");
    }
    return content;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7E) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // nothing is held but memory
    }
  }
}

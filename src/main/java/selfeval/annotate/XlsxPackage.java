package selfeval.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The zip package of a workbook: parts are read when asked for, changed by patches, added and
 * removed; all others are copied as they are, still compressed.
 */
final class XlsxPackage {
  private static final int ENCRYPTED = 1;

  /** Each holds memory outside the heap: one a thread, not one a file. */
  private static final ThreadLocal<Inflater> INFLATER =
      ThreadLocal.withInitial(() -> new Inflater(true));

  private final ZipArchive zip;
  private final Map<String, ZipArchive.Entry> byName = new HashMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();
  private final Map<String, Patch> patches = new LinkedHashMap<>();
  private final Map<String, byte[]> added = new LinkedHashMap<>();
  private final Map<String, byte[]> replaced = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  private XlsxPackage(byte[] file) {
    zip = new ZipArchive(file);
    for (ZipArchive.Entry entry : zip.entries()) {
      if (byName.put(key(entry.name()), entry) != null) {
        throw new CannotAnnotateInPlace("压缩包内有同名部件");
      }
    }
  }

  static XlsxPackage open(byte[] file) {
    return new XlsxPackage(file);
  }

  /** Part names are equal without regard to case (ECMA-376 part 2, 6.2.2.3). */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    String key = key(name);
    return !removed.contains(key) && (byName.containsKey(key) || added.containsKey(key));
  }

  /** Names as written, in the order of the file. */
  List<String> names() {
    List<String> names = new ArrayList<>(zip.entries().size());
    for (ZipArchive.Entry entry : zip.entries()) {
      if (!removed.contains(key(entry.name()))) {
        names.add(entry.name());
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
    ZipArchive.Entry entry = byName.get(key);
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
    removed.add(key(name));
  }

  /** Parts changed by patches, as they will be written. */
  Map<String, Patch> patched() {
    Map<String, Patch> result = new LinkedHashMap<>();
    for (ZipArchive.Entry entry : zip.entries()) {
      Patch patch = patches.get(key(entry.name()));
      if (patch != null && !patch.isEmpty()) {
        result.put(entry.name(), patch);
      }
    }
    return result;
  }

  Map<String, byte[]> added() {
    return added;
  }

  byte[] write() {
    return write(false);
  }

  /** As {@link #write()}, with one and the same time on all entries. */
  byte[] writeWithFixedTimes() {
    return write(true);
  }

  private byte[] write(boolean fixedTimes) {
    ZipOutput out = new ZipOutput(zip);
    for (ZipArchive.Entry entry : zip.entries()) {
      String key = key(entry.name());
      if (removed.contains(key)) {
        continue;
      }
      Patch patch = patches.get(key);
      byte[] other = replaced.get(key);
      if (other != null) {
        out.replace(entry, other);
      } else if (patch != null && !patch.isEmpty()) {
        out.replace(entry, patch.apply());
      } else {
        out.copy(entry);
      }
    }
    for (Map.Entry<String, byte[]> part : added.entrySet()) {
      out.add(part.getKey(), part.getValue());
    }
    if (fixedTimes) {
      out.fixTimes();
    }
    return out.finish();
  }

  private byte[] inflate(ZipArchive.Entry entry) {
    if (entry.flags() % 2 == ENCRYPTED
        || entry.method() != ZipArchive.STORED && entry.method() != ZipArchive.DEFLATED) {
      throw new CannotAnnotateInPlace("部件压缩方式特殊");
    }
    byte[] content =
        entry.method() == ZipArchive.DEFLATED
            ? inflated(entry)
            : Arrays.copyOfRange(zip.file(), entry.data(), entry.data() + entry.compressed());
    CRC32 crc = new CRC32();
    crc.update(content);
    if ((int) crc.getValue() != entry.crc()) {
      throw new CannotAnnotateInPlace("部件数据损坏");
    }
    return content;
  }

  /** As long as declared: what is shorter is refused here, what is longer by its checksum. */
  private byte[] inflated(ZipArchive.Entry entry) {
    byte[] content = new byte[entry.size()];
    Inflater inflater = INFLATER.get();
    inflater.reset();
    inflater.setInput(zip.file(), entry.data(), entry.compressed());
    int length = 0;
    try {
      while (length < content.length) {
        int n = inflater.inflate(content, length, content.length - length);
        if (n == 0) {
          throw new CannotAnnotateInPlace("部件数据损坏");
        }
        length += n;
      }
    } catch (DataFormatException e) {
      throw new CannotAnnotateInPlace("部件数据损坏");
    }
    return content;
  }
}

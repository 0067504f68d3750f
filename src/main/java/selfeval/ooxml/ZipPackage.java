package selfeval.ooxml;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive as a set of parts, for reading. The central directory is the only truth; what is
 * inflated counts toward the limits and must give its check sum.
 */
public final class ZipPackage {
  /** Gives the package of a file; the same one to all that look into it, where it was opened. */
  @FunctionalInterface
  public interface Opener {
    ZipPackage open(byte[] file) throws Unreadable;
  }

  /** Small XML parts are kept from the first inflation, since nearly all of them are read. */
  private static final int KEPT_PART = 512 << 10;

  private static final int KEPT_IN_ALL = 8 << 20;

  private final ZipArchive zip;
  private final Map<String, ZipArchive.Entry> entries = new LinkedHashMap<>();
  private final Map<String, byte[]> kept = new LinkedHashMap<>();
  private final XmlNames parser = XmlNames.current();
  private final SeenNames xmlNames = new SeenNames();
  private final Map<String, Relationships> relationships = new HashMap<>();
  private final Map<String, WorkbookPart> workbooks = new HashMap<>();
  private @Nullable ContentTypes contentTypes;
  private long asked;
  private @Nullable String repeated;

  private ZipPackage(ZipArchive zip) {
    this.zip = zip;
    for (ZipArchive.Entry entry : zip.entries()) {
      if (entries.putIfAbsent(key(entry.name()), entry) != null) {
        repeated = entry.name();
      }
    }
  }

  /** Reads the directory alone: enough to tell what kind of archive this is. */
  public static ZipPackage open(byte[] file, Limits limits) throws Unreadable {
    return new ZipPackage(new ZipArchive(file, limits));
  }

  /** Refuses an archive with two entries of one name: programs differ in which they read. */
  void refuseRepeated() throws Unreadable {
    if (repeated != null) {
      throw Unreadable.damaged("文件内部有同名的条目（" + Unreadable.shown(repeated) + "），不能确定以哪一个为准");
    }
  }

  /** Checks every entry: names, places, and the bytes against their check sum. */
  public void verify() throws Unreadable {
    refuseRepeated();
    new ArchiveCheck(zip).check();
    byte[] buffer = new byte[0];
    long total = 0;
    long keptSize = 0;
    for (Map.Entry<String, ZipArchive.Entry> one : entries.entrySet()) {
      ZipArchive.Entry entry = one.getValue();
      byte[] known = kept.get(one.getKey());
      if (known != null) {
        keptSize += known.length;
        total += known.length;
      } else if (keptSize < KEPT_IN_ALL && keepable(entry)) {
        byte[] content = zip.content(entry, total);
        kept.put(one.getKey(), content);
        keptSize += content.length;
        total += content.length;
      } else {
        buffer = buffer.length > 0 ? buffer : new byte[16 << 10];
        total += zip.check(entry, buffer, total);
      }
    }
  }

  private static boolean keepable(ZipArchive.Entry entry) {
    return (entry.name().endsWith(".xml") || entry.name().endsWith(".rels"))
        && entry.size() <= KEPT_PART;
  }

  /** Lets go of parts that are too large to be kept for the next that looks into the package. */
  public void shrink() {
    kept.values().removeIf(content -> content.length > KEPT_PART);
  }

  /** The relationships of a part, read once. */
  Relationships relationships(String owner) throws Unreadable {
    Relationships known = relationships.get(owner);
    if (known == null) {
      known = Relationships.read(this, owner);
      relationships.put(owner, known);
    }
    return known;
  }

  /** What a workbook part says, read once. */
  WorkbookPart workbook(String part) throws Unreadable {
    WorkbookPart known = workbooks.get(part);
    if (known == null) {
      known = WorkbookPart.parse(this, part);
      workbooks.put(part, known);
    }
    return known;
  }

  /** The list of content types, read once. */
  ContentTypes contentTypes() throws Unreadable {
    if (contentTypes == null) {
      contentTypes = ContentTypes.read(this);
    }
    return contentTypes;
  }

  ZipArchive archive() {
    return zip;
  }

  Limits limits() {
    return zip.limits();
  }

  XMLInputFactory xml() {
    return parser.factory();
  }

  /** Tells that a part was read to its end: what its names cost those who share the parser. */
  void counted() {
    parser.charge(xmlNames.takeNew());
  }

  /** The names that the XML read so far uses. */
  SeenNames xmlNames() {
    return xmlNames;
  }

  public boolean has(@Nullable String name) {
    return name != null && entries.containsKey(key(name));
  }

  /** The names of all entries, as the directory has them. */
  public Collection<String> names() {
    return entries.values().stream().map(ZipArchive.Entry::name).toList();
  }

  /** The inflated bytes of a part, or null where there is none of that name. */
  public @Nullable InputStream stream(String name) {
    String key = key(name);
    ZipArchive.Entry entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    byte[] known = kept.get(key);
    if (known != null) {
      return new Listening(new ByteArrayInputStream(known));
    }
    InputStream raw = new ByteArrayInputStream(zip.file(), entry.data(), entry.compressed());
    return new Listening(entry.method() == ZipArchive.STORED ? raw : new RawInflaterStream(raw));
  }

  /** The inflated bytes of a part where they are kept; null where they are not. */
  byte @Nullable [] kept(String name) {
    return kept.get(key(name));
  }

  /** The inflated bytes of a part, checked and kept; null where there is none of that name. */
  public byte @Nullable [] content(String name) throws Unreadable {
    String key = key(name);
    byte[] known = kept.get(key);
    ZipArchive.Entry entry = entries.get(key);
    if (known == null && entry != null) {
      known = zip.content(entry, asked);
      asked += known.length;
      kept.put(key, known);
    }
    return known;
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

  /** Part names are equal without regard to case (ECMA-376 part 2, 6.2.2.3). */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

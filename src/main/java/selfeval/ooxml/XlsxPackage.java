package selfeval.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A package that is being changed: parts are changed by patches, added and removed; all others are
 * copied as they are, still compressed. What is read of it is read as {@link ZipPackage} reads it.
 */
public final class XlsxPackage {
  private final ZipPackage there;
  private final Map<String, Patch> patches = new LinkedHashMap<>();
  private final Map<String, byte[]> added = new LinkedHashMap<>();
  private final Map<String, byte[]> replaced = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  /** Refuses what cannot be read as an archive with parts of different names. */
  public XlsxPackage(byte[] file, Limits limits) {
    this(file, opened -> ZipPackage.open(opened, limits));
  }

  /** The same with a package that may have been opened before. */
  public XlsxPackage(byte[] file, ZipPackage.Opener packages) {
    try {
      there = packages.open(file);
      there.refuseRepeated();
    } catch (Unreadable e) {
      throw new CannotAnnotateInPlace("压缩包结构异常", e);
    }
  }

  /** The package as it is in the file. */
  public ZipPackage there() {
    return there;
  }

  public boolean has(@Nullable String name) {
    return name != null
        && !removed.contains(ZipPackage.key(name))
        && (there.has(name) || added.containsKey(name));
  }

  /** Names as written, in the order of the file. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : there.names()) {
      if (!removed.contains(ZipPackage.key(name))) {
        names.add(name);
      }
    }
    return names;
  }

  /** The part as the file has it; refused where it is missing or broken. */
  public byte[] part(String name) {
    try {
      byte[] content = there.content(name);
      if (content != null) {
        return content;
      }
    } catch (Unreadable e) {
      throw new CannotAnnotateInPlace("部件数据损坏", e);
    }
    throw new CannotAnnotateInPlace("缺少部件 " + name);
  }

  /** The relationships of a part as the file has them; refused where they cannot be read. */
  public Relationships relationships(String owner) {
    try {
      there.content(Relationships.nameFor(owner));
      return Relationships.of(there, owner);
    } catch (Unreadable e) {
      throw new CannotAnnotateInPlace("部件 " + Relationships.nameFor(owner) + " 无法读取", e);
    }
  }

  /** What the workbook part says; refused where it cannot be read. */
  public WorkbookPart workbook(String part) {
    try {
      there.content(part);
      return WorkbookPart.read(there, part);
    } catch (Unreadable e) {
      throw new CannotAnnotateInPlace("工作簿主部件无法读取", e);
    }
  }

  /** The content types as the file has them; refused where they cannot be read. */
  public ContentTypes contentTypes() {
    try {
      there.content(ContentTypes.NAME);
      return ContentTypes.of(there);
    } catch (Unreadable e) {
      throw new CannotAnnotateInPlace("部件 " + ContentTypes.NAME + " 无法读取", e);
    }
  }

  String contentTypeKey(String part) {
    return ContentTypes.key(part, there);
  }

  /** The changes to a part of the file, to which more can be added. */
  public Patch patch(String name) {
    String key = ZipPackage.key(name);
    Patch patch = patches.get(key);
    if (patch == null) {
      patch = new Patch(part(name));
      patches.put(key, patch);
    }
    return patch;
  }

  /** Puts other content in the place of a part of the file. */
  public void replace(String name, byte[] content) {
    replaced.put(ZipPackage.key(name), content);
  }

  public void add(String name, byte[] content) {
    if (has(name)) {
      throw new IllegalStateException("already there: " + name);
    }
    added.put(name, content);
  }

  public void remove(String name) {
    removed.add(ZipPackage.key(name));
  }

  /** Parts changed by patches, as they will be written. */
  public Map<String, Patch> patched() {
    Map<String, Patch> result = new LinkedHashMap<>();
    for (ZipArchive.Entry entry : there.archive().entries()) {
      Patch patch = patches.get(ZipPackage.key(entry.name()));
      if (patch != null && !patch.isEmpty()) {
        result.put(entry.name(), patch);
      }
    }
    return result;
  }

  public Map<String, byte[]> added() {
    return added;
  }

  public byte[] write() {
    return write(false);
  }

  /** As {@link #write()}, with one and the same time on all entries. */
  public byte[] writeWithFixedTimes() {
    return write(true);
  }

  private byte[] write(boolean fixedTimes) {
    ZipOutput out = new ZipOutput(there.archive());
    for (ZipArchive.Entry entry : there.archive().entries()) {
      String key = ZipPackage.key(entry.name());
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
}

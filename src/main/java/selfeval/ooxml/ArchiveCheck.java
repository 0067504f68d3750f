package selfeval.ooxml;

import java.util.Arrays;

/**
 * Checks names and places of the entries of an archive: one of which two programs could read two
 * different things is refused.
 */
final class ArchiveCheck {
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int DESCRIPTOR_FOLLOWS = 8;

  private final ZipArchive zip;

  ArchiveCheck(ZipArchive zip) {
    this.zip = zip;
  }

  /** Refuses names that lead out of the package, and bytes that belong to no entry or to two. */
  void check() throws Unreadable {
    int expected = 0;
    for (ZipArchive.Entry entry : zip.entries()) {
      checkName(entry.name());
      expected = checkPlace(entry, expected);
    }
    if (expected != zip.directoryStart()) {
      throw Unreadable.damaged("文件内部有不属于任何条目的字节，内容不可信");
    }
  }

  private static void checkName(String name) throws Unreadable {
    if (name.isEmpty()
        || name.charAt(0) == '/'
        || name.indexOf(':') >= 0
        || name.indexOf('\0') >= 0) {
      throw Unreadable.damaged("文件内部有路径不合规的条目（" + Unreadable.shown(name) + "），内容不可信");
    }
    int start = 0;
    while (start <= name.length()) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      String segment = name.substring(start, end);
      if (segment.equals("..") || segment.equals(".") || (segment.isEmpty() && slash >= 0)) {
        throw Unreadable.damaged("文件内部有路径不合规的条目（" + Unreadable.shown(name) + "），内容不可信");
      }
      start = end + 1;
    }
  }

  /** Entries follow one another without room between them; returns where this one ends. */
  private int checkPlace(ZipArchive.Entry entry, int expected) throws Unreadable {
    if (entry.encrypted()) {
      throw Unreadable.damaged("文件内部有加了密码的条目（" + shown(entry) + "），工作簿不应如此");
    }
    if (entry.method() != ZipArchive.STORED && entry.method() != ZipArchive.DEFLATED) {
      throw Unreadable.damaged("文件内部的条目（" + shown(entry) + "）用了工作簿不使用的压缩方法");
    }
    if (zip.u16(entry.central() + 34) != 0) {
      throw Unreadable.damaged("文件是分卷压缩包的一部分，内容不完整");
    }
    int local = entry.local();
    if (local != expected) {
      throw Unreadable.damaged(local < expected ? "文件内部的条目相互重叠，内容不可信" : "文件开头或条目之间有多余的字节，内容不可信");
    }
    long end = (long) entry.data() + entry.compressed();
    if (end > zip.directoryStart() || zip.i32(local) != ZipArchive.LOCAL) {
      throw Unreadable.damaged("文件内部的条目（" + shown(entry) + "）不完整");
    }
    int length = zip.u16(entry.central() + 28);
    int inDirectory = entry.central() + ZipArchive.CENTRAL_LENGTH;
    int inFile = local + ZipArchive.LOCAL_LENGTH;
    if (zip.u16(local + 26) != length
        || !Arrays.equals(
            zip.file(), inFile, inFile + length, zip.file(), inDirectory, inDirectory + length)) {
      throw Unreadable.damaged("文件内部的条目（" + shown(entry) + "）在目录和正文中的名称不一致");
    }
    boolean described = (entry.flags() & DESCRIPTOR_FOLLOWS) != 0;
    return (int) end + (described ? descriptor((int) end) : 0);
  }

  private static String shown(ZipArchive.Entry entry) {
    return Unreadable.shown(entry.name());
  }

  /** Length of the data descriptor at this place: with or without signature, 32 or 64 bit sizes. */
  private int descriptor(int at) {
    int limit = zip.directoryStart();
    boolean signed = at + 16 <= limit && zip.i32(at) == DESCRIPTOR_SIGNATURE;
    int[] lengths = signed ? new int[] {16, 24} : new int[] {12, 20};
    for (int length : lengths) {
      int next = at + length;
      if (next == limit || (next + 4 <= limit && zip.i32(next) == ZipArchive.LOCAL)) {
        return length;
      }
    }
    return 0;
  }
}

package selfeval.ooxml;

/**
 * The end of a zip archive, read before any entry is believed: where the central directory is and
 * how many entries it has. Two programs that disagree on this read two different workbooks from one
 * file, so everything that leaves room for that is refused.
 *
 * @param directoryStart offset of the first central header
 * @param entries central headers, counted by walking them
 */
public record ArchiveShape(int directoryStart, int entries) {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_SIZE = 20;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_SIZE = 56;
  private static final int CENTRAL_SIGNATURE = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;

  static ArchiveShape of(byte[] file, Limits limits) throws Unreadable {
    int end = endOfDirectory(file);
    if (end < 0) {
      throw Unreadable.damaged("文件不完整（缺少结尾的目录），多半是复制或下载时中断造成的");
    }
    if (end + END_SIZE + u16(file, end + 20) != file.length) {
      throw Unreadable.damaged("文件末尾有不属于工作簿的字节，内容不可信");
    }
    if (u16(file, end + 4) != 0 || u16(file, end + 6) != 0) {
      throw Unreadable.damaged("文件是分卷压缩包的一部分，内容不完整");
    }
    long count = u16(file, end + 10);
    long size = u32(file, end + 12);
    long start = u32(file, end + 16);
    int directoryEnd = end;
    if (end >= LOCATOR_SIZE && i32(file, end - LOCATOR_SIZE) == LOCATOR_SIGNATURE) {
      int locator = end - LOCATOR_SIZE;
      long end64 = i64(file, locator + 8);
      if (end64 < 0
          || end64 > locator - END64_SIZE
          || i32(file, (int) end64) != END64_SIGNATURE
          || end64 + 12 + i64(file, (int) end64 + 4) != locator) {
        throw Unreadable.damaged("文件的目录有矛盾，内容不可信");
      }
      directoryEnd = (int) end64;
      count = i64(file, directoryEnd + 32);
      size = i64(file, directoryEnd + 40);
      start = i64(file, directoryEnd + 48);
    }
    if (start < 0 || size < 0 || start > file.length || start + size != directoryEnd) {
      throw Unreadable.damaged("文件的目录与实际位置不符，前面或中间有多余的字节");
    }
    int walked = walk(file, (int) start, directoryEnd, limits);
    if (walked != count) {
      throw Unreadable.damaged("文件的目录与实际条目数不符");
    }
    return new ArchiveShape((int) start, walked);
  }

  private static int walk(byte[] file, int start, int end, Limits limits) throws Unreadable {
    int count = 0;
    int at = start;
    while (at < end) {
      if (at + CENTRAL_SIZE > end || i32(file, at) != CENTRAL_SIGNATURE) {
        throw Unreadable.damaged("文件的目录已损坏");
      }
      at += CENTRAL_SIZE + u16(file, at + 28) + u16(file, at + 30) + u16(file, at + 32);
      if (++count > limits.get(Limit.ENTRIES)) {
        throw Unreadable.tooLarge(limits, Limit.ENTRIES);
      }
    }
    if (at != end) {
      throw Unreadable.damaged("文件的目录已损坏");
    }
    return count;
  }

  /** Where the last end-of-directory record is located, or -1. */
  public static int endOfDirectory(byte[] file) {
    int lowest = Math.max(0, file.length - END_SIZE - 0xFFFF);
    for (int i = file.length - END_SIZE; i >= lowest; i--) {
      if (file[i] == 'P' && i32(file, i) == END_SIGNATURE) {
        return i;
      }
    }
    return -1;
  }

  public static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  static int i32(byte[] b, int at) {
    return u16(b, at) | u16(b, at + 2) << 16;
  }

  public static long u32(byte[] b, int at) {
    return i32(b, at) & 0xFFFFFFFFL;
  }

  private static long i64(byte[] b, int at) {
    return u32(b, at) | u32(b, at + 4) << 32;
  }
}

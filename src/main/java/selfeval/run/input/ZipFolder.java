package selfeval.run.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip file looked at as a folder, one level deep: its members, and why it cannot be taken for
 * one. Nothing of it is unpacked to disk.
 *
 * @param members its files, as they stand in its directory; directories and what systems leave
 *     there are not among them
 * @param left what it holds and is not taken: what, and what to do
 * @param trouble why nothing of it was read, else null
 */
record ZipFolder(List<ZipMember> members, List<Left> left, @Nullable Trouble trouble) {
  /** More files than this in one archive are nobody's forms of a year. */
  private static final int MOST = 20_000;

  private static final Charset GB18030 = Charset.forName("GB18030");

  ZipFolder {
    members = List.copyOf(members);
    left = List.copyOf(left);
  }

  /** Why nothing of a zip file was read. */
  enum Trouble {
    ENCRYPTED("压缩包有密码，不能打开；请向单位索取未加密的文件，放进输入文件夹重新审核。"),
    DAMAGED("压缩包已损坏或没有传完，不能打开；请向单位重新索取，放进输入文件夹重新审核。"),
    TOO_MANY("压缩包里的文件太多（超过 " + MOST + " 个），没有审核；请解压到输入文件夹后重新审核。");

    private final String advice;

    Trouble(String advice) {
      this.advice = advice;
    }

    /** What to do, a Chinese sentence. */
    String advice() {
      return advice;
    }
  }

  /**
   * Something that is not taken.
   *
   * @param path in the zip file
   * @param advice a Chinese sentence
   */
  record Left(String path, String advice) {}

  private static ZipFolder none(Trouble trouble) {
    return new ZipFolder(List.of(), List.of(), trouble);
  }

  /** Whether a file of a folder is looked into, by its name. */
  static boolean named(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip") && !OtherKind.unnoticed(name);
  }

  /**
   * Lists a zip file.
   *
   * @param zip not closed
   */
  static ZipFolder of(SeekableByteChannel zip) {
    try {
      if (ZipDirectory.length(zip) > ZipDirectory.MOST) {
        return none(Trouble.TOO_MANY);
      }
      ZipFile file =
          ZipFile.builder()
              .setSeekableByteChannel(new Kept(zip))
              .setCharset(StandardCharsets.UTF_8)
              .setUseUnicodeExtraFields(true)
              .get();
      List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
      return entries.size() > MOST ? none(Trouble.TOO_MANY) : of(entries);
    } catch (IOException | IllegalArgumentException e) {
      return none(Trouble.DAMAGED);
    }
  }

  private static ZipFolder of(List<ZipArchiveEntry> entries) {
    List<ZipMember> members = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (ZipArchiveEntry entry : entries) {
      String name = name(entry).replace('\\', '/');
      if (entry.isDirectory() || name.endsWith("/") || system(name)) {
        continue;
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return none(Trouble.ENCRYPTED);
      }
      String path = safe(name);
      boolean known =
          entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
      if (path == null) {
        left.add(new Left(name, "压缩包里的这个文件带有指向别处的路径，没有打开；请解压后核对，放进输入文件夹重新审核。"));
      } else if (!known || entry.isUnixSymlink()) {
        left.add(new Left(path, "压缩包里的这个文件的压缩方式不能打开，没有审核；请解压到输入文件夹后重新审核。"));
      } else {
        members.add(
            new ZipMember(
                path,
                entry.getDataOffset(),
                entry.getCompressedSize(),
                entry.getSize(),
                entry.getMethod() == ZipEntry.DEFLATED));
      }
    }
    return new ZipFolder(members, left, null);
  }

  /** A name in UTF-8 where the zip file says so or where it can be, else as Windows writes it. */
  private static String name(ZipArchiveEntry entry) {
    boolean told =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    byte[] raw = entry.getRawName();
    if (told || raw == null) {
      return entry.getName();
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      } catch (CharacterCodingException e) {
        // the next one
      }
    }
    return entry.getName();
  }

  /** What macOS and other systems put into archives. */
  private static boolean system(String name) {
    for (String part : name.split("/", -1)) {
      if (part.equals("__MACOSX") || (part.startsWith(".") && !part.matches("\\.{1,2}"))) {
        return true;
      }
    }
    return OtherKind.unnoticed(name.substring(name.lastIndexOf('/') + 1));
  }

  /** The path with what no file may be called replaced; null where it leads out of the archive. */
  private static @Nullable String safe(String name) {
    StringBuilder path = new StringBuilder();
    if (name.startsWith("/") || name.matches("^[A-Za-z]:.*")) {
      return null;
    }
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        return null;
      }
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      String plain = part.replaceAll("[<>:\"|?*\\p{Cntrl}]", "_").replaceAll("[ .]+$", "_");
      path.append(path.length() == 0 ? "" : "/").append(plain);
    }
    return path.length() == 0 ? null : path.toString();
  }

  /** A channel that is not closed by who reads it. */
  private record Kept(SeekableByteChannel channel) implements SeekableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
      return channel.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      throw new IOException("read only");
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public SeekableByteChannel position(long at) throws IOException {
      channel.position(at);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      throw new IOException("read only");
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() {
      // left to whom it belongs
    }
  }
}

package selfeval.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import selfeval.report.SafeText;

/**
 * The output folder. Everything is written into a work folder inside it and moved to its final name
 * when it is whole, so that nothing half-written ever stands under a final name.
 */
final class OutputFolder implements AutoCloseable {
  static final String RESULTS = "results.jsonl";
  static final String LEDGER = "审核台账.xlsx";
  static final String SENT_BACK = "退回";
  static final String PASSED = "通过";

  /** Marks the folder as ours while an audit runs; gone when it has ended well. */
  private static final String WORK = ".selfeval-audit.work";

  private static final String INTENT = ".selfeval-audit.intent";

  private final Path root;
  private final Path work;
  private final FolderLock lock;
  private final Set<String> former;
  private final Map<String, String> published = new HashMap<>();
  private int files;
  private boolean durable;

  private OutputFolder(Path root, Path work, FolderLock lock, Set<String> former) {
    this.root = root;
    this.work = work;
    this.lock = lock;
    this.former = former;
  }

  /**
   * Opens a folder for a new set of results.
   *
   * @throws UsageException where it is somebody else's, or overlaps an input
   * @throws OutputException where it cannot be written
   */
  static OutputFolder open(Path root, List<Path> inputs) {
    try {
      check(root, inputs);
      Files.createDirectories(root);
      FolderLock lock = FolderLock.take(root);
      try {
        Path work = root.resolve(WORK);
        Files.createDirectories(work);
        deleteTree(work, false);
        Set<String> former = FormerResults.annotated(root.resolve(RESULTS));
        former.addAll(intended(root));
        return new OutputFolder(root, work, lock, former);
      } catch (IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  /** Refuses a folder that is somebody else's or overlaps an input, before anything is written. */
  static void check(Path root, List<Path> inputs) {
    try {
      refuseOverlap(root, inputs);
      if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
        throw new UsageException("--out 指定的“" + root + "”不是文件夹，请换一个文件夹。");
      }
      if (Files.isDirectory(root) && !ownOrEmpty(root)) {
        throw new UsageException("输出文件夹“" + root + "”不是空的，也不是本程序以前的输出；为避免覆盖他人的文件，请换一个空文件夹。");
      }
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  /**
   * Results over or inside the inputs would be audited next time, or replace what they came from.
   */
  private static void refuseOverlap(Path root, List<Path> inputs) throws IOException {
    Path real = realPath(root);
    for (Path input : inputs) {
      Path in = input.toRealPath();
      if (Files.isDirectory(in) && real.startsWith(in)) {
        throw new UsageException(
            "输出文件夹“" + root + "”在输入文件夹“" + input + "”之内，结果会混入待审文件，请换到输入文件夹之外。");
      }
      if (in.startsWith(real)) {
        throw new UsageException("输入“" + input + "”在输出文件夹“" + root + "”之内，会被新的结果替换，请换一个输出文件夹。");
      }
    }
  }

  /** The real path of a place that may not exist yet. */
  private static Path realPath(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null
        ? absolute
        : existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
  }

  private static boolean ownOrEmpty(Path root) throws IOException {
    if (Files.isDirectory(root.resolve(WORK), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    Path results = root.resolve(RESULTS);
    if (Files.isRegularFile(results, LinkOption.NOFOLLOW_LINKS)) {
      return FormerResults.ours(results);
    }
    if (Files.isRegularFile(root.resolve(FolderLock.NAME), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(root)) {
      return !content.iterator().hasNext();
    }
  }

  /** From now on every file is on the disk before it gets its name, and the name too. */
  void durable() {
    durable = true;
  }

  private static List<String> intended(Path root) throws IOException {
    Path intent = root.resolve(INTENT);
    return Files.isRegularFile(intent, LinkOption.NOFOLLOW_LINKS)
        ? List.of(Files.readString(intent, StandardCharsets.UTF_8).split("\0"))
        : List.of();
  }

  /**
   * Notes what is about to be published, so that no annotated workbook is left that no line of the
   * result file names, whenever the program is ended.
   */
  void intend(List<String> places) {
    publish(aside(String.join("\0", places).getBytes(StandardCharsets.UTF_8)), INTENT);
  }

  /** Removes what was to be published, or replaced, and is not named by the result file. */
  void settle() throws IOException {
    Set<String> orphans = new HashSet<>(intended(root));
    if (!orphans.isEmpty()) {
      orphans.removeAll(FormerResults.annotated(root.resolve(RESULTS)));
    }
    settled(orphans);
  }

  /** All is published; removes what it replaced. */
  void settled(Set<String> replaced) throws IOException {
    remove(replaced);
    Files.deleteIfExists(root.resolve(INTENT));
  }

  /** Writes a file aside under a name of its own. */
  Path aside(byte[] content) {
    Path file = work.resolve(Integer.toString(files++));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (durable) {
        channel.force(true);
        verify(channel, content);
      }
      return file;
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  private static void verify(FileChannel channel, byte[] content) throws IOException {
    if (channel.size() != content.length) {
      throw new IOException("written " + channel.size() + " of " + content.length + " bytes");
    }
  }

  /** A file that is written aside piece by piece. */
  record Aside(Path path, OutputStream stream) implements AutoCloseable {
    /** The file is whole: on the disk before it gets its name. */
    void finish() throws IOException {
      stream.close();
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /** Begins a file aside under a name of its own. */
  Aside aside() {
    Path file = work.resolve(Integer.toString(files++));
    try {
      return new Aside(
          file,
          new BufferedOutputStream(
              Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16));
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  /** A folder for what is only needed while the audit runs. */
  Path scratch() {
    return work;
  }

  /** Moves a file that was written aside to its final place, given below the folder with /. */
  void publish(Path aside, String place) {
    Path target = root;
    for (String part : place.split("/")) {
      target = target.resolve(part);
    }
    try {
      Files.createDirectories(target.getParent());
      try {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unwritable(root, e, "部分文件可能已经更新，重新审核一次即可");
    }
    if (durable) {
      force(target.getParent());
    }
    published.put(place.toLowerCase(Locale.ROOT), place);
  }

  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows and some shares know no such thing: the name is there all the same.
      LoggerFactory.getLogger(OutputFolder.class).debug("cannot sync {}", folder, e);
    }
  }

  /** Removes what the former results listed and the new ones did not write again. */
  void removeFormer() {
    Set<String> outdated = new HashSet<>(former);
    outdated.removeAll(published.values());
    remove(outdated);
  }

  /** Removes annotated workbooks that were not published anew, and folders that this empties. */
  void remove(Set<String> places) {
    for (String place : places) {
      Path file = root.resolve(place).normalize();
      // The list comes from a file: it may name only what this program writes there.
      boolean below =
          file.startsWith(root.normalize().resolve(SENT_BACK))
              || file.startsWith(root.normalize().resolve(PASSED));
      try {
        // Where case does not count, a name written again may differ in it alone.
        String again = published.get(place.toLowerCase(Locale.ROOT));
        if (again != null
            && !again.equals(place)
            && Files.exists(file)
            && Files.isSameFile(root.resolve(again), file)) {
          continue;
        }
        if (below && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(file);
        }
        Path parent = below ? file.getParent() : root;
        while (!parent.equals(root) && parent.startsWith(root) && isEmpty(parent)) {
          Files.delete(parent);
          parent = parent.getParent();
        }
      } catch (IOException e) {
        throw unwritable(root, e);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      return !content.iterator().hasNext();
    }
  }

  @Override
  public void close() {
    try {
      deleteTree(work, true);
      lock.close();
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  private static void deleteTree(Path folder, boolean itself) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            if (itself || !dir.equals(folder)) {
              Files.delete(dir);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static OutputException unwritable(Path root, IOException e) {
    return unwritable(root, e, "已有的结果没有改动");
  }

  private static OutputException unwritable(Path root, IOException e, String state) {
    return new OutputException(
        "输出文件夹“"
            + SafeText.line(root.toString())
            + "”无法写入（"
            + describe(e)
            + "），请检查磁盘空间和写入权限后重新审核；"
            + state
            + "。",
        e);
  }

  private static String describe(IOException e) {
    String text = e.getMessage() == null ? "" : e.getMessage();
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "没有写入权限";
    }
    if (text.contains("No space left")) {
      return "磁盘空间不足";
    }
    if (text.contains("Read-only file system")) {
      return "只读";
    }
    if (text.contains("Too many open files")) {
      return "系统允许同时打开的文件太少，请减小 --jobs 或提高限制（ulimit -n）";
    }
    if (text.contains("File too large")) {
      return "超过系统允许的单个文件大小";
    }
    if (text.contains("quota")) {
      return "磁盘配额已用完";
    }
    if (text.contains("Input/output error")) {
      return "存储介质读写出错";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : text;
    return e.getClass().getSimpleName() + (reason == null ? "" : "：" + SafeText.line(reason));
  }
}

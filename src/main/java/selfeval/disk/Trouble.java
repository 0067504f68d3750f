package selfeval.disk;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why a file of the output folder could not be written, moved or removed. Told by the state of the
 * file, its folder and its disk, since messages of the system differ by system and language.
 */
public enum Trouble {
  HELD("正由其他程序（如 Excel、WPS）打开或锁定", "请关闭该文件"),
  NO_PERMISSION("没有写入权限", "请检查文件和文件夹的权限"),
  READ_ONLY("所在磁盘只读", "请换一个可以写入的位置，或解除只读"),
  FULL("磁盘空间不足", "请清理磁盘"),
  GONE("所在文件夹已被移走或断开", "请检查文件夹、网络或移动存储"),
  TOO_MANY_OPEN("系统允许同时打开的文件太少", "请减小 --jobs 或提高限制（ulimit -n）"),
  OTHER("读写出错", "请检查磁盘和文件夹");

  /** With less room than this nothing can be written that is worth its name, bytes. */
  private static final long ROOM = 64 << 10;

  /** Some files are always open. */
  private static final long SPARE_HANDLES = 8;

  private final String what;
  private final String advice;

  Trouble(String what, String advice) {
    this.what = what;
    this.advice = advice;
  }

  /** What is the matter, in Chinese, without a full stop. */
  public String what() {
    return what;
  }

  /** What to do about it, in Chinese, without a full stop. */
  public String advice() {
    return advice;
  }

  /**
   * Reads from an exception what stands in the way of a file.
   *
   * @param file what was to be written, moved or removed
   * @param e what came of it
   */
  public static Trouble of(Path file, @Nullable IOException e) {
    if (e instanceof AccessDeniedException denied
        && denied.getFile() != null
        && Files.isDirectory(Path.of(denied.getFile()))) {
      return NO_PERMISSION;
    }
    Path absolute = file.toAbsolutePath();
    Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (handlesUsedUp()) {
      return TOO_MANY_OPEN;
    }
    try {
      FileStore store = Files.getFileStore(folder);
      if (store.isReadOnly()) {
        return READ_ONLY;
      }
      if (store.getTotalSpace() > 0 && store.getUsableSpace() < ROOM) {
        return FULL;
      }
    } catch (IOException | RuntimeException unknown) {
      return GONE;
    }
    if (e instanceof Refused refused) {
      return refused.trouble();
    }
    boolean there = Files.isRegularFile(file);
    if (e instanceof AccessDeniedException) {
      // Windows says so of a file that is open, too: there the folder can be written.
      return there && Files.isWritable(folder) ? HELD : NO_PERMISSION;
    }
    if (!Files.isWritable(folder)) {
      return NO_PERMISSION;
    }
    return e instanceof FileSystemException && there ? HELD : OTHER;
  }

  /** Whether the system lets this process open hardly any more files. */
  public static boolean handlesUsedUp() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        && unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() < SPARE_HANDLES;
  }

  /** A failure whose cause is known where it arises. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1;
    private final Trouble trouble;

    Refused(Trouble trouble, String message) {
      super(message);
      this.trouble = trouble;
    }

    Trouble trouble() {
      return trouble;
    }
  }
}

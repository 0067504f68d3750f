package selfeval.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps an output folder for one process; the system lets go of it however the process ends. */
public final class FolderLock implements AutoCloseable {
  public static final String NAME = ".selfeval-audit.lock";

  /** How long another process is waited for. */
  private static final long WAIT_MILLIS = 30_000;

  private static final long PAUSE_MILLIS = 200;
  private static final int HOLDER_BYTES = 1_000;
  private static final int PROBE_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the folder; waits for another process to leave it.
   *
   * @throws OutputException where another process still holds it then, naming that process
   */
  public static FolderLock take(Path root, Disk disk) throws IOException, InterruptedException {
    Path file = root.resolve(NAME);
    long until = disk.millis() + WAIT_MILLIS;
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        String holder = read(channel);
        channel.close();
        if (disk.millis() < until) {
          disk.pause(PAUSE_MILLIS);
          continue;
        }
        throw new OutputException(
            "输出文件夹“" + root + "”正由另一个审核程序使用（" + holder + "），请等它结束，或换一个输出文件夹；已有的结果没有改动。", null);
      }
      boolean taken = true;
      try {
        // Its former holder may have removed the file between our opening and our locking it.
        taken = stillThere(file, channel);
        if (taken) {
          channel.truncate(0);
          channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)), 0);
          return new FolderLock(file, channel);
        }
        channel.close();
      } catch (IOException e) {
        if (taken) {
          Files.deleteIfExists(file);
        }
        channel.close();
        throw e;
      }
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Whether the name still stands for the file that is locked: a size set through the channel is
   * seen under the name. The file is not opened for that, since closing it again would let go of
   * the lock (POSIX, fcntl).
   */
  private static boolean stillThere(Path file, FileChannel channel) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    int size = 1 + ThreadLocalRandom.current().nextInt(PROBE_BYTES);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(size), 0);
    return Files.exists(file) && Files.size(file) == size;
  }

  private static String holder() {
    String computer = System.getenv("COMPUTERNAME");
    String host = computer != null ? computer : System.getenv("HOSTNAME");
    return "进程 "
        + ProcessHandle.current().pid()
        + "，用户 "
        + System.getProperty("user.name")
        + (host == null ? "" : "，主机 " + host);
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer holder = ByteBuffer.allocate(HOLDER_BYTES);
    channel.read(holder, 0);
    return new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}

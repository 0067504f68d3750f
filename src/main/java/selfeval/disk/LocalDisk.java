package selfeval.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's file system. */
final class LocalDisk implements Disk {
  private static final Logger LOG = LoggerFactory.getLogger(LocalDisk.class);
  private static final int BUFFER = 1 << 13;

  @Override
  public OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER);
  }

  @Override
  public void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  @Override
  public void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows and some shares know no such thing: the name is there all the same.
      LOG.debug("cannot sync {}", folder, e);
    }
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void keep(Path file, Path copy) throws IOException {
    try {
      Files.createLink(copy, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
        throw e instanceof FileSystemException system ? system : new IOException(e);
      }
      // A memory stick or a share without links: copied aside first, so that the name is whole.
      Path part = copy.resolveSibling(copy.getFileName() + ".part");
      Files.copy(
          file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      move(part, copy);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.delete(file);
  }

  /**
   * Opens the file for writing: Office and WPS let nobody else do that while they have a workbook
   * open, and a file that may not be replaced cannot be opened so either. A file that is merely
   * marked read-only can be replaced all the same.
   */
  @Override
  public void probe(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new FileSystemException(file.toString(), null, "locked");
      }
    } catch (OverlappingFileLockException e) {
      throw new FileSystemException(file.toString(), null, "locked");
    } catch (AccessDeniedException e) {
      if (!markedReadOnly(file)) {
        throw e;
      }
    }
  }

  private static boolean markedReadOnly(Path file) throws IOException {
    DosFileAttributeView dos =
        Files.getFileAttributeView(file, DosFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    boolean windows = file.getFileSystem().getSeparator().equals("\\");
    return windows ? dos != null && dos.readAttributes().isReadOnly() : !Files.isWritable(file);
  }

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  @Override
  public void pause(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }
}

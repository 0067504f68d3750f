package selfeval.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The file operations of the output folder. A seam: the tests put a full disk, or a file that
 * another program holds, in its place.
 */
public interface Disk {
  /** The machine's own file system and clock. */
  Disk LOCAL = new LocalDisk();

  /**
   * The folder, below an output folder, in which results are prepared: it marks that one as ours
   * while a run lasts, and is gone when it has ended well.
   */
  String WORK = ".selfeval-audit.work";

  /** Begins a file that does not exist yet. */
  OutputStream create(Path file) throws IOException;

  /** Returns when the file's content is on the disk. */
  void sync(Path file) throws IOException;

  /** Returns when the folder's names are on the disk, where the system knows such a thing. */
  void syncFolder(Path folder);

  void createFolders(Path folder) throws IOException;

  /** Gives a file a second name, or makes a whole copy where the file system has no such thing. */
  void keep(Path file, Path copy) throws IOException;

  /** Renames a file at once; what had the new name is replaced. */
  void move(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /**
   * Finds out whether an existing file could be replaced now, without changing it.
   *
   * @throws IOException where another program holds it, or it may not be replaced
   */
  void probe(Path file) throws IOException;

  /** A steady clock, ms. */
  long millis();

  void pause(long millis) throws InterruptedException;
}

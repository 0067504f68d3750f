package selfeval.run.folder;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import selfeval.disk.Disk;

/** A file system on which files are held, which is full, or at which the program ends. */
public final class FaultyDisk implements Disk {
  /** The program is ended at once. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** How the paths end of files that another program holds. */
  public final Set<String> held = new TreeSet<>();

  /** Files that come to be held after they were found free. */
  public final Set<String> heldLate = new TreeSet<>();

  /** After this many operations the disk is full; -1 for never. */
  public int fullAfter = -1;

  /** Before this operation the program is ended; -1 for never. */
  public int killedAt = -1;

  private int operations;
  private long millis;

  public int operations() {
    return operations;
  }

  private void step(Path file) throws IOException {
    operations++;
    if (killedAt >= 0 && operations >= killedAt) {
      throw new Killed(); // and nothing is done after it
    }
    if (fullAfter >= 0 && operations > fullAfter) {
      throw new FileSystemException(file.toString(), null, "full");
    }
  }

  private static void refuse(Set<String> held, Path file) throws IOException {
    String path = file.toString().replace('\\', '/');
    if (held.stream().anyMatch(path::endsWith)) {
      throw new FileSystemException(file.toString(), null, "held");
    }
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    step(file);
    return new FilterOutputStream(Disk.LOCAL.create(file)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        step(file);
        out.write(bytes, from, length);
      }
    };
  }

  @Override
  public void sync(Path file) throws IOException {
    step(file);
  }

  @Override
  public void syncFolder(Path folder) {}

  @Override
  public void createFolders(Path folder) throws IOException {
    step(folder);
    Disk.LOCAL.createFolders(folder);
  }

  @Override
  public void keep(Path file, Path copy) throws IOException {
    step(file);
    refuse(held, file);
    Disk.LOCAL.keep(file, copy);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(to);
    refuse(held, to);
    refuse(held, from);
    refuse(heldLate, to);
    refuse(heldLate, from);
    Disk.LOCAL.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    step(file);
    refuse(held, file);
    Disk.LOCAL.delete(file);
  }

  @Override
  public void probe(Path file) throws IOException {
    refuse(held, file);
    Disk.LOCAL.probe(file);
  }

  @Override
  public long millis() {
    return millis;
  }

  /** Time passes as fast as it is waited for. */
  @Override
  public void pause(long wait) {
    millis += wait;
  }
}

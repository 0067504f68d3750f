package selfeval.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Disk;
import selfeval.disk.FolderLock;
import selfeval.disk.OutputException;
import selfeval.output.Spool.Kept;
import selfeval.term.State;

/**
 * The output folder, held by this process while it is open. Everything is written into a work
 * folder inside it and moved to its final name when it is whole, so that nothing half-written ever
 * stands under a final name.
 */
public final class OutputFolder implements AutoCloseable {
  static final String HISTORY = "历史";

  /** Marks the folder as ours while a run lasts; gone when it has ended well. */
  static final String JOURNAL = Disk.WORK + "/journal";

  private final Path root;
  private final Disk disk;
  private final FolderLock lock;
  private final Path work;
  private Results results;
  private Memory memory;
  private final InputNotes inputNotes;
  private int files;
  private final Spool spool;

  private OutputFolder(Path root, Disk disk, FolderLock lock) throws IOException {
    this.root = root;
    this.disk = disk;
    this.lock = lock;
    this.work = root.resolve(Disk.WORK);
    this.spool = new Spool(work.resolve("spool"), disk);
    finishLastRun();
    this.memory = Memory.read(root);
    this.inputNotes = new InputNotes(memory.notTaken);
    this.results = Ownership.results(root);
    disk.createFolders(work);
    emptyWork();
  }

  /**
   * Opens a folder for adding results to it; what an ended run left undone is done first.
   *
   * @throws UsageException where it is somebody else's, or overlaps an input
   * @throws OutputException where it cannot be written, or another process keeps it
   */
  public static OutputFolder open(Path root, List<Path> inputs, Disk disk) {
    Ownership.check(root, inputs);
    Path made = Files.exists(root) ? null : root;
    FolderLock lock = null;
    try {
      disk.createFolders(root);
      lock = FolderLock.take(root, disk);
      return new OutputFolder(root, disk, lock);
    } catch (IOException e) {
      close(lock);
      removeEmpty(made);
      throw OutputException.unwritable(root, root, e, OutputException.UNCHANGED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("等待输出文件夹时被中断。", e);
    } catch (RuntimeException e) {
      close(lock);
      throw e;
    }
  }

  private static void close(@Nullable FolderLock lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      // The first failure is the one that is told.
    }
  }

  private static void removeEmpty(@Nullable Path made) {
    try {
      if (made != null) {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      // Not empty, or not to be removed: the first failure is the one that is told.
    }
  }

  private void finishLastRun() throws IOException {
    Path journal = root.resolve(JOURNAL);
    for (Journal.Step step : Journal.read(journal)) {
      if (!Ownership.ours(root, step.place())) {
        continue;
      }
      try {
        Journal.run(step, root, disk);
      } catch (IOException e) {
        throw OutputException.unwritable(
            root, root.resolve(step.place()), e, "上次没有写完的结果都还在，下次运行时会接着写完");
      }
    }
    if (Files.exists(journal)) {
      disk.delete(journal);
    }
  }

  /** Whether a publication was left undone, so that another one has to wait. */
  public boolean unfinished() {
    return Files.exists(root.resolve(JOURNAL));
  }

  /**
   * After a publication that failed: finishes it, and clears what was prepared in vain.
   *
   * @throws OutputException where it cannot be finished yet
   */
  public void recover() throws IOException {
    finishLastRun();
    emptyWork();
    memory = Memory.read(root);
    results = Ownership.results(root);
  }

  Path root() {
    return root;
  }

  Disk disk() {
    return disk;
  }

  /** What the folder's result file lists. */
  public Results results() {
    return results;
  }

  Memory memory() {
    return memory;
  }

  /** What is noted of INPUTs; the next publication remembers it. */
  public InputNotes inputNotes() {
    return inputNotes;
  }

  /** The day by which the last run wanted returned forms back; null where it set none. */
  public @Nullable LocalDate lastDeadline() {
    return memory.deadline();
  }

  /** How many letters it holds. */
  public int letters() {
    return memory.letterCount();
  }

  /** Takes note of what was published. */
  void published(Results now, Memory remembered) {
    results = now;
    memory = remembered;
  }

  /** Whether it contains nothing but what a run keeps there while it lasts. */
  boolean blank() throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(root)) {
      for (Path one : content) {
        if (!one.getFileName().toString().startsWith(Ownership.OWN_PREFIX)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether there is a file at a place below the folder. */
  boolean has(String place) {
    return Files.isRegularFile(root.resolve(place), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether an annotated workbook that a line names is still there. */
  public boolean holds(Results.Line line) {
    return line.places().stream().allMatch(place -> Files.isRegularFile(root.resolve(place)));
  }

  /**
   * A file of the work folder that was written whole.
   *
   * @param path where it is
   * @param sha256 of its content
   */
  public record Written(Path path, String sha256) {}

  /** Writes a file aside. */
  public Written aside(byte[] content) {
    try (Aside aside = aside()) {
      aside.stream().write(content);
      return aside.finish();
    } catch (IOException e) {
      throw OutputException.unwritable(root, work, e, OutputException.UNCHANGED);
    }
  }

  /** Begins a file aside under a name of its own. */
  public Aside aside() {
    Path file = work.resolve(Integer.toString(files++));
    try {
      return new Aside(file, disk.create(file), disk);
    } catch (IOException e) {
      throw OutputException.unwritable(root, work, e, OutputException.UNCHANGED);
    }
  }

  /** Keeps bytes on the disk, so that the results of many files need little memory. */
  Kept keep(byte[] bytes) {
    try {
      return spool.keep(bytes);
    } catch (IOException e) {
      throw OutputException.unwritable(root, work, e, OutputException.UNCHANGED);
    }
  }

  byte[] kept(Kept kept) throws IOException {
    return spool.read(kept);
  }

  /** A folder for what is only needed while the run lasts. */
  public Path scratch() {
    return work;
  }

  private void emptyWork() throws IOException {
    spool.forget();
    Files.walkFileTree(
        work,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            disk.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            if (!dir.equals(work)) {
              disk.delete(dir);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Removes the folders of workbooks that became empty. */
  void removeEmptyFolders() {
    for (State state : State.values()) {
      Path folder = root.resolve(state.chinese());
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      List<Path> folders = new ArrayList<>();
      try (var tree = Files.walk(folder)) {
        tree.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
            .forEach(folders::add);
      } catch (IOException | java.io.UncheckedIOException e) {
        continue; // an empty folder harms nobody
      }
      for (int i = folders.size() - 1; i >= 0; i--) {
        try {
          Files.delete(folders.get(i));
        } catch (IOException e) {
          // not empty
        }
      }
    }
  }

  private void closeSpool() {
    try {
      spool.close();
    } catch (IOException e) {
      // The disk is full: what was kept there is not needed any more.
    }
  }

  @Override
  public void close() {
    try {
      closeSpool();
      // An unfinished journal and what it moves are for the next run.
      if (!Files.exists(root.resolve(JOURNAL))) {
        emptyWork();
        Files.deleteIfExists(work);
      }
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(OutputFolder.class)
          .debug("the work folder stays for the next run", e);
    } finally {
      close(lock);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

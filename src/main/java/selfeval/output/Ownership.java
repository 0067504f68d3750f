package selfeval.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.disk.OutputException;
import selfeval.disk.Sha256Stream;
import selfeval.overview.DepartmentFiles;
import selfeval.report.SafeText;
import selfeval.result.ResultCodec;
import selfeval.term.State;

/** Tells whose an output folder is, and what in it is the program's. */
public final class Ownership {
  public static final String RESULTS = "results.jsonl";

  /** How the names of the program's own files begin that users need not see. */
  static final String OWN_PREFIX = ".selfeval-audit.";

  private Ownership() {}

  /**
   * Refuses a folder that is somebody else's or overlaps an input, before anything is written.
   *
   * @throws UsageException where it is refused
   */
  public static void check(Path root, List<Path> inputs) {
    try {
      refuseOverlap(root, inputs);
      if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
        throw new UsageException("--out 指定的“" + root + "”不是文件夹，请换一个文件夹。");
      }
      if (Files.isDirectory(root) && !ownOrEmpty(root)) {
        throw new UsageException("输出文件夹“" + root + "”不是空的，也不是本程序以前的输出；为避免覆盖他人的文件，请换一个空文件夹。");
      }
    } catch (IOException e) {
      throw OutputException.unwritable(root, root, e, OutputException.UNCHANGED);
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
    boolean empty = true;
    try (DirectoryStream<Path> content = Files.newDirectoryStream(root)) {
      for (Path one : content) {
        if (one.getFileName().toString().startsWith(OWN_PREFIX)) {
          return true;
        }
        empty = false;
      }
    }
    for (Path results : resultFiles(root)) {
      if (ours(results)) {
        return true;
      }
    }
    return empty;
  }

  /** Whether a result file is this program's: empty, or its first line says so. */
  private static boolean ours(Path results) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(results, StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      if (first != null) {
        ResultCodec.read(first.getBytes(StandardCharsets.UTF_8));
      }
      return true;
    } catch (CharacterCodingException | RuntimeException e) {
      return false;
    } catch (IOException e) {
      if (Files.isReadable(results)) {
        return false; // no line of ours
      }
      throw e;
    }
  }

  /**
   * The result file and those written beside it while it was held, the newest first: the one that
   * was written last, else a dated one before the other, since it is there only while that could
   * not be replaced.
   */
  static List<Path> resultFiles(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return files; // nothing was written yet
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(root, "results*.jsonl")) {
      for (Path one : content) {
        boolean named = Names.undated(one.getFileName().toString()).equals(RESULTS);
        if (named && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
          files.add(one);
        }
      }
    }
    Memory memory = Memory.read(root);
    Path last = root.resolve(memory.results);
    boolean known =
        files.contains(last) && Sha256Stream.of(last).equals(memory.written.get(memory.results));
    files.sort(
        Comparator.comparing((Path file) -> known && file.equals(last))
            .thenComparing(file -> Names.isDated(file.getFileName().toString()))
            .thenComparing(file -> file.getFileName().toString())
            .reversed());
    return files;
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /** A text that changes with the result file of a folder. */
  public static String stamp(Path root) throws IOException {
    List<Path> files = resultFiles(root);
    return files.isEmpty()
        ? ""
        : files.get(0) + " " + Files.size(files.get(0)) + " " + changed(files.get(0));
  }

  /**
   * The results that a folder holds.
   *
   * @throws UsageException where its result file was damaged or changed
   */
  public static Results results(Path root) throws IOException {
    List<Path> files = resultFiles(root);
    Results.BrokenLine broken = null;
    for (Path file : files) {
      try {
        return Results.read(file);
      } catch (Results.BrokenLine e) {
        broken = broken == null ? e : broken;
      }
    }
    if (broken == null) {
      return Results.none();
    }
    // Not by us: our lines are whole before the file gets its name.
    throw new UsageException(
        "“"
            + SafeText.line(files.get(0).toString())
            + "”的第 "
            + broken.number()
            + " 行已损坏或被改动过，不能接着用；已有的结果没有改动。请把该文件移到别处后重新运行，文件会重新审核。");
  }

  /** Whether a place, a path below the folder, is one that this program writes. */
  static boolean ours(Path root, @Nullable String place) {
    Path file = root.resolve(place).normalize();
    if (!file.startsWith(root.normalize()) || file.equals(root.normalize())) {
      return false;
    }
    Path below = root.normalize().relativize(file);
    String first = below.getName(0).toString();
    for (State state : State.values()) {
      if (first.equals(state.chinese())) {
        return below.getNameCount() > 1;
      }
    }
    if (below.getNameCount() == 2 && DepartmentFiles.isPlace(first + "/" + below.getName(1))) {
      return true;
    }
    String plain = Names.undated(first);
    return below.getNameCount() == 1
        && (plain.equals(RESULTS) || Reports.isReport(plain) || first.equals(Memory.NAME));
  }
}

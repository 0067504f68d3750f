package selfeval.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files that INPUT arguments stand for, in the order of the result file.
 *
 * @param files the files to audit, by {@code file} in code points
 * @param others how many other files the folders hold
 * @param unreadable folders that could not be listed, as users are told
 */
record Inputs(List<InputFile> files, int others, List<String> unreadable) {
  private static final Set<String> EXTENSIONS =
      Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "et", "ett", "xlsb", "ods");

  /**
   * Walks the inputs. Symbolic links inside folders are not followed; a file named itself is always
   * taken.
   *
   * @throws UsageException where an input does not exist
   */
  static Inputs collect(List<Path> inputs) {
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new UsageException("找不到输入“" + input + "”，请检查路径后重试；本次没有审核任何文件。");
      }
    }
    List<InputFile> files = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    int[] others = {0};
    for (Path input : inputs) {
      String lastName = lastName(input);
      if (!Files.isDirectory(input)) {
        files.add(new InputFile(lastName, input));
        continue;
      }
      String front = inputs.size() > 1 ? lastName + "/" : "";
      walk(input, front, files, unreadable, others);
    }
    files.sort(Comparator.comparing(InputFile::file, Inputs::byCodePoints));
    Set<String> seen = new HashSet<>();
    files.removeIf(f -> !seen.add(f.file() + "\0" + f.path().toAbsolutePath().normalize()));
    return new Inputs(List.copyOf(files), others[0], List.copyOf(unreadable));
  }

  private static void walk(
      Path input, String front, List<InputFile> files, List<String> unreadable, int[] others) {
    try {
      Files.walkFileTree(
          input,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean hidden = !dir.equals(input) && dir.getFileName().toString().startsWith(".");
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && auditable(path.getFileName().toString())) {
                files.add(new InputFile(front + slashed(input.relativize(path)), path));
              } else {
                others[0]++;
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) {
              unreadable.add(slashed(input.relativize(path)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      unreadable.add(front + input);
    }
  }

  /** Whether a file of a folder is taken, by its name. */
  static boolean auditable(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && !name.startsWith("~$")
        && !name.startsWith(".")
        && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The last name of a path as given; of {@code .} and {@code ..} the real folder's name. */
  private static String lastName(Path path) {
    Path name = path.getFileName();
    if (name == null || name.toString().isEmpty() || name.toString().matches("\\.\\.?")) {
      try {
        name = path.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName();
      } catch (IOException e) {
        name = path.toAbsolutePath().normalize().getFileName();
      }
    }
    return name == null ? "" : name.toString();
  }

  private static String slashed(Path relative) {
    StringBuilder text = new StringBuilder();
    for (Path part : relative) {
      text.append(text.length() == 0 ? "" : "/").append(part);
    }
    return text.toString();
  }

  /** Orders texts by their code points, unlike String, which orders by UTF-16 units. */
  static int byCodePoints(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int ca = a.codePointAt(i);
      int cb = b.codePointAt(j);
      if (ca != cb) {
        return Integer.compare(ca, cb);
      }
      i += Character.charCount(ca);
      j += Character.charCount(cb);
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }
}

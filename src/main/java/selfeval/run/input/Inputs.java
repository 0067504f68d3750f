package selfeval.run.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import selfeval.output.Origin;
import selfeval.output.UsageException;
import selfeval.overview.NotTaken;
import selfeval.term.CodePoints;

/**
 * The files that INPUT arguments stand for, in the order of the result file.
 *
 * @param files the files to audit, by the path that reports name, in code points
 * @param documents those of its other files that may hold a form as a table, in code points
 * @param others how many other files the folders hold
 * @param unreadable folders that could not be listed, as users are told
 * @param notTaken by folder among the INPUTs, as {@link Origin#source} knows it, what it holds
 *     beside workbooks, in code points
 */
public record Inputs(
    List<InputFile> files,
    List<InputFile> documents,
    int others,
    List<String> unreadable,
    Map<String, List<NotTaken>> notTaken) {

  private static final Set<String> EXTENSIONS =
      Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "et", "ett", "xlsb", "ods");

  /**
   * Walks the inputs. Symbolic links inside folders are not followed, and count as other files; a
   * file named itself is always taken.
   *
   * @throws UsageException where an input does not exist
   */
  public static Inputs collect(List<Path> inputs) {
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new UsageException("找不到输入“" + input + "”，请检查路径后重试；本次没有审核任何文件。");
      }
    }
    List<InputFile> files = new ArrayList<>();
    List<InputFile> documents = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    Map<String, List<NotTaken>> notTaken = new TreeMap<>();
    int others = 0;
    for (Path input : inputs) {
      String lastName = lastName(input);
      if (!Files.isDirectory(input)) {
        others += single(new InputFile(lastName, input), files, notTaken);
        continue;
      }
      String front = inputs.size() > 1 ? lastName + "/" : "";
      Walk walk = new Walk(input, lastName, front);
      walk.walk();
      files.addAll(walk.files());
      documents.addAll(walk.documents());
      unreadable.addAll(walk.unreadable());
      notTaken.put(Origin.of(input, input).source(), walk.notTaken());
      others += walk.others();
    }
    files.sort(Comparator.comparing(InputFile::file, CodePoints::compare));
    documents.sort(Comparator.comparing(InputFile::file, CodePoints::compare));
    Set<String> seen = new HashSet<>();
    files.removeIf(f -> !seen.add(f.file() + "\0" + f.whole().toAbsolutePath().normalize()));
    return new Inputs(
        List.copyOf(files), List.copyOf(documents), others, List.copyOf(unreadable), notTaken);
  }

  /**
   * Takes a file that was named itself: what a zip file holds, where it can be opened, else the
   * file, whose line says what is wrong.
   *
   * @return how many other files the zip file holds
   */
  private static int single(
      InputFile file, List<InputFile> files, Map<String, List<NotTaken>> notTaken) {
    if (ZipFolder.named(file.file())) {
      try (OpenedInput opened = OpenedInput.open(file)) {
        ZipFolder content = ZipFolder.of(opened.channel());
        if (content.trouble() == null) {
          Walk walk = new Walk(file.input(), file.file(), "");
          walk.zip(file, content);
          files.addAll(walk.files());
          notTaken.put(Origin.of(file.input(), file.input()).source(), walk.notTaken());
          return walk.others();
        }
      } catch (IOException e) {
        // its line says so
      }
    }
    files.add(file);
    return 0;
  }

  /** The same, some of the documents to be audited like the files. */
  public Inputs auditing(List<InputFile> chosen) {
    List<InputFile> all = new ArrayList<>(files);
    all.addAll(chosen);
    all.sort(Comparator.comparing(InputFile::file, CodePoints::compare));
    Set<String> names = new HashSet<>();
    chosen.forEach(one -> names.add(one.file()));
    Map<String, List<NotTaken>> rest = new TreeMap<>();
    notTaken.forEach(
        (input, there) ->
            rest.put(
                input,
                there.stream()
                    .filter(one -> !names.contains(one.place()) && !holds(one, names))
                    .toList()));
    return new Inputs(List.copyOf(all), documents, others - chosen.size(), unreadable, rest);
  }

  /** Whether a folder that has no workbook has one of these files. */
  private static boolean holds(NotTaken folder, Set<String> names) {
    return folder.kind().equals(NotTaken.WITHOUT)
        && names.stream().anyMatch(name -> name.startsWith(folder.place()));
  }

  /** Whether a file may hold a form as a table, by its name. */
  static boolean document(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".docx") && !OtherKind.unnoticed(name);
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

  static String slashed(Path relative) {
    StringBuilder text = new StringBuilder();
    for (Path part : relative) {
      text.append(text.length() == 0 ? "" : "/").append(part);
    }
    return text.toString();
  }
}

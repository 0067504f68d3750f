package selfeval.run.input;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.term.CodePoints;

/**
 * What is located in the folder of a file.
 *
 * @param reports the documents in it, in code points
 * @param workbooks how many workbooks it holds
 */
public record Neighbours(List<InputFile> reports, int workbooks) {
  private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

  private static final Set<String> DOCUMENTS = Set.of("docx", "docm", "doc", "pdf", "txt");

  /** Deeper folders than this are no office's. */
  private static final int DEEPEST = 20;

  public Neighbours {
    reports = List.copyOf(reports);
  }

  /** Lists the folder of a file; empty where it cannot be listed. */
  public static Neighbours of(InputFile file) {
    InputFile original = file.source() == null ? file : file.source();
    String name = original.file();
    String front = name.substring(0, name.lastIndexOf('/') + 1);
    ZipMember member = original.member();
    if (member != null) {
      return inZip(original, member);
    }
    Path below = original.below();
    Path parent = below == null ? null : below.getParent();
    @Nullable Path input =
        below == null ? original.input().toAbsolutePath().getParent() : original.input();
    if (input == null) {
      return new Neighbours(List.of(), 0);
    }
    List<InputFile> reports = new ArrayList<>();
    int workbooks = 0;
    try {
      InputFolder folder = InputFolder.open(input);
      try {
        for (int i = 0; parent != null && i < parent.getNameCount(); i++) {
          InputFolder inner = folder.folder(parent.getName(i));
          folder.close();
          folder = inner;
        }
        for (Path one : folder.names()) {
          if (Inputs.auditable(one.toString())) {
            workbooks++;
          } else if (document(one.toString()) && regular(folder, one)) {
            Path path = parent == null ? one : parent.resolve(one);
            reports.add(new InputFile(front + one, input, path));
          }
        }
      } finally {
        folder.close();
      }
    } catch (IOException e) {
      return new Neighbours(List.of(), 0); // what is wrong with the folder is said elsewhere
    }
    reports.sort(Comparator.comparing(InputFile::file, CodePoints::compare));
    return new Neighbours(reports, workbooks);
  }

  /** Lists the files of a zip file that are in the same folder there. */
  private static Neighbours inZip(InputFile file, ZipMember member) {
    InputFile zip = new InputFile(before(file.file(), member.path()), file.input(), file.below());
    String folder = member.path().substring(0, member.path().lastIndexOf('/') + 1);
    List<InputFile> reports = new ArrayList<>();
    int workbooks = 0;
    try (OpenedInput opened = OpenedInput.open(zip)) {
      for (ZipMember one : ZipFolder.of(opened.channel()).members()) {
        String name = one.path().substring(one.path().lastIndexOf('/') + 1);
        if (!one.path().equals(folder + name)) {
          continue;
        }
        if (Inputs.auditable(name)) {
          workbooks++;
        } else if (document(name)) {
          reports.add(zip.inside(one));
        }
      }
    } catch (IOException e) {
      return new Neighbours(List.of(), 0); // what is wrong with it is said elsewhere
    }
    reports.sort(Comparator.comparing(InputFile::file, CodePoints::compare));
    return new Neighbours(reports, workbooks);
  }

  private static String before(String file, String inner) {
    return file.substring(0, file.length() - inner.length() - 1);
  }

  /** Lists the documents of a folder and of those below it, by their path below it. */
  public static List<InputFile> below(Path top) {
    List<InputFile> reports = new ArrayList<>();
    try (InputFolder folder = InputFolder.open(top)) {
      walk(folder, top, null, reports, 0);
    } catch (IOException e) {
      return List.of();
    }
    reports.sort(Comparator.comparing(InputFile::file, CodePoints::compare));
    return reports;
  }

  private static void walk(
      InputFolder folder, Path top, @Nullable Path below, List<InputFile> reports, int depth)
      throws IOException {
    for (Path one : folder.names()) {
      Path path = below == null ? one : below.resolve(one);
      try {
        BasicFileAttributes attributes = folder.attributes(one);
        if (attributes.isDirectory() && !InputFolder.isLink(attributes)) {
          if (depth < DEEPEST && !one.toString().startsWith(".")) {
            try (InputFolder inner = folder.folder(one)) {
              walk(inner, top, path, reports, depth + 1);
            }
          }
        } else if (attributes.isRegularFile() && document(one.toString())) {
          reports.add(new InputFile(path.toString().replace('\\', '/'), top, path));
        }
      } catch (IOException e) {
        LOG.debug("gone, or not to be opened: {}", path);
      }
    }
  }

  private static boolean regular(InputFolder folder, Path name) {
    try {
      return folder.attributes(name).isRegularFile();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean document(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && !name.startsWith("~$")
        && !name.startsWith(".")
        && DOCUMENTS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}

package selfeval.run.input;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.overview.NotTaken;
import selfeval.term.CodePoints;

/** What is found while walking one INPUT. */
final class Walk {
  private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

  /** Of one kind in one folder so many are named each; more are one line. */
  private static final int NAMED = 20;

  private final Path input;
  private final String lastName;
  private final String front;
  private final List<InputFile> files = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<NotTaken> notTaken = new ArrayList<>();

  /** The topmost folders without a workbook. */
  private final List<NotTaken> without = new ArrayList<>();

  private int others;

  /**
   * @param lastName the name of INPUT itself
   * @param front what is put before the names of its files
   */
  Walk(Path input, String lastName, String front) {
    this.input = input;
    this.lastName = lastName;
    this.front = front;
  }

  void walk() {
    try (InputFolder folder = InputFolder.open(input)) {
      walk(folder, null);
    } catch (IOException e) {
      unreadable(input.toString(), null);
    }
  }

  /**
   * @param below the folder's path below INPUT; null for INPUT
   * @return whether there is a workbook in it, or may be where it could not be read
   */
  private boolean walk(InputFolder folder, @Nullable Path below) throws IOException {
    boolean workbooks = false;
    int before = others;
    int mark = without.size();
    Map<OtherKind, List<Path>> kinds = new EnumMap<>(OtherKind.class);
    for (Path name : folder.names()) {
      Path path = below == null ? name : below.resolve(name);
      OtherKind kind = null;
      try {
        BasicFileAttributes attributes = folder.attributes(name);
        if (InputFolder.isLink(attributes)) {
          kind = OtherKind.LINK;
        } else if (attributes.isDirectory()) {
          workbooks |= inner(folder, name, path);
        } else if (!attributes.isRegularFile()) {
          kind = OtherKind.SPECIAL;
        } else if (Inputs.auditable(name.toString())) {
          files.add(new InputFile(front + Inputs.slashed(path), input, path));
          workbooks = true;
        } else if (ZipFolder.named(name.toString())) {
          workbooks |= zip(folder, name, path);
        } else {
          kind = OtherKind.of(name.toString());
        }
      } catch (NoSuchFileException e) {
        LOG.debug("gone while listing: {}", path);
      } catch (Unopened e) {
        kind = OtherKind.LINK; // a link by now, which is not followed
      } catch (IOException e) {
        workbooks = true;
        unreadable(front + Inputs.slashed(path), path);
      }
      if (kind != null) {
        others++;
        if (!OtherKind.unnoticed(name.toString())) {
          kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(path);
        }
      }
    }
    kinds.forEach((kind, paths) -> list(kind, paths, below));
    if (!workbooks) {
      boolean empty = others == before;
      without.subList(mark, without.size()).clear();
      without.add(
          new NotTaken(
              place(below),
              empty ? NotTaken.EMPTY : NotTaken.WITHOUT,
              "文件夹中没有 Excel 或 WPS 表格，可能是漏放或单位没有报送；请核对，补齐后重新审核。"));
    }
    return workbooks;
  }

  private boolean inner(InputFolder folder, Path name, Path path) throws IOException {
    if (name.toString().startsWith(".")) {
      return false;
    }
    try (InputFolder inner = folder.folder(name)) {
      return walk(inner, path);
    }
  }

  /** Takes a zip file as a folder; returns whether there is a workbook in it, or may be. */
  private boolean zip(InputFolder folder, Path name, Path path) throws IOException {
    try (SeekableByteChannel channel = folder.channel(name)) {
      InputFile zip = new InputFile(front + Inputs.slashed(path), input, path);
      return zip(zip, ZipFolder.of(channel));
    }
  }

  /** Takes what a zip file holds. */
  boolean zip(InputFile zip, ZipFolder content) {
    if (content.trouble() != null) {
      boolean locked = content.trouble() == ZipFolder.Trouble.ENCRYPTED;
      String kind = (locked ? OtherKind.ENCRYPTED_ZIP : OtherKind.ZIP).chinese();
      notTaken.add(new NotTaken(zip.file(), kind, content.trouble().advice()));
      others++;
      return true;
    }
    boolean workbooks = false;
    for (ZipMember member : content.members()) {
      InputFile inside = zip.inside(member);
      String name = member.path().substring(member.path().lastIndexOf('/') + 1);
      if (Inputs.auditable(name)) {
        files.add(inside);
        workbooks = true;
      } else {
        OtherKind kind = OtherKind.of(name);
        notTaken.add(new NotTaken(inside.file(), kind.chinese(), kind.advice()));
        others++;
      }
    }
    for (ZipFolder.Left left : content.left()) {
      notTaken.add(
          new NotTaken(zip.file() + "/" + left.path(), OtherKind.OTHER.chinese(), left.advice()));
      others++;
    }
    if (!workbooks) {
      notTaken.add(
          new NotTaken(
              zip.file() + "/", NotTaken.WITHOUT, "压缩包里没有 Excel 或 WPS 表格；请核对是否漏放，补齐后重新审核。"));
    }
    return workbooks;
  }

  private void list(OtherKind kind, List<Path> paths, @Nullable Path below) {
    if (paths.size() > NAMED) {
      String many = kind.chinese() + "（" + paths.size() + " 个）";
      notTaken.add(new NotTaken(place(below), many, kind.advice()));
      return;
    }
    for (Path path : paths) {
      notTaken.add(new NotTaken(front + Inputs.slashed(path), kind.chinese(), kind.advice()));
    }
  }

  private void unreadable(String told, @Nullable Path below) {
    unreadable.add(told);
    notTaken.add(new NotTaken(place(below), "无法读取的文件夹", "文件夹没有权限或已损坏，其中的文件没有审核；请检查后重新审核。"));
  }

  /** A folder, as the result file would name it. */
  private String place(@Nullable Path below) {
    return below == null ? lastName + "/" : front + Inputs.slashed(below) + "/";
  }

  List<InputFile> files() {
    return files;
  }

  List<String> unreadable() {
    return unreadable;
  }

  int others() {
    return others;
  }

  /** What is there beside workbooks, in code points. */
  List<NotTaken> notTaken() {
    List<NotTaken> all = new ArrayList<>(notTaken);
    all.addAll(without);
    all.sort(
        Comparator.comparing(NotTaken::place, CodePoints::compare)
            .thenComparing(NotTaken::kind, CodePoints::compare));
    return List.copyOf(all);
  }
}

package selfeval.run.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.OutputFolder;
import selfeval.output.Results;
import selfeval.output.Succession;
import selfeval.report.SafeText;
import selfeval.run.input.InputFile;

/** Takes files out of a drop folder: copies those that are to be audited. */
final class Intake {
  private final Path inbox;
  private final Limits limits;
  private final Consumer<String> said;

  /** Files that could not be read, and say so in their lines until they can. */
  private final Set<String> unread = new HashSet<>();

  private final Set<String> unlisted = new TreeSet<>();

  Intake(Path inbox, Limits limits, Consumer<String> said) {
    this.inbox = inbox;
    this.limits = limits;
    this.said = said;
  }

  /** Whether nothing is ready but what cannot be read. */
  boolean settled(Arrivals.Look look) {
    return look.ready().stream().allMatch(this::unread);
  }

  /** Whether a file could not be read when it was looked at last. */
  boolean unread(InputFile file) {
    return unread.contains(file.file());
  }

  /** A private copy of a file that is to be audited; null where it is not, or not now. */
  @Nullable InputFile copy(
      InputFile file, Arrivals arrivals, OutputFolder folder, Succession former)
      throws IOException {
    if (size(file) > limits.get(Limit.FILE)) {
      return file; // refused as it is; not worth its room on the disk
    }
    PrivateCopy copy = PrivateCopy.of(file, folder);
    if (copy == null) {
      return hasToSaySo(file, former) ? file : null; // its line will say why
    }
    unread.remove(file.file());
    if (!arrivals.unchanged(file)) {
      Files.delete(copy.path()); // changed while it was copied: another time
      return null;
    }
    boolean done = false;
    for (Results.Line line : former.of(file.file())) {
      done |= !arrivals.reported(file) && copy.sha256().equals(line.sha256()) && folder.holds(line);
    }
    if (!done && former.superseded(copy.sha256())) {
      said.accept("已有后来的版本，不再审核：" + SafeText.line(file.file()));
      done = true;
    }
    if (done) {
      arrivals.taken(file);
      Files.delete(copy.path());
      return null;
    }
    return InputFile.copy(copy.path(), file);
  }

  private static long size(InputFile file) {
    try {
      return file.size();
    } catch (IOException e) {
      return 0; // what is wrong is seen when it is copied
    }
  }

  /**
   * Whether a file that could not be read is to have a line that says so: it is there, and nothing
   * better is known of it. It is looked at again all the same, since another program may let go of
   * it.
   */
  private boolean hasToSaySo(InputFile file, Succession former) {
    if (!Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS) || !unread.add(file.file())) {
      return false;
    }
    boolean kept = former.of(file.file()).stream().anyMatch(line -> line.sha256() != null);
    if (kept) {
      said.accept("文件现在无法读取，保留上次的结果：" + SafeText.line(file.file()));
    }
    return !kept;
  }

  /** Says which folders cannot be read, each once until it can. */
  void sayUnlisted(List<String> folders) {
    unlisted.retainAll(folders);
    for (String one : folders) {
      if (unlisted.add(one)) {
        said.accept("文件夹无法读取，其中的文件没有审核：" + SafeText.line(one.isEmpty() ? inbox.toString() : one));
      }
    }
  }

  /** How many folders cannot be read. */
  int unlisted() {
    return unlisted.size();
  }
}

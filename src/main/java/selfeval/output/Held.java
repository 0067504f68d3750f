package selfeval.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Disk;
import selfeval.disk.OutputException;
import selfeval.disk.Trouble;
import selfeval.output.Published.Dated;
import selfeval.report.SafeText;

/** The files of the output folder that other programs hold, and how long they are waited for. */
final class Held {
  private static final long LOOK_AGAIN = 500;

  private final Path root;
  private final Disk disk;
  private final long patience;
  private final Consumer<String> said;
  private final TreeSet<String> places = new TreeSet<>();
  private final TreeMap<String, String> dated = new TreeMap<>();
  private long until = -1;

  /**
   * @param patience how long is waited in all, ms
   * @param said is told what to close
   */
  Held(Path root, Disk disk, long patience, Consumer<String> said) {
    this.root = root;
    this.disk = disk;
    this.patience = patience;
    this.said = said;
  }

  /**
   * Finds out which files are held, and waits for them.
   *
   * @throws OutputException where a file cannot be replaced for another reason
   */
  void look(Collection<String> touched) throws InterruptedException {
    touched.forEach(this::hint);
    List<String> open = new ArrayList<>(touched);
    while (true) {
      open.removeIf(this::free);
      if (open.isEmpty() || !waits(open.get(0))) {
        places.addAll(open);
        return;
      }
    }
  }

  /**
   * Makes sure that the folders of these places, and that of former files, can be written.
   *
   * @throws OutputException where one cannot
   */
  void folders(Collection<String> places) {
    TreeSet<Path> folders = new TreeSet<>();
    folders.add(root.resolve(OutputFolder.HISTORY));
    places.forEach(place -> folders.add(root.resolve(place).getParent()));
    for (Path folder : folders) {
      Path there = folder;
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      if (!Files.isWritable(there)) {
        IOException e = new AccessDeniedException(there.toString());
        throw OutputException.unwritable(root, there, e, OutputException.UNCHANGED);
      }
    }
  }

  /** Some programs leave a file beside one they have open, and do not hold it. */
  private void hint(String place) {
    Path file = root.resolve(place);
    String name = file.getFileName().toString();
    for (String beside : new String[] {"~$" + name, ".~lock." + name + "#", ".~" + name}) {
      if (Files.exists(file) && Files.exists(file.resolveSibling(beside))) {
        said.accept(
            "“"
                + SafeText.line(place)
                + "”旁有打开标记“"
                + SafeText.line(beside)
                + "”；如果正在其他程序中打开，请关闭，并且不要把旧内容再保存回去。");
      }
    }
  }

  private boolean free(String place) {
    Path file = root.resolve(place);
    try {
      if (Files.exists(file)) {
        disk.probe(file);
      }
      return true;
    } catch (IOException e) {
      if (Trouble.of(file, e) == Trouble.HELD) {
        return false;
      }
      throw OutputException.unwritable(root, file, e, OutputException.UNCHANGED);
    }
  }

  /** Waits a little for a file that is held; false where the time is over. */
  boolean waits(String place) throws InterruptedException {
    long now = disk.millis();
    if (until < 0) {
      until = now + patience;
      if (patience > 0) {
        said.accept(
            "“"
                + SafeText.line(place)
                + "”"
                + Trouble.HELD.what()
                + "，"
                + Trouble.HELD.advice()
                + "；最多再等 "
                + patience / 1_000
                + " 秒。");
      }
    }
    if (now >= until) {
      return false;
    }
    disk.pause(Math.min(LOOK_AGAIN, until - now));
    return true;
  }

  /** A file has come to be held. */
  void add(String place) {
    places.add(place);
  }

  boolean is(@Nullable String place) {
    return places.contains(place);
  }

  Set<String> places() {
    return places;
  }

  /** Where what belongs at a place is written now. */
  String target(String place, String time) {
    if (!places.contains(place)) {
      return place;
    }
    return dated.computeIfAbsent(
        place,
        held -> {
          String free = Names.dated(held, time);
          for (int n = 2; Files.exists(root.resolve(free)); n++) {
            String plain = Names.dated(held, time);
            int end = plain.lastIndexOf('）');
            free = plain.substring(0, end) + "-" + n + plain.substring(end);
          }
          return free;
        });
  }

  /** What was written beside a held file. */
  List<Dated> dated() {
    List<Dated> all = new ArrayList<>();
    dated.forEach((place, written) -> all.add(new Dated(place, written)));
    return all;
  }
}

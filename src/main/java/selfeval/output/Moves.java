package selfeval.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.disk.OutputException;
import selfeval.disk.Trouble;
import selfeval.output.Journal.Step;
import selfeval.output.OutputFolder.Written;

/**
 * Moves prepared files to their places, and former ones to 历史, by steps that a journal lists, so
 * that the next run finishes what a stop leaves undone.
 */
final class Moves {
  private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

  private final OutputFolder folder;
  private final Path root;
  private final Memory memory;
  private final Held held;
  private final String time;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> uncleared = new ArrayList<>();

  /**
   * @param memory what is remembered of the folder once the steps are done
   * @param time of the run, as names have it
   */
  Moves(OutputFolder folder, Memory memory, Held held, String time) {
    this.folder = folder;
    this.root = folder.root();
    this.memory = memory;
    this.held = held;
    this.time = time;
  }

  /**
   * A prepared file goes to a place below the folder.
   *
   * @param kept where what is located there goes first; null where it may be overwritten
   */
  void put(Written aside, String place, @Nullable String kept) {
    steps.add(new Step(relative(aside.path()), place, kept));
  }

  /** A file of the folder goes to another place of it. */
  void move(String from, String place, @Nullable String kept) {
    steps.add(new Step(from, place, kept));
  }

  /**
   * A file of the folder goes out of the way.
   *
   * @param kept where to; null where it is removed
   */
  void clear(String place, @Nullable String kept) {
    steps.add(new Step(null, place, kept));
  }

  /** Where what is located at a place is kept in 历史. */
  String history(String place) {
    String history = OutputFolder.HISTORY + "/" + time + "/" + place;
    int dot = history.lastIndexOf('.');
    String free = history;
    for (int n = 2; exists(free); n++) {
      free = history.substring(0, dot) + "-" + n + history.substring(dot);
    }
    return free;
  }

  /** Something that cannot go out of the way yet, and is told. */
  void leave(String place, String sha256) {
    memory.uncleared.put(place, sha256);
    uncleared.add(place);
  }

  /** Where the files are now that the steps so far put below the folder, by their place there. */
  Map<String, Path> sources() {
    Map<String, Path> sources = new HashMap<>();
    for (Step step : steps) {
      if (step.from() != null) {
        sources.put(step.place(), root.resolve(step.from()));
      }
    }
    return sources;
  }

  /** The existing files that the steps so far replace or clear. */
  Set<String> touched() {
    TreeSet<String> touched = new TreeSet<>();
    for (Step step : steps) {
      if (exists(step.place())) {
        touched.add(step.place());
      }
    }
    return touched;
  }

  /**
   * Does it all.
   *
   * @throws HeldLate where a file has come to be held; what was done is whole
   * @throws OutputException where something could not be written; the next run goes on with it
   */
  void run() throws HeldLate, IOException, InterruptedException {
    byte[] remembered = memory.bytes();
    Path file = root.resolve(Memory.NAME);
    boolean known =
        Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), remembered);
    if (steps.isEmpty() && known) {
      return;
    }
    steps.add(new Step(relative(folder.aside(remembered).path()), Memory.NAME, null));
    Path journal = root.resolve(OutputFolder.JOURNAL);
    folder.disk().move(folder.aside(Journal.write(steps)).path(), journal);
    for (Step step : steps) {
      run(step);
    }
    // What could not be cleared turns out while clearing.
    byte[] now = memory.bytes();
    if (!Arrays.equals(now, remembered)) {
      run(new Step(relative(folder.aside(now).path()), Memory.NAME, null));
    }
    folder.disk().delete(journal);
  }

  private void run(Step step) throws HeldLate, InterruptedException {
    while (true) {
      try {
        Journal.run(step, root, folder.disk());
        return;
      } catch (IOException e) {
        Path target = root.resolve(step.place());
        if (step.place().equals(Memory.NAME)) {
          // Without it more is taken for changed by a person, and kept.
          LOG.debug("cannot remember", e);
          return;
        }
        if (Trouble.of(target, e) != Trouble.HELD) {
          throw OutputException.unwritable(root, target, e, "已有的结果都还在，没有写完的部分下次运行时会接着写完");
        }
        if (!held.waits(step.place())) {
          if (step.from() == null) {
            leave(step.place(), "");
            return;
          }
          throw new HeldLate(step.place(), e);
        }
      }
    }
  }

  /** Whether there is something at a place below the folder. */
  boolean exists(@Nullable String place) {
    return Files.exists(root.resolve(place), LinkOption.NOFOLLOW_LINKS);
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** The files that a person changed since they were written. */
  List<String> changed() {
    return changed;
  }

  /** The files that could not go out of the way. */
  List<String> uncleared() {
    return uncleared;
  }

  /** Where former files are kept; null where none had to be. */
  @Nullable String historyFolder() {
    String place = OutputFolder.HISTORY + "/" + time;
    return exists(place) ? place : null;
  }
}

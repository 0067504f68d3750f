package selfeval.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Sha256Stream;
import selfeval.letter.DepartmentLetter;
import selfeval.letter.LetterCollector;
import selfeval.letter.LetterContent;
import selfeval.letter.LetterWords;
import selfeval.letter.Pack;
import selfeval.output.OutputFolder.Written;
import selfeval.overview.DepartmentFiles;
import selfeval.overview.DepartmentNames;
import selfeval.result.FileRecord;
import selfeval.term.State;

/**
 * The letters and packs under way: which of them have to be made, and where they go. One that would
 * say the same as before stays, also where a person wrote into it; a pack follows its letter.
 */
final class LettersBegun {
  private final LetterSource source;
  private final OutputFolder folder;
  private final DepartmentNames names;
  private final LetterCollector collector;
  private final List<String> postponed = new ArrayList<>();
  private boolean warm;

  LettersBegun(LetterSource source, OutputFolder folder) {
    this.source = source;
    this.folder = folder;
    this.names = new DepartmentNames(source.due(), folder.memory().departments);
    this.collector = new LetterCollector(names);
  }

  /** Takes a file in, once its workbooks have their places. */
  void add(FileRecord file) {
    collector.add(file);
    if (!warm && file.state() == State.RETURNED) {
      warm = true;
      warmUp();
    }
  }

  /** Getting the library ready takes as long as many letters: it begins beside the audit. */
  private void warmUp() {
    Thread thread = new Thread(() -> source.template().warmUp(), "letters");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether there may be anything to do. */
  static boolean due(LetterSource source, String resultsSha256, OutputFolder folder)
      throws IOException {
    Memory memory = folder.memory();
    if (source.anew() || !source.key(resultsSha256).equals(memory.lettersOf)) {
      return true;
    }
    for (Map.Entry<String, String> one : memory.letters.entrySet()) {
      String place = one.getKey();
      if (!folder.has(place)) {
        return true;
      }
      String pack = DepartmentFiles.packBeside(place);
      if (pack != null) {
        String letter = Sha256Stream.of(folder.root().resolve(place));
        if (!memory.letters.getOrDefault(pack, "").startsWith(letter)) {
          return true;
        }
      }
    }
    return false;
  }

  /** One department's letter and pack. */
  private final class Item {
    private final DepartmentLetter letter;
    private final LetterContent content;
    private final String letterPlace;
    private final String packPlace;
    private final String letterKey;
    private final boolean letterDue;
    private final boolean packDue;

    Item(DepartmentLetter letter, DepartmentFiles files, boolean afresh) throws IOException {
      this.letter = letter;
      content = LetterWords.of(letter, source.deadline());
      letterPlace = files.letter(letter.name());
      packPlace = files.pack(letter.name());
      letterKey = hash(source.template().sha256() + "\n" + content);
      boolean all = source.anew() || afresh;
      Map<String, String> before = folder.memory().letters;
      letterDue = all || !letterKey.equals(before.get(letterPlace)) || !folder.has(letterPlace);
      packDue =
          letterDue
              || !folder.has(packPlace)
              || !packKey(Sha256Stream.of(folder.root().resolve(letterPlace)))
                  .equals(before.get(packPlace));
    }

    /** Begins with the hash of the letter in it. */
    String packKey(String letterSha256) {
      return letterSha256 + " " + hash(letterPlace + "\n" + letter.workbooks());
    }
  }

  private static String hash(String text) {
    return Sha256Stream.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes what has to be made and adds the steps that put it into place.
   *
   * @param held what other programs hold; waited for
   * @param time of the run, as names have it
   * @param postpones whether what is held is left for another time
   * @param resultsSha256 of the result file that the letters tell of
   */
  void place(Placement placement, Held held, String time, boolean postpones, String resultsSha256)
      throws IOException, InterruptedException {
    Memory memory = placement.memory();
    DepartmentFiles files = collector.files();
    List<Item> items = new ArrayList<>();
    Set<String> touched = new TreeSet<>();
    Set<String> gone = new TreeSet<>(folder.memory().letters.keySet());
    for (DepartmentLetter letter : collector.letters()) {
      Item item = new Item(letter, files, placement.afresh());
      items.add(item);
      touch(item.letterDue, item.letterPlace, touched, gone);
      touch(item.packDue, item.packPlace, touched, gone);
    }
    gone.removeIf(place -> !Ownership.ours(folder.root(), place));
    touched.addAll(gone);
    touched.removeIf(place -> !folder.has(place));
    held.look(touched);
    Steps steps = new Steps(placement, held, time);
    Map<String, Path> sources = placement.moves().sources();
    boolean whole = true;
    for (Item item : items) {
      boolean waits =
          postpones
              && ((item.letterDue && held.is(item.letterPlace))
                  || (item.packDue && held.is(item.packPlace)));
      if (waits) {
        postponed.add(held.is(item.letterPlace) ? item.letterPlace : item.packPlace);
      } else {
        make(item, steps, sources);
      }
      whole &= !waits && !held.is(item.letterPlace) && !held.is(item.packPlace);
    }
    for (String place : gone) {
      whole &= !held.is(place);
      steps.clear(place);
    }
    memory.departments.clear();
    memory.departments.putAll(names.decided());
    LocalDate deadline = source.deadline();
    memory.deadline = deadline == null ? "" : deadline.toString();
    memory.lettersOf = whole ? source.key(resultsSha256) : "";
  }

  private static void touch(boolean due, String place, Set<String> touched, Set<String> gone) {
    gone.remove(place);
    if (due) {
      touched.add(place);
    }
  }

  private void make(Item item, Steps steps, Map<String, Path> sources) throws IOException {
    Path letter = folder.root().resolve(item.letterPlace);
    String letterSha256;
    if (item.letterDue) {
      Written written = folder.aside(source.template().write(item.content));
      letter = written.path();
      letterSha256 = written.sha256();
      steps.put(written, item.letterPlace, item.letterKey);
    } else {
      letterSha256 = Sha256Stream.of(letter);
    }
    if (!item.packDue) {
      return;
    }
    List<Pack.Member> members = new ArrayList<>();
    members.add(new Pack.Member(DepartmentFiles.inPack(item.letterPlace), letter));
    Map<String, Path> workbooks = new TreeMap<>();
    for (String place : item.letter.workbooks().keySet()) {
      Path from = sources.getOrDefault(place, folder.root().resolve(place));
      if (Ownership.ours(folder.root(), place)
          && Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
        workbooks.put(Names.undated(place), from);
      }
    }
    workbooks.forEach(
        (place, from) ->
            members.add(new Pack.Member(place.substring(place.indexOf('/') + 1), from)));
    try (Aside aside = folder.aside()) {
      Pack.write(members, aside.stream());
      steps.put(aside.finish(), item.packPlace, item.packKey(letterSha256));
    }
  }

  /** What is held and left for another time, after these. */
  List<String> postponed(List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.addAll(postponed);
    return all;
  }

  /** Adds steps, and remembers what they do. */
  private final class Steps {
    private final Placement placement;
    private final Moves moves;
    private final Memory memory;
    private final Held held;
    private final String time;

    Steps(Placement placement, Held held, String time) {
      this.placement = placement;
      this.moves = placement.moves();
      this.memory = placement.memory();
      this.held = held;
      this.time = time;
    }

    void put(Written written, String place, String key) throws IOException {
      String target = held.target(place, time);
      if (!moves.exists(target)) {
        moves.put(written, target, null);
      } else {
        String there = Sha256Stream.of(folder.root().resolve(target));
        if (placement.afresh() || !there.equals(written.sha256())) {
          moves.put(written, target, kept(target, there));
        }
      }
      if (!target.equals(place)) {
        memory.letters.remove(place); // to be replaced by the next run
      }
      memory.written.put(target, written.sha256());
      memory.letters.put(target, key);
    }

    /** A letter that nobody gets any more, or one with a date whose name is free again. */
    void clear(String place) throws IOException {
      if (held.is(place) && moves.exists(place)) {
        moves.uncleared().add(place);
        return;
      }
      if (moves.exists(place)) {
        moves.clear(place, kept(place, Sha256Stream.of(folder.root().resolve(place))));
      }
      memory.written.remove(place);
      memory.letters.remove(place);
    }

    /** Where one that a person changed is kept; null where it may be overwritten. */
    private @Nullable String kept(String place, String there) {
      String known = memory.written.get(place);
      boolean untouched = there.equals(known);
      if (known != null && !untouched) {
        moves.changed().add(place);
      }
      return untouched && !placement.afresh() ? null : moves.history(place);
    }
  }
}

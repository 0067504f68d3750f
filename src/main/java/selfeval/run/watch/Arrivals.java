package selfeval.run.watch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import selfeval.output.UsageException;
import selfeval.run.input.InputFile;
import selfeval.run.input.Inputs;
import selfeval.run.input.Neighbours;
import selfeval.run.input.OpenedInput;
import selfeval.run.input.Unopened;

/**
 * Tells which files of a drop folder have arrived: still for some seconds, whole at their end, and
 * closed in Office. By polling, since network shares report no events.
 *
 * <p>That a file is open in Office is told by a hint beside it: Office and WPS leave {@code
 * ~$name}, LibreOffice {@code .~lock.name#}. After a crash a hint remains, so one that is old, as
 * is its file, is passed over, unless the system says that another program holds either.
 */
final class Arrivals {
  private static final int EOCD_SEARCH = 65_557;

  /** Longer than a person leaves a form open without saving it, most of the time. */
  private static final Duration STALE = Duration.ofMinutes(10);

  private final Path inbox;
  private final UnaryOperator<Inputs> among;
  private final long stillMillis;
  private final long giveUpMillis;
  private final long staleMillis;
  private final Clock clock;
  private final Map<String, Seen> waiting = new HashMap<>();
  private final Map<Path, Seen> hints = new HashMap<>();

  /** Files whose hints were said to be passed over, as they were then. */
  private final Map<String, Stamp> said = new HashMap<>();

  private final Map<String, Stamp> taken = new HashMap<>();

  /** Files that were taken before, beside which a report has come or changed since. */
  private final Set<String> reported = new HashSet<>();

  /**
   * What tells whether a file has changed.
   *
   * @param size in bytes
   * @param changed time of last change, ms
   * @param reports a hash of the same of the reports beside it; 0 where there are none
   */
  private record Stamp(long size, long changed, long reports) {
    boolean sameFile(@Nullable Stamp other) {
      return other != null && size == other.size && changed == other.changed;
    }
  }

  /** A stamp and the time since which it is the same, ms of a steady clock. */
  private record Seen(Stamp stamp, long since) {}

  /** With hints that are passed over after ten minutes, by the system's clock. */
  Arrivals(Path inbox, UnaryOperator<Inputs> among, long stillMillis, long giveUpMillis) {
    this(inbox, among, stillMillis, giveUpMillis, STALE.toMillis(), Clock.systemUTC());
  }

  /**
   * @param among adds the documents that are audited like workbooks
   * @param stillMillis how long size and time must not have changed
   * @param giveUpMillis how long a still file whose end is missing is waited for; then it is taken
   *     as it is, and will be called damaged
   * @param staleMillis how long a file and the hint that it is open must not have changed for the
   *     hint to be passed over
   * @param clock what the times of files are held against
   */
  Arrivals(
      Path inbox,
      UnaryOperator<Inputs> among,
      long stillMillis,
      long giveUpMillis,
      long staleMillis,
      Clock clock) {
    this.inbox = inbox;
    this.among = among;
    this.stillMillis = stillMillis;
    this.giveUpMillis = giveUpMillis;
    this.staleMillis = staleMillis;
    this.clock = clock;
  }

  /**
   * What one look at the folder found.
   *
   * @param ready files to take now, in order
   * @param waiting files that are there but not ready
   * @param open those among them that are open in Office
   * @param staleHints files that are ready although a hint says that they are open; each of them
   *     once, until it changes
   * @param unlisted folders whose content could not be read
   */
  record Look(
      List<InputFile> ready,
      List<InputFile> waiting,
      List<InputFile> open,
      List<StaleHint> staleHints,
      List<String> unlisted) {}

  /**
   * Looks once; null where the folder is not there.
   *
   * @param now ms of a steady clock
   */
  @Nullable Look look(long now) {
    List<InputFile> ready = new ArrayList<>();
    List<InputFile> notYet = new ArrayList<>();
    List<InputFile> open = new ArrayList<>();
    List<StaleHint> stale = new ArrayList<>();
    Set<String> there = new HashSet<>();
    Inputs found;
    try {
      found = among.apply(Inputs.collect(List.of(inbox)));
    } catch (UsageException e) {
      return null;
    }
    Map<Path, Long> folders = new HashMap<>();
    for (InputFile file : found.files()) {
      there.add(file.file());
      Stamp stamp = stamp(file, folders);
      Stamp before = taken.get(file.file());
      if (stamp == null || stamp.equals(before)) {
        continue;
      }
      if (stamp.sameFile(before)) {
        reported.add(file.file());
      }
      long still = still(waiting, file.file(), stamp, now);
      List<StaleHint> passedOver = new ArrayList<>();
      if (inUse(file, still, now, passedOver)) {
        open.add(file);
        notYet.add(file);
      } else if (still >= stillMillis && (wholeAtEnd(file) || still >= giveUpMillis)) {
        ready.add(file);
        if (!passedOver.isEmpty() && !stamp.equals(said.put(file.file(), stamp))) {
          stale.add(passedOver.get(0));
        }
      } else {
        notYet.add(file);
      }
    }
    waiting.keySet().retainAll(there);
    taken.keySet().retainAll(there);
    reported.retainAll(there);
    said.keySet().retainAll(there);
    hints.keySet().removeIf(hint -> !Files.exists(hint, LinkOption.NOFOLLOW_LINKS));
    return new Look(ready, notYet, open, stale, found.unreadable());
  }

  /** How long something has not changed, ms, as far as that can be told. */
  private <K> long still(Map<K, Seen> known, K key, Stamp stamp, long now) {
    Seen seen = known.get(key);
    if (seen == null || !seen.stamp.equals(stamp)) {
      seen = new Seen(stamp, now);
      known.put(key, seen);
    }
    // What was last changed long ago is still already, if the two clocks can be compared.
    long age = clock.millis() - stamp.changed;
    return Math.max(now - seen.since, age > stillMillis ? age : 0);
  }

  /** The file was audited, or is known from before: it is left alone until it changes. */
  void taken(InputFile file) {
    reported.remove(file.file());
    Seen seen = waiting.remove(file.file());
    if (seen != null) {
      taken.put(file.file(), seen.stamp);
    }
  }

  /** Whether the file is the same as when it was looked at. */
  boolean unchanged(InputFile file) {
    Seen seen = waiting.get(file.file());
    return seen != null && seen.stamp.sameFile(stamp(file));
  }

  /** Whether a file is to be audited again although it is the same: its report is another. */
  boolean reported(InputFile file) {
    return reported.contains(file.file());
  }

  private static @Nullable Stamp stamp(InputFile file, Map<Path, Long> folders) {
    Stamp own = stamp(file);
    Path folder = file.whole().getParent();
    if (own == null || folder == null) {
      return own;
    }
    return new Stamp(own.size, own.changed, folders.computeIfAbsent(folder, f -> reports(file)));
  }

  private static long reports(InputFile file) {
    long hash = 0;
    for (InputFile report : Neighbours.of(file).reports()) {
      Stamp stamp = stamp(report);
      if (stamp != null) {
        hash = hash * 31 + report.file().hashCode();
        hash = (hash * 31 + stamp.size) * 31 + stamp.changed;
      }
    }
    return hash;
  }

  private static @Nullable Stamp stamp(InputFile file) {
    try {
      BasicFileAttributes attributes = file.attributes();
      return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis(), 0);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Whether a file is open in Office, as far as that can be told.
   *
   * @param still how long it has not changed, ms
   * @param passedOver gets the hints that are too old to be believed
   */
  private boolean inUse(InputFile file, long still, long now, List<StaleHint> passedOver) {
    for (String name : hintNames(file.path().getFileName().toString())) {
      InputFile hint = sibling(file, name);
      Stamp stamp = hint == null ? null : stamp(hint);
      if (hint == null || stamp == null) {
        continue;
      }
      long both = Math.min(still, still(hints, hint.path(), stamp, now));
      if (both < staleMillis || held(file) || held(hint)) {
        return true;
      }
      passedOver.add(new StaleHint(file, name, Duration.ofMillis(both)));
    }
    return false;
  }

  /** Office leaves out the first two characters of a long name. */
  private static List<String> hintNames(String name) {
    List<String> names = new ArrayList<>(List.of("~$" + name, ".~lock." + name + "#"));
    if (name.length() > 2) {
      names.add("~$" + name.substring(2));
    }
    return names;
  }

  private static @Nullable InputFile sibling(InputFile file, String name) {
    try {
      return file.below() == null
          ? new InputFile(name, file.input().resolveSibling(name))
          : new InputFile(name, file.input(), file.below().resolveSibling(name));
    } catch (InvalidPathException e) {
      return null; // the file's name is no text in this locale
    }
  }

  /**
   * Whether another program holds a file, for all the system tells: Windows refuses to open what
   * Office holds; elsewhere some programs, LibreOffice among them, lock what they edit. Nothing is
   * written.
   */
  private static boolean held(InputFile file) {
    try (OpenedInput opened = OpenedInput.open(file)) {
      if (opened.lockedElsewhere()) {
        return true;
      }
    } catch (AccessDeniedException | NoSuchFileException | Unopened e) {
      return false;
    } catch (IOException e) {
      return refusalsTell(file.path());
    }
    if (!refusalsTell(file.path())) {
      return false;
    }
    try {
      FileChannel.open(file.path(), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS).close();
      return false;
    } catch (AccessDeniedException | NoSuchFileException e) {
      return false; // may not be written by us, which says nothing of others
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean refusalsTell(Path path) {
    return !path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void read(SeekableByteChannel file, long at, byte[] target) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target);
    file.position(at);
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        throw new EOFException();
      }
    }
  }

  /** Whether a package has its central directory's end; other kinds of file have no such mark. */
  private static boolean wholeAtEnd(InputFile input) {
    try (OpenedInput opened = OpenedInput.open(input)) {
      SeekableByteChannel file = opened.channel();
      long length = file.size();
      byte[] head = new byte[4];
      if (length < 22) {
        return length > 0;
      }
      read(file, 0, head);
      boolean zip = head[0] == 'P' && head[1] == 'K';
      if (!zip) {
        // A compound file is written in whole sectors.
        boolean compound = (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
        return !compound || length % 512 == 0;
      }
      byte[] tail = new byte[(int) Math.min(length, EOCD_SEARCH)];
      read(file, length - tail.length, tail);
      for (int i = tail.length - 22; i >= 0; i--) {
        if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // Held by another program, as on Windows, or just gone: looked at again next time.
      return false;
    }
  }
}

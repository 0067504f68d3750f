package selfeval.batch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which files of a drop folder have arrived: still for some seconds, whole at their end, and
 * closed in Office. By polling, since network shares report no events.
 */
final class Arrivals {
  private static final int EOCD_SEARCH = 65_557;

  private final Path inbox;
  private final long stillMillis;
  private final long giveUpMillis;
  private final Map<String, Seen> waiting = new HashMap<>();
  private final Map<String, Stamp> taken = new HashMap<>();

  /** Size in bytes and time of last change in ms. */
  private record Stamp(long size, long changed) {}

  /** A stamp and the time since which it is the same, ms of a steady clock. */
  private record Seen(Stamp stamp, long since) {}

  /**
   * @param stillMillis how long size and time must not have changed
   * @param giveUpMillis how long a still file whose end is missing is waited for; then it is taken
   *     as it is, and will be called damaged
   */
  Arrivals(Path inbox, long stillMillis, long giveUpMillis) {
    this.inbox = inbox;
    this.stillMillis = stillMillis;
    this.giveUpMillis = giveUpMillis;
  }

  /**
   * What one look at the folder found.
   *
   * @param ready files to take now, in order
   * @param waiting files that are there but not ready
   * @param open those among them that are open in Office
   * @param unlisted folders whose content could not be read
   */
  record Look(
      List<InputFile> ready,
      List<InputFile> waiting,
      List<InputFile> open,
      List<String> unlisted) {}

  /**
   * Looks once; null where the folder is not there.
   *
   * @param now ms of a steady clock
   */
  Look look(long now) {
    List<InputFile> ready = new ArrayList<>();
    List<InputFile> notYet = new ArrayList<>();
    List<InputFile> open = new ArrayList<>();
    Set<String> there = new HashSet<>();
    Inputs found;
    try {
      found = Inputs.collect(List.of(inbox));
    } catch (UsageException e) {
      return null;
    }
    for (InputFile file : found.files()) {
      there.add(file.file());
      Stamp stamp = stamp(file.path());
      if (stamp == null || stamp.equals(taken.get(file.file()))) {
        continue;
      }
      Seen seen = waiting.get(file.file());
      if (seen == null || !seen.stamp.equals(stamp)) {
        seen = new Seen(stamp, now);
        waiting.put(file.file(), seen);
      }
      // A file that was last changed long ago is still already, if the two clocks can be compared.
      long age = System.currentTimeMillis() - stamp.changed;
      long still = Math.max(now - seen.since, age > stillMillis && age < Long.MAX_VALUE ? age : 0);
      if (inUse(file.path())) {
        open.add(file);
        notYet.add(file);
      } else if (still >= stillMillis && (wholeAtEnd(file.path()) || still >= giveUpMillis)) {
        ready.add(file);
      } else {
        notYet.add(file);
      }
    }
    waiting.keySet().retainAll(there);
    taken.keySet().retainAll(there);
    return new Look(ready, notYet, open, found.unreadable());
  }

  /** The file was audited, or is known from before: it is left alone until it changes. */
  void taken(InputFile file) {
    Seen seen = waiting.remove(file.file());
    if (seen != null) {
      taken.put(file.file(), seen.stamp);
    }
  }

  /** Whether the file is the same as when it was looked at. */
  boolean unchanged(InputFile file) {
    Seen seen = waiting.get(file.file());
    return seen != null && seen.stamp.equals(stamp(file.path()));
  }

  private static Stamp stamp(Path path) {
    try {
      return new Stamp(Files.size(path), Files.getLastModifiedTime(path).toMillis());
    } catch (IOException e) {
      return null;
    }
  }

  /** Office and WPS leave ~$name beside an open file, LibreOffice .~lock.name#. */
  private static boolean inUse(Path path) {
    String name = path.getFileName().toString();
    return Files.exists(path.resolveSibling("~$" + name))
        || (name.length() > 2 && Files.exists(path.resolveSibling("~$" + name.substring(2))))
        || Files.exists(path.resolveSibling(".~lock." + name + "#"));
  }

  private static void read(FileChannel file, long at, byte[] target) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
  }

  /** Whether a package has its central directory's end; other kinds of file have no such mark. */
  private static boolean wholeAtEnd(Path path) {
    // By its path, since a name that is no text in this locale is lost in a java.io.File.
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
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

package selfeval.run.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;

/**
 * How a watch is doing, as it writes it into its output folder and as another process reads it.
 *
 * @param inbox the drop folder
 * @param pid of the process
 * @param begun when the process was started
 * @param looked when the drop folder was last looked at
 * @param every seconds between two looks
 * @param results how many results there are
 * @param waiting what waits, and why
 * @param complaints Chinese sentences on what cannot be written for now
 * @param ended whether the watch came to its end
 */
public record WatchStatus(
    String inbox,
    long pid,
    Instant begun,
    Instant looked,
    long every,
    int results,
    List<Waiting> waiting,
    List<String> complaints,
    boolean ended) {
  static final String NAME = ".selfeval-audit.watch";

  /** So many files that wait are named. */
  static final int NAMED = 50;

  private static final Duration LATE = Duration.ofMinutes(2);

  public WatchStatus {
    waiting = List.copyOf(waiting);
    complaints = List.copyOf(complaints);
  }

  /**
   * A file that waits.
   *
   * @param why in Chinese
   */
  public record Waiting(String file, String why) {}

  /** How the process is doing. */
  public enum Life {
    RUNNING,
    /** Not on this machine, and not long ago it was. */
    ELSEWHERE,
    ENDED,
    /** Its process is gone, and it did not say that it ended. */
    GONE
  }

  /**
   * How the process is doing.
   *
   * @param now the time
   */
  public Life life(Instant now) {
    if (ended) {
      return Life.ENDED;
    }
    boolean alive =
        ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .flatMap(process -> process.info().startInstant())
            .map(start -> Duration.between(start, begun).abs().compareTo(Duration.ofSeconds(5)) < 0)
            .orElse(false);
    if (alive) {
      return Life.RUNNING;
    }
    boolean lately = looked.plus(LATE).plusSeconds(every).isAfter(now);
    return lately ? Life.ELSEWHERE : Life.GONE;
  }

  /** Whether nothing but the time is another. */
  boolean sameAs(WatchStatus other) {
    return results == other.results
        && ended == other.ended
        && waiting.equals(other.waiting)
        && complaints.equals(other.complaints);
  }

  /** Writes it, whole or not at all. */
  void write(Path out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("inbox\t").append(line(inbox)).append('\n');
    text.append("pid\t").append(pid).append('\n');
    text.append("begun\t").append(begun).append('\n');
    text.append("looked\t").append(looked).append('\n');
    text.append("every\t").append(every).append('\n');
    text.append("results\t").append(results).append('\n');
    text.append("ended\t").append(ended).append('\n');
    for (Waiting one : waiting) {
      text.append("waiting\t").append(line(one.file())).append('\t').append(one.why()).append('\n');
    }
    for (String one : complaints) {
      text.append("complaint\t").append(line(one)).append('\n');
    }
    Path aside = out.resolve(NAME + ".new");
    Files.writeString(aside, text, StandardCharsets.UTF_8);
    try {
      Files.move(
          aside,
          out.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, out.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String line(String text) {
    return SafeText.line(text).replace('\t', ' ');
  }

  /**
   * Reads what a watch of this output folder wrote.
   *
   * @return null where there was none, or where it makes no sense
   */
  public static @Nullable WatchStatus read(Path out) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(out.resolve(NAME), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return null;
    }
    String inbox = "";
    long pid = -1;
    Instant begun = Instant.EPOCH;
    Instant looked = Instant.EPOCH;
    long every = 0;
    int results = 0;
    boolean ended = false;
    List<Waiting> waiting = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try {
      for (String line : lines) {
        String[] parts = line.split("\t", 3);
        String value = parts.length > 1 ? parts[1] : "";
        switch (parts[0]) {
          case "inbox" -> inbox = value;
          case "pid" -> pid = Long.parseLong(value);
          case "begun" -> begun = Instant.parse(value);
          case "looked" -> looked = Instant.parse(value);
          case "every" -> every = Long.parseLong(value);
          case "results" -> results = Integer.parseInt(value);
          case "ended" -> ended = Boolean.parseBoolean(value);
          case "waiting" -> waiting.add(new Waiting(value, parts.length > 2 ? parts[2] : ""));
          case "complaint" -> complaints.add(value);
          default -> {
            // of a later version
          }
        }
      }
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
    return new WatchStatus(inbox, pid, begun, looked, every, results, waiting, complaints, ended);
  }
}

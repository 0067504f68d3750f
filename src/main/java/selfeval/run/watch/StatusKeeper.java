package selfeval.run.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.run.input.InputFile;
import selfeval.run.watch.WatchStatus.Waiting;

/** Writes how a watch is doing, whenever that changes and else now and then. */
final class StatusKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(StatusKeeper.class);

  /** So often a watch that waits for nothing says that it still does. */
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);

  private final Path out;
  private final String inbox;
  private final Duration every;
  private final Clock clock;
  private final Instant begun;
  private @Nullable WatchStatus last;

  /**
   * @param out the output folder
   * @param every pause between two looks
   */
  StatusKeeper(Path out, Path inbox, Duration every, Clock clock) {
    this.out = out;
    this.inbox = inbox.toAbsolutePath().normalize().toString();
    this.every = every;
    this.clock = clock;
    this.begun = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
  }

  /**
   * The drop folder was looked at.
   *
   * @param look what was found; null where the folder is not there
   * @param results how many results there are
   */
  void looked(
      Arrivals.@Nullable Look look, Intake intake, int results, Collection<String> complaints) {
    List<Waiting> waiting = new ArrayList<>();
    if (look != null) {
      for (InputFile file : look.waiting()) {
        boolean open = look.open().contains(file);
        add(waiting, file, open ? "正在其他程序中打开" : "还在变化或没有传完");
      }
      for (InputFile file : look.ready()) {
        add(waiting, file, intake.unread(file) ? "无法读取" : "正在审核");
      }
    }
    List<String> said = new ArrayList<>(complaints);
    if (look == null) {
      said.add("收件文件夹现在无法访问。");
    }
    write(waiting, said, results, false);
  }

  private static void add(List<Waiting> waiting, InputFile file, String why) {
    if (waiting.size() < WatchStatus.NAMED) {
      waiting.add(new Waiting(file.file(), why));
    }
  }

  /** The watch came to its end. */
  void ended(int results) {
    write(List.of(), List.of(), results, true);
  }

  private void write(List<Waiting> waiting, List<String> complaints, int results, boolean ended) {
    Instant now = clock.instant();
    WatchStatus status =
        new WatchStatus(
            inbox,
            ProcessHandle.current().pid(),
            begun,
            now,
            every.toSeconds(),
            results,
            waiting,
            complaints,
            ended);
    WatchStatus before = last;
    if (before != null
        && status.sameAs(before)
        && before.looked().plus(NOW_AND_THEN).isAfter(now)) {
      return;
    }
    try {
      status.write(out);
      last = status;
    } catch (IOException e) {
      LOG.debug("cannot write the status", e); // the results say the same, later
    }
  }
}

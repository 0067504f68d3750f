package selfeval.window;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import selfeval.run.folder.Progress;

/**
 * What happens at the window, free of any screen: what was wished, the audit under way, how it
 * ended. Its methods are called on the thread of the window; an audit runs on a thread of its own,
 * and only what is to be shown comes back.
 */
final class Desk {
  /** The folder that is proposed for results, beside what is audited. */
  static final String RESULTS = "审核结果";

  private final Audits audits;
  private final LastUsed lastUsed;
  private final LocalDate today;
  private final LongSupplier clock;
  private final Executor window;
  private final Executor apart;
  private final DeskView view;

  private Wishes wishes;
  private Audits.@Nullable Audit running;
  private boolean closing;

  /**
   * @param clock nanoseconds
   * @param window runs what it is given on the thread of the window, in order
   * @param apart runs an audit on a thread of its own
   */
  Desk(
      Audits audits,
      LastUsed lastUsed,
      LocalDate today,
      LongSupplier clock,
      Executor window,
      Executor apart,
      DeskView view) {
    this.audits = audits;
    this.lastUsed = lastUsed;
    this.today = today;
    this.clock = clock;
    this.window = window;
    this.apart = apart;
    this.view = view;
    this.wishes = Wishes.NONE;
  }

  /** Shows the first page. */
  void open(List<Path> inputs) {
    wishes = lastUsed.read(today);
    add(wishes, inputs);
  }

  /** Whether files can be taken now. */
  boolean takes() {
    return running == null;
  }

  /**
   * More files and folders came: dropped or chosen.
   *
   * @param entered what stands on the page now
   */
  void add(Wishes entered, List<Path> inputs) {
    if (!takes()) {
      return;
    }
    Set<Path> all = new LinkedHashSet<>(entered.inputs());
    for (Path input : inputs) {
      all.add(input.toAbsolutePath());
    }
    wishes = entered.withInputs(new ArrayList<>(all));
    if (wishes.out().isEmpty() && !wishes.inputs().isEmpty()) {
      wishes = wishes.withOut(proposed(wishes.inputs().get(0)));
    }
    view.choosing(wishes, null);
  }

  private static String proposed(Path input) {
    Path parent = input.getParent();
    return parent == null ? "" : parent.resolve(RESULTS).toString();
  }

  /** Starts the audit of what was entered. */
  void start(Wishes entered) {
    if (!takes()) {
      return;
    }
    wishes = entered;
    Wishes.Mistake mistake = entered.mistake();
    if (mistake != null) {
      view.choosing(entered, mistake);
      return;
    }
    lastUsed.write(entered);
    Shown shown = new Shown(new Pace(clock.getAsLong()));
    Audits.Audit audit;
    try {
      audit = audits.prepare(entered.words(), shown);
    } catch (RuntimeException e) {
      view.failed(audits.sentence(e));
      return;
    }
    running = audit;
    view.running();
    apart.execute(() -> run(audit));
  }

  /** The same once more. */
  void retry() {
    start(wishes);
  }

  /** Back to the first page. */
  void back() {
    if (takes()) {
      view.choosing(wishes, null);
    }
  }

  /** To the first page for other files; the options stay. */
  void another() {
    if (takes()) {
      wishes = wishes.withInputs(List.of());
      view.choosing(wishes, null);
    }
  }

  /** Ends the audit under way as Ctrl-C does; it is over when the view is told so. */
  void stop() {
    if (running != null) {
      view.stopping();
      running.stop();
    }
  }

  /** The window is closed: at once, or once the audit under way has ended. */
  void close() {
    closing = true;
    if (running == null) {
      view.gone();
    } else {
      stop();
    }
  }

  private void run(Audits.Audit audit) {
    try {
      Ended ended = audit.run();
      window.execute(() -> over(() -> view.ended(ended)));
    } catch (RuntimeException | Error e) {
      String sentence = audits.sentence(e);
      window.execute(() -> over(() -> view.failed(sentence)));
    }
  }

  private void over(Runnable show) {
    running = null;
    if (closing) {
      view.gone();
    } else {
      show.run();
    }
  }

  /** Brings what an audit tells to the view; of many steps only the last that waits is shown. */
  private final class Shown implements Progress {
    private final Pace pace;
    private final AtomicReference<@Nullable Step> waiting = new AtomicReference<>();

    Shown(Pace pace) {
      this.pace = pace;
    }

    @Override
    public void finished(int done, int total, String file) {
      if (waiting.getAndSet(new Step(done, total, file)) == null) {
        window.execute(this::show);
      }
    }

    private void show() {
      Step step = waiting.getAndSet(null);
      if (step != null) {
        String words = pace.words(step.done, step.total, clock.getAsLong());
        view.progress(Pace.percent(step.done, step.total), words, step.file);
      }
    }

    @Override
    public void said(String sentence) {
      window.execute(() -> view.said(sentence));
    }
  }

  private record Step(int done, int total, String file) {}
}

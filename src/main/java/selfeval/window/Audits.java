package selfeval.window;

import java.util.List;
import selfeval.run.folder.Progress;

/** The audits that a window can start, which are those of the command line. */
public interface Audits {
  /**
   * Prepares an audit; nothing is written yet.
   *
   * @param words what stands behind {@code audit} on a command line
   * @param progress is told how far it has come, by the thread that runs it
   * @throws selfeval.output.UsageException where the words are wrong
   */
  Audit prepare(List<String> words, Progress progress);

  /** Says in Chinese what was thrown by an audit and what to do, for a person at the window. */
  String sentence(Throwable thrown);

  /** The version of the program. */
  String version();

  /** One audit. */
  interface Audit {
    /** Runs it to its end; throws what the audit of the command line throws. */
    Ended run();

    /** Ends it early, as Ctrl-C does on a command line; from any thread. */
    void stop();
  }
}

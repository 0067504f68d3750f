package selfeval.cli;

import java.util.function.IntConsumer;
import selfeval.run.folder.Progress;

/** Tells the JVM how much there is to do, once the first file is finished; passes all on. */
final class SparedProgress implements Progress {
  private final Progress next;
  private final IntConsumer spare;
  private boolean told;

  /**
   * @param spare is told the number of files
   */
  SparedProgress(Progress next, IntConsumer spare) {
    this.next = next;
    this.spare = spare;
  }

  @Override
  public void finished(int done, int total, String file) {
    if (!told) {
      told = true;
      spare.accept(total);
    }
    next.finished(done, total, file);
  }

  @Override
  public void said(String sentence) {
    next.said(sentence);
  }
}

package selfeval.run.folder;

/** Is told how far a batch has come; called from one thread at a time. */
public interface Progress {
  /**
   * A file is finished.
   *
   * @param done files finished so far
   * @param total files in all
   * @param file the one just finished
   */
  void finished(int done, int total, String file);

  /** A Chinese sentence on what a person has to do meanwhile. */
  default void said(String sentence) {}
}

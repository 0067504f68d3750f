package selfeval.window;

import org.jspecify.annotations.Nullable;

/** What a {@link Desk} shows; called on the thread of the window alone. */
interface DeskView {
  /**
   * A person may choose.
   *
   * @param mistake what is to be entered otherwise, or null
   */
  void choosing(Wishes wishes, Wishes.@Nullable Mistake mistake);

  /** An audit has begun. */
  void running();

  /**
   * It has come so far.
   *
   * @param percent from 0 to 100
   * @param words the same for reading, with the time left where it is known
   * @param file the file that was finished last
   */
  void progress(int percent, String words, String file);

  /** There is something for a person to do meanwhile. */
  void said(String sentence);

  /** It is being ended early. */
  void stopping();

  void ended(Ended ended);

  void failed(String sentence);

  /** All is over. */
  void gone();
}

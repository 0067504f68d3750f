package selfeval.annotate;

/** What our notes say beside the findings: by whom they are, and where ours begin. */
public final class NoteWords {
  /** By whom our notes are. */
  public static final String AUTHOR = "审核意见";

  /** The line under which our words are in a note of the agency's. */
  public static final String MARKER = "【审核意见】";

  /** Size of their letters, points. */
  public static final int POINTS = 9;

  private NoteWords() {}
}

package selfeval.workbook;

/**
 * A file that was not read as a workbook.
 *
 * @param cause which kind of trouble
 * @param reason a Chinese sentence that says what it is and what to do
 */
public record Refusal(Cause cause, String reason) implements Reading {

  /** The kinds of trouble, as the result file names them in lower case. */
  public enum Cause {
    NOT_A_WORKBOOK,
    ENCRYPTED,
    DAMAGED,
    UNSUPPORTED,
    TOO_LARGE,
    /** The memory was used up; the same in the result file as too large. */
    OUT_OF_MEMORY
  }
}

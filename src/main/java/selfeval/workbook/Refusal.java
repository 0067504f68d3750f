package selfeval.workbook;

import selfeval.ooxml.Unreadable;

/**
 * A file that was not read as a workbook.
 *
 * @param cause which kind of trouble
 * @param reason a Chinese sentence that says what it is and what to do
 */
public record Refusal(Unreadable.Cause cause, String reason) implements Reading {

  /** The refusal that ended the reading. */
  public Refusal(Unreadable end) {
    this(end.cause(), end.reason());
  }
}

package selfeval.ooxml;

import java.util.Objects;

/**
 * Ends the reading of a file: what is wrong with it, in words for its sender. Thrown and caught
 * while one file is read; outside of that it is a value.
 */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

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

  private final Cause cause;

  private Unreadable(Cause cause, String reason) {
    // A refused file is an ordinary outcome: no stack trace is paid for.
    super(reason, null, false, false);
    this.cause = cause;
  }

  /** Which kind of trouble it is. */
  public Cause cause() {
    return cause;
  }

  public static Unreadable damaged(String what) {
    return new Unreadable(
        Cause.DAMAGED, what + "。请用 Excel 或 WPS 打开检查，另存为新的 .xlsx 文件后重新提交；打不开的，请向填报单位重新索取。");
  }

  public static Unreadable tooLarge(String what) {
    return new Unreadable(Cause.TOO_LARGE, what + "，为保证其他文件正常审核，没有读取。请删去与自评表无关的内容后重新提交。");
  }

  /** Beyond a limit that can be raised. */
  public static Unreadable tooLarge(Limits limits, Limit limit) {
    return new Unreadable(Cause.TOO_LARGE, limits.exceeded(limit));
  }

  /** The memory was used up. */
  public static Unreadable outOfMemory(Limits limits) {
    return new Unreadable(Cause.OUT_OF_MEMORY, limits.exceeded(Limit.MEMORY));
  }

  /**
   * Beyond a limit that can be raised.
   *
   * @param what names the thing that is too large
   */
  public static Unreadable tooLarge(Limits limits, Limit limit, String what) {
    return new Unreadable(Cause.TOO_LARGE, limits.exceeded(limit, what));
  }

  public static Unreadable notAWorkbook(String what) {
    return new Unreadable(Cause.NOT_A_WORKBOOK, what);
  }

  public static Unreadable unsupported(String what) {
    return new Unreadable(Cause.UNSUPPORTED, what);
  }

  public static Unreadable encrypted(String what) {
    return new Unreadable(Cause.ENCRYPTED, what);
  }

  /** A Chinese sentence that says what it is and what to do. */
  public String reason() {
    return Objects.requireNonNull(getMessage(), "each is made with a reason");
  }

  /** A name that cannot spoil a line: control and direction characters taken out, and short. */
  public static String shown(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length() && out.length() < 60; i++) {
      char c = name.charAt(i);
      int type = Character.getType(c);
      boolean plain =
          !Character.isISOControl(c)
              && type != Character.FORMAT
              && type != Character.LINE_SEPARATOR
              && type != Character.PARAGRAPH_SEPARATOR
              && type != Character.SURROGATE;
      out.append(plain ? c : '?');
    }
    return out.toString();
  }

  /** Asked while reading, so that a deadline set on the thread from outside ends the work soon. */
  public static void checkInterrupt() throws Unreadable {
    if (Thread.currentThread().isInterrupted()) {
      throw tooLarge("读取该文件用时过长，已被中止");
    }
  }
}

package selfeval.workbook;

/**
 * Ends the reading of a file with its refusal. Never leaves the package: the reader hands the
 * refusal out as a value.
 */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Unreadable(Refusal.Cause cause, String reason) {
    // A refused file is an ordinary outcome: no stack trace is paid for.
    super(reason, null, false, false);
    this.refusal = new Refusal(cause, reason);
  }

  Refusal refusal() {
    return refusal;
  }

  static Unreadable damaged(String what) {
    return new Unreadable(
        Refusal.Cause.DAMAGED, what + "。请用 Excel 或 WPS 打开检查，另存为新的 .xlsx 文件后重新提交；打不开的，请向填报单位重新索取。");
  }

  static Unreadable tooLarge(String what) {
    return new Unreadable(Refusal.Cause.TOO_LARGE, what + "，为保证其他文件正常审核，没有读取。请删去与自评表无关的内容后重新提交。");
  }

  /** Beyond a limit that can be raised. */
  static Unreadable tooLarge(Limits limits, Limit limit) {
    return new Unreadable(Refusal.Cause.TOO_LARGE, limits.exceeded(limit));
  }

  /**
   * Beyond a limit that can be raised.
   *
   * @param what names the thing that is too large
   */
  static Unreadable tooLarge(Limits limits, Limit limit, String what) {
    return new Unreadable(Refusal.Cause.TOO_LARGE, limits.exceeded(limit, what));
  }

  static Unreadable notAWorkbook(String what) {
    return new Unreadable(Refusal.Cause.NOT_A_WORKBOOK, what);
  }

  static Unreadable unsupported(String what) {
    return new Unreadable(Refusal.Cause.UNSUPPORTED, what);
  }

  static Unreadable encrypted(String what) {
    return new Unreadable(Refusal.Cause.ENCRYPTED, what);
  }

  /** Asked while reading, so that a deadline set on the thread from outside ends the work soon. */
  static void checkInterrupt() throws Unreadable {
    if (Thread.currentThread().isInterrupted()) {
      throw tooLarge("读取该文件用时过长，已被中止");
    }
  }
}

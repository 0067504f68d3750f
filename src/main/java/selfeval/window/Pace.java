package selfeval.window;

import java.time.Duration;

/** How far an audit has come, and how long the rest may take at the pace so far. */
final class Pace {
  private static final long SECOND = 1_000_000_000L;

  /** Sooner, a forecast would jump. */
  private static final long KNOWN_AFTER = 3 * SECOND;

  private final long begun;

  /**
   * @param begun nanoseconds of a clock
   */
  Pace(long begun) {
    this.begun = begun;
  }

  /**
   * Says both in Chinese.
   *
   * @param now nanoseconds of the same clock
   */
  String words(int done, int total, long now) {
    String words = "已审核 " + done + " / " + total + " 个文件（" + percent(done, total) + "%）";
    long spent = now - begun;
    if (done == 0 || done >= total || spent < KNOWN_AFTER) {
      return words;
    }
    return words + "，" + left((long) ((double) spent / done * (total - done)));
  }

  /** The share that is done; 100 only where all is. */
  static int percent(int done, int total) {
    return total == 0 ? 100 : (int) (100L * done / total);
  }

  private static String left(long nanos) {
    long seconds = Duration.ofNanos(nanos).toSeconds();
    if (seconds < 10) {
      return "剩余不到 10 秒";
    }
    if (seconds < 60) {
      return "大约还要 " + (seconds + 9) / 10 * 10 + " 秒";
    }
    if (seconds < 3600) {
      return "大约还要 " + (seconds + 59) / 60 + " 分钟";
    }
    long minutes = (seconds + 59) / 60;
    return "大约还要 " + minutes / 60 + " 小时" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " 分钟");
  }
}

package selfeval.cli;

import java.time.Duration;

/** Estimates how long the rest of many files takes, by how many were finished lately. */
final class TimeLeft {
  /** What is finished before this does not count: the program itself is slow at first. */
  private static final double COLD_SECONDS = 3;

  /** What is longer ago than this counts for little. */
  private static final double MEMORY_SECONDS = 10;

  private static final double SAMPLE_SECONDS = 1;
  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final long begun;
  private long sampled;
  private int doneThen;
  private boolean warm;
  private double perSecond;

  /**
   * @param now ns of a steady clock, as in all methods
   */
  TimeLeft(long now) {
    begun = now;
    sampled = now;
  }

  /** So many files are finished. */
  void finished(int files, long now) {
    if (!warm) {
      warm = (now - begun) / NANOS >= COLD_SECONDS;
      sampled = now;
      doneThen = files;
      return;
    }
    double seconds = (now - sampled) / NANOS;
    if (seconds < SAMPLE_SECONDS) {
      return;
    }
    double rate = (files - doneThen) / seconds;
    double weight = perSecond == 0 ? 1 : 1 - Math.exp(-seconds / MEMORY_SECONDS);
    perSecond += weight * (rate - perSecond);
    sampled = now;
    doneThen = files;
  }

  /** ，约剩 1 分 20 秒; empty where nothing can be said. */
  String words(int files) {
    if (perSecond == 0 || files == 0) {
      return "";
    }
    long seconds = (long) Math.ceil(files / perSecond);
    if (seconds <= 10) {
      return "，约剩不到 10 秒";
    }
    if (seconds <= 55) {
      return "，约剩 " + up(seconds, 5) + " 秒";
    }
    long rounded = seconds < 3600 ? up(seconds, 10) : up(seconds, 60);
    if (rounded < 3600) {
      return "，约剩 " + rounded / 60 + " 分" + (rounded % 60 == 0 ? "钟" : " " + rounded % 60 + " 秒");
    }
    long minutes = rounded % 3600 / 60;
    return "，约剩 " + rounded / 3600 + " 小时" + (minutes == 0 ? "" : " " + minutes + " 分");
  }

  private static long up(long seconds, long step) {
    return (seconds + step - 1) / step * step;
  }
}

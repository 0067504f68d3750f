package selfeval.ooxml;

/** One of the things that a file may cost only so much of, in the words that users read. */
public enum Limit {
  FILE("max-file-mb", "文件的大小", "MB", 1 << 20, 50, 2_000),
  ENTRIES("max-entries", "文件内部的条目", "个", 1, 5_000, 1_000_000),
  ENTRY("max-entry-mb", "文件内部一个条目展开后的大小", "MB", 1 << 20, 100, 2_000),
  TOTAL("max-total-mb", "文件展开后的总大小", "MB", 1 << 20, 300, 20_000),
  CELLS("max-cells", "有内容的单元格", "个", 1, 500_000, 50_000_000),
  ROWS("max-rows", "有内容的行", "行", 1, 200_000, 50_000_000),
  TEXT("max-text", "一个单元格的文字", "个字符", 1, 32_767, 10_000_000),
  DEPTH("max-xml-depth", "文件内部 XML 的嵌套", "层", 1, 64, 10_000),
  PAGES("max-pages", "报告的页数", "页", 1, 1_000, 100_000),
  CHARACTERS("max-report-text", "报告的文字", "个字符", 1, 1_000_000, 50_000_000),
  SECONDS("max-seconds", "审核一个文件的时间", "秒", 1, 60, 86_400),
  MEMORY("max-memory-mb", "审核一个文件的内存", "MB", 1 << 20, 512, 100_000);

  private final String option;
  private final String what;
  private final String unit;
  private final long scale;
  private final int standard;
  private final int most;

  Limit(String option, String what, String unit, long scale, int standard, int most) {
    this.option = option;
    this.what = what;
    this.unit = unit;
    this.scale = scale;
    this.standard = standard;
    this.most = most;
  }

  /** The option that raises it, without its dashes. */
  public String option() {
    return option;
  }

  /** What it limits, in Chinese. */
  public String what() {
    return what;
  }

  /** The unit in which the option counts, in Chinese. */
  public String unit() {
    return unit;
  }

  /** The value without the option, in that unit. */
  public int standard() {
    return standard;
  }

  /** The largest value that the option takes. */
  public int most() {
    return most;
  }

  /** How many bytes, or pieces, the unit stands for. */
  long scale() {
    return scale;
  }
}

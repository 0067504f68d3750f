package selfeval.ooxml;

import java.util.EnumMap;
import java.util.Map;

/** How much one file may cost. Counted while reading, never believed from a declared size. */
public final class Limits {
  private static final Limits STANDARD = new Limits(new EnumMap<>(Limit.class));

  /** A small part of what is allowed: no more than that is done where it cannot be ended. */
  private static final Map<Limit, Long> ORDINARY =
      Map.of(
          Limit.FILE,
          10L << 20,
          Limit.ENTRY,
          20L << 20,
          Limit.TOTAL,
          60L << 20,
          Limit.CELLS,
          50_000L,
          Limit.ROWS,
          20_000L,
          Limit.SECONDS,
          10L);

  private final Map<Limit, Long> values;

  private Limits(Map<Limit, Long> values) {
    this.values = values;
  }

  /** Far above any honest form, pictures included; far below what hurts with 512 MiB of memory. */
  public static Limits standard() {
    return STANDARD;
  }

  /** The same with another value of one limit, in bytes, seconds or pieces. */
  public Limits with(Limit limit, long value) {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(values);
    changed.put(limit, value);
    return new Limits(changed);
  }

  /** The same with another value of one limit, in the unit of its option. */
  public Limits withOption(Limit limit, int value) {
    return with(limit, value * limit.scale());
  }

  /**
   * What an ordinary form stays below with room to spare. A file beyond it may still be within the
   * limits, but may also take long or much memory.
   */
  public Limits ordinary() {
    Limits ordinary = this;
    for (Map.Entry<Limit, Long> one : ORDINARY.entrySet()) {
      ordinary = ordinary.with(one.getKey(), Math.min(one.getValue(), get(one.getKey())));
    }
    return ordinary;
  }

  /** The value in bytes, seconds or pieces. */
  public long get(Limit limit) {
    Long value = values.get(limit);
    return value == null ? limit.standard() * limit.scale() : value;
  }

  /** The value in the unit of the limit's option. */
  public long inUnits(Limit limit) {
    return get(limit) / limit.scale();
  }

  /**
   * What is said of a file beyond a limit: which one, and how an honest file is read all the same.
   */
  public String exceeded(Limit limit) {
    return exceeded(limit, limit.what());
  }

  /**
   * What is said of a file beyond a limit.
   *
   * @param what names the thing that is too large, where more is known than the limit's own words
   */
  public String exceeded(Limit limit, String what) {
    long value = inUnits(limit);
    return what
        + "超过 "
        + value
        + " "
        + limit.unit()
        + (limit.unit().equals("MB") ? " 的上限，为" : "的上限，为")
        + "保证其他文件正常审核，没有审核这个文件。请删去与自评表无关的内容后重新提交；如果确是正常的大文件，请加选项 --"
        + limit.option()
        + " 提高上限（例如 --"
        + limit.option()
        + " "
        + Math.min(limit.most(), Math.max(1, value) * 4)
        + "）后重新审核。";
  }
}

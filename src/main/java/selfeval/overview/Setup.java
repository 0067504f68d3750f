package selfeval.overview;

import java.util.List;

/**
 * By what an audit judged, for the sheet 口径.
 *
 * @param lines in the order in which users read them
 */
public record Setup(List<Line> lines) {
  /** Nothing is known of it. */
  public static final Setup UNKNOWN = new Setup(List.of());

  public Setup {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that was set.
   *
   * @param group what it belongs to, such as 模板
   * @param name what it is
   * @param value how it is set
   * @param note what there is to say of it; empty for nothing
   */
  public record Line(String group, String name, String value, String note) {}
}

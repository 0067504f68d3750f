package selfeval.term;

import java.util.List;

/** The text blocks of a form, by the keys of its {@code texts}. */
public final class TextBlocks {
  public static final String EXPECTED_GOAL = "expected_goal";
  public static final String ACHIEVED_GOAL = "achieved_goal";
  public static final String PROBLEMS = "problems";
  public static final String MEASURES = "measures";
  public static final String REMARKS = "remarks";

  public static final List<String> KEYS =
      List.of(EXPECTED_GOAL, ACHIEVED_GOAL, PROBLEMS, MEASURES, REMARKS);

  private TextBlocks() {}

  /** Returns the block's usual label. */
  public static String name(String key) {
    return switch (key) {
      case EXPECTED_GOAL -> "年度预期绩效目标";
      case ACHIEVED_GOAL -> "目标实际完成情况";
      case PROBLEMS -> "存在问题";
      case MEASURES -> "改进措施";
      case REMARKS -> "其他说明";
      default -> "文字说明";
    };
  }
}

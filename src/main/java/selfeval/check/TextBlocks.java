package selfeval.check;

import java.util.List;

/** The text blocks of a form, by the keys of its {@code texts}. */
final class TextBlocks {
  static final String EXPECTED_GOAL = "expected_goal";
  static final String ACHIEVED_GOAL = "achieved_goal";
  static final String PROBLEMS = "problems";
  static final String MEASURES = "measures";
  static final String REMARKS = "remarks";

  static final List<String> KEYS =
      List.of(EXPECTED_GOAL, ACHIEVED_GOAL, PROBLEMS, MEASURES, REMARKS);

  private TextBlocks() {}

  /** The block's usual label. */
  static String name(String key) {
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

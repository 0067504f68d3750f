package selfeval.across;

import selfeval.term.TextBlocks;

/** What of a form is held against other forms. */
enum Block {
  EXPECTED_GOAL(TextBlocks.name(TextBlocks.EXPECTED_GOAL)),
  ACHIEVED_GOAL(TextBlocks.name(TextBlocks.ACHIEVED_GOAL)),
  PROBLEMS(TextBlocks.name(TextBlocks.PROBLEMS)),
  MEASURES(TextBlocks.name(TextBlocks.MEASURES)),
  REMARKS(TextBlocks.name(TextBlocks.REMARKS)),
  REASONS("偏差原因"),
  INDICATORS("指标");

  private final String chinese;

  Block(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }

  /**
   * How many different sequences of five letters a text must have to be held against others.
   * Problems, measures, remarks and reasons are often one stock sentence, which proves nothing.
   */
  int shortest() {
    return this == EXPECTED_GOAL || this == ACHIEVED_GOAL ? 30 : 45;
  }

  /** The block of a text of a form. */
  static Block of(String key) {
    return switch (key) {
      case TextBlocks.EXPECTED_GOAL -> EXPECTED_GOAL;
      case TextBlocks.ACHIEVED_GOAL -> ACHIEVED_GOAL;
      case TextBlocks.PROBLEMS -> PROBLEMS;
      case TextBlocks.MEASURES -> MEASURES;
      default -> REMARKS;
    };
  }
}

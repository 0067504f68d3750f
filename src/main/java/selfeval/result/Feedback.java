package selfeval.result;

/**
 * What the agency answered to a finding on the sheet 审核意见.
 *
 * @param answer 单位反馈, as chosen or written; empty for none
 * @param text 反馈说明; empty for none
 */
public record Feedback(String answer, String text) {
  /** No answer. */
  public static final Feedback NONE = new Feedback("", "");

  /** Neither chosen nor written. */
  public boolean blank() {
    return answer.isEmpty() && text.isEmpty();
  }
}

package selfeval.result;

import java.util.Locale;

/** What was done about a finding of the round before that is found again. */
public enum OpenStanding {
  /** Nothing that bears on it was changed. */
  UNTOUCHED("未动"),
  /** What bears on it was changed, and it still does not agree. */
  STILL_WRONG("已改仍不符"),
  /** The agency answered that it was mended, and nothing that bears on it was changed. */
  ANSWERED_UNTOUCHED("答复已改而未动");

  private final String chinese;

  OpenStanding(String chinese) {
    this.chinese = chinese;
  }

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }
}

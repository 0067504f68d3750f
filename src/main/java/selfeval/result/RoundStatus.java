package selfeval.result;

import java.util.Locale;

/** How a finding compares with the round before. */
public enum RoundStatus {
  /** Not found the round before. */
  NEW("新"),
  /** Found the round before as well. */
  OPEN("未改");

  private final String chinese;

  RoundStatus(String chinese) {
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

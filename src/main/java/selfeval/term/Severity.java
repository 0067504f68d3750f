package selfeval.term;

import java.util.Locale;

/** How grave a finding is. ERROR first: the order is the order of gravity. */
public enum Severity {
  ERROR("错误"),
  WARNING("警告"),
  INFO("提示");

  private final String chinese;

  Severity(String chinese) {
    this.chinese = chinese;
  }

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that users see: 错误, 警告, 提示. */
  public String chinese() {
    return chinese;
  }
}

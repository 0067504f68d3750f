package selfeval.term;

import java.util.Locale;

/** How grave a finding is. ERROR first: the order is the order of gravity. */
public enum Severity {
  ERROR("应改正"),
  WARNING("需核实"),
  INFO("供参考");

  private final String chinese;

  Severity(String chinese) {
    this.chinese = chinese;
  }

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that users see: 应改正, 需核实, 供参考. */
  public String chinese() {
    return chinese;
  }
}

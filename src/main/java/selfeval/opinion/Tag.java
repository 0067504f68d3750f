package selfeval.opinion;

import java.util.List;
import selfeval.check.Finding;
import selfeval.check.rule.Rules;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * How a finding is told to the agency: by its severity, as a total that changes with the errors, as
 * a hint that asks nothing of anybody, or not at all.
 */
enum Tag {
  ERROR("【应改正】"),
  /** A total that agrees with what is printed and changes once the errors are mended. */
  FOLLOWS("【应改正】随改："),
  WARNING("【需核实】"),
  INFO("【供参考】"),
  /** Stands in one line below the table. */
  HINT("【供参考】"),
  /** For the office alone: neither marked nor printed in the agency's workbook. */
  OFFICE("【供参考】");

  /** The rules that say what a total becomes, be it wrong or only due to change. */
  private static final String TOTAL = "total-sum";

  private static final String FOLLOWING = "total-follows";

  private final String words;

  Tag(String words) {
    this.words = words;
  }

  /**
   * @param ofForm all findings of the same form
   */
  static Tag of(Finding finding, List<Finding> ofForm) {
    return switch (finding.severity()) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> ofInfo(finding, ofForm);
    };
  }

  private static Tag ofInfo(Finding finding, List<Finding> ofForm) {
    if (finding.rule().equals(FOLLOWING)
        && finding.counts()
        && ofForm.stream().anyMatch(f -> f.severity() == Severity.ERROR && f.counts())) {
      return FOLLOWS;
    }
    return switch (Rules.telling(finding)) {
      case EACH -> INFO;
      case TOGETHER -> HINT;
      case OFFICE -> OFFICE;
    };
  }

  /** Whether the agency is told to change the cell. */
  boolean mends() {
    return this == ERROR || this == FOLLOWS;
  }

  /** Whether the finding says what the total has to be after all errors are mended. */
  static boolean saysTotal(Finding finding, Tag tag) {
    return tag.mends()
        && finding.counts()
        && finding.expected() != null
        && (finding.rule().equals(TOTAL) || finding.rule().equals(FOLLOWING));
  }

  /** The severity by whose colour the cell is marked. */
  Severity colour() {
    return switch (this) {
      case ERROR, FOLLOWS -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFO, HINT, OFFICE -> Severity.INFO;
    };
  }

  /** What stands before the message; a rule on trial says so. */
  String words(Finding finding) {
    return finding.stage() == Stage.TRIAL ? words + "【试行】" : words;
  }
}

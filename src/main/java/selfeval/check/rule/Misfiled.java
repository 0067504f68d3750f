package selfeval.check.rule;

import java.util.HashSet;
import java.util.Set;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Rule;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellAddress;

/** A check that finds indicators of one kind under another first level. */
abstract class Misfiled extends Check {
  private final String suggestion;

  /**
   * @param suggestion where they belong, a Chinese sentence
   */
  Misfiled(Rule rule, String suggestion) {
    super(rule, Field.LEVEL1);
    this.suggestion = suggestion;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Set<CellAddress> seen = new HashSet<>();
    for (IndicatorRow row : audit.form().indicators()) {
      Field at = row.memo() || !elsewhere(row) ? null : says(row);
      if (at == null || !seen.add(row.get(at).at())) {
        continue;
      }
      String level = Labels.withoutBlanks(row.text(Field.LEVEL1));
      Draft draft =
          verdict
              .at(
                  audit.place(row, at),
                  "{}“{}”列在一级指标“{}”之下，归类不当。",
                  at.chinese(),
                  Labels.withoutBlanks(row.get(at).text()),
                  level)
              .suggest(suggestion);
      refine(draft, level);
    }
  }

  /** Adds what the kind knows to a finding. */
  void refine(Draft draft, String level) {}

  /** Whether the indicator's first level is one under which the kind does not belong. */
  abstract boolean elsewhere(IndicatorRow row);

  /** Returns the level that says the indicator is of the kind, the higher first; or null. */
  abstract Field says(IndicatorRow row);
}

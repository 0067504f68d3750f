package selfeval.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalogue: every check there is, in the order in which it is shown. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          // the form as a whole
          new TemplateRecognised(),
          new NotFilled(),
          new ColumnMissing(),
          new YearDiffers(),
          new Leftover(),
          new ReadingRemark(),
          new ErrorValue(),
          new FormulaStale(),
          new FormulaUnknown(),
          new FormulaReplaced(),
          // money
          new MoneyBlank(),
          new BudgetParts(),
          new PartRepeatsScore(),
          new ProseUnit(),
          new ExecutionRate(),
          new ExecutionRateDigit(),
          new ExecutionRateUnit(),
          new ExecutionOver(),
          new ExecutionUndetermined(),
          new LowExecution(),
          new ExecutionScore(),
          new ExecutionScoreRounded(),
          // weights and sums
          new WeightsSum(),
          new LevelWeights(),
          new WeightConcentrated(),
          new TotalSum(),
          new TotalRounded(),
          new HeaderScore(),
          new GradeTotal(),
          new AllFullMarks(),
          // what the indicators are
          new MisfiledSatisfaction(),
          new MisfiledCost(),
          new ExecutionAsIndicator(),
          new DuplicateIndicator(),
          new TargetIsName(),
          // what other sheets of the workbook promised
          new TargetChanged(),
          new IndicatorDropped(),
          new BudgetChanged(),
          new CostDirection(),
          new NameDirection(),
          // what was achieved
          new IndicatorsBlank(),
          new WeightBlank(),
          new TargetBlank(),
          new ActualBlank(),
          new ScoreBlank(),
          new PointsUnreadable(),
          new WordsForNumber(),
          new OperatorCopied(),
          new BoundaryAssumed(),
          new UnitScale(),
          new UnitDiffers(),
          // scores and reasons
          new ScoreAboveWeight(),
          new WeightCap(),
          new ScoreAboveCap(),
          new MissedFullMarks(),
          new ScoreProportional(),
          new ScoreRounded(),
          new QualitativeBand(),
          new DeductionReason(),
          new ReasonSaysNone(),
          new ReasonZero(),
          new OvershootReason());

  private static final Map<String, String> TITLES = titles();

  private Checks() {}

  /** Every check, in the order of the catalogue. */
  public static List<Check> all() {
    return ALL;
  }

  /** The documentation of every check, in the same order. */
  public static List<Rule> rules() {
    return ALL.stream().map(Check::rule).toList();
  }

  /** What a rule of the program is called; null where there is none of this identifier. */
  public static String title(String rule) {
    return TITLES.get(rule);
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (Check check : ALL) {
      titles.put(check.rule().id(), check.rule().title());
    }
    return titles;
  }

  /** The identifiers of all rules, by which templates adjust them. */
  public static Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (Check check : ALL) {
      ids.add(check.rule().id());
    }
    return ids;
  }
}

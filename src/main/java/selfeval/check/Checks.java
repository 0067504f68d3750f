package selfeval.check;

import java.util.List;

/** The catalogue: every check there is, in the order in which it is shown. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          // the form as a whole
          new TemplateRecognised(),
          new NotFilled(),
          new YearDiffers(),
          // money
          new BudgetParts(),
          new ExecutionRate(),
          new ExecutionRateDigit(),
          new ExecutionScore(),
          new ExecutionScoreRounded(),
          // weights and sums
          new WeightsSum(),
          new LevelWeights(),
          new TotalSum(),
          new TotalRounded(),
          new HeaderScore(),
          // single indicators
          new WeightBlank(),
          new TargetBlank(),
          new ActualBlank(),
          new ScoreBlank(),
          new WordsForNumber(),
          new ScoreAboveWeight(),
          new WeightCap(),
          new ScoreAboveCap(),
          new MissedFullMarks(),
          new ScoreProportional(),
          new ScoreRounded(),
          new DeductionReason(),
          new ReasonSaysNone());

  private Checks() {}

  /** Every check, in the order of the catalogue. */
  public static List<Check> all() {
    return ALL;
  }

  /** The documentation of every check, in the same order. */
  public static List<Rule> rules() {
    return ALL.stream().map(Check::rule).toList();
  }
}

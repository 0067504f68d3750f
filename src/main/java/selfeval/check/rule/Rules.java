package selfeval.check.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import selfeval.check.Check;
import selfeval.check.Finding;
import selfeval.check.Rule;
import selfeval.check.Telling;
import selfeval.term.Severity;

/** The catalogue of rules, in the order in which they are shown. */
public final class Rules {
  private static final List<Check> ALL =
      List.of(
          // the form as a whole
          new TemplateRecognised(),
          new NotFilled(),
          new ColumnMissing(),
          new YearDue(),
          new DuplicateForm(),
          new YearDiffers(),
          new Leftover(),
          new ReadingRemark(),
          new ErrorValue(),
          new FormulaStale(),
          new FormulaUnknown(),
          new FormulaReplaced(),
          // money
          new MoneyBlank(),
          new MoneyNegative(),
          new MoneyScaleSlip(),
          new BudgetParts(),
          new PartRepeatsScore(),
          new ProseUnit(),
          ExecutionRate.differs(),
          ExecutionRate.lastDigit(),
          new ExecutionRateUnit(),
          new ExecutionOver(),
          new ExecutionUndetermined(),
          new LowExecution(),
          new ExecutionRowRate(),
          ExecutionScore.differs(),
          ExecutionScore.rounded(),
          // weights and sums
          new WeightsSum(),
          new LevelWeights(),
          new WeightConcentrated(),
          TotalSum.differs(),
          TotalSum.rounded(),
          new TotalFollows(),
          new TotalMissing(),
          new RowBelowTotal(),
          new HeaderScore(),
          new GradeTotal(),
          new AllFullMarks(),
          // what the indicators are
          new MisfiledSatisfaction(),
          new MisfiledCost(),
          new Level2Mismatch(),
          new ExecutionAsIndicator(),
          new DuplicateIndicator(),
          new TargetIsName(),
          new QuantityInWords(),
          new PercentWithoutGrades(),
          new TargetTooLow(),
          // compared with other sheets of the workbook
          new TargetChanged(),
          new IndicatorDropped(),
          new BudgetChanged(),
          new SummaryDiffers(),
          new CostDirection(),
          new NameDirection(),
          // what was achieved
          new IndicatorsBlank(),
          new WeightBlank(),
          new TargetBlank(),
          new ActualBlank(),
          new ScoreBlank(),
          new PointsUnreadable(),
          new PointsMerged(),
          new InvisibleCharacter(),
          new DateSerial(),
          new WordsForNumber(),
          new OperatorCopied(),
          new ActualSwapped(),
          new RateAboveFull(),
          new BoundaryAssumed(),
          new UnitScale(),
          new UnitDiffers(),
          // scores and reasons
          new ScoreNegative(),
          new ScoreAboveWeight(),
          new WeightCap(),
          new ScoreAboveCap(),
          new MissedFullMarks(),
          new DirectionUnknown(),
          new ScoreProportional(),
          new ScoreRounded(),
          new QualitativeBand(),
          DeductionReason.missing(),
          DeductionReason.sayingNone(),
          new ReasonZero(),
          new DeductionStated(),
          new EvidenceMissing(),
          new OvershootReason(),
          // what was left to a person
          new NotJudged());

  private Rules() {}

  /** Returns the check of every rule, in the order of the catalogue. */
  public static List<Check> all() {
    return ALL;
  }

  /** Returns the documentation of every rule, in the same order. */
  public static List<Rule> documentation() {
    return ALL.stream().map(Check::rule).toList();
  }

  /** Returns what a rule of the program is called; null where there is none of this identifier. */
  public static String title(String id) {
    for (Check check : ALL) {
      if (check.rule().id().equals(id)) {
        return check.rule().title();
      }
    }
    return null;
  }

  /**
   * Returns how a finding is told: by itself what has to be mended or found out, and hints as their
   * rule says.
   */
  public static Telling telling(Finding finding) {
    if (finding.severity() == Severity.INFO) {
      for (Check check : ALL) {
        if (check.rule().id().equals(finding.rule())) {
          return check.rule().telling();
        }
      }
    }
    return Telling.EACH;
  }

  /** Returns the identifiers of all rules, by which templates adjust them. */
  public static Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (Check check : ALL) {
      ids.add(check.rule().id());
    }
    return ids;
  }
}

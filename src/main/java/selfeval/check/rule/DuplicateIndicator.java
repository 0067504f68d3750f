package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds the same indicator with the same target twice, also as an output and as a benefit. */
final class DuplicateIndicator extends Check {
  /** A shorter name (合格率) may mean something else under another second level. */
  private static final int TELLING_LENGTH = 6;

  /** Even where the same target is promised, 合格率 may be that of two things. */
  private static final int TELLING_ACROSS = 4;

  private static final Set<String> ACROSS = Set.of("产出", "效益");

  DuplicateIndicator() {
    super(
        warning(
            "duplicate-indicator",
            "指标重复",
            null,
            "三级指标名称和年度指标值都相同的两行，视为重复；名称较短的，只在同一个二级指标之下、或者产出与效益之间比较。"
                + "指标值写法不同（≥95%、95%以上）而意思相同的，视为相同。",
            "居民满意度 | 年度指标值=≥85%",
            "维修验收合格率 | 三级指标=路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=52盏 | 二级指标=数量指标"),
        Field.LEVEL3);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Map<String, IndicatorRow> seen = new HashMap<>();
    for (Assessment one : audit.assessments()) {
      IndicatorRow row = one.row();
      FormCell cell = row.get(Field.LEVEL3);
      String name = Names.full(row.text(Field.LEVEL3));
      if (row.memo() || cell == null || cell.dash() || name.length() < 2) {
        continue;
      }
      IndicatorRow first = first(seen, one, name);
      // Two rows of one merged cell are lines of one indicator.
      if (first == null || first.get(Field.LEVEL3).at().equals(cell.at())) {
        continue;
      }
      boolean across = across(first, row);
      verdict
          .at(
              audit.place(row, Field.LEVEL3),
              across
                  ? "本行与{}的指标名称、年度指标值都相同，一处列为{}，一处列为{}，同一内容只能计一次分。"
                  : "本行与{}的指标名称、年度指标值都相同，重复设置、重复计分。",
              first.get(Field.LEVEL3).at(),
              first.level(),
              row.level())
          .suggest(across ? "请只保留一处，另一处换成不同的指标，并重新分配分值。" : "请删除重复的指标，或改为不同的指标，并重新分配分值。");
    }
  }

  /** Returns the earlier row that this one repeats, or null; remembers this one. */
  private static IndicatorRow first(Map<String, IndicatorRow> seen, Assessment one, String name) {
    IndicatorRow row = one.row();
    IndicatorRow first = null;
    for (String target : new String[] {written(row), understood(one.comparison())}) {
      if (target == null) {
        continue;
      }
      String anywhere = name + "|" + target;
      String here =
          Sentence.of(
              "{}|{}|{}",
              anywhere,
              Names.bare(row.text(Field.LEVEL1)),
              Names.bare(row.text(Field.LEVEL2)));
      IndicatorRow near = seen.putIfAbsent(here, row);
      IndicatorRow far = seen.putIfAbsent(anywhere, row);
      boolean counts =
          far != null
              && (name.length() >= TELLING_LENGTH
                  || (name.length() >= TELLING_ACROSS && across(far, row)));
      first = first != null ? first : counts ? far : near;
    }
    return first;
  }

  /** Whether one of the rows is an output and the other a benefit. */
  private static boolean across(IndicatorRow a, IndicatorRow b) {
    return a.level() != null
        && b.level() != null
        && ACROSS.contains(a.level())
        && ACROSS.contains(b.level())
        && !a.level().equals(b.level());
  }

  private static String written(IndicatorRow row) {
    return Labels.normalise(
        row.text(Field.OPERATOR) + row.text(Field.TARGET) + row.text(Field.UNIT));
  }

  /** Returns the target as it was understood, or null where it was not. */
  private static String understood(Comparison comparison) {
    BigDecimal number = comparison.targetNumber();
    if (number == null || comparison.kind() == Kind.UNDECIDABLE) {
      return null;
    }
    return Sentence.of(
        "{} {} {}",
        comparison.kind().key(),
        Arithmetic.plain(number),
        comparison.unit() == null ? "" : comparison.unit());
  }
}

package selfeval.check.rule;

import java.util.HashMap;
import java.util.Map;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds the same indicator with the same target twice. */
final class DuplicateIndicator extends Check {
  /** A shorter name (合格率) may mean something else under another second level. */
  private static final int TELLING_LENGTH = 6;

  DuplicateIndicator() {
    super(
        warning(
            "duplicate-indicator",
            "指标重复",
            "通行做法：同一内容不重复设置指标、不重复计分",
            "三级指标名称和年度指标值都相同的两行，视为重复；名称较短的，只在同一个二级指标之下比较。",
            "居民满意度 | 年度指标值=≥85%",
            "维修验收合格率 | 三级指标=路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=52盏 | 二级指标=数量指标"),
        Field.LEVEL3);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Map<String, IndicatorRow> seen = new HashMap<>();
    for (IndicatorRow row : audit.form().indicators()) {
      FormCell cell = row.get(Field.LEVEL3);
      String name = Names.full(row.text(Field.LEVEL3));
      if (row.memo() || cell == null || cell.dash() || name.length() < 2) {
        continue;
      }
      IndicatorRow first = seen.putIfAbsent(key(row, name), row);
      // Two rows of one merged cell are lines of one indicator.
      if (first != null && !first.get(Field.LEVEL3).at().equals(cell.at())) {
        verdict
            .at(
                audit.place(row, Field.LEVEL3),
                "本行与{}的指标名称、年度指标值都相同，重复设置、重复计分。",
                first.get(Field.LEVEL3).at())
            .suggest("请删除重复的指标，或改为不同的指标，并重新分配分值。");
      }
    }
  }

  private static String key(IndicatorRow row, String name) {
    String target = row.text(Field.OPERATOR) + row.text(Field.TARGET) + row.text(Field.UNIT);
    String key = name + "|" + Labels.normalise(target);
    return name.length() >= TELLING_LENGTH
        ? key
        : Sentence.of(
            "{}|{}|{}",
            key,
            Names.bare(row.text(Field.LEVEL1)),
            Names.bare(row.text(Field.LEVEL2)));
  }
}

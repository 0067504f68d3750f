package selfeval.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;

/** The same indicator with the same target twice. */
final class DuplicateIndicator implements Check {
  /** A shorter name (合格率) may well mean another thing under another second level. */
  private static final int TELLING_LENGTH = 6;

  private static final Rule RULE =
      Rule.everywhere(
          "duplicate-indicator",
          "指标重复",
          Severity.WARNING,
          "通行做法：同一内容不重复设置指标、不重复计分",
          "三级指标名称和年度指标值都相同的两行，视为重复；名称较短的，只在同一个二级指标之下比较。",
          "居民满意度 | 年度指标值=≥85%",
          "维修验收合格率 | 三级指标=路灯维修数量 | 年度指标值=≥50盏 | 实际完成值=52盏 | 二级指标=数量指标");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.LEVEL3)) {
      return Verdict.skipped("表中没有“三级指标”一栏");
    }
    List<Draft> drafts = new ArrayList<>();
    Map<String, IndicatorRow> seen = new HashMap<>();
    for (IndicatorRow row : audit.form().indicators()) {
      String name = Names.full(row.text(Field.LEVEL3));
      FormCell cell = row.get(Field.LEVEL3);
      if (row.memo() || cell == null || cell.dash() || name.length() < 2) {
        continue;
      }
      String key =
          name
              + "|"
              + Labels.normalise(
                  row.text(Field.OPERATOR) + row.text(Field.TARGET) + row.text(Field.UNIT));
      if (name.length() < TELLING_LENGTH) {
        key += "|" + Names.bare(row.text(Field.LEVEL1)) + "|" + Names.bare(row.text(Field.LEVEL2));
      }
      IndicatorRow first = seen.putIfAbsent(key, row);
      // Two rows of one merged cell are one indicator's lines, not two indicators.
      if (first != null && !first.get(Field.LEVEL3).at().equals(cell.at())) {
        drafts.add(
            Draft.at(
                    audit.place(row, Field.LEVEL3),
                    "本行与" + first.get(Field.LEVEL3).at() + "的指标名称、年度指标值都相同，重复设置、重复计分。")
                .suggest("请删除重复的指标，或改为不同的指标，并重新分配分值。"));
      }
    }
    return Verdict.of(drafts);
  }
}

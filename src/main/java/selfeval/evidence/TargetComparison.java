package selfeval.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.RegisterRow.Column;
import selfeval.evidence.RegisterRow.Kind;
import selfeval.evidence.RegisterRow.Value;
import selfeval.evidence.RegisterRules.Difference;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.measure.Measures;
import selfeval.measure.Side;
import selfeval.result.EvidenceRecord;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Holds the targets that were approved against the indicators of one form. */
final class TargetComparison {
  private static final String SEVERAL = "表述不唯一，未核对：批复中有几个同名的指标";

  private final Located located;
  private final RegisterRow.Rows rows;
  private final List<EvidenceRecord> evidence = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final Set<String> ran = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  TargetComparison(Located located, RegisterRow.Rows rows) {
    this.located = located;
    this.rows = rows;
  }

  List<EvidenceRecord> evidence() {
    return evidence;
  }

  List<Difference> differences() {
    return differences;
  }

  Set<String> ran() {
    return ran;
  }

  List<String> notes() {
    return notes;
  }

  void compare() {
    if (!rows.given().contains(Kind.TARGETS)) {
      return;
    }
    List<RegisterRow> approved = rows.of(Kind.TARGETS);
    if (approved.isEmpty()) {
      none();
      return;
    }
    ran.addAll(
        List.of(
            RegisterRules.NO_TARGETS,
            RegisterRules.TARGET,
            RegisterRules.WEIGHT,
            RegisterRules.DROPPED,
            RegisterRules.ADDED));
    List<IndicatorRow> own = new ArrayList<>(located.form().counted());
    own.removeIf(IndicatorRow::execution);
    Set<IndicatorRow> matched = new HashSet<>();
    List<RegisterRow> left = new ArrayList<>();
    for (RegisterRow row : approved) {
      List<IndicatorRow> like = own.stream().filter(one -> key(one).equals(key(row))).toList();
      long twins = approved.stream().filter(other -> key(other).equals(key(row))).count();
      if (like.size() == 1 && (twins == 1 || equalTwins(approved, row))) {
        if (matched.add(like.get(0))) {
          compare(row, like.get(0));
        }
      } else if (!like.isEmpty()) {
        matched.addAll(like);
        open(row, SEVERAL);
      } else if (!execution(row)) {
        left.add(row);
      }
    }
    own.removeAll(matched);
    unmatched(left, own);
  }

  private static boolean equalTwins(List<RegisterRow> approved, RegisterRow row) {
    return approved.stream()
        .filter(other -> key(other).equals(key(row)))
        .allMatch(
            other ->
                other.text(Column.TARGET).equals(row.text(Column.TARGET))
                    && other.text(Column.WEIGHT).equals(row.text(Column.WEIGHT)));
  }

  private static boolean execution(RegisterRow row) {
    return key(row).matches("(?:全年|项目|年度)?(?:预算|资金)?(?:预算|资金)?执行率?(?:情况|进度)?");
  }

  /** No targets of the project are there, though there are some of its unit. */
  private void none() {
    if (rows.covering().contains(Kind.TARGETS) && rows.notes().isEmpty()) {
      ran.add(RegisterRules.NO_TARGETS);
      FormCell project = located.form().header().get(Field.PROJECT);
      differences.add(
          new Difference(
              RegisterRules.NO_TARGETS,
              project,
              "项目名称",
              "targets",
              "批复的绩效目标中有本单位的项目，没有这个项目，可能没有批复过绩效目标。",
              "请核实项目名称是否与批复一致；没有批复过绩效目标的，请说明情况。"));
    }
  }

  private void compare(RegisterRow row, IndicatorRow own) {
    target(row, own);
    Value said = row.get(Column.WEIGHT);
    FormCell weight = own.get(Field.WEIGHT);
    BigDecimal approved = said == null ? null : points(said.text());
    if (said == null || weight == null || approved == null || weight.number() == null) {
      return;
    }
    boolean agrees = approved.compareTo(weight.number()) == 0;
    record(row, said, "indicators.weight", weight, agrees, null);
    if (!agrees) {
      differences.add(
          new Difference(
              RegisterRules.WEIGHT,
              weight,
              own.name(),
              "weight|" + key(own),
              RegisterComparison.where(row, said)
                  + "（指标“"
                  + own.name()
                  + "”），表中分值（"
                  + weight.at()
                  + "）为"
                  + weight.text().strip()
                  + "，两处不一致。",
              "请按批复的分值填报；分值经批准调整的，请说明批准文号。"));
    }
  }

  private void target(RegisterRow row, IndicatorRow own) {
    Value said = row.get(Column.TARGET);
    FormCell target = own.get(Field.TARGET);
    if (said == null || target == null || target.blank()) {
      return;
    }
    String promise = own.promise();
    String operator = row.text(Column.OPERATOR);
    String unit = row.text(Column.TARGET_UNIT);
    String approved = joined(operator, said.text(), unit);
    TargetChange change =
        Measures.sameWords(approved, promise) || Measures.sameWords(said.text(), target.text())
            ? TargetChange.NONE
            : TargetChange.of(
                Measures.readTarget(operator, Side.of(said.text()), unit),
                Measures.readTarget(
                    own.text(Field.OPERATOR),
                    new Side(target.text(), target.number(), target.percent()),
                    own.text(Field.UNIT)));
    if (change == TargetChange.OPEN) {
      open(row, "不可比：两处的写法不能比较");
      return;
    }
    boolean told = change == TargetChange.LOWERED || change == TargetChange.OTHER;
    record(row, said, "indicators.target", target, !told, null);
    if (told) {
      differences.add(
          new Difference(
              RegisterRules.TARGET,
              target,
              own.name(),
              "target|" + key(own),
              "登记“"
                  + row.file()
                  + "”"
                  + said.place()
                  + "批复的“"
                  + own.name()
                  + "”指标值为"
                  + approved
                  + "，表中年度指标值（"
                  + target.at()
                  + "）为"
                  + promise
                  + (change == TargetChange.LOWERED ? "，低于批复的目标。" : "，两处不一致。"),
              "请按批复的指标值填报；经批准调整的，请说明批准文号。"));
    }
  }

  private static String joined(String operator, String target, String unit) {
    boolean sign = operator.matches("[≥≤≧≦<>＜＞=＝]{1,2}|大于等于|小于等于|大于|小于|等于|不低于|不高于|不少于|不超过");
    boolean figure = !target.isEmpty() && target.matches(".*\\d$");
    return (sign && !target.startsWith(operator) ? operator : "") + target + (figure ? unit : "");
  }

  private static @Nullable BigDecimal points(String text) {
    String bare = text.strip().replaceAll("[分%％]$", "");
    return bare.matches("\\d+(?:\\.\\d+)?") ? new BigDecimal(bare) : null;
  }

  /** What stands on one side only: told where nothing on the other side is like it. */
  private void unmatched(List<RegisterRow> approved, List<IndicatorRow> own) {
    Set<IndicatorRow> like = new HashSet<>();
    for (RegisterRow row : approved) {
      IndicatorRow near = null;
      for (IndicatorRow one : own) {
        near = near == null && near(key(row), key(one)) ? one : near;
      }
      Value name = row.get(Column.LEVEL3);
      if (name == null) {
        continue;
      }
      if (near != null) {
        like.add(near);
        open(row, "不可比：表中有名称相近的指标“" + near.name() + "”，没有作为同一指标核对");
        notes.add(
            "批复的指标“"
                + name.text()
                + "”（"
                + row.file()
                + " "
                + name.place()
                + "）与表中的“"
                + near.name()
                + "”名称相近，没有作为同一指标核对，请确认。");
        continue;
      }
      record(row, name, "indicators.level3", null, false, null);
      differences.add(
          new Difference(
              RegisterRules.DROPPED,
              located.form().indicatorHeads().get(Field.LEVEL3),
              "三级指标",
              "dropped|" + key(row),
              "登记“" + row.file() + "”" + name.place() + "批复了指标“" + name.text() + "”，表中没有这个指标。",
              "请补填批复的指标；经批准取消的，请说明批准文号。"));
    }
    for (IndicatorRow one : own) {
      FormCell cell = one.get(Field.LEVEL3);
      if (!like.contains(one) && cell != null && !cell.blank()) {
        differences.add(
            new Difference(
                RegisterRules.ADDED,
                cell,
                one.name(),
                "added|" + key(one),
                "表中的指标“" + one.name() + "”（" + cell.at() + "）不在批复的绩效目标中。",
                "请核实该指标是否经过批复；经批准增加的，请说明批准文号。"));
      }
    }
  }

  /** Whether names are so alike that one may be meant by the other. */
  private static boolean near(String a, String b) {
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    int shared = 0;
    for (int i = 0; i + 1 < a.length(); i++) {
      shared += b.contains(a.substring(i, i + 2)) ? 1 : 0;
    }
    return shared * 2 >= Math.min(a.length(), b.length()) - 1 && shared > 0;
  }

  private static String key(IndicatorRow row) {
    return Labels.core(row.name());
  }

  private static String key(RegisterRow row) {
    return Labels.core(row.text(Column.LEVEL3));
  }

  private void open(RegisterRow row, String why) {
    Value value = row.get(Column.TARGET);
    Value said = value == null ? row.get(Column.LEVEL3) : value;
    if (said != null) {
      record(row, said, "indicators.target", null, null, why);
    }
  }

  private void record(
      RegisterRow row,
      Value said,
      String field,
      @Nullable FormCell cell,
      @Nullable Boolean agrees,
      @Nullable String why) {
    evidence.add(
        new EvidenceRecord(
            EvidenceRecord.Kind.REGISTER,
            row.file(),
            said.place(),
            row.text(Column.LEVEL3) + "：" + said.title() + said.text(),
            field,
            said.text(),
            cell == null ? null : cell.text().strip(),
            cell == null ? null : cell.at().toString(),
            agrees,
            why));
  }
}

package selfeval.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import selfeval.form.RowKind;
import selfeval.layout.FamilyLayout.BudgetBlock;
import selfeval.layout.FamilyLayout.GoalBlock;
import selfeval.layout.FamilyLayout.HeadGroup;
import selfeval.layout.FamilyLayout.HeaderField;
import selfeval.layout.FamilyLayout.Heading;
import selfeval.layout.FamilyLayout.IndicatorBlock;
import selfeval.layout.FamilyLayout.SideTable;
import selfeval.layout.FamilyLayout.Span;
import selfeval.layout.FamilyLayout.TailRow;
import selfeval.layout.FamilyLayout.TotalLine;
import selfeval.term.Field;

/**
 * Another layout of the same family: other columns, order, spans and spellings, as agencies make
 * them when they copy a form by hand. What tells the family apart remains.
 */
final class Variation {

  /** Where the unit of money is written. */
  enum UnitPlace {
    SIDE_LABEL,
    CAPTION,
    COLUMN_HEADS,
    AMOUNTS
  }

  private static final Map<Field, List<String>> BUDGET_SYNONYMS =
      Map.of(
          Field.INITIAL_BUDGET, List.of("年初预算数"),
          Field.BUDGET, List.of("全年预算数（A）", "全年预算数", "全年（调整）预算数"),
          Field.EXECUTED, List.of("全年执行数（B）", "全年执行数", "全年执行数（B）"),
          Field.WEIGHT, List.of("分值", "分值（权重）"),
          Field.RATE, List.of("执行率（B/A）", "执行率", "执行率（B/A）", "预算执行率（B/A×100%）"),
          Field.SCORE, List.of("得分", "得分", "自评得分"));

  private static final Map<Field, List<String>> INDICATOR_SYNONYMS =
      Map.of(
          Field.WEIGHT, List.of("分值", "分值", "指标分值", "分值（权重）"),
          Field.SCORE, List.of("得分", "得分", "自评得分", "自评分", "指标得分"),
          Field.REASON, List.of("偏差原因分析及改进措施", "偏差原因分析及改进措施", "未完成原因分析"));

  private final Random random;
  private final FamilyLayout family;
  private final Spelling spelling;
  final UnitPlace unitPlace;

  Variation(FamilyLayout family, Random random) {
    this.family = family;
    this.random = random;
    this.spelling = new Spelling(random);
    this.unitPlace =
        switch (random.nextInt(6)) {
          case 0, 1 -> UnitPlace.CAPTION;
          case 2 -> UnitPlace.COLUMN_HEADS;
          case 3 -> UnitPlace.AMOUNTS;
          default -> UnitPlace.SIDE_LABEL;
        };
  }

  /** The layout, with columns cut anew. */
  FamilyLayout layout() {
    Rewrite to = new Rewrite(family);
    boolean side = random.nextInt(5) > 0;
    int left = side ? 1 : 0;
    List<Heading> indicators = indicatorColumns();
    List<Heading> money = budgetColumns();
    int width = left + Math.max(indicators.size(), money.size() + 1) + random.nextInt(4);
    indicators = cut(indicators, left, width);
    int label = left + (width - left - money.size()) / 2;
    int labelEnd = left + random.nextInt(Math.max(1, label - left));
    money = cut(money, labelEnd + 1, width);

    to.widths = widths(width);
    to.landscape = width > 11;
    title(to);
    to.header = header(width);
    BudgetBlock budget = family.budget();
    String sideLabel = budget.side() == null ? "项目资金" : bare(budget.side());
    String inSide =
        sideLabel + (unitPlace == UnitPlace.SIDE_LABEL ? "（" + family.unit() + "）" : "");
    boolean caption = unitPlace == UnitPlace.CAPTION;
    to.caption = caption ? spelling.caption(family.unit()) : "";
    String rowLabel = budget.rowLabel();
    if (!side && unitPlace == UnitPlace.SIDE_LABEL) {
      rowLabel = inSide;
    }
    to.budget =
        new BudgetBlock(
            side ? spelling.side(inSide) : null,
            new Span(0, 0),
            spelling.label(rowLabel),
            new Span(left, labelEnd),
            money,
            lines(budget.lines()));
    to.middle = middle(left, width);
    GoalBlock goals = family.goals();
    int half = left + (width - left) / 2;
    to.goals =
        new GoalBlock(
            side ? goals.side() : null,
            new Span(0, 0),
            spelling.label(goals.expected()),
            new Span(left, half - 1),
            spelling.label(goals.achieved()),
            new Span(half, width - 1));
    to.indicators =
        new IndicatorBlock(
            side
                ? (family.indicators().side() == null ? "绩效\n指标" : family.indicators().side())
                : null,
            new Span(0, 0),
            indicators,
            groups(indicators),
            family.indicators().levels());
    to.total = total(indicators, width);
    int tailLabel = Math.min(left + 1, width - 2);
    to.tail =
        family.tail().stream()
            .map(
                t ->
                    new TailRow(
                        t.key(),
                        spelling.label(t.label()),
                        new Span(0, tailLabel),
                        new Span(tailLabel + 1, width - 1),
                        t.height()))
            .toList();
    to.notes = random.nextInt(4) == 0 ? List.of("注：本表一式两份，填报单位和财政部门各存一份。") : family.notes();
    return to.layout();
  }

  private void title(Rewrite to) {
    switch (random.nextInt(6)) {
      case 0 -> {
        to.title = "%s年度" + family.title();
        to.yearLine = "";
      }
      case 1 -> to.yearLine = "%s年度";
      case 2 -> to.yearLine = "(%s年度)";
      case 3 -> to.yearLine = "（ %s 年度）";
      default -> {}
    }
    boolean needed = family.id().equals("sichuan-0013") || family.id().equals("yunnan-14");
    if (!needed && random.nextInt(3) == 0) {
      to.annex = random.nextBoolean() ? "" : "附件" + (1 + random.nextInt(5)) + "：";
    }
  }

  /** The unit taken out of a side label, and line breaks. */
  private static String bare(String side) {
    return side.replace("\n", "").replace("（万元）", "").replace("（元）", "");
  }

  private List<Integer> widths(int columns) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      widths.add(7 + random.nextInt(12));
    }
    return widths;
  }

  // columns

  private List<Heading> budgetColumns() {
    List<Heading> columns = new ArrayList<>(family.budget().columns());
    int weight = at(columns, Field.WEIGHT);
    int rate = at(columns, Field.RATE);
    if (weight >= 0 && Math.abs(weight - rate) == 1 && random.nextInt(4) == 0) {
      Heading moved = columns.get(weight);
      columns.set(weight, columns.get(rate));
      columns.set(rate, moved);
    }
    columns.replaceAll(c -> new Heading(c.field(), budgetLabel(c), c.span()));
    return columns;
  }

  private String budgetLabel(Heading heading) {
    String label = heading.label();
    boolean own = Set.of("guangzhou-2021", "sichuan-0013", "hubei-20-80").contains(family.id());
    if (!own && BUDGET_SYNONYMS.containsKey(heading.field()) && random.nextInt(3) == 0) {
      label = pick(BUDGET_SYNONYMS.get(heading.field()));
    }
    boolean amount =
        heading.field() == Field.INITIAL_BUDGET
            || heading.field() == Field.BUDGET
            || heading.field() == Field.EXECUTED;
    if (amount && unitPlace == UnitPlace.COLUMN_HEADS) {
      label += "（" + family.unit() + "）";
    }
    return spelling.label(label);
  }

  private List<Heading> indicatorColumns() {
    List<Heading> columns = new ArrayList<>(family.indicators().columns());
    boolean apart = at(columns, Field.OPERATOR) >= 0;
    int weight = at(columns, Field.WEIGHT);
    if (weight >= 0 && !apart && random.nextInt(4) == 0) {
      Heading moved = columns.remove(weight);
      int target = at(columns, Field.TARGET);
      columns.add(family.id().equals("assistance-funds") ? target + 2 : target, moved);
    }
    columns.replaceAll(c -> new Heading(c.field(), indicatorLabel(c), c.span()));
    if (random.nextInt(8) == 0) {
      // a column that an office added and nothing asks for
      boolean last = random.nextBoolean();
      columns.add(
          last ? columns.size() : at(columns, Field.LEVEL3) + 1,
          new Heading(null, last ? "备注" : "评分标准", null));
    }
    return columns;
  }

  private String indicatorLabel(Heading heading) {
    String label = heading.label();
    boolean own = Set.of("sichuan-0013", "hubei-20-80", "transfer-payment").contains(family.id());
    if (!own && INDICATOR_SYNONYMS.containsKey(heading.field()) && random.nextInt(3) == 0) {
      label = pick(INDICATOR_SYNONYMS.get(heading.field()));
    }
    return spelling.label(label);
  }

  private static int at(List<Heading> columns, Field field) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).field() == field) {
        return i;
      }
    }
    return -1;
  }

  /** Spreads columns over the sheet columns from (included) to (excluded), at random cuts. */
  private List<Heading> cut(List<Heading> columns, int from, int to) {
    int[] sizes = new int[columns.size()];
    Arrays.fill(sizes, 1);
    for (int spare = to - from - columns.size(); spare > 0; spare--) {
      sizes[random.nextInt(sizes.length)]++;
    }
    List<Heading> spread = new ArrayList<>();
    int at = from;
    for (int i = 0; i < sizes.length; i++) {
      Heading c = columns.get(i);
      spread.add(new Heading(c.field(), c.label(), new Span(at, at + sizes[i] - 1)));
      at += sizes[i];
    }
    return spread;
  }

  private List<HeadGroup> groups(List<Heading> columns) {
    int level1 = at(columns, Field.LEVEL1);
    int level3 = at(columns, Field.LEVEL3);
    boolean official = !family.indicators().groups().isEmpty();
    if (official ? random.nextInt(5) == 0 : random.nextInt(6) > 0) {
      return List.of();
    }
    List<HeadGroup> groups = new ArrayList<>();
    if (level3 == level1 + 2) {
      groups.add(
          new HeadGroup(
              "绩效指标",
              new Span(columns.get(level1).span().from(), columns.get(level3).span().to())));
    }
    int operator = at(columns, Field.OPERATOR);
    if (operator >= 0) {
      groups.add(
          new HeadGroup(
              "年度指标值",
              new Span(
                  columns.get(operator).span().from(), columns.get(operator + 2).span().to())));
    }
    return groups;
  }

  // rows

  private List<FamilyLayout.BudgetLine> lines(List<FamilyLayout.BudgetLine> official) {
    boolean numbered = random.nextInt(8) == 0 && !family.id().equals("department");
    List<FamilyLayout.BudgetLine> lines = new ArrayList<>();
    for (int i = 0; i < official.size(); i++) {
      FamilyLayout.BudgetLine line = official.get(i);
      String label = line.label();
      if (line.kind() == RowKind.PART && numbered) {
        label = i + "." + label.replace("其中：", "");
      }
      lines.add(new FamilyLayout.BudgetLine(line.kind(), spelling.rowLabel(label), line.printed()));
    }
    return lines;
  }

  private TotalLine total(List<Heading> columns, int width) {
    if (family.total() == null) {
      return null;
    }
    Heading weight = at(columns, Field.WEIGHT) < 0 ? null : columns.get(at(columns, Field.WEIGHT));
    Heading score = columns.get(at(columns, Field.SCORE));
    boolean weightShown =
        weight != null && family.total().cells().containsKey(Field.WEIGHT) && random.nextInt(4) > 0;
    Map<Field, Span> cells = new LinkedHashMap<>();
    if (weightShown) {
      cells.put(Field.WEIGHT, weight.span());
    }
    cells.put(Field.SCORE, score.span());
    Heading reason = at(columns, Field.REASON) < 0 ? null : columns.get(at(columns, Field.REASON));
    if (reason != null && family.total().cells().containsKey(Field.GRADE)) {
      cells.put(Field.GRADE, reason.span());
    }
    int labelEnd = cells.values().stream().mapToInt(Span::from).min().orElseThrow() - 1;
    Set<Integer> taken = new HashSet<>();
    cells.values().forEach(s -> range(s, taken));
    List<Span> rest = new ArrayList<>();
    for (int c = labelEnd + 1; c < width; c++) {
      if (!taken.contains(c)) {
        int end = c;
        while (end + 1 < width && !taken.contains(end + 1)) {
          end++;
        }
        rest.add(new Span(c, end));
        c = end;
      }
    }
    String label =
        family.id().equals("sichuan-0013")
            ? "合计"
            : pick(List.of("总分", "总分", "总 分", "总分", "项目总得分", "合计"));
    return new TotalLine(spelling.label(label), new Span(0, labelEnd), cells, rest, "");
  }

  private static void range(Span span, Set<Integer> into) {
    for (int c = span.from(); c <= span.to(); c++) {
      into.add(c);
    }
  }

  private SideTable middle(int left, int width) {
    SideTable table = family.middle();
    if (table == null || left == 0 || random.nextInt(4) == 0) {
      return null;
    }
    return new SideTable(
        table.side(), new Span(0, 0), cut(table.heads(), 1, width), table.rowLabels());
  }

  // the head

  private List<List<HeaderField>> header(int width) {
    List<HeaderField> fields = new ArrayList<>();
    family.header().forEach(fields::addAll);
    if (random.nextInt(5) == 0) {
      fields.add(new HeaderField(null, "项目负责人", null, null, "陈明远"));
      fields.add(new HeaderField(null, "联系电话", null, null, "0000-1234567"));
    }
    boolean single = random.nextInt(3) == 0;
    List<List<HeaderField>> rows = new ArrayList<>();
    Map<Integer, Integer> cuts = new HashMap<>();
    cuts.put(0, 1 + random.nextInt(2));
    for (int i = 0; i < fields.size(); ) {
      HeaderField a = fields.get(i);
      boolean two =
          !single
              && i + 1 < fields.size()
              && (i > 0 || fields.size() == 2 || random.nextInt(3) == 0);
      if (two) {
        int half = width / 2;
        rows.add(
            List.of(
                place(a, 0, half - 1, cuts.get(0)), place(fields.get(i + 1), half, width - 1, 1)));
        i += 2;
      } else {
        rows.add(List.of(place(a, 0, width - 1, cuts.get(0))));
        i++;
      }
    }
    return rows;
  }

  private HeaderField place(HeaderField field, int from, int to, int label) {
    int labelEnd = Math.min(from + label - 1, to - 1);
    return new HeaderField(
        field.field(),
        spelling.headerLabel(field.label()),
        new Span(from, labelEnd),
        new Span(labelEnd + 1, to),
        field.printed());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** How this agency kept the rows. */
  Habits habits(FilledForm form) {
    int rows = form.indicators().size();
    List<Integer> breaks = new ArrayList<>();
    if (random.nextInt(5) == 0 && rows > 4) {
      breaks.add(2 + random.nextInt(rows - 3));
    }
    Set<Integer> inserted = new HashSet<>();
    if (random.nextInt(4) == 0) {
      for (int i = 1; i < rows; i++) {
        boolean same =
            form.indicators().get(i).level1().equals(form.indicators().get(i - 1).level1())
                && form.indicators().get(i).level2().equals(form.indicators().get(i - 1).level2());
        if (same && random.nextInt(3) == 0) {
          inserted.add(i);
        }
      }
    }
    Habits.Repeat[] ways = Habits.Repeat.values();
    boolean inline = random.nextInt(5) == 0;
    return new Habits(
        random.nextBoolean() ? Habits.Repeat.MERGED : ways[random.nextInt(ways.length)],
        random.nextBoolean() ? Habits.Repeat.MERGED : ways[random.nextInt(ways.length)],
        breaks,
        inserted,
        inline,
        random.nextInt(4) == 0 ? ":" : "：",
        random.nextBoolean(),
        form.budget().size() > 1 && random.nextInt(8) == 0,
        random.nextBoolean(),
        merged(form, breaks, inserted),
        random.nextInt(8) == 0 ? 1 : 0);
  }

  /** Rows whose points are given together with the next row's: such a form is no longer clean. */
  private Set<Integer> merged(FilledForm form, List<Integer> breaks, Set<Integer> inserted) {
    Set<Integer> merged = new HashSet<>();
    int rows = form.indicators().size();
    if (random.nextInt(12) > 0 || rows < 3) {
      return merged;
    }
    int i = random.nextInt(rows - 1);
    FilledForm.Indicator a = form.indicators().get(i);
    FilledForm.Indicator b = form.indicators().get(i + 1);
    boolean together =
        a.level2().equals(b.level2())
            && a.counts()
            && b.counts()
            && !b.memo()
            && !a.memo()
            && !breaks.contains(i + 1)
            && !inserted.contains(i + 1);
    if (together) {
      merged.add(i);
    }
    return merged;
  }
}

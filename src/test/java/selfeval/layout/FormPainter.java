package selfeval.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.layout.FamilyLayout.BudgetBlock;
import selfeval.layout.FamilyLayout.HeadGroup;
import selfeval.layout.FamilyLayout.HeaderField;
import selfeval.layout.FamilyLayout.Heading;
import selfeval.layout.FamilyLayout.IndicatorBlock;
import selfeval.layout.FamilyLayout.Span;
import selfeval.layout.FamilyLayout.TailRow;
import selfeval.layout.FamilyLayout.TotalLine;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.FilledForm.Money;
import selfeval.layout.SheetSketch.Look;
import selfeval.layout.Truth.BudgetTruth;
import selfeval.layout.Truth.IndicatorTruth;
import selfeval.layout.Truth.Place;
import selfeval.layout.Truth.TotalTruth;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;

/** Draws a filled form in a layout, and says where each value went. For one use. */
final class FormPainter {
  private final SheetSketch sheet;
  private final FamilyLayout layout;
  private final FilledForm form;
  private final Habits habits;
  private final int left;
  private int row;

  private final Map<Field, Place> header = new EnumMap<>(Field.class);
  private final List<BudgetTruth> budget = new ArrayList<>();
  private final List<IndicatorTruth> indicators = new ArrayList<>();
  private TotalTruth total;

  private FormPainter(
      SheetSketch sheet, FamilyLayout layout, FilledForm form, Habits habits, int row, int left) {
    this.sheet = sheet;
    this.layout = layout;
    this.form = form;
    this.habits = habits;
    this.row = row;
    this.left = left;
  }

  /** Draws the form with its top left at the cell, and returns where its values stand. */
  static Truth paint(
      SheetSketch sheet, FamilyLayout layout, FilledForm form, Habits habits, CellAddress topLeft) {
    return new FormPainter(sheet, layout, form, habits, topLeft.row(), topLeft.column()).paint();
  }

  private Truth paint() {
    sheet.landscape = layout.landscape();
    for (int c = 0; c < layout.width(); c++) {
      sheet.widths.merge(left + c, (double) layout.widths().get(c), Math::max);
    }
    title();
    header();
    if (!layout.caption().isEmpty() && habits.captionBelowHeader()) {
      caption();
    }
    row += habits.rowsBetween();
    budget();
    row += habits.rowsBetween();
    middle();
    goals();
    row += habits.rowsBetween();
    indicators();
    if (!layout.totalAfterTail()) {
      total();
    }
    layout.tail().forEach(this::tail);
    if (layout.totalAfterTail()) {
      total();
    }
    notes();
    return new Truth(
        sheet.name,
        layout.id(),
        form.year(),
        form.unit(),
        header,
        List.copyOf(budget),
        List.copyOf(indicators),
        total);
  }

  private void title() {
    Span all = new Span(0, layout.width() - 1);
    if (!layout.annex().isEmpty()) {
      line(all, Value.text(layout.annex()), Look.ANNEX, 18);
    }
    line(all, Value.text(yearIn(layout.title())), Look.TITLE, 32);
    if (!layout.yearLine().isEmpty()) {
      line(all, Value.text(yearIn(layout.yearLine())), Look.SUBTITLE, 20);
    }
    if (!layout.caption().isEmpty() && !habits.captionBelowHeader()) {
      caption();
    }
  }

  private void caption() {
    line(new Span(0, layout.width() - 1), Value.text(layout.caption()), Look.CAPTION, 16);
  }

  private String yearIn(String text) {
    return text.replace("%s", form.year().isEmpty() ? "    " : form.year());
  }

  private CellAddress line(Span span, Value value, Look look, double height) {
    CellAddress at = put(row, row, span, value, look);
    sheet.heights.put(row, height);
    row++;
    return at;
  }

  private CellAddress put(int first, int last, Span span, Value value, Look look) {
    return sheet.put(first, last, left + span.from(), left + span.to(), value, look);
  }

  private void header() {
    for (List<HeaderField> fields : layout.header()) {
      double height = layout.rowHeight() + 2;
      for (HeaderField field : fields) {
        Value value =
            field.field() == null
                ? Value.text(field.printed())
                : form.header().getOrDefault(field.field(), Value.text(field.printed()));
        CellAddress at;
        Place place;
        if (habits.labelsWithValues()) {
          String label = field.label().replaceFirst("[：:]$", "");
          Value both = Value.text(label + habits.colon() + value.shown());
          at =
              put(
                  row,
                  row,
                  new Span(field.labelSpan().from(), field.value().to()),
                  both,
                  Look.TEXT);
          place = new Place(at, both.shown(), null, value.shown());
        } else {
          put(row, row, field.labelSpan(), Value.text(field.label()), Look.LABEL);
          at = put(row, row, field.value(), value, Look.VALUE);
          place = Place.of(at, value);
        }
        height = Math.max(height, needed(place.text(), field.value()));
        if (field.field() != null) {
          header.put(field.field(), place);
        }
      }
      sheet.heights.put(row, height);
      row++;
    }
  }

  private void budget() {
    BudgetBlock block = layout.budget();
    int lines = form.budget().size();
    if (block.side() != null) {
      put(row, row + lines, block.sideSpan(), Value.text(block.side()), Look.LABEL);
    }
    put(row, row, block.rowLabelSpan(), Value.text(block.rowLabel()), Look.LABEL);
    double height = layout.rowHeight() + 2;
    for (Heading heading : block.columns()) {
      put(row, row, heading.span(), Value.text(heading.label()), Look.LABEL);
      height = Math.max(height, needed(heading.label(), heading.span()));
    }
    sheet.heights.put(row, height);
    row++;
    int first = row;
    for (int i = 0; i < lines; i++, row++) {
      Money money = form.budget().get(i);
      CellAddress label = put(row, row, block.rowLabelSpan(), Value.text(money.label()), Look.TEXT);
      Map<Field, Place> cells = new EnumMap<>(Field.class);
      for (Heading heading : block.columns()) {
        boolean merged =
            habits.scoresMergedOverBudget()
                && (heading.field() == Field.WEIGHT
                    || heading.field() == Field.RATE
                    || heading.field() == Field.SCORE);
        if (merged && row > first) {
          continue;
        }
        Value value = money.cells().getOrDefault(heading.field(), Value.BLANK);
        CellAddress at =
            put(row, merged ? first + lines - 1 : row, heading.span(), value, Look.VALUE);
        if (heading.field() != null) {
          cells.put(heading.field(), Place.of(at, value));
        }
      }
      sheet.heights.put(
          row, Math.max(layout.rowHeight(), needed(money.label(), block.rowLabelSpan())));
      budget.add(
          new BudgetTruth(
              money.kind(), new Place(label, money.label(), null, money.label()), cells));
    }
  }

  private void middle() {
    FamilyLayout.SideTable table = layout.middle();
    if (table == null) {
      return;
    }
    put(
        row,
        row + table.rowLabels().size(),
        table.sideSpan(),
        Value.text(table.side()),
        Look.LABEL);
    for (Heading heading : table.heads()) {
      put(row, row, heading.span(), Value.text(heading.label()), Look.LABEL);
    }
    sheet.heights.put(row, layout.rowHeight());
    row++;
    for (String label : table.rowLabels()) {
      for (int i = 0; i < table.heads().size(); i++) {
        Value value = i == 0 ? Value.text(label) : Value.BLANK;
        put(row, row, table.heads().get(i).span(), value, i == 0 ? Look.LABEL : Look.TEXT);
      }
      sheet.heights.put(row, layout.rowHeight());
      row++;
    }
  }

  private void goals() {
    FamilyLayout.GoalBlock block = layout.goals();
    if (block == null) {
      return;
    }
    if (block.side() != null) {
      put(row, row + 1, block.sideSpan(), Value.text(block.side()), Look.LABEL);
    }
    put(row, row, block.expectedSpan(), Value.text(block.expected()), Look.LABEL);
    put(row, row, block.achievedSpan(), Value.text(block.achieved()), Look.LABEL);
    sheet.heights.put(row, layout.rowHeight());
    row++;
    put(row, row, block.expectedSpan(), Value.text(form.expectedGoal()), Look.TEXT);
    put(row, row, block.achievedSpan(), Value.text(form.achievedGoal()), Look.TEXT);
    sheet.heights.put(
        row,
        Math.max(
            56,
            Math.max(
                needed(form.expectedGoal(), block.expectedSpan()),
                needed(form.achievedGoal(), block.achievedSpan()))));
    row++;
  }

  private void indicators() {
    IndicatorBlock block = layout.indicators();
    int sideTop = row;
    heads(block);
    int[] at = rowsOf(block);
    int rows = form.indicators().size();
    Place[] level1 = new Place[rows];
    Place[] level2 = new Place[rows];
    level(block, Field.LEVEL1, at, level1);
    level(block, Field.LEVEL2, at, level2);
    for (int i = 0; i < rows; i++) {
      row = at[i];
      Indicator indicator = form.indicators().get(i);
      Map<Field, Place> cells = new EnumMap<>(Field.class);
      if (level1[i] != null) {
        cells.put(Field.LEVEL1, level1[i]);
      }
      if (level2[i] != null) {
        cells.put(Field.LEVEL2, level2[i]);
      }
      sheet.heights.put(row, Math.max(height(block, i), values(block, i, cells)));
      if (indicator.counts()) {
        indicators.add(new IndicatorTruth(indicator.memo(), cells));
      }
    }
    row = rows == 0 ? row : at[rows - 1] + 1;
    if (block.side() != null) {
      put(sideTop, row - 1, block.sideSpan(), Value.text(block.side()), Look.LABEL);
    }
  }

  /** The sheet row of each indicator; draws the headings again where a page begins with them. */
  private int[] rowsOf(IndicatorBlock block) {
    int[] at = new int[form.indicators().size()];
    for (int i = 0; i < at.length; i++) {
      if (habits.pageBreaksBefore().contains(i)) {
        sheet.pageBreaks.add(row - 1);
        if (habits.headsOnEachPage()) {
          heads(block);
        }
      }
      at[i] = row++;
    }
    return at;
  }

  /** Draws the row's values into the cells; returns the height they need. */
  private double values(IndicatorBlock block, int i, Map<Field, Place> cells) {
    Indicator indicator = form.indicators().get(i);
    double height = 0;
    for (Heading heading : block.columns()) {
      Field field = heading.field();
      if (field == Field.LEVEL1 || field == Field.LEVEL2) {
        continue;
      }
      boolean points = field == Field.WEIGHT || field == Field.SCORE;
      if (points && habits.pointsMergedWithNext().contains(i - 1)) {
        continue;
      }
      boolean merged = points && habits.pointsMergedWithNext().contains(i);
      Value value = field == null ? Value.BLANK : indicator.get(field);
      Look look = field == Field.LEVEL3 || field == Field.REASON ? Look.TEXT : Look.VALUE;
      CellAddress cell = put(row, merged ? row + 1 : row, heading.span(), value, look);
      height = Math.max(height, needed(value.shown(), heading.span()));
      if (field != null && !(field == Field.LEVEL3 && value.blank())) {
        cells.put(field, Place.of(cell, value));
      }
    }
    return height;
  }

  /** The height that the labels of levels 1 and 2 need where they go over this row alone. */
  private double height(IndicatorBlock block, int i) {
    Indicator indicator = form.indicators().get(i);
    double height = layout.rowHeight();
    for (Heading heading : block.columns()) {
      boolean level1 = heading.field() == Field.LEVEL1;
      if ((level1 || heading.field() == Field.LEVEL2) && alone(i, heading.field())) {
        String label = level1 ? indicator.level1() : indicator.level2();
        height = Math.max(height, needed(label, heading.span()));
      }
    }
    return height;
  }

  private void heads(IndicatorBlock block) {
    double height = layout.rowHeight() + 2;
    if (block.groups().isEmpty()) {
      for (Heading heading : block.columns()) {
        put(row, row, heading.span(), Value.text(heading.label()), Look.LABEL);
        height = Math.max(height, needed(heading.label(), heading.span()));
      }
      sheet.heights.put(row, height);
      row++;
      return;
    }
    for (HeadGroup group : block.groups()) {
      put(row, row, group.span(), Value.text(group.label()), Look.LABEL);
    }
    for (Heading heading : block.columns()) {
      boolean under =
          block.groups().stream()
              .anyMatch(
                  g ->
                      g.span().from() <= heading.span().from()
                          && heading.span().to() <= g.span().to());
      put(under ? row + 1 : row, row + 1, heading.span(), Value.text(heading.label()), Look.LABEL);
      if (under) {
        height = Math.max(height, needed(heading.label(), heading.span()));
      }
    }
    sheet.heights.put(row, layout.rowHeight() + 2);
    sheet.heights.put(row + 1, height);
    row += 2;
  }

  /** Draws the cells of level 1 or 2 and notes for each row where its label stands. */
  private void level(IndicatorBlock block, Field level, int[] at, Place[] places) {
    Heading heading =
        block.columns().stream().filter(h -> h.field() == level).findFirst().orElse(null);
    if (heading == null) {
      return;
    }
    List<Indicator> rows = form.indicators();
    Set<Integer> breaks = new HashSet<>(habits.pageBreaksBefore());
    Habits.Repeat repeat = level == Field.LEVEL1 ? habits.level1() : habits.level2();
    for (int i = 0; i < rows.size(); ) {
      int end = i + 1;
      while (end < rows.size()
          && !breaks.contains(end)
          && !habits.insertedWithoutMerge().contains(end)
          && same(rows.get(i), rows.get(end), level)) {
        end++;
      }
      boolean continued =
          i > 0
              && habits.insertedWithoutMerge().contains(i)
              && !breaks.contains(i)
              && same(rows.get(i - 1), rows.get(i), level);
      Value label = Value.text(level == Field.LEVEL1 ? rows.get(i).level1() : rows.get(i).level2());
      Place above = i > 0 ? places[i - 1] : null;
      switch (repeat) {
        case MERGED -> {
          CellAddress cell =
              put(at[i], at[end - 1], heading.span(), continued ? Value.BLANK : label, Look.LABEL);
          fill(places, i, end, continued ? above : label.blank() ? null : Place.of(cell, label));
        }
        case BLANK_BELOW -> {
          for (int k = i; k < end; k++) {
            boolean printed = k == i && !continued;
            CellAddress cell =
                put(at[k], at[k], heading.span(), printed ? label : Value.BLANK, Look.LABEL);
            if (printed) {
              above = label.blank() ? null : Place.of(cell, label);
            }
            places[k] = above;
          }
        }
        case REPEATED -> {
          for (int k = i; k < end; k++) {
            CellAddress cell = put(at[k], at[k], heading.span(), label, Look.LABEL);
            places[k] = label.blank() ? null : Place.of(cell, label);
          }
        }
      }
      i = end;
    }
  }

  /** Whether the row's label goes over this row alone. */
  private boolean alone(int i, Field level) {
    List<Indicator> rows = form.indicators();
    return (i == 0 || !same(rows.get(i - 1), rows.get(i), level))
        && (i + 1 == rows.size() || !same(rows.get(i), rows.get(i + 1), level));
  }

  private static boolean same(Indicator a, Indicator b, Field level) {
    return a.level1().equals(b.level1())
        && (level == Field.LEVEL1 || a.level2().equals(b.level2()));
  }

  private static void fill(Place[] places, int from, int to, Place place) {
    for (int i = from; i < to; i++) {
      places[i] = place;
    }
  }

  private void total() {
    TotalLine line = layout.total();
    if (line == null) {
      return;
    }
    CellAddress label = put(row, row, line.labelSpan(), Value.text(line.label()), Look.LABEL);
    Map<Field, Place> cells = new EnumMap<>(Field.class);
    for (Map.Entry<Field, Span> cell : line.cells().entrySet()) {
      Value value = form.total().getOrDefault(cell.getKey(), Value.BLANK);
      CellAddress at = put(row, row, cell.getValue(), value, Look.VALUE);
      cells.put(cell.getKey(), Place.of(at, value));
    }
    for (Span span : line.rest()) {
      put(row, row, span, Value.BLANK, Look.VALUE);
    }
    sheet.heights.put(row, layout.rowHeight() + 2);
    total = new TotalTruth(new Place(label, line.label(), null, line.label()), cells);
    row++;
  }

  private void tail(TailRow tail) {
    String text = form.texts().getOrDefault(tail.key(), "");
    if (tail.labelSpan() != null) {
      put(row, row, tail.labelSpan(), Value.text(tail.label()), Look.LABEL);
    }
    put(row, row, tail.value(), Value.text(text), Look.TEXT);
    sheet.heights.put(row, Math.max(tail.height(), needed(text, tail.value())));
    row++;
  }

  private void notes() {
    for (String note : layout.notes()) {
      Span all = new Span(0, layout.width() - 1);
      line(all, Value.text(note), Look.NOTE, Math.max(15, needed(note, all)));
    }
  }

  /** The height a text needs in these columns, in points: a CJK character is two columns wide. */
  private double needed(String text, Span span) {
    int chars = 0;
    for (int c = span.from(); c <= span.to(); c++) {
      chars += layout.widths().get(c);
    }
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      int width = paragraph.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
      lines += Math.max(1, (width + chars - 2) / Math.max(1, chars - 1));
    }
    return lines * 13.5 + 6;
  }
}

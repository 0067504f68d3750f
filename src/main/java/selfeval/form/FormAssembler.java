package selfeval.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Head;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Visibility;

/** Puts the parts of one form together. */
final class FormAssembler {
  /** No template is told by a longer label. */
  private static final int TOLD = 30;

  private final SheetLabels labels;
  private final Grid grid;
  private final Segment segment;

  FormAssembler(SheetLabels labels, Segment segment) {
    this.labels = labels;
    this.grid = labels.grid();
    this.segment = segment;
  }

  /** The form's short texts, normalised: what a template is recognised by. */
  Set<String> texts() {
    Set<String> texts = new HashSet<>();
    for (int row = segment.top(); row <= segment.bottom(); row++) {
      for (GridCell cell : grid.row(row)) {
        int column = cell.address().column();
        if (column >= segment.left()
            && column <= segment.right()
            && cell.kind() == ValueKind.TEXT
            && cell.text().length() <= TOLD
            && !cell.text().isBlank()) {
          texts.add(labels.label(cell.text()).norm());
        }
      }
    }
    return texts;
  }

  @Nullable String title() {
    return segment.title() == null ? null : segment.title().label().norm();
  }

  /** The year as the title, or a caption above the indicators, states it; null where none does. */
  @Nullable String year() {
    String year = title() == null ? null : Years.in(title());
    for (int row = segment.top(); year == null && row < segment.head().top(); row++) {
      for (GridCell cell : grid.row(row)) {
        if (cell.kind() == ValueKind.TEXT && cell.text().length() <= 20) {
          String norm = labels.label(cell.text()).norm();
          year = norm.indexOf('年') >= 0 && year == null ? Years.stated(norm) : year;
        }
      }
    }
    return year;
  }

  /** Reads the form with these words. */
  Form read(Lexicon lexicon) {
    BudgetReader money = new BudgetReader(labels, lexicon, segment, year());
    BudgetReader.Block budget = money.read();
    IndicatorReader indicators = new IndicatorReader(labels, lexicon, segment);
    int budgetTop = budget == null ? Integer.MAX_VALUE : budget.head().top();
    boolean below = budgetTop > indicators.head().bottom();
    indicators.read(below ? budgetTop : Integer.MAX_VALUE);

    List<int[]> blocks = new ArrayList<>();
    int indicatorEnd = Math.max(indicators.last(), indicators.totalRow());
    blocks.add(new int[] {indicators.head().top(), indicatorEnd});
    if (budget != null) {
      blocks.add(new int[] {budgetTop, budget.last()});
    }
    Area area = new Area(labels, lexicon, segment);
    HeadReader around = new HeadReader(labels, area, lexicon, segment, blocks);
    Map<Field, FormCell> header = around.header();
    TotalReader totals = new TotalReader(area, grid, lexicon, segment, indicators.head());
    TotalRow total =
        totals.read(
            indicators.last() + 1, below ? budgetTop : -1, budget == null ? -1 : budget.last());
    if (total == null && indicators.namelessSum() >= 0) {
      total = totals.nameless(indicators.namelessSum());
    }
    FormCell grade = total == null || total.grade() == null ? around.grade() : null;
    if (grade != null) {
      header.put(Field.GRADE, grade);
    }
    Map<String, FormCell> texts = around.texts();
    List<FormCell> leftovers = new ArrayList<>(indicators.leftovers());
    for (FormCell text : texts.values()) {
      if (text.text().length() <= 40 && lexicon.leftover(Labels.normalise(text.text()))) {
        leftovers.add(text);
      }
    }
    leftovers.sort((a, b) -> a.at().compareTo(b.at()));
    Map<FormCell, String> years = around.years(header);
    List<Heading> headings = new ArrayList<>(money.headings());
    headings.addAll(indicators.headings());
    CellRange extent = extent();
    List<String> remarks = new ArrayList<>(hidden(extent));
    remarks.addAll(indicators.remarks());
    return new Form(
        grid.index(),
        grid.name(),
        extent,
        segment.title() == null ? null : FormCells.of(segment.title().cell()),
        years.isEmpty() ? null : years.values().iterator().next(),
        List.copyOf(years.keySet()),
        around.unit(budget),
        header,
        budget == null ? Map.of() : heads(budget.head()),
        budget == null ? List.of() : budget.rows(),
        heads(indicators.head()),
        indicators.rows(),
        indicators.points(),
        total,
        texts,
        leftovers,
        headings,
        remarks);
  }

  private static Map<Field, FormCell> heads(Head head) {
    Map<Field, FormCell> heads = new EnumMap<>(Field.class);
    for (Head.Column column : head.columns()) {
      if (column.field() != null) {
        heads.put(column.field(), FormCells.of(column.cell()));
      }
    }
    return heads;
  }

  private CellRange extent() {
    int top = Integer.MAX_VALUE;
    int left = Integer.MAX_VALUE;
    int bottom = -1;
    int right = -1;
    for (int row = segment.top(); row <= segment.bottom(); row++) {
      for (GridCell cell : grid.row(row)) {
        int column = cell.address().column();
        if (column >= segment.left() && column <= segment.right()) {
          CellRange region = grid.region(row, column);
          top = Math.min(top, region.first().row());
          left = Math.min(left, region.first().column());
          bottom = Math.max(bottom, Math.min(region.last().row(), segment.bottom()));
          right = Math.max(right, Math.min(region.last().column(), segment.right()));
        }
      }
    }
    return new CellRange(new CellAddress(top, left), new CellAddress(bottom, right));
  }

  private List<String> hidden(CellRange extent) {
    List<String> remarks = new ArrayList<>();
    if (grid.visibility() != Visibility.VISIBLE) {
      remarks.add("工作表“" + grid.name() + "”是隐藏的，其中内容已一并读取。");
    }
    StringBuilder rows = new StringBuilder();
    for (int row = extent.first().row(); row <= extent.last().row(); row++) {
      if (grid.rowHidden(row)) {
        rows.append(rows.length() == 0 ? "" : "、").append(row + 1);
      }
    }
    if (rows.length() > 0) {
      remarks.add("第" + rows + "行是隐藏的，其中内容已一并读取。");
    }
    StringBuilder columns = new StringBuilder();
    for (int column = extent.first().column(); column <= extent.last().column(); column++) {
      if (grid.columnHidden(column)) {
        columns.append(columns.length() == 0 ? "" : "、").append(CellAddress.columnName(column));
      }
    }
    if (columns.length() > 0) {
      remarks.add(columns + "列是隐藏的，其中内容已一并读取。");
    }
    return remarks;
  }
}

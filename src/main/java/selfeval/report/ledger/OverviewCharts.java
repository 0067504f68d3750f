package selfeval.report.ledger;

import java.util.ArrayList;
import java.util.List;
import selfeval.overview.DepartmentFigures;
import selfeval.overview.GradeFigures;
import selfeval.report.SafeText;
import selfeval.report.sheet.BarChart;
import selfeval.report.sheet.RowCells;
import selfeval.report.sheet.Style;
import selfeval.term.State;

/** The charts of 概览, and the cells with their figures. */
final class OverviewCharts {
  private static final String RED = "C0504D";
  private static final String YELLOW = "E6B13C";
  private static final String GREEN = "7FB48A";
  private static final String GREY = "A9B4C2";
  private static final String BLUE = "2F5C94";
  private static final String WHITE = "FFFFFF";
  private static final String BLACK = "222222";

  /** The widest name of a department, halves of a Chinese character. */
  private static final int NAME = 28;

  private OverviewCharts() {}

  /**
   * The cells that a line holds for the chart of departments.
   *
   * @param line 0 for the names of the figures
   */
  static void departmentCells(
      RowCells cells, Style style, List<DepartmentFigures> worst, int line) {
    if (line == 0) {
      cells.text(style, "部门");
      for (State state : State.values()) {
        cells.text(style, state.chinese());
      }
    } else if (line <= worst.size()) {
      DepartmentFigures one = worst.get(line - 1);
      cells.text(style, name(one)).number(style, one.returned());
      cells.number(style, one.review()).number(style, one.passed());
    }
  }

  /** The same for the chart of grades. */
  static void gradeCells(RowCells cells, Style style, List<GradeFigures> grades, int line) {
    cells.at(OverviewPage.RIGHT);
    if (line == 0) {
      cells.text(style, "等级").text(style, "填报").text(style, "核定");
    } else if (line <= grades.size()) {
      GradeFigures one = grades.get(line - 1);
      cells.text(style, one.grade()).number(style, one.reported()).number(style, one.assessed());
    }
  }

  private static String name(DepartmentFigures one) {
    return shortened(SafeText.line(one.name()), NAME);
  }

  static BarChart departments(List<DepartmentFigures> worst) {
    List<String> names = new ArrayList<>();
    List<Integer> returned = new ArrayList<>();
    List<Integer> review = new ArrayList<>();
    List<Integer> passed = new ArrayList<>();
    for (DepartmentFigures one : worst) {
      names.add(name(one));
      returned.add(one.returned());
      review.add(one.review());
      passed.add(one.passed());
    }
    DepartmentFigures first = worst.get(0);
    return new BarChart(
        worst.size() < OverviewPage.NAMED ? "各部门的自评表（张）" : "退回最多的" + worst.size() + "个部门（张）",
        "条形图，每个部门一条，依次为退回、待核、通过的张数。最多的是" + name(first) + "，退回 " + first.returned() + " 张。",
        true,
        true,
        OverviewStyles.SIZE,
        35,
        names,
        cells(0, worst.size()),
        List.of(
            series(1, State.RETURNED.chinese(), RED, WHITE, returned),
            series(2, State.REVIEW.chinese(), YELLOW, BLACK, review),
            series(3, State.PASSED.chinese(), GREEN, BLACK, passed)));
  }

  static BarChart grades(List<GradeFigures> grades) {
    List<String> names = new ArrayList<>();
    List<Integer> reported = new ArrayList<>();
    List<Integer> assessed = new ArrayList<>();
    StringBuilder words = new StringBuilder("条形图，各等级的张数，填报与核定对照。");
    for (GradeFigures one : grades) {
      names.add(one.grade());
      reported.add(one.reported());
      assessed.add(one.assessed());
      words.append(one.grade()).append("：填报 ").append(one.reported());
      words.append("，核定 ").append(one.assessed()).append("。");
    }
    int column = OverviewPage.RIGHT;
    return new BarChart(
        "等级：填报与核定（张）",
        words.toString(),
        true,
        false,
        OverviewStyles.SIZE,
        40,
        names,
        cells(column, grades.size()),
        List.of(
            series(column + 1, "填报", GREY, BLACK, reported),
            series(column + 2, "核定", BLUE, BLACK, assessed)));
  }

  private static BarChart.Series series(
      int column, String name, String colour, String labels, List<Integer> values) {
    String nameCell = "$" + letter(column) + "$" + (OverviewPage.HEAD_ROW + 1);
    return new BarChart.Series(
        name, nameCell, colour, labels, values, cells(column, values.size()));
  }

  private static String cells(int column, int rows) {
    int first = OverviewPage.HEAD_ROW + 2;
    return "$" + letter(column) + "$" + first + ":$" + letter(column) + "$" + (first + rows - 1);
  }

  private static char letter(int column) {
    return (char) ('A' + column);
  }

  /** A text of at most so many halves of a Chinese character. */
  static String shortened(String text, int room) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += text.charAt(i) < 0x2000 ? 1 : 2;
      if (width > room) {
        int end = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
        return text.substring(0, Math.max(0, end - 1)) + "…";
      }
    }
    return text;
  }
}

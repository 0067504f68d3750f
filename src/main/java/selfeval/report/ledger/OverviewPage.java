package selfeval.report.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.overview.DepartmentFigures;
import selfeval.overview.Overview;
import selfeval.overview.RoundFigures;
import selfeval.overview.RuleFigures;
import selfeval.report.SafeText;
import selfeval.report.sheet.Book;
import selfeval.report.sheet.LinkTarget;
import selfeval.report.sheet.RowCells;
import selfeval.report.sheet.Sheet;
import selfeval.report.sheet.SheetLayout;
import selfeval.report.sheet.Style;

/**
 * The sheet 概览: what the head of an office has to know, on one screen of 1366 × 768 and on one
 * page. Five blocks of four columns stand side by side; the charts cover the cells with their
 * figures.
 */
final class OverviewPage {
  static final String SHEET = "概览";

  /** How many departments and rules are named. */
  static final int NAMED = 10;

  static final int HEAD_ROW = 6;
  static final int MIDDLE = 10;
  static final int RIGHT = 20;

  private static final int BLOCKS = 5;
  private static final int BLOCK = 5;
  private static final int COLUMNS = BLOCKS * BLOCK - 1;
  private static final int GRADE_ROWS = 7;
  private static final int ZOOM = 80;
  private static final double LINE = 24;

  private final Sheet sheet;
  private final OverviewStyles styles;

  OverviewPage(Book book) throws IOException {
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      widths.add(i % BLOCK == BLOCK - 1 ? 1.5 : 8.5);
    }
    styles = new OverviewStyles(book);
    SheetLayout layout = new SheetLayout(SHEET, widths, 0, 0, COLUMNS, false, true, ZOOM);
    sheet = book.sheet(layout, null);
  }

  void write(Overview overview) throws IOException {
    List<DepartmentFigures> worst = worst(overview.departments());
    sheet.begin().text(styles.title(), "绩效自评表审核概览").across(styles.title(), COLUMNS);
    sheet.end(28);
    sheet.begin().text(styles.sentence(), sentence(overview)).across(styles.sentence(), COLUMNS);
    sheet.end(20);
    tiles(overview);
    sheet.begin();
    sheet.end(6);
    for (int i = 0; i <= NAMED; i++) {
      RowCells cells = sheet.begin();
      OverviewCharts.departmentCells(cells, styles.plain(), worst, i);
      rule(cells, overview, i);
      if (i < GRADE_ROWS) {
        OverviewCharts.gradeCells(cells, styles.plain(), overview.grades(), i);
      } else {
        round(cells, overview, i - GRADE_ROWS);
      }
      sheet.end(i == 0 ? 22 : LINE);
    }
    notes(overview, worst.size());
    if (worst.isEmpty()) {
      return;
    }
    int rows = Math.min(NAMED + 1, worst.size() + 4);
    sheet.put(OverviewCharts.departments(worst), HEAD_ROW, 0, HEAD_ROW + rows, MIDDLE - 1);
    sheet.put(
        OverviewCharts.grades(overview.grades()), HEAD_ROW, RIGHT, HEAD_ROW + GRADE_ROWS, COLUMNS);
  }

  /** The departments that are named: the worst of those that sent anything. */
  private static List<DepartmentFigures> worst(List<DepartmentFigures> all) {
    List<DepartmentFigures> worst = new ArrayList<>();
    for (DepartmentFigures one : all) {
      if (one.forms() > 0 && worst.size() < NAMED) {
        worst.add(one);
      }
    }
    return worst;
  }

  private static String sentence(Overview overview) {
    int departments = 0;
    for (DepartmentFigures one : overview.departments()) {
      departments += one.forms() > 0 ? 1 : 0;
    }
    String words =
        "审核时间："
            + overview.occasion().audited()
            + "　共收到 "
            + overview.counts().files()
            + " 个文件，其中有 "
            + departments
            + " 个部门的 "
            + overview.counts().forms()
            + " 张自评表。";
    return overview.occasion().deadline() == null
        ? words
        : words + "退回的表请于 " + overview.occasion().deadline() + " 前改正报回。";
  }

  private void tiles(Overview overview) throws IOException {
    int forms = 0;
    int returned = 0;
    int review = 0;
    int passed = 0;
    boolean due = false;
    for (DepartmentFigures one : overview.departments()) {
      forms += one.forms();
      returned += one.returned();
      review += one.review();
      passed += one.passed();
      due |= one.due() != null;
    }
    int absent = overview.absent().size();
    boolean known = due || absent > 0;
    int others = overview.occasion().notTaken().size();
    String missed = overview.counts().notAudited() + " / " + (known ? absent : "未知");
    Object[] values = {forms, returned, review, passed, missed};
    String[] labels = {"收到（张）", "退回（张）", "待核（张）", "通过（张）", "未能审核 / 未报送"};
    String notes = others == 0 ? "" : "另有 " + others + " 项不是工作簿";
    String[] below = {
      "",
      share(returned, forms),
      share(review, forms),
      share(passed, forms),
      known ? notes : notes + (notes.isEmpty() ? "" : "；") + "没有应报清单"
    };
    String[] sheets = {
      FormRows.SHEET, FormRows.SHEET, FormRows.SHEET, FormRows.SHEET, NotAuditedRows.SHEET
    };
    for (int line = 0; line < 3; line++) {
      RowCells cells = sheet.begin();
      for (int i = 0; i < BLOCKS; i++) {
        Style style = line == 0 ? styles.figure(i) : styles.tile(i);
        cells.at(i * BLOCK);
        if (line == 0 && values[i] instanceof Integer number) {
          cells.number(style, number);
        } else {
          cells.text(style, line == 0 ? values[i].toString() : line == 1 ? labels[i] : below[i]);
        }
        if (line == 1) {
          cells.to(LinkTarget.here(sheets[i], "A1"));
        }
        cells.across(style, BLOCK - 1);
      }
      sheet.end(line == 0 ? 38 : line == 1 ? 19 : 18);
    }
  }

  private static String share(int part, int whole) {
    if (whole == 0) {
      return "";
    }
    long tenths = Math.round(part * 1000.0 / whole);
    return "占 " + tenths / 10 + "." + tenths % 10 + "%";
  }

  /** The head of the rules, or one of them. */
  private void rule(RowCells cells, Overview overview, int line) {
    cells.at(MIDDLE);
    if (line == 0) {
      cells.text(styles.head(), "违反最多的规则").across(styles.head(), 6);
      cells.text(styles.head(), "涉及表").text(styles.head(), "问题").text(styles.head(), "核减分");
      return;
    }
    if (line > overview.broken().size()) {
      String none = line == 1 ? "没有发现问题" : "";
      cells.text(styles.word(), none).across(styles.word(), 6);
      cells.blank(styles.count()).blank(styles.count()).blank(styles.count());
      return;
    }
    RuleFigures rule = overview.broken().get(line - 1);
    String title = line + ". " + OverviewCharts.shortened(SafeText.line(rule.title()), 38);
    cells.text(styles.word(), title).across(styles.word(), 6);
    cells.number(styles.count(), rule.forms()).number(styles.count(), rule.findings());
    if (rule.points().signum() == 0) {
      cells.text(styles.count(), "—");
    } else {
      cells.number(styles.points(), rule.points());
    }
  }

  /** What stands below the chart of grades. */
  private void round(RowCells cells, Overview overview, int line) {
    RoundFigures rounds = overview.rounds();
    boolean compared = rounds.forms() > 0;
    cells.at(RIGHT);
    switch (line) {
      case 0 -> {
        String words = compared ? "与上一轮对照（" + rounds.forms() + " 张）" : "与上一轮对照";
        cells.text(styles.head(), words).across(styles.head(), BLOCK - 1);
      }
      case 1 -> {
        if (compared) {
          String words =
              "已整改 " + rounds.resolved() + "　未改 " + rounds.open() + "　新问题 " + rounds.fresh();
          cells.text(styles.centred(), words).across(styles.centred(), BLOCK - 1);
        } else {
          cells.text(styles.centred(), "没有上一轮的结果").across(styles.centred(), BLOCK - 1);
        }
      }
      case 2 -> sum(cells, "核减合计（分）", judged(overview) ? overview.claimed() : null);
      default -> sum(cells, "资金（万元）", overview.money().signum() == 0 ? null : overview.money());
    }
  }

  private void sum(RowCells cells, String label, @Nullable BigDecimal value) {
    cells.text(styles.word(), label).across(styles.word(), 2);
    if (value == null) {
      cells.text(styles.count(), "未知").across(styles.count(), 2);
    } else {
      cells.number(styles.money(), value).across(styles.money(), 2);
    }
  }

  /** Whether any form has an assessed total. */
  private static boolean judged(Overview overview) {
    for (DepartmentFigures one : overview.departments()) {
      if (one.meanAssessed() != null) {
        return true;
      }
    }
    return false;
  }

  private void notes(Overview overview, int named) throws IOException {
    int others = overview.departments().size() - named;
    RowCells cells = sheet.begin();
    String words = others > 0 ? "其余 " + others + " 个部门见“部门”表" : "各部门详见“部门”表";
    cells.text(styles.link(), words).to(LinkTarget.here(DepartmentRows.SHEET, "A1"));
    cells.across(styles.link(), MIDDLE - 1).at(MIDDLE);
    cells.text(styles.link(), "全部问题见“问题清单”，全部规则见“口径”");
    cells.to(LinkTarget.here(FindingRows.SHEET, "A1")).across(styles.link(), 9).at(RIGHT);
    int graded = 0;
    for (int i = 0; i < overview.grades().size(); i++) {
      graded += overview.grades().get(i).assessed();
    }
    int ungraded = overview.counts().forms() - graded;
    String grades = ungraded > 0 ? ungraded + " 张未能核定等级" : "";
    cells.text(styles.centred(), grades).across(styles.centred(), BLOCK - 1);
    sheet.end(20);
  }
}

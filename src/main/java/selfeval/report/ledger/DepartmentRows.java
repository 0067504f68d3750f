package selfeval.report.ledger;

import static selfeval.report.ledger.Column.count;
import static selfeval.report.ledger.Column.money;
import static selfeval.report.ledger.Column.points;
import static selfeval.report.ledger.Column.share;
import static selfeval.report.ledger.Column.text;
import static selfeval.report.ledger.Column.word;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Absent;
import selfeval.overview.DepartmentFigures;
import selfeval.overview.DepartmentNames;
import selfeval.overview.Overview;
import selfeval.report.sheet.Book;
import selfeval.report.sheet.LinkTarget;
import selfeval.result.FormRecord;
import selfeval.scoring.Figures;

/** The sheet 部门: a row a department, the worst first, and their sums. */
final class DepartmentRows {
  static final String SHEET = "部门";

  static final List<Column> COLUMNS =
      List.of(
          text("部门", 29),
          count("应报", 6),
          count("收到", 6),
          count("未报送", 7),
          count("退回", 6),
          count("待核", 6),
          count("通过", 6),
          share("退回率", 8),
          points("填报均分", 9),
          points("核定均分", 9),
          points("核减（分）", 10),
          money("涉及资金（万元）", 14),
          count("应改正", 7),
          points("平均每表应改正", 9),
          count("需核实", 7),
          word("意见书", 8),
          word("退回包", 8));

  private final Table table;
  private BigDecimal reported = BigDecimal.ZERO;
  private BigDecimal assessed = BigDecimal.ZERO;
  private int totals;

  DepartmentRows(Book book, TableStyles styles) throws IOException {
    table = new Table(book, styles, SHEET, COLUMNS, 1, COLUMNS.size());
  }

  /** Takes a form in for the means of all departments together. */
  void add(FormRecord form) {
    BigDecimal before = form.total().reported();
    BigDecimal after = form.total().assessed();
    if (before != null && after != null) {
      totals++;
      reported = reported.add(before);
      assessed = assessed.add(after);
    }
  }

  void write(Overview overview) throws IOException {
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (Absent one : overview.absent()) {
      missing.computeIfAbsent(DepartmentNames.key(one.department()), k -> new Missing(one)).n++;
    }
    int absent = overview.absent().size();
    int[] sums = new int[7];
    boolean dueKnown = !overview.departments().isEmpty();
    for (DepartmentFigures one : overview.departments()) {
      Missing of = missing.remove(DepartmentNames.key(one.name()));
      dueKnown &= one.due() != null;
      int[] counts = {
        one.due() == null ? 0 : one.due(),
        one.forms(),
        one.returned(),
        one.review(),
        one.passed(),
        one.errors(),
        one.warnings()
      };
      for (int i = 0; i < counts.length; i++) {
        sums[i] += counts[i];
      }
      row(one, of == null ? 0 : of.n);
    }
    for (Missing of : missing.values()) {
      dueKnown = false;
      table.row(
          Tint.NONE,
          of.name,
          null,
          0,
          absent(of.n, false),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    table.total(
        "合计（" + (overview.departments().size() + missing.size()) + " 个部门）",
        dueKnown ? sums[0] : null,
        sums[1],
        absent(absent, dueKnown),
        sums[2],
        sums[3],
        sums[4],
        portion(sums[2], sums[1]),
        mean(reported, totals),
        mean(assessed, totals),
        overview.claimed(),
        overview.money(),
        sums[5],
        mean(BigDecimal.valueOf(sums[5]), sums[1]),
        sums[6],
        null,
        null);
  }

  private void row(DepartmentFigures one, int absent) throws IOException {
    boolean judged = one.meanAssessed() != null;
    table.row(
        Tint.NONE,
        one.name(),
        one.due(),
        one.forms(),
        absent(absent, one.due() != null),
        one.returned(),
        one.review(),
        one.passed(),
        portion(one.returned(), one.forms()),
        one.meanReported(),
        judged || one.forms() == 0 ? one.meanAssessed() : "未能核定",
        judged ? one.claimed() : null,
        one.money().signum() == 0 ? null : one.money(),
        one.errors(),
        mean(BigDecimal.valueOf(one.errors()), one.forms()),
        one.warnings(),
        open(one.letter()),
        open(one.pack()));
  }

  /** How many forms did not come; blank where nobody said how many should. */
  private static @Nullable Object absent(int n, boolean known) {
    return n > 0
        ? new Linked(n, LinkTarget.here(NotAuditedRows.SHEET, "A1"))
        : known ? Integer.valueOf(0) : null;
  }

  private static Object open(@Nullable String path) {
    return path == null ? "—" : new Linked("打开", LinkTarget.file(path));
  }

  private static @Nullable BigDecimal portion(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal mean(BigDecimal sum, int n) {
    return n == 0 ? null : Figures.points(sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL64));
  }

  /** Forms of one department that did not come. */
  private static final class Missing {
    private final String name;
    private int n;

    Missing(Absent first) {
      name = first.department().isBlank() ? DepartmentNames.NOBODY : first.department();
    }
  }
}

package selfeval.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.overview.DepartmentFigures;

/** The table of departments, as HTML. */
final class DepartmentsPart {
  private DepartmentsPart() {}

  static String of(List<DepartmentFigures> departments) {
    StringBuilder out = new StringBuilder();
    if (departments.isEmpty()) {
      return "<p class=\"note\">没有审核到自评表。</p>\n";
    }
    boolean due = departments.stream().anyMatch(one -> one.due() != null);
    boolean sent = departments.stream().anyMatch(one -> one.letter() != null || one.pack() != null);
    List<String> headings = new ArrayList<>(List.of("部门"));
    if (due) {
      headings.add("#应报");
    }
    headings.addAll(
        List.of("#审核", "#退回", "#待核", "#通过", "#退回率", "#填报均分", "#核定均分", "#多报分", "#预算（万元）", "#每表应改正"));
    if (sent) {
      headings.add("退回文件");
    }
    Table table = new Table(out, "各部门情况，退回多的在前", "departments", headings);
    for (DepartmentFigures one : departments) {
      if (!table.row()) {
        continue;
      }
      table.cell(OverviewPart.departmentLink(one.name()));
      if (due) {
        table.text(one.due() == null ? "—" : one.due().toString());
      }
      table
          .text(PageText.count(one.forms()))
          .text(PageText.count(one.returned()))
          .text(PageText.count(one.review()))
          .text(PageText.count(one.passed()))
          .text(one.forms() == 0 ? "—" : PageText.percent(one.returnedShare()))
          .text(PageText.money(one.meanReported()))
          .text(PageText.money(one.meanAssessed()))
          .text(PageText.money(one.claimed()))
          .text(PageText.money(one.money()))
          .text(
              one.forms() == 0
                  ? "—"
                  : String.format(Locale.ROOT, "%.1f", (double) one.errors() / one.forms()));
      if (sent) {
        table.cell(link(one.letter(), "意见书", one.name()) + link(one.pack(), "退回包", one.name()));
      }
    }
    table.end();
    return out.toString();
  }

  private static String link(@Nullable String path, String word, String department) {
    return path == null
        ? ""
        : "<a class=\"file\" href=\""
            + PageText.address(path)
            + "\">"
            + word
            + "<span class=\"unseen\">："
            + PageText.html(PageText.line(department, 120))
            + "</span></a> ";
  }
}

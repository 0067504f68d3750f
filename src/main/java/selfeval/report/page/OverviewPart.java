package selfeval.report.page;

import java.util.List;
import selfeval.overview.DepartmentFigures;
import selfeval.overview.GradeFigures;
import selfeval.overview.Overview;
import selfeval.overview.RoundFigures;
import selfeval.overview.RuleFigures;
import selfeval.result.FileCounts;
import selfeval.term.State;

/** The figures over all files, as HTML. */
final class OverviewPart {
  private static final int DEPARTMENTS = 9;
  private static final int RULES = 10;
  private static final String LEGEND =
      "<p class=\"legend\" aria-hidden=\"true\"><span class=\"key returned\">退回</span>"
          + "<span class=\"key review\">待核</span><span class=\"key passed\">通过</span></p>\n";

  private final StringBuilder out = new StringBuilder();

  private OverviewPart() {}

  static String of(Overview overview) {
    OverviewPart part = new OverviewPart();
    part.figures(overview);
    part.out.append("<div class=\"charts\">\n");
    part.departments(overview.departments());
    part.rules(overview.broken());
    part.grades(overview.grades());
    part.rounds(overview.rounds());
    part.out.append("</div>\n");
    return part.out.toString();
  }

  private void figures(Overview overview) {
    FileCounts counts = overview.counts();
    out.append("<ul class=\"figures\">\n");
    int forms = counts.forms();
    figure("", count(forms), "收到（张）", "共 " + count(counts.files()) + " 个文件");
    for (State state : State.values()) {
      int n = overview.forms(state);
      String share = forms == 0 ? "" : "占 " + PageText.percent((double) n / forms);
      figure(state.key(), count(n), state.chinese() + "（张）", share);
    }
    int unaudited = counts.notAudited();
    figure("", count(unaudited), "未能审核（个文件）", unaudited == 0 ? "" : "原因见“未能审核”");
    boolean known = overview.register() != null || !overview.absent().isEmpty();
    String absent = known ? count(overview.absent().size()) : "未知";
    figure("", absent, "未报送（张）", known ? "名单见“未报送”" : "没有应报名单");
    out.append("</ul>\n<p class=\"sums\">填报总分高于核定总分，合计多报 <b>")
        .append(PageText.money(overview.claimed()))
        .append("</b> 分；项目预算合计 <b>")
        .append(PageText.money(overview.money()))
        .append("</b> 万元；【应改正】<b>")
        .append(PageText.count(counts.tally().errors()))
        .append("</b> 处，【需核实】<b>")
        .append(PageText.count(counts.tally().warnings()))
        .append("</b> 处，【供参考】<b>")
        .append(PageText.count(counts.tally().infos()))
        .append("</b> 处。</p>\n");
  }

  private static String count(int number) {
    return PageText.count(number);
  }

  private void figure(String looks, String number, String words, String more) {
    out.append("<li class=\"figure ")
        .append(looks)
        .append("\"><span class=\"what\">")
        .append(words)
        .append("</span> <strong>")
        .append(number)
        .append("</strong> <span class=\"more\">")
        .append(more)
        .append("</span></li>\n");
  }

  private void chart(String id, String title) {
    out.append("<section class=\"chart\" aria-labelledby=\"")
        .append(id)
        .append("\"><h3 id=\"")
        .append(id)
        .append("\">")
        .append(title)
        .append("</h3>\n");
  }

  private void departments(List<DepartmentFigures> departments) {
    chart("chart-departments", "退回最多的部门");
    List<DepartmentFigures> worst =
        departments.subList(0, Math.min(DEPARTMENTS, departments.size()));
    int most = worst.stream().mapToInt(DepartmentFigures::forms).max().orElse(1);
    out.append(LEGEND);
    Table table = new Table(out, "退回最多的部门", "plot", List.of("部门", "退回、待核、通过", "#退回／审核", "#多报分"));
    for (DepartmentFigures one : worst) {
      table.row();
      table
          .cell(departmentLink(one.name()))
          .cell(stateBar(one, most))
          .text(one.returned() + "／" + one.forms())
          .text(one.claimed().toPlainString());
    }
    table.end();
    if (departments.size() > worst.size()) {
      out.append("<p class=\"note\">共 ")
          .append(departments.size())
          .append(" 个部门，<a href=\"#departments\">查看全部</a></p>\n");
    }
    out.append("</section>\n");
  }

  /** A name that shows the forms of the department when it is followed. */
  static String departmentLink(String name) {
    String shown = PageText.html(PageText.line(name, 120));
    return "<a href=\"#forms\" data-department=\"" + shown + "\">" + shown + "</a>";
  }

  static String stateBar(DepartmentFigures one, double whole) {
    return new Bar(whole)
            .piece("returned", one.returned())
            .piece("review", one.review())
            .piece("passed", one.passed())
            .html()
        + "<span class=\"unseen\">退回 "
        + one.returned()
        + "，待核 "
        + one.review()
        + "，通过 "
        + one.passed()
        + "</span>";
  }

  private void rules(List<RuleFigures> rules) {
    chart("chart-rules", "最常违反的规则");
    List<RuleFigures> first = rules.subList(0, Math.min(RULES, rules.size()));
    int most = first.stream().mapToInt(RuleFigures::forms).max().orElse(1);
    Table table = new Table(out, "最常违反的规则", "plot", List.of("规则", "涉及的表", "#表数", "#核减分"));
    for (RuleFigures one : first) {
      table.row();
      String title = PageText.html(PageText.line(one.title(), 80));
      table
          .cell(
              "<a href=\"#forms\" data-rule=\""
                  + PageText.html(one.rule())
                  + "\">"
                  + title
                  + "</a> <span class=\"tag "
                  + one.severity().key()
                  + "\">"
                  + one.severity().chinese()
                  + "</span>")
          .cell(new Bar(most).piece(one.severity().key(), one.forms()).html())
          .text(PageText.count(one.forms()))
          .text(one.points().signum() == 0 ? "—" : one.points().toPlainString());
    }
    table.end();
    if (first.isEmpty()) {
      out.append("<p class=\"note\">没有发现问题。</p>\n");
    }
    out.append("</section>\n");
  }

  private void grades(List<GradeFigures> grades) {
    chart("chart-grades", "等级：填报与核定");
    int most =
        grades.stream().mapToInt(one -> Math.max(one.reported(), one.assessed())).max().orElse(1);
    out.append(
        "<p class=\"legend\" aria-hidden=\"true\"><span class=\"key reported\">填报</span>"
            + "<span class=\"key assessed\">核定</span></p>\n");
    Table table = new Table(out, "等级：填报与核定", "plot", List.of("等级", "上为填报，下为核定", "#填报", "#核定"));
    for (GradeFigures one : grades) {
      table.row();
      table
          .text(one.grade())
          .cell(
              new Bar(most).piece("reported", one.reported()).html()
                  + new Bar(most).piece("assessed", one.assessed()).html())
          .text(PageText.count(one.reported()))
          .text(PageText.count(one.assessed()));
    }
    table.end();
    out.append("</section>\n");
  }

  private void rounds(RoundFigures rounds) {
    chart("chart-rounds", "与上一轮对照");
    if (rounds.forms() == 0) {
      out.append("<p class=\"note\">没有与上一轮对照的表。</p>\n</section>\n");
      return;
    }
    int most = Math.max(rounds.resolved(), Math.max(rounds.open(), rounds.fresh()));
    out.append("<p class=\"note\">对照了 ").append(rounds.forms()).append(" 张表。</p>\n");
    Table table = new Table(out, "与上一轮对照", "plot", List.of("整改情况", "问题", "#处数"));
    Object[][] rows = {
      {"已整改", "passed", rounds.resolved()},
      {"未改", "returned", rounds.open()},
      {"新问题", "review", rounds.fresh()}
    };
    for (Object[] row : rows) {
      int n = (Integer) row[2];
      table.row();
      table
          .text(row[0].toString())
          .cell(new Bar(most).piece(row[1].toString(), n).html())
          .text(PageText.count(n));
    }
    table.end();
    out.append("</section>\n");
  }
}

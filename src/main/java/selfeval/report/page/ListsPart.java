package selfeval.report.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Absent;
import selfeval.overview.Overview;
import selfeval.overview.RegisterFigures;
import selfeval.overview.Setup;
import selfeval.result.BatchFinding;

/** What there is to list beside forms and departments, as HTML. */
final class ListsPart {
  private static final int NAME = 200;
  private static final int SENTENCE = 1500;

  private ListsPart() {}

  /** Findings about several forms together. */
  static String across(List<BatchFinding> across) {
    if (across.isEmpty()) {
      return "<p class=\"note\">没有发现跨表的问题。</p>\n";
    }
    StringBuilder out = new StringBuilder("<ol class=\"across\">\n");
    for (BatchFinding one : across.subList(0, Math.min(Table.MOST, across.size()))) {
      out.append("<li><p><span class=\"tag ")
          .append(one.severity().key())
          .append("\">【")
          .append(one.severity().chinese())
          .append("】</span> <b>")
          .append(line(one.title()))
          .append("</b>　")
          .append(lines(one.message()))
          .append("</p>\n");
      if (!one.suggestion().isBlank()) {
        out.append("<p>建议：").append(lines(one.suggestion())).append("</p>\n");
      }
      out.append("<details><summary>涉及 ").append(one.count()).append(" 张表</summary>\n<ul>\n");
      one.members().forEach(member -> member(out, member));
      if (one.count() > one.members().size()) {
        out.append("<li>其余 ").append(one.count() - one.members().size()).append(" 张未逐一列出</li>\n");
      }
      out.append("</ul></details></li>\n");
    }
    out.append("</ol>\n");
    if (across.size() > Table.MOST) {
      out.append("<p class=\"note\">其余 ")
          .append(across.size() - Table.MOST)
          .append(" 项见审核台账。</p>\n");
    }
    return out.toString();
  }

  private static void member(StringBuilder out, BatchFinding.Member member) {
    out.append("<li>").append(line(member.department())).append("　");
    String project = member.project().isBlank() ? "（未填项目名称）" : line(member.project());
    if (member.annotated() == null) {
      out.append(project);
    } else {
      out.append("<a href=\"")
          .append(PageText.address(member.annotated()))
          .append("\">")
          .append(project)
          .append("</a>");
    }
    out.append("　<span class=\"path\">")
        .append(line(member.file()))
        .append(member.input() == null ? "" : "（" + line(member.input()) + "）")
        .append("　")
        .append(line(member.sheet()))
        .append(member.cell() == null ? "" : "!" + line(member.cell()))
        .append("</span>");
    if (!member.text().isBlank()) {
      out.append("<br><q>").append(line(member.text())).append("</q>");
    }
    out.append("</li>\n");
  }

  /** Forms that did not come. */
  static String absent(Overview overview) {
    StringBuilder out = new StringBuilder();
    if (overview.departments().stream().allMatch(one -> one.due() == null)) {
      out.append("<p class=\"note\">本次审核没有给出应报名单；给出名单后，这里按名单逐项列出谁没有报来。</p>\n");
    }
    if (overview.absent().isEmpty()) {
      return out.append("<p class=\"note\">没有列出未报送的表。</p>\n")
          .append(listed(overview.register()))
          .toString();
    }
    Table table = new Table(out, "未报送的表", "", List.of("部门", "单位", "项目", "情况"));
    for (Absent one : overview.absent()) {
      if (table.row()) {
        table
            .text(PageText.line(one.department(), NAME))
            .text(PageText.line(one.unit(), NAME))
            .text(PageText.line(one.project(), NAME))
            .text((one.returned() ? "【退回后未再报】" : "") + PageText.lines(one.why(), SENTENCE));
      }
    }
    table.end();
    return out.append(listed(overview.register())).toString();
  }

  /** What came and does not fit the register: more than is due, or not on it. */
  private static String listed(@Nullable RegisterFigures register) {
    StringBuilder out = new StringBuilder();
    if (register == null) {
      return "";
    }
    if (register.severalCount() > 0) {
      Table table =
          new Table(
              out,
              "一项收到多张表的（共 " + register.severalCount() + " 项，没有取舍）",
              "",
              List.of("部门", "单位", "项目", "收到的表"));
      for (RegisterFigures.Several one : register.several()) {
        if (table.row()) {
          String forms =
              one.forms().stream().map(RegisterFigures.Place::file).collect(joining("\n"));
          table
              .text(PageText.line(one.department(), NAME))
              .text(PageText.line(one.unit(), NAME))
              .text(PageText.line(one.project(), NAME))
              .text(PageText.lines(forms, SENTENCE * 4));
        }
      }
      table.end();
    }
    if (register.notListedCount() > 0) {
      Table table =
          new Table(
              out,
              "收到而名单上没有的（共 " + register.notListedCount() + " 张）",
              "",
              List.of("部门", "单位", "项目", "文件", "可能是"));
      for (RegisterFigures.NotListed one : register.notListed()) {
        if (table.row()) {
          table
              .text(PageText.line(one.department(), NAME))
              .text(PageText.line(one.unit(), NAME))
              .text(PageText.line(one.project(), NAME))
              .text(PageText.line(one.form().file(), NAME * 2))
              .text(PageText.lines(one.near(), SENTENCE));
        }
      }
      table.end();
    }
    return out.toString();
  }

  /** By what the audit judged. */
  static String setup(Overview overview) {
    List<Setup.Line> lines = overview.occasion().setup().lines();
    StringBuilder out = new StringBuilder();
    overview
        .counts()
        .waivers()
        .notes()
        .forEach(note -> out.append("<p class=\"note\">").append(lines(note)).append("</p>\n"));
    if (lines.isEmpty()) {
      return out.append("<p class=\"note\">审核规则及依据见各表的问题；本次没有另作记录。</p>\n").toString();
    }
    Table table = new Table(out, "审核口径", "setup", List.of("内容", "类别", "口径", "说明"));
    for (Setup.Line one : lines) {
      if (table.row()) {
        table
            .text(PageText.line(one.name(), NAME))
            .text(PageText.line(one.group(), NAME))
            .text(PageText.lines(one.value(), SENTENCE))
            .text(PageText.lines(one.note(), SENTENCE));
      }
    }
    table.end();
    return out.toString();
  }

  private static String line(String text) {
    return PageText.html(PageText.line(text, NAME));
  }

  private static String lines(String text) {
    return PageText.html(PageText.lines(text, SENTENCE));
  }
}

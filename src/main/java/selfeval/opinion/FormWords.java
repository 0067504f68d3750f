package selfeval.opinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.Unjudged;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Total;
import selfeval.term.Field;

/** What the sheet says of one form in words. */
final class FormWords {
  /** How many cells a sentence names before it says that there are more. */
  private static final int CELLS_NAMED = 10;

  private FormWords() {}

  static String header(Form form, Field field) {
    FormCell cell = form.header().get(field);
    return cell == null || cell.blank() ? "—" : cell.text().strip();
  }

  static String unit(Form form) {
    String implementer = header(form, Field.IMPLEMENTER);
    return implementer.equals("—") ? header(form, Field.DEPARTMENT) : implementer;
  }

  static String template(FormAudit audit) {
    return audit.located().recognised() ? audit.template().name() : "未识别出表样，按通用规则检查";
  }

  static String grade(FormAudit audit) {
    Form form = audit.form();
    String printed =
        form.total() == null || form.total().grade() == null
            ? ""
            : form.total().grade().text().strip();
    Total total = audit.scorecard().total();
    String assessed = total == null ? null : total.assessedGrade();
    if (assessed == null) {
      return printed.isEmpty() ? "—" : "填报 " + printed;
    }
    return printed.isEmpty() || printed.equals(assessed)
        ? assessed
        : "填报 " + printed + "，核定 " + assessed;
  }

  /** With their unit, so that Excel does not take them for numbers stored as text. */
  static String points(@Nullable BigDecimal points) {
    return points == null ? "—" : points.toPlainString() + " 分";
  }

  /** How the reported total stands to the assessed one. */
  static String difference(@Nullable Total total) {
    BigDecimal points = total == null ? null : total.difference();
    if (points == null) {
      return "未能核定，没有比较";
    }
    if (points.signum() == 0) {
      return "填报与核定一致";
    }
    return (points.signum() > 0 ? "填报高于核定 " : "填报低于核定 ") + points(points.abs());
  }

  /** What the total has to be once all errors are mended; null where that is not known. */
  static @Nullable String mendedTotal(FormAudit audit) {
    for (Finding finding : audit.findings()) {
      if (Tag.saysTotal(finding, Tag.of(finding, audit.findings()))) {
        return finding.expected();
      }
    }
    return null;
  }

  /** How many findings are told as this. */
  static int count(FormAudit audit, Tag tag) {
    return (int)
        audit.findings().stream()
            .filter(f -> f.counts() && Tag.of(f, audit.findings()) == tag)
            .count();
  }

  /**
   * What was not read or not judged, with its cells; "" where all was.
   *
   * @param named whether cells are named with their sheet
   */
  static String open(FormAudit audit, boolean named) {
    String sheet = named ? SheetText.cut(SheetText.clean(audit.form().sheet()), 31) + "!" : "";
    StringJoiner sentences = new StringJoiner("；", "", "。").setEmptyValue("");
    List<Assessment> rows = Unjudged.open(audit);
    if (!rows.isEmpty()) {
      long indicators =
          audit.scorecard().assessments().stream().filter(a -> !a.row().memo()).count();
      List<String> cells = new ArrayList<>();
      for (Assessment one : rows) {
        FormCell cell = one.row().get(Field.ACTUAL);
        cell = cell == null ? one.row().get(Field.SCORE) : cell;
        if (cell != null) {
          cells.add(sheet + cell.at());
        }
      }
      sentences.add("共" + indicators + "项指标，" + rows.size() + "项未能判定" + listed(cells) + "，请人工核对");
    }
    if (Unjudged.executionOpen(audit)) {
      FormCell score = audit.form().budgetTotal().get().get(Field.SCORE);
      sentences.add(
          "预算执行率得分" + (score == null ? "" : "（" + sheet + score.at() + "）") + "未能判定，请人工核对");
    }
    List<String> headings = new ArrayList<>();
    for (Finding finding : Unjudged.headings(audit)) {
      headings.add(sheet + finding.cell() + "“" + heading(audit.form(), finding) + "”");
    }
    if (!headings.isEmpty()) {
      sentences.add(headings.size() + "栏未能识别栏名" + listed(headings) + "，请人工核对这些栏的内容");
    }
    long failed =
        audit.checks().stream().filter(run -> run.status() == CheckRun.Status.FAILED).count();
    if (failed > 0) {
      sentences.add("另有" + failed + "项检查执行出错，未作结论");
    }
    return sentences.toString();
  }

  private static String heading(Form form, Finding finding) {
    return form.headings().stream()
        .filter(h -> h.cell().at().equals(finding.cell()))
        .map(h -> SheetText.clean(h.cell().text()).replaceAll("\\s+", ""))
        .findFirst()
        .orElse("");
  }

  private static String listed(List<String> cells) {
    if (cells.isEmpty()) {
      return "";
    }
    List<String> named = cells.subList(0, Math.min(CELLS_NAMED, cells.size()));
    return "（" + String.join("、", named) + (cells.size() > CELLS_NAMED ? "等" : "") + "）";
  }
}

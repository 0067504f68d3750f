package selfeval.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import selfeval.opinion.OpinionCell.Style;
import selfeval.result.Feedback;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.MatchedBy;
import selfeval.result.OpenStanding;
import selfeval.result.OtherChange;
import selfeval.result.Previous;
import selfeval.result.Tally;
import selfeval.workbook.CellAddress;

/**
 * What became of the round before: what is settled, what could not be looked at, what else changed.
 */
final class OpinionRounds {
  private static final int LAST = OpinionSheetPlanner.LAST_SHOWN;

  private final OpinionRows rows;
  private final List<FormRecord> records;
  private final boolean severalSheets;

  OpinionRounds(OpinionRows rows, List<FormRecord> records, boolean severalSheets) {
    this.rows = rows;
    this.records = records;
    this.severalSheets = severalSheets;
  }

  /** A sentence for each form, or null where no earlier round was named. */
  static @Nullable String inShort(List<FormRecord> records) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Previous previous = records.get(i).round().previous();
      if (previous != null) {
        String sheet = records.size() > 1 ? records.get(i).sheet() + "：" : "";
        sentences.add(sheet + inShort(records.get(i), previous));
      }
    }
    return sentences.isEmpty() ? null : String.join("\n", sentences);
  }

  private static String inShort(FormRecord form, Previous previous) {
    FormRound round = form.round();
    Tally tally = form.tally();
    MatchedBy by = previous.by();
    if (by == MatchedBy.NONE) {
      return "上一轮没有这张表，所列问题都是新问题。";
    }
    if (by == MatchedBy.UNCERTAIN) {
      return "未能确定对应上一轮的哪一张表（可能是 " + String.join("、", previous.candidates()) + "），没有对照，请人工核对。";
    }
    String text =
        "第 %d 轮：新问题 %d 条，未改 %d 条%s，已整改 %d 条"
            .formatted(
                round.number(),
                tally.fresh(),
                tally.open(),
                standings(form),
                round.resolved().size());
    if (!round.unverified().isEmpty()) {
      text += "，未能复核 " + round.unverified().size() + " 条";
    }
    if (!round.otherChanges().isEmpty()) {
      text += "；另有未要求的改动 " + round.otherChanges().size() + " 处";
    }
    return text
        + (by == MatchedBy.PROJECT ? "。按项目名称、实施单位和年度" : "。按文件和工作表")
        + "与上一轮的“"
        + SheetText.fileName(previous.certainFile())
        + "”对照。";
  }

  /** How many of those that are found again were left, or changed in vain. */
  private static String standings(FormRecord form) {
    StringJoiner words = new StringJoiner("，", "（", "）").setEmptyValue("");
    for (OpenStanding standing : OpenStanding.values()) {
      long n = form.findings().stream().filter(f -> f.open() == standing).count();
      if (n > 0) {
        words.add(standing.chinese() + " " + n + " 条");
      }
    }
    return words.toString();
  }

  void write() {
    resolved();
    unverified();
    otherChanges();
  }

  private void resolved() {
    boolean any = false;
    for (int i = 0; i < records.size(); i++) {
      for (FindingRecord finding : records.get(i).round().resolved()) {
        if (!any) {
          OpinionSections.heading(rows, "已整改（上一轮指出，本轮核对没有再发现）");
          head("上一轮指出的问题", "单位反馈");
          any = true;
        }
        finding(i, finding, answer(finding.feedback()));
      }
    }
  }

  private void unverified() {
    boolean any = false;
    for (int i = 0; i < records.size(); i++) {
      for (FormRound.Unverified one : records.get(i).round().unverified()) {
        if (!any) {
          OpinionSections.heading(rows, "未能复核（上一轮指出，本轮没有条件核对，不作为已整改）");
          head("上一轮指出的问题", "未能复核的原因、单位反馈");
          any = true;
        }
        String answer = answer(one.finding().feedback());
        finding(i, one.finding(), answer.isEmpty() ? one.why() : one.why() + "\n" + answer);
      }
    }
  }

  private void head(String problem, String answer) {
    rows.text(0, 1, "上一轮的位置", Style.HEAD);
    rows.text(2, "项目", Style.HEAD);
    rows.text(3, 6, problem, Style.HEAD);
    rows.text(7, LAST, answer, Style.HEAD);
    rows.end(20);
  }

  private void finding(int form, FindingRecord finding, String answer) {
    rows.text(
        0,
        1,
        OpinionSheetPlanner.place(sheet(form), finding.finding().cell(), severalSheets),
        Style.CENTER);
    rows.text(2, finding.finding().label(), Style.TEXT);
    String severity = "【" + finding.severity().chinese() + "】" + (finding.trial() ? "【试行】" : "");
    rows.text(3, 6, severity + finding.finding().message(), Style.TEXT);
    rows.text(7, LAST, answer, Style.TEXT);
    rows.end(20);
  }

  private static String answer(Feedback feedback) {
    return feedback.answer().isEmpty() || feedback.text().isEmpty()
        ? feedback.answer() + feedback.text()
        : feedback.answer() + "：" + feedback.text();
  }

  private void otherChanges() {
    boolean any = false;
    for (int i = 0; i < records.size(); i++) {
      for (OtherChange change : records.get(i).round().otherChanges()) {
        if (!any) {
          OpinionSections.heading(rows, "其他改动（上一轮没有指出这些内容，请核对是否确需改动；随整改而变的合计也列在这里）");
          rows.text(0, 1, "位置", Style.HEAD);
          rows.text(2, "项目", Style.HEAD);
          rows.text(3, 6, "上一轮", Style.HEAD);
          rows.text(7, LAST, "本轮", Style.HEAD);
          rows.end(20);
          any = true;
        }
        change(i, change);
      }
    }
  }

  private void change(int form, OtherChange change) {
    CellAddress at = change.cell() == null ? null : CellAddress.parse(change.cell());
    String place = at == null ? "—" : OpinionSheetPlanner.place(sheet(form), at, severalSheets);
    rows.link(0, 1, place, OpinionSheetPlanner.target(sheet(form), at));
    rows.text(2, OpinionRounds.label(change), Style.TEXT);
    rows.text(3, 6, shown(change.before()), Style.TEXT);
    rows.text(7, LAST, shown(change.after()), Style.TEXT);
    rows.end(20);
  }

  private static String label(OtherChange change) {
    if (change.field() == null) {
      return "【" + change.kind().chinese() + "】" + change.label();
    }
    return change.label().isEmpty()
        ? change.field().chinese()
        : change.label() + " · " + change.field().chinese();
  }

  private static String shown(@Nullable String value) {
    return value == null ? "—" : value.isEmpty() ? "（空白）" : value;
  }

  private String sheet(int form) {
    return records.get(form).sheet();
  }
}

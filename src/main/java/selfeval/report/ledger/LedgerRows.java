package selfeval.report.ledger;

import static selfeval.report.ledger.LedgerColumn.count;
import static selfeval.report.ledger.LedgerColumn.points;
import static selfeval.report.ledger.LedgerColumn.text;
import static selfeval.report.ledger.LedgerColumn.verdict;
import static selfeval.report.ledger.LedgerColumn.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.check.Note;
import selfeval.check.rule.Rules;
import selfeval.report.SafeText;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.Previous;
import selfeval.result.Tally;
import selfeval.term.Field;

/** The rows of the ledger's sheets of forms and of findings, numbered as they come. */
final class LedgerRows {
  /** What a reader needs first comes first, and is printed; the rest is for filters and sums. */
  static final List<LedgerColumn> FORM_COLUMNS =
      List.of(
          count("序号", 5),
          text("文件", 28),
          text("项目名称", 24),
          text("实施单位", 18),
          word("年度", 6),
          verdict("审核结果", 9),
          points("填报总分", 8),
          points("核定总分", 8),
          points("差额", 7),
          word("核定等级", 6),
          count("应改正", 5),
          count("需核实", 5),
          count("供参考", 5),
          count("轮次", 5),
          text("说明", 30),
          text("标注文件", 30),
          text("工作表", 18),
          text("主管部门", 18),
          text("模板", 24),
          points("自评扣分", 8),
          count("扣分无说明项数", 8),
          count("已执行检查", 7),
          count("未执行检查", 7),
          count("检查出错", 7),
          count("新问题", 7),
          count("未改", 7),
          count("已整改", 7),
          count("其他改动", 7),
          text("对应上一轮", 26),
          count("已豁免", 7));

  /** Up to and with 说明. */
  static final int FORM_COLUMNS_PRINTED = 15;

  /** The place of 审核结果 and 说明, which a file without a form has too. */
  private static final int VERDICT = 5;

  private static final int NOTES = 14;

  static final List<LedgerColumn> FINDING_COLUMNS =
      List.of(
          count("序号", 6),
          text("文件", 24),
          text("项目名称", 20),
          text("实施单位", 16),
          verdict("严重程度", 8),
          word("单元格", 8),
          text("项目", 22),
          text("问题", 46),
          word("填报值", 12),
          word("应为", 10),
          word("差额", 8),
          text("修改建议", 30),
          word("整改情况", 9),
          text("依据", 40),
          word("单位反馈", 10),
          text("反馈说明", 26),
          text("规则", 24),
          text("工作表", 18),
          text("豁免", 26),
          word("核对码", 19));

  /** Up to and with 整改情况. */
  static final int FINDING_COLUMNS_PRINTED = 13;

  private final LedgerSheet formRows;
  private final LedgerSheet findingRows;
  private int forms;
  private int findings;

  LedgerRows(LedgerSheet formRows, LedgerSheet findingRows) {
    this.formRows = formRows;
    this.findingRows = findingRows;
  }

  /** Adds the rows of one input file to both sheets. */
  void add(FileRecord file) {
    if (file.forms().isEmpty()) {
      Object[] values = new Object[FORM_COLUMNS.size()];
      values[0] = ++forms;
      values[1] = name(file);
      values[VERDICT] = "未审核：" + file.outcome().chinese();
      values[NOTES] = joined(file.reason(), file.remarks(), List.of());
      formRows.add(LedgerLook.Tint.of(file.state()), values);
    }
    for (FormRecord form : file.forms()) {
      form(file, form);
      for (FindingRecord finding : form.findings()) {
        finding(file, form, finding, severity(finding), finding.standing());
      }
      for (FindingRecord finding : form.round().resolved()) {
        past(file, form, finding, "已整改");
      }
      for (FormRound.Unverified one : form.round().unverified()) {
        past(file, form, one.finding(), "未能复核：" + one.why());
      }
    }
  }

  private void form(FileRecord file, FormRecord form) {
    Tally tally = form.tally();
    FormRound round = form.round();
    boolean compared = round.compared();
    formRows.add(
        LedgerLook.Tint.of(form.state()),
        ++forms,
        name(file),
        form.text(Field.PROJECT),
        form.text(Field.IMPLEMENTER),
        form.year(),
        form.state().chinese(),
        form.total().reported(),
        form.total().assessed(),
        form.total().difference(),
        form.total().figures().assessedGrade(),
        tally.errors(),
        tally.warnings(),
        tally.infos(),
        round.number(),
        joined(file.reason(), file.remarks(), ofForm(form)),
        file.annotated() == null ? null : SafeText.line(file.annotated()),
        form.sheet(),
        form.text(Field.DEPARTMENT),
        form.templateName(),
        tally.deducted(),
        tally.unexplained(),
        tally.ran(),
        tally.skipped(),
        tally.failed(),
        compared ? tally.fresh() : null,
        compared ? tally.open() : null,
        compared ? round.resolved().size() : null,
        compared ? round.otherChanges().size() : null,
        round.previous() == null ? null : SafeText.line(words(round.previous())),
        tally.waived());
  }

  /** How the form was read, and what only the office is told. */
  private static List<String> ofForm(FormRecord form) {
    List<String> words = new ArrayList<>(form.remarks());
    for (Note note : form.notes()) {
      words.add((note.cell() == null ? "" : note.cell() + "：") + note.message());
    }
    return words;
  }

  private static String words(Previous previous) {
    return switch (previous.by()) {
      case NONE -> "上一轮没有这张表";
      case UNCERTAIN -> "未能确定，可能是 " + String.join("、", previous.candidates());
      case PROJECT -> previous.certainFile();
      case PATH -> previous.certainFile() + "（按文件和工作表）";
    };
  }

  /** The file; where another has the same path, with the INPUT that it came from. */
  private static String name(FileRecord file) {
    return SafeText.line(
        file.input() == null ? file.file() : file.file() + "（" + file.input() + "）");
  }

  /** The severity, and why the finding does not count where it does not. */
  private static String severity(FindingRecord f) {
    String word = f.severity().chinese();
    return f.waived() ? word + "（已豁免）" : f.trial() ? word + "（试行）" : word;
  }

  /** A rule as users read it. */
  static String rule(FindingRecord finding) {
    return rule(finding.title(), finding.rule());
  }

  private static String rule(@Nullable String title, String id) {
    return title == null ? id : title + "（" + id + "）";
  }

  /** A finding of the round before, never to be counted among those of now. */
  private void past(FileRecord file, FormRecord form, FindingRecord finding, String status) {
    FindingRecord titled =
        new FindingRecord(finding.finding(), Rules.title(finding.rule()), null, finding.feedback());
    finding(file, form, titled, severity(finding) + "（上一轮）", status);
  }

  private void finding(
      FileRecord file,
      FormRecord form,
      FindingRecord record,
      String severity,
      @Nullable String status) {
    Finding f = record.finding();
    findingRows.add(
        LedgerLook.Tint.of(record.severity()),
        ++findings,
        name(file),
        form.text(Field.PROJECT),
        form.text(Field.IMPLEMENTER),
        severity,
        f.cell() == null ? "" : f.cell().toString(),
        f.label(),
        f.message(),
        f.reported(),
        f.expected(),
        f.difference(),
        f.suggestion(),
        status,
        f.basis(),
        record.feedback().answer(),
        record.feedback().text(),
        rule(record),
        form.sheet(),
        f.waived() == null ? null : f.waived().words(),
        f.fingerprint());
  }

  private static String joined(@Nullable String reason, List<String> file, List<String> form) {
    List<String> all = new ArrayList<>();
    if (reason != null) {
      all.add(reason);
    }
    all.addAll(file);
    all.addAll(form);
    return String.join("\n", all);
  }
}

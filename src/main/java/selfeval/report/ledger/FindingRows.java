package selfeval.report.ledger;

import static selfeval.report.ledger.Column.count;
import static selfeval.report.ledger.Column.text;
import static selfeval.report.ledger.Column.verdict;
import static selfeval.report.ledger.Column.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.check.rule.Rules;
import selfeval.report.sheet.Book;
import selfeval.report.sheet.LinkTarget;
import selfeval.result.BatchFinding;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.term.Field;

/** The sheet 问题清单: a row a finding, numbered as they come; those over several forms last. */
final class FindingRows {
  static final String SHEET = "问题清单";

  static final List<Column> COLUMNS =
      List.of(
          count("序号", 6),
          word("范围", 5),
          verdict("严重程度", 8),
          text("部门", 12),
          text("项目名称", 18),
          word("单元格", 7),
          text("项目", 14),
          text("问题", 42),
          word("填报值", 8),
          word("应为", 8),
          text("修改建议", 24),
          word("整改情况", 7),
          word("差额", 8),
          text("文件", 24),
          text("工作表", 18),
          text("实施单位", 16),
          text("依据", 40),
          word("单位反馈", 10),
          text("反馈说明", 26),
          text("规则", 24),
          text("豁免", 26),
          word("核对码", 19));

  /** Up to and with 整改情况. */
  static final int PRINTED = 12;

  private final Table table;
  private int rows;

  FindingRows(Book book, TableStyles styles) throws IOException {
    table = new Table(book, styles, SHEET, COLUMNS, 3, PRINTED);
  }

  void add(FileRecord file, FormRecord form, String department) throws IOException {
    for (FindingRecord finding : form.findings()) {
      String words = RowWords.severity(finding);
      add(file, form, department, finding, words, finding.standing(), file.annotated());
    }
    for (FindingRecord finding : form.round().resolved()) {
      past(file, form, department, finding, "已整改");
    }
    for (FormRound.Unverified one : form.round().unverified()) {
      past(file, form, department, one.finding(), "未能复核：" + one.why());
    }
  }

  /** A finding of the round before, never to be counted among those of now. */
  private void past(
      FileRecord file, FormRecord form, String department, FindingRecord finding, String status)
      throws IOException {
    FindingRecord titled =
        new FindingRecord(finding.finding(), Rules.title(finding.rule()), null, finding.feedback());
    String words = RowWords.severity(finding) + "（上一轮）";
    add(file, form, department, titled, words, status, null);
  }

  /**
   * @param workbook whose cell is linked; null where the cell of then may be another one now
   */
  private void add(
      FileRecord file,
      FormRecord form,
      String department,
      FindingRecord record,
      String severity,
      @Nullable String status,
      @Nullable String workbook)
      throws IOException {
    Finding f = record.finding();
    table.row(
        Tint.of(record.severity()),
        ++rows,
        "本表",
        severity,
        department,
        form.text(Field.PROJECT),
        place(f.cell() == null ? null : f.cell().toString(), form.sheet(), workbook),
        f.label(),
        f.message(),
        f.reported(),
        f.expected(),
        f.suggestion(),
        status,
        f.difference(),
        RowWords.file(file.file(), file.input()),
        form.sheet(),
        form.text(Field.IMPLEMENTER),
        f.basis(),
        record.feedback().answer(),
        record.feedback().text(),
        RowWords.rule(record.title(), record.rule()),
        f.waived() == null ? null : f.waived().words(),
        f.fingerprint());
  }

  private static Object place(@Nullable String cell, String sheet, @Nullable String workbook) {
    String shown = cell == null ? "整表" : cell;
    return workbook == null
        ? shown
        : new Linked(shown, LinkTarget.cell(workbook, sheet, cell == null ? "A1" : cell));
  }

  /** A finding over several forms: one row, whatever their number. */
  void add(BatchFinding finding) throws IOException {
    Set<String> departments = new LinkedHashSet<>();
    Set<String> projects = new LinkedHashSet<>();
    List<String> places = new ArrayList<>();
    @Nullable Object first = null;
    for (BatchFinding.Member member : finding.members()) {
      departments.add(member.department());
      if (!member.project().isEmpty()) {
        projects.add(member.project());
      }
      String cell = member.cell() == null ? "" : " " + member.cell();
      places.add(RowWords.file(member.file(), member.input()) + "（" + member.sheet() + cell + "）");
      if (first == null) {
        first = place(member.cell(), member.sheet(), member.annotated());
      }
    }
    if (finding.count() > finding.members().size()) {
      places.add("等共 " + finding.count() + " 张");
    }
    table.row(
        Tint.of(finding.severity()),
        ++rows,
        "跨表",
        finding.severity().chinese(),
        String.join("、", departments),
        String.join("、", projects),
        first,
        "涉及 " + finding.count() + " 张表",
        finding.message(),
        null,
        null,
        finding.suggestion(),
        null,
        null,
        String.join("\n", places),
        null,
        null,
        null,
        null,
        null,
        RowWords.rule(finding.title(), finding.rule()),
        null,
        null);
  }
}

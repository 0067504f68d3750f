package selfeval.report.ledger;

import static selfeval.report.ledger.Column.count;
import static selfeval.report.ledger.Column.text;
import static selfeval.report.ledger.Column.verdict;

import java.io.IOException;
import java.util.List;
import selfeval.overview.Absent;
import selfeval.overview.NotTaken;
import selfeval.overview.RegisterFigures;
import selfeval.report.SafeText;
import selfeval.report.sheet.Book;
import selfeval.result.FileRecord;

/**
 * The sheet 未能审核: all that the office has to go after. Files that were not audited, what is no
 * workbook, folders without any, forms that did not come, and those that no list expects.
 */
final class NotAuditedRows {
  static final String SHEET = "未能审核";

  static final List<Column> COLUMNS =
      List.of(
          count("序号", 5),
          verdict("类别", 13),
          text("部门", 19),
          text("单位", 19),
          text("项目名称", 25),
          text("文件或文件夹", 34),
          text("原因和处理办法", 47));

  private final Table table;
  private int rows;

  NotAuditedRows(Book book, TableStyles styles) throws IOException {
    table = new Table(book, styles, SHEET, COLUMNS, 2, COLUMNS.size());
  }

  void add(FileRecord file) throws IOException {
    String why = RowWords.joined(file.reason(), file.remarks(), List.of());
    String name = RowWords.file(file.file(), file.input());
    table.row(Tint.WARNING, ++rows, file.outcome().chinese(), null, null, null, name, why);
  }

  void add(NotTaken one) throws IOException {
    String place = SafeText.line(one.place());
    table.row(Tint.WARNING, ++rows, one.kind(), null, null, null, place, one.advice());
  }

  void add(Absent absent) throws IOException {
    table.row(
        Tint.ERROR,
        ++rows,
        absent.returned() ? "退回后未重报" : "未报送",
        absent.department(),
        absent.unit(),
        absent.project(),
        null,
        absent.why());
  }

  /** What came and does not fit the register: more than is due, or not on it. */
  void add(RegisterFigures register) throws IOException {
    for (RegisterFigures.Several one : register.several()) {
      List<String> forms = one.forms().stream().map(NotAuditedRows::place).toList();
      String more = one.count() > forms.size() ? " 等" : "";
      table.row(
          Tint.WARNING,
          ++rows,
          "收到多张",
          one.department(),
          one.unit(),
          one.project(),
          String.join("\n", forms) + more,
          "名单上的这一项收到 " + one.count() + " 张表，没有取舍，请核对以哪一张为准。");
    }
    for (RegisterFigures.NotListed one : register.notListed()) {
      table.row(
          Tint.WARNING,
          ++rows,
          "名单上没有",
          one.department(),
          one.unit(),
          one.project(),
          place(one.form()),
          "已经审核；应报名单上没有这一项，请核对是漏列、名称不一致，还是不应报送。" + one.near());
    }
    more(register.severalCount(), register.several().size(), "收到多张");
    more(register.notListedCount(), register.notListed().size(), "名单上没有");
  }

  private void more(int all, int named, String kind) throws IOException {
    if (all > named) {
      String rest = "这一类共 " + all + " 项，以上是前 " + named + " 项。";
      table.row(Tint.WARNING, ++rows, kind, null, null, null, null, rest);
    }
  }

  private static String place(RegisterFigures.Place form) {
    return RowWords.file(form.file(), form.input());
  }

  /** Where there is nothing to say, that is said. */
  void finish() throws IOException {
    if (rows == 0) {
      String none = "没有未能审核的文件，也没有已知的未报送。";
      table.row(Tint.NONE, null, null, null, null, null, null, none);
    }
  }
}

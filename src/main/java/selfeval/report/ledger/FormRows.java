package selfeval.report.ledger;

import static selfeval.report.ledger.Column.count;
import static selfeval.report.ledger.Column.points;
import static selfeval.report.ledger.Column.text;
import static selfeval.report.ledger.Column.verdict;
import static selfeval.report.ledger.Column.word;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;
import selfeval.report.sheet.Book;
import selfeval.report.sheet.LinkTarget;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.Tally;
import selfeval.term.Field;

/** The sheet 台账: a row a form, numbered as they come. */
final class FormRows {
  static final String SHEET = "台账";

  /** What a reader needs first comes first, and is printed; the rest is for filters and sums. */
  static final List<Column> COLUMNS =
      List.of(
          count("序号", 5),
          verdict("状态", 6),
          text("部门", 14),
          text("项目名称", 25),
          text("实施单位", 16),
          points("填报总分", 8),
          points("核定总分", 8),
          points("差额", 7),
          count("应改正", 6),
          count("需核实", 6),
          count("供参考", 6),
          word("标注表", 6),
          word("年度", 5),
          count("轮次", 5),
          text("说明", 34),
          text("文件", 30),
          text("工作表", 18),
          text("主管部门", 18),
          word("核定等级", 6),
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
          count("已豁免", 7),
          text("标注文件", 34));

  /** Up to and with 说明. */
  static final int PRINTED = 15;

  private final Table table;
  private int rows;

  FormRows(Book book, TableStyles styles) throws IOException {
    table = new Table(book, styles, SHEET, COLUMNS, 4, PRINTED);
  }

  void add(FileRecord file, FormRecord form, String department) throws IOException {
    Tally tally = form.tally();
    FormRound round = form.round();
    boolean compared = round.compared();
    table.row(
        Tint.of(form.state()),
        ++rows,
        form.state().chinese(),
        department,
        form.text(Field.PROJECT),
        form.text(Field.IMPLEMENTER),
        form.total().reported(),
        form.total().assessed() == null ? "未能核定" : form.total().assessed(),
        form.total().difference(),
        tally.errors(),
        tally.warnings(),
        tally.infos(),
        open(file),
        form.year(),
        round.number(),
        RowWords.notes(file, form),
        RowWords.file(file.file(), file.input()),
        form.sheet(),
        form.text(Field.DEPARTMENT),
        form.total().figures().assessedGrade(),
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
        round.previous() == null ? null : SafeText.line(RowWords.previous(round.previous())),
        tally.waived(),
        file.annotated() == null ? null : SafeText.line(file.annotated()));
  }

  private static @Nullable Linked open(FileRecord file) {
    String path = file.annotated();
    return path == null ? null : new Linked("打开", LinkTarget.file(path));
  }
}

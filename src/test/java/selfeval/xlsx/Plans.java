package selfeval.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.Mark;
import selfeval.opinion.OpinionCell;
import selfeval.opinion.OpinionRow;
import selfeval.opinion.OpinionSheet;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Plans made by hand, for tests. */
public final class Plans {
  private Plans() {}

  public static Mark mark(String cell, Severity severity, String note) {
    return new Mark(CellAddress.parse(cell), severity, note);
  }

  /** A sheet of findings with one row for each mark of the first sheet. */
  public static OpinionSheet opinion(String name, List<Mark> marks, String sheetName) {
    List<OpinionRow> rows = new ArrayList<>();
    rows.add(new OpinionRow(28, List.of(cell(0, "项目支出绩效自评表审核意见", OpinionCell.Style.TITLE))));
    rows.add(new OpinionRow(18, List.of(cell(0, "文件：甲项目.xlsx", OpinionCell.Style.CAPTION))));
    rows.add(
        new OpinionRow(
            20,
            List.of(
                cell(0, "自评得分", OpinionCell.Style.FIELD),
                new OpinionCell(
                    1, "96.00", new BigDecimal("96.00"), OpinionCell.Style.POINTS, null),
                cell(2, "核定得分", OpinionCell.Style.FIELD),
                new OpinionCell(
                    3, "92.50", new BigDecimal("92.50"), OpinionCell.Style.POINTS, null))));
    rows.add(
        new OpinionRow(
            22,
            List.of(
                cell(0, "单元格", OpinionCell.Style.HEAD),
                cell(1, "程度", OpinionCell.Style.HEAD),
                cell(2, "问题", OpinionCell.Style.HEAD),
                cell(3, "单位反馈", OpinionCell.Style.HEAD),
                cell(4, "反馈说明", OpinionCell.Style.HEAD))));
    for (Mark mark : marks) {
      OpinionCell.Style style =
          switch (mark.severity()) {
            case ERROR -> OpinionCell.Style.ERROR;
            case WARNING -> OpinionCell.Style.WARNING;
            case INFO -> OpinionCell.Style.INFO;
          };
      rows.add(
          new OpinionRow(
              36,
              List.of(
                  new OpinionCell(
                      0,
                      mark.cell().toString(),
                      null,
                      OpinionCell.Style.LINK,
                      "'" + sheetName.replace("'", "''") + "'!" + mark.cell()),
                  cell(1, "【" + mark.severity().chinese() + "】", style),
                  cell(2, mark.note() == null ? "" : mark.note(), OpinionCell.Style.TEXT),
                  cell(3, "", OpinionCell.Style.CHOICE),
                  cell(4, "", OpinionCell.Style.INPUT))));
    }
    int last = rows.size() - 1;
    return new OpinionSheet(
        name,
        List.of(12.0, 12.0, 60.5, 14.0, 30.0),
        rows,
        List.of(CellRange.parse("A1:E1")),
        3,
        List.of(CellRange.parse("A1:E" + (last + 1))),
        CellRange.parse("A4:E" + (last + 1)),
        last < 4 ? List.of() : List.of(CellRange.parse("D5:D" + (last + 1))),
        List.of("已修改", "情况说明", "不同意"));
  }

  private static OpinionCell cell(int column, String text, OpinionCell.Style style) {
    return new OpinionCell(column, text, null, style, null);
  }

  public static AnnotationPlan plan(String sheetName, Mark... marks) {
    List<Mark> list = List.of(marks);
    return new AnnotationPlan(Map.of(0, list), opinion("审核意见", list, sheetName));
  }
}

package selfeval.opinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.opinion.OpinionCell.Style;
import selfeval.result.Feedback;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;

/** Lays out the sheet 审核意见: head, table of findings, and what stands behind it. */
public final class OpinionSheetPlanner {
  static final int NUMBER = 0;
  static final int PLACE = 1;
  static final int MESSAGE = 2;
  static final int EXPECTED = 3;
  static final int ANSWER = 4;
  static final int REPLY = 5;
  static final int SUGGESTION = 6;
  static final int LABEL = 7;
  static final int REPORTED = 8;
  static final int DIFFERENCE = 9;
  static final int BASIS = 10;
  static final int SEVERITY = 11;

  /**
   * The finding's identity, in a hidden column: the agency may sort and filter the table. The
   * column stays where it is, since workbooks of earlier audits come back.
   */
  public static final int KEY = 12;

  static final int LAST_SHOWN = SEVERITY;

  /** How far to the right stands what follows a long table: behind the columns that are hidden. */
  private static final int ASIDE = KEY + 3;

  /** Above what is said of the report whose annex the form is. */
  static final String OF_REPORT = "自评报告的问题（请核实报告与自评表哪一处有误，改正后一并报回）";

  /** What the agency chooses from in 单位反馈. */
  static final List<String> ANSWERS = List.of("已修改", "情况说明", "不同意");

  static final List<String> HEADS =
      List.of(
          "序号", "位置", "问题", "应为", "单位反馈", "反馈说明", "修改建议", "项目", "填报", "填报与应为之差", "依据", "类别", "核对码");

  /**
   * What has to be mended in any of the forms, with what follows from it, then the rest by gravity;
   * each by place in its form.
   */
  private static final Comparator<Line> IN_ORDER =
      Comparator.comparing((Line l) -> l.tag.colour())
          .thenComparing(l -> l.form)
          .thenComparing(l -> l.tag)
          .thenComparing(l -> l.finding().stage())
          .thenComparing(
              l -> l.finding().cell(),
              Comparator.nullsLast(Comparator.<CellAddress>naturalOrder()));

  /** A finding and the 0-based number of its form. */
  private record Line(
      int form, FindingRecord record, Tag tag, Shown shown, String place, @Nullable String target) {
    Finding finding() {
      return record.finding();
    }
  }

  private final Workbook workbook;
  private final String fileName;
  private final List<FormAudit> audits;
  private final List<FormRecord> records;
  private final Predicate<String> ofReport;
  private final UnaryOperator<String> ruleTitle;
  private final List<String> remarks;
  private final boolean severalSheets;

  OpinionSheetPlanner(
      Workbook workbook,
      String fileName,
      List<FormAudit> audits,
      List<FormRecord> records,
      Predicate<String> ofReport,
      UnaryOperator<String> ruleTitle,
      List<String> remarks) {
    this.workbook = workbook;
    this.fileName = fileName;
    this.audits = audits;
    this.records = records;
    this.ofReport = ofReport;
    this.ruleTitle = ruleTitle;
    this.remarks = remarks;
    this.severalSheets =
        audits.stream().mapToInt(a -> a.form().sheetIndex()).distinct().count() > 1;
  }

  OpinionSheet sheet(String name) {
    List<Line> all = lines();
    List<Line> lines = all.stream().filter(l -> l.tag != Tag.HINT && l.tag != Tag.OFFICE).toList();
    List<Double> widths = OpinionWidths.of(lines.stream().map(OpinionSheetPlanner::texts).toList());
    double page = OpinionWidths.page(widths);
    for (int column = KEY + 1; column < ASIDE; column++) {
      widths.add(0.0);
    }
    widths.addAll(List.copyOf(widths.subList(0, KEY)));
    OpinionRows rows = new OpinionRows(widths);
    OpinionHead head = new OpinionHead(rows, SheetText.fileName(fileName), audits, records);
    head.title(!lines.isEmpty());
    CellRange table = null;
    List<CellRange> choices = new ArrayList<>();
    List<Line> ofForm = lines.stream().filter(l -> !ofReport(l)).toList();
    List<Line> ofReports = lines.stream().filter(this::ofReport).toList();
    for (List<Line> block : List.of(ofForm, ofReports)) {
      if (block.isEmpty()) {
        continue;
      }
      if (block == ofReports) {
        OpinionSections.heading(rows, OF_REPORT);
      }
      CellRange range = table(rows, block, block == ofReports ? ofForm.size() : 0);
      table = table == null ? range : table;
      CellAddress first = new CellAddress(range.first().row() + 1, ANSWER);
      choices.add(new CellRange(first, new CellAddress(range.last().row(), ANSWER)));
    }
    int headRow = table == null ? -1 : table.first().row();
    hints(rows, all);
    for (String remark : remarks) {
      rows.text(NUMBER, LAST_SHOWN, remark, Style.CAPTION).end();
    }
    CellRange first = null;
    if (rows.above() > page) {
      String place = CellAddress.columnName(ASIDE) + "列";
      CellAddress next = new CellAddress(rows.here() + 1, ASIDE);
      rows.link(0, LAST_SHOWN, "审核情况、扣分明细和其他说明列在右侧" + place + "起，打印时另起一页。", target(name, next))
          .end(24);
      first = new CellRange(new CellAddress(0, 0), new CellAddress(rows.here() - 1, LAST_SHOWN));
      rows.aside(ASIDE);
    } else {
      widths = widths.subList(0, KEY + 1);
    }
    head.write();
    new OpinionRounds(rows, records, severalSheets).write();
    new OpinionSections(rows, workbook, audits, ruleTitle, severalSheets).write();
    List<CellRange> areas = new ArrayList<>();
    if (first != null) {
      areas.add(first);
      areas.add(
          new CellRange(
              new CellAddress(first.last().row() + 1, ASIDE),
              new CellAddress(rows.here() - 1, ASIDE + LAST_SHOWN)));
    }
    return new OpinionSheet(
        name, widths, rows.rows(), rows.merges(), headRow, areas, table, choices, ANSWERS);
  }

  private boolean ofReport(Line line) {
    return ofReport.test(line.finding().rule());
  }

  /**
   * Writes the heading row and a row a finding.
   *
   * @param before how many findings are above
   * @return the cells of both
   */
  private CellRange table(OpinionRows rows, List<Line> lines, int before) {
    int headRow = rows.here();
    for (int column = 0; column < HEADS.size(); column++) {
      rows.text(column, HEADS.get(column), Style.HEAD);
    }
    rows.end(24);
    for (int i = 0; i < lines.size(); i++) {
      finding(rows, before + i + 1, lines.get(i));
    }
    return new CellRange(new CellAddress(headRow, 0), new CellAddress(rows.here() - 1, KEY));
  }

  /** One line for all that nobody has to act on: what it is, and where. */
  private void hints(OpinionRows rows, List<Line> lines) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.tag == Tag.HINT) {
        places
            .computeIfAbsent(ruleTitle.apply(line.finding().rule()), r -> new ArrayList<>())
            .add(line.place);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>();
    places.forEach((title, where) -> words.add(title + "（" + String.join("、", where) + "）"));
    rows.text(NUMBER, LAST_SHOWN, "另有提示，不需要反馈：" + String.join("；", words) + "。", Style.CAPTION)
        .end();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int form = 0; form < audits.size(); form++) {
      FormAudit audit = audits.get(form);
      for (FindingRecord record : records.get(form).findings()) {
        Finding finding = record.finding();
        if (record.waived()) {
          continue;
        }
        lines.add(
            new Line(
                form,
                record,
                Tag.of(finding, audit.findings()),
                Shown.of(finding, audit.form(), grid(audit.form().sheetIndex())),
                place(audit.form().sheet(), finding.cell(), severalSheets),
                target(audit.form().sheet(), finding.cell())));
      }
    }
    lines.sort(IN_ORDER);
    return lines;
  }

  private @Nullable Grid grid(int sheet) {
    return sheet >= 0 && sheet < workbook.sheets().size() ? workbook.sheets().get(sheet) : null;
  }

  /** What stands in 位置: the address, with the sheet's name before it where forms are on several. */
  static String place(String sheet, @Nullable CellAddress cell, boolean severalSheets) {
    String address = cell == null ? "整表" : cell.toString();
    return severalSheets ? SheetText.cut(SheetText.clean(sheet), 31) + "!" + address : address;
  }

  /** The link's target: {@code 'sheet name'!H17}, null where there is no cell. */
  static @Nullable String target(String sheet, @Nullable CellAddress cell) {
    return cell == null ? null : "'" + sheet.replace("'", "''") + "'!" + cell;
  }

  private static String[] texts(Line line) {
    Finding f = line.finding();
    return new String[] {
      "",
      line.place,
      f.message(),
      line.shown.expected(),
      "",
      "",
      f.suggestion(),
      f.label(),
      line.shown.reported(),
      line.shown.difference(),
      f.basis(),
      "",
      ""
    };
  }

  private void finding(OpinionRows rows, int number, Line line) {
    Finding f = line.finding();
    Style style = style(line.tag.colour());
    rows.number(NUMBER, Integer.toString(number), BigDecimal.valueOf(number), style);
    rows.link(PLACE, line.place, line.target);
    rows.text(MESSAGE, line.tag.words(f) + f.message(), Style.TEXT);
    value(rows, EXPECTED, line.shown.expected(), true);
    Feedback feedback = line.record.feedback();
    rows.text(ANSWER, feedback.answer(), Style.CHOICE);
    rows.text(REPLY, feedback.text(), Style.INPUT);
    rows.text(SUGGESTION, f.suggestion(), Style.TEXT);
    rows.text(LABEL, f.label(), Style.TEXT);
    value(rows, REPORTED, line.shown.reported(), false);
    value(rows, DIFFERENCE, line.shown.difference(), true);
    rows.text(BASIS, f.basis(), Style.TEXT);
    String words = line.tag == Tag.FOLLOWS ? "随改" : f.severity().chinese();
    words += f.stage() == Stage.TRIAL ? "\n试行" : "";
    String standing = line.record.standing();
    rows.text(SEVERITY, words + (standing == null ? "" : "\n" + standing), style);
    rows.text(KEY, (line.form + 1) + ":" + f.fingerprint(), Style.TEXT);
    rows.end(24);
  }

  /**
   * A value as a number where the number format shows it as it is written, else as text: what the
   * agency wrote must not be shown rounded.
   */
  private static void value(OpinionRows rows, int column, String text, boolean twoDecimals) {
    BigDecimal number = plain(text);
    if (number == null) {
      rows.text(column, text, Style.CENTER);
    } else if (number.scale() == 2 || (twoDecimals && number.scale() < 2)) {
      rows.number(column, text, number, Style.POINTS);
    } else if (number.scale() == 0 || number.stripTrailingZeros().scale() == number.scale()) {
      rows.number(column, text, number, Style.CENTER);
    } else {
      rows.text(column, text, Style.CENTER);
    }
  }

  /** The text as a number where it is a plain decimal that a cell holds exactly; else null. */
  static @Nullable BigDecimal plain(String text) {
    if (text == null || text.isEmpty() || text.length() > 16) {
      return null;
    }
    int digits = 0;
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        dots++;
      } else if (c != '-' || i > 0) {
        return null;
      }
    }
    String unsigned = text.startsWith("-") ? text.substring(1) : text;
    boolean written =
        digits > 0
            && digits <= 15
            && dots <= 1
            && !unsigned.startsWith(".")
            && !unsigned.endsWith(".")
            && (!unsigned.startsWith("0") || unsigned.equals("0") || unsigned.startsWith("0."));
    return written ? new BigDecimal(text) : null;
  }

  private static Style style(Severity severity) {
    return switch (severity) {
      case ERROR -> Style.ERROR;
      case WARNING -> Style.WARNING;
      case INFO -> Style.INFO;
    };
  }
}

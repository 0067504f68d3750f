package selfeval.workbook.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.OoxmlText;
import selfeval.ooxml.PartXml;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Formula;
import selfeval.workbook.GridCell;
import selfeval.workbook.SheetDraft;
import selfeval.workbook.format.CellFormat;
import selfeval.workbook.format.StoredNumber;
import selfeval.workbook.recalculate.SharedFormula;

/** Streams one worksheet part into cells. A value that cannot be trusted ends the reading. */
final class XlsxSheetReader {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  private final PartXml xml;
  private final XlsxContext context;
  private final String sheet;
  private final SheetDraft draft;
  private final SheetMerges merges;
  private final SeenCells seen = new SeenCells();
  private final Map<String, SharedFormula> shared = new HashMap<>();
  private int row = -1;
  private int column;
  private boolean rowGiven;

  // the cell at hand
  private CellAddress address = new CellAddress(0, 0);
  private String type = "n";
  private @Nullable CellFormat format;
  private @Nullable String value;
  private @Nullable String inline;
  private @Nullable String formula;
  private boolean single;

  private XlsxSheetReader(PartXml xml, XlsxContext context, SheetDraft draft) {
    this.xml = xml;
    this.context = context;
    this.sheet = draft.grid().name();
    this.draft = draft;
    this.merges = new SheetMerges(sheet, draft.grid(), context.remarks());
  }

  static void read(ZipPackage source, String part, XlsxContext context, SheetDraft draft)
      throws Unreadable {
    try (PartXml xml = PartXml.open(source, part)) {
      new XlsxSheetReader(xml, context, draft).read();
    }
  }

  private void read() throws Unreadable {
    boolean root = true;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (root && event == XMLStreamConstants.START_ELEMENT) {
        root = false;
        if (!xml.spreadsheet() || !xml.name().equals("worksheet")) {
          throw Unreadable.damaged("工作表的内容不是工作表（“" + Unreadable.shown(xml.name()) + "”）");
        }
      }
      if (event != XMLStreamConstants.START_ELEMENT || !xml.spreadsheet()) {
        continue;
      }
      switch (xml.name()) {
        case "col" -> column();
        case "row" -> row();
        case "c" -> cell();
        case "mergeCell" -> merges.add(xml.attribute("ref"));
        default -> {
          // views, print settings, validations: not read
        }
      }
    }
    merges.finish();
  }

  private void column() {
    if (!xml.flag("hidden")) {
      return;
    }
    int from = PartXml.integer(xml.attribute("min"), 1);
    int to = PartXml.integer(xml.attribute("max"), from);
    if (from >= 1 && from <= to && from <= MOST_COLUMNS) {
      draft.grid().hiddenColumns(from - 1, Math.min(to, MOST_COLUMNS) - 1);
    }
  }

  private void row() throws Unreadable {
    String number = null;
    boolean hidden = false;
    for (int i = 0, n = xml.attributes(); i < n; i++) {
      if (xml.plain(i)) {
        switch (xml.attributeName(i)) {
          case "r" -> number = given(i);
          case "hidden" -> hidden = PartXml.truth(xml.attributeValue(i));
          default -> {
            // heights and styles
          }
        }
      }
    }
    rowGiven = number != null;
    startRow(number == null ? row + 1 : PartXml.integer(number, 0) - 1);
    if (hidden) {
      draft.grid().hiddenRow(row);
    }
    if ((row & 0x3FF) == 0) {
      Unreadable.checkInterrupt();
    }
  }

  /** An attribute's value; null where it is empty, as exporters write what they do not know. */
  private @Nullable String given(int attribute) {
    String value = xml.attributeValue(attribute);
    return value.isBlank() ? null : value;
  }

  private void startRow(int number) throws Unreadable {
    if (number < 0 || number >= MOST_ROWS) {
      throw Unreadable.damaged("工作表“" + sheet + "”有行号不成立的行");
    }
    row = number;
    column = -1;
    seen.row(number);
  }

  private void cell() throws Unreadable {
    String reference = null;
    String style = null;
    type = "n";
    for (int i = 0, n = xml.attributes(); i < n; i++) {
      if (xml.plain(i)) {
        switch (xml.attributeName(i)) {
          case "r" -> reference = given(i);
          case "s" -> style = given(i);
          case "t" -> type = xml.attributeValue(i).isBlank() ? type : xml.attributeValue(i);
          default -> {} // metadata numbers
        }
      }
    }
    place(reference);
    value = null;
    inline = null;
    formula = null;
    single = true;
    content();
    if (value == null && inline == null && formula == null) {
      return;
    }
    format = context.styles().format(style == null ? 0 : PartXml.integer(style, 0));
    context.countCell(row);
    GridCell cell = formula == null ? plain(null) : calculated(formula);
    draft.grid().cell(cell);
  }

  private void place(@Nullable String reference) throws Unreadable {
    if (row < 0) {
      throw Unreadable.damaged("工作表“" + sheet + "”有不在任何行里的单元格");
    }
    if (reference == null) {
      if (seen.again()) {
        throw Unreadable.damaged(
            "工作表“" + sheet + "”的第 " + (row + 1) + " 行分成几段，其中有单元格没有写明地址，不能确定位置");
      }
      column++;
    } else {
      CellAddress given;
      try {
        given = CellAddress.parse(reference);
      } catch (IllegalArgumentException e) {
        throw Unreadable.damaged(
            "工作表“" + sheet + "”有地址不成立的单元格（" + Unreadable.shown(reference) + "）");
      }
      if (given.row() != row) {
        if (rowGiven || column >= 0) {
          throw Unreadable.damaged(
              "工作表“" + sheet + "”的单元格 " + given + " 写在了第 " + (row + 1) + " 行里，位置有矛盾");
        }
        // The row leaves its number to its cells.
        startRow(given.row());
      }
      column = given.column();
    }
    if (column >= MOST_COLUMNS) {
      throw Unreadable.damaged("工作表“" + sheet + "”第 " + (row + 1) + " 行的单元格超出了最后一列");
    }
    address = new CellAddress(row, column);
    if (!seen.add(column)) {
      throw Unreadable.damaged(this + "出现了两次，不能确定以哪一处为准");
    }
  }

  /** Where the reading is: in words, for what has to be said of this place. */
  @Override
  public String toString() {
    return "工作表“" + sheet + "”的单元格 " + address + " ";
  }

  private void content() throws Unreadable {
    int inside = xml.depth();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!xml.spreadsheet()) {
          xml.skip();
          continue;
        }
        switch (xml.name()) {
          case "v" -> value = xml.text(context.mostText(), this);
          case "is" -> inline = SharedStrings.richText(xml, context.limits(), this);
          case "f" -> formula();
          default -> xml.skip();
        }
      } else if ((event == XMLStreamConstants.END_ELEMENT && xml.depth() < inside)
          || event == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
    }
  }

  private void formula() throws Unreadable {
    String kind = xml.attribute("t");
    String group = xml.attribute("si");
    String text = xml.text(context.mostText(), this).trim();
    single = kind == null || kind.equals("normal") || kind.equals("shared");
    if ("shared".equals(kind) && group != null) {
      if (!text.isEmpty()) {
        shared.put(group, new SharedFormula(address, text));
      } else if (shared.containsKey(group)) {
        SharedFormula base = shared.get(group);
        text = base.at(address);
        if (text == null) {
          // What it would be here is not certain: it is shown, and never calculated with.
          text = base.text();
          single = false;
        }
      }
      formula = text;
    } else if (!text.isEmpty() || !single) {
      formula = text;
    }
  }

  /** A cell with a formula: its cached value, or none yet. */
  private GridCell calculated(String text) throws Unreadable {
    boolean cached = value != null && (!value.isEmpty() || type.equals("str"));
    Formula known = new Formula(text, cached ? Formula.State.CACHED : Formula.State.UNKNOWN, null);
    draft
        .formulas()
        .add(
            new SheetDraft.PendingFormula(
                address, text, cached, single, format == null ? CellFormat.GENERAL : format));
    return cached ? plain(known) : context.cells().unknown(address, known);
  }

  private GridCell plain(@Nullable Formula known) throws Unreadable {
    return switch (type) {
      case "str" -> context.cells().text(address, OoxmlText.plain(text()), known);
      case "inlineStr" -> context.cells().text(address, inline != null ? inline : text(), known);
      case "s", "b", "e", "d", "n" ->
          value == null || value.isBlank() ? blank() : stored(value, known);
      default -> throw Unreadable.damaged(this + "的类型“" + Unreadable.shown(type) + "”不成立");
    };
  }

  private String text() {
    return value != null ? value : inline != null ? inline : "";
  }

  private GridCell stored(String written, @Nullable Formula known) throws Unreadable {
    return switch (type) {
      case "s" -> string(written, known);
      case "b" -> truth(written.trim(), known);
      case "e" -> context.cells().error(address, written.trim(), known);
      case "d" -> day(written, known);
      default -> number(written, known);
    };
  }

  /** A type without a value: shown as blank, and said, since another program may show 0. */
  private GridCell blank() {
    context.remarks().add(toString().stripTrailing() + "标明有值却没有写出来，按空白处理。");
    return GridCell.blank(address);
  }

  private GridCell string(String written, @Nullable Formula known) throws Unreadable {
    String found = context.strings().get(PartXml.integer(written, -1));
    if (found == null) {
      throw Unreadable.damaged(this + "引用的文字（第 " + Unreadable.shown(written) + " 条）不存在");
    }
    return context.cells().text(address, found, known);
  }

  private GridCell truth(String plain, @Nullable Formula known) throws Unreadable {
    boolean yes = PartXml.truth(plain);
    if (!yes && !plain.equals("0") && !plain.equals("false")) {
      throw Unreadable.damaged(this + "的逻辑值“" + Unreadable.shown(plain) + "”不成立");
    }
    return context.cells().truth(address, yes, known);
  }

  private GridCell number(String written, @Nullable Formula known) throws Unreadable {
    BigDecimal number = StoredNumber.parse(written);
    if (number == null) {
      throw Unreadable.damaged(this + "的数值“" + Unreadable.shown(written) + "”不成立");
    }
    if (format == null) {
      throw Unreadable.damaged(this + "引用的样式不存在，无法确定数值是日期还是普通数字");
    }
    return context.cells().number(address, number, format, known);
  }

  private GridCell day(String written, @Nullable Formula known) throws Unreadable {
    IsoDate date = IsoDate.of(written.trim(), context.date1904());
    if (date == null) {
      throw Unreadable.damaged(this + "的日期“" + Unreadable.shown(written) + "”不成立");
    }
    CellFormat shown =
        format != null && format.date() ? format : CellFormat.of(date.format(), null);
    return context.cells().number(address, date.serial(), shown, known);
  }
}

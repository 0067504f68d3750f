package selfeval.document.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.PartXml;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;

/**
 * Reads the tables of a .docx in a stream: what a person sees in their cells. Insertions that are
 * tracked count, deletions do not, and neither does hidden text. Only tables that say something of
 * a form are kept.
 */
public final class DocxTables {
  private static final String W = "/main";

  /** A form says one of these. */
  private static final List<String> TELLING = List.of("指标", "绩效", "项目名称", "预算", "得分", "总分");

  /** Directly above a table so many paragraphs of at most so many characters may be its title. */
  private static final int TITLES = 4;

  private static final int TITLE = 60;

  private final PartXml xml;
  private final Limits limits;
  private final List<TableDraft> tables = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private final Deque<TableDraft> open = new ArrayDeque<>();

  /** What is open in one run or paragraph. */
  private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

  private List<String> above = new ArrayList<>();
  private boolean adjoining;
  private int begun;
  private long cells;
  private long rows;

  /** Depth below which what is shown is a hint to be replaced; 0 for none. */
  private int placeholder;

  private int sdt;
  private boolean hidden;

  private DocxTables(PartXml xml, Limits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  /**
   * What was read.
   *
   * @param tables those that say something of a form, in their order; one that a page break parts
   *     is one
   * @param remarks Chinese sentences on what was passed over
   */
  public record Read(List<WordTable> tables, List<String> remarks) {
    public Read {
      tables = List.copyOf(tables);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Reads the tables of a document; none where it is a package of another kind.
   *
   * @throws Unreadable where the document is damaged or beyond a limit
   */
  public static Read read(byte[] file, Limits limits) throws Unreadable {
    if (file.length > limits.get(Limit.FILE)) {
      throw Unreadable.tooLarge(limits, Limit.FILE);
    }
    ZipPackage source = ZipPackage.open(file, limits);
    source.verify();
    Relationships.Relationship main = Relationships.of(source, "").first("officeDocument");
    if (main == null || !source.has(main.target())) {
      return new Read(List.of(), List.of());
    }
    try (PartXml xml = PartXml.open(source, main.target())) {
      DocxTables reader = new DocxTables(xml, limits);
      reader.read();
      return new Read(TableJoiner.joined(reader.tables), List.copyOf(reader.remarks));
    }
  }

  private void read() throws Unreadable {
    boolean root = true;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !xml.name().equals("document")) {
          return;
        }
        root = false;
        start(xml.name());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.name());
      }
    }
  }

  private void start(String name) throws Unreadable {
    switch (name) {
      case "del", "moveFrom", "instrText", "Fallback", "sectPr" -> deleted(name);
      case "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange" ->
          xml.skip();
      case "tbl" -> table();
      case "gridCol" -> {
        TableDraft table = open.peek();
        if (table != null && table.widths.size() < TableDraft.MOST_COLUMNS) {
          table.widths.add(Math.max(0, PartXml.integer(xml.attribute(W, "w"), 0)));
        }
      }
      case "tr" -> row();
      case "tc" -> cell();
      case "gridBefore", "hidden", "gridSpan", "vMerge", "hMerge", "cellDel" -> property(name);
      case "p" -> paragraphs.push(new StringBuilder());
      case "pPr" -> paragraphProperties();
      case "r" -> hidden = false;
      case "rPr" -> runProperties();
      case "sdt" -> sdt++;
      case "showingPlcHdr" -> placeholder = placeholder == 0 ? sdt : placeholder;
      case "t" -> text(xml.text(Integer.MAX_VALUE, "表格"));
      case "tab" -> text(" ");
      case "br", "cr" -> text("\n");
      case "noBreakHyphen" -> text("-");
      case "sym" -> text(Symbols.of(xml.attribute(W, "font"), xml.attribute(W, "char")));
      default -> {
        // containers, and what shows no text
      }
    }
  }

  /** The mark of a deleted row is located among its properties, and holds nothing. */
  private void deleted(String name) throws Unreadable {
    TableDraft.Row row = openRow();
    if (name.equals("del") && row != null && row.cells.isEmpty()) {
      row.deleted = true;
      remarks.add("表" + number() + "有修订中已删除的行，没有读取。");
    }
    xml.skip();
  }

  private int number() {
    TableDraft table = open.peek();
    return table == null ? 0 : table.number;
  }

  private TableDraft.@Nullable Row openRow() {
    TableDraft table = open.peek();
    return table == null ? null : table.last();
  }

  private TableDraft.@Nullable Cell openCell() {
    TableDraft.Row row = openRow();
    return row == null || row.cells.isEmpty() ? null : row.cells.get(row.cells.size() - 1);
  }

  private void table() {
    boolean inner = !open.isEmpty();
    open.push(new TableDraft(++begun, inner ? List.of() : above, !inner && adjoining, inner));
    if (!inner) {
      above = new ArrayList<>();
      adjoining = true;
    }
  }

  private void row() throws Unreadable {
    TableDraft table = open.peek();
    if (table == null) {
      return;
    }
    if (++rows > limits.get(Limit.ROWS)) {
      throw Unreadable.tooLarge(limits, Limit.ROWS);
    }
    table.rows.add(new TableDraft.Row(table.rows.size()));
  }

  private void cell() throws Unreadable {
    TableDraft.Row row = openRow();
    if (row == null) {
      return;
    }
    if (++cells > limits.get(Limit.CELLS)) {
      throw Unreadable.tooLarge(limits, Limit.CELLS);
    }
    row.cells.add(new TableDraft.Cell(row.cells.size()));
  }

  private void property(String name) {
    TableDraft.Row row = openRow();
    TableDraft.Cell cell = openCell();
    String value = xml.attribute(W, "val");
    if (row == null) {
      return;
    }
    if (cell == null) {
      if (name.equals("gridBefore")) {
        row.before = within(PartXml.integer(value, 0), 0);
      } else if (name.equals("hidden")) {
        row.hidden = on(value);
      }
      return;
    }
    switch (name) {
      case "gridSpan" -> cell.span = within(PartXml.integer(value, 1), 1);
      case "vMerge" -> cell.goesOnAbove = !"restart".equals(value);
      case "hMerge" -> cell.goesOnLeft = !"restart".equals(value);
      case "cellDel" -> cell.deleted = true;
      default -> {
        // of rows
      }
    }
  }

  private static int within(int columns, int least) {
    return Math.max(least, Math.min(columns, TableDraft.MOST_COLUMNS));
  }

  private static boolean on(@Nullable String value) {
    return value == null || PartXml.truth(value);
  }

  private void paragraphProperties() throws Unreadable {
    int inside = xml.depth();
    TableDraft.Cell cell = openCell();
    for (int event = xml.next(); xml.depth() >= inside; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT
          && xml.name().equals("jc")
          && cell != null
          && cell.paragraphs == 0) {
        cell.centred = "center".equals(xml.attribute(W, "val"));
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().endsWith("Change")) {
        xml.skip();
      }
    }
  }

  private void runProperties() throws Unreadable {
    int inside = xml.depth();
    for (int event = xml.next(); xml.depth() >= inside; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("vanish")) {
        hidden = on(xml.attribute(W, "val"));
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().endsWith("Change")) {
        xml.skip();
      }
    }
  }

  private void text(String text) throws Unreadable {
    StringBuilder paragraph = paragraphs.peek();
    if (paragraph == null || placeholder > 0) {
      return;
    }
    if (hidden) {
      if (!text.isBlank() && !open.isEmpty()) {
        remarks.add("表" + number() + "有隐藏的文字，没有读取。");
      }
      return;
    }
    paragraph.append(text);
    if (!open.isEmpty() && paragraph.length() > limits.get(Limit.TEXT)) {
      throw Unreadable.tooLarge(limits, Limit.TEXT, "表" + number() + "一个单元格的文字");
    }
  }

  private void end(String name) throws Unreadable {
    switch (name) {
      case "sdt" -> {
        if (placeholder == sdt) {
          placeholder = 0;
        }
        sdt--;
      }
      case "r" -> hidden = false;
      case "p" -> {
        if (!paragraphs.isEmpty()) {
          paragraph(paragraphs.pop().toString());
        }
      }
      case "tbl" -> {
        if (!open.isEmpty()) {
          finished(open.pop());
        }
      }
      default -> {
        // nothing ends there
      }
    }
  }

  private void paragraph(String text) throws Unreadable {
    TableDraft.Cell cell = openCell();
    if (cell != null) {
      if (!cell.deleted) {
        append(cell, text);
      }
      return;
    }
    if (open.isEmpty() && !text.isBlank()) {
      adjoining &= TableJoiner.goesOn(text);
      String title = text.strip();
      if (title.length() > TITLE || title.endsWith("。") || title.endsWith("；")) {
        above.clear();
      } else {
        above.add(title);
        if (above.size() > TITLES) {
          above.remove(0);
        }
      }
    }
  }

  private void append(TableDraft.Cell cell, String text) throws Unreadable {
    cell.text.append(cell.paragraphs++ == 0 ? "" : "\n").append(text);
    if (cell.text.length() > limits.get(Limit.TEXT)) {
      throw Unreadable.tooLarge(limits, Limit.TEXT, "表" + number() + "一个单元格的文字");
    }
  }

  private void finished(TableDraft table) throws Unreadable {
    table.rows.removeIf(row -> row.deleted);
    if (table.inner) {
      TableDraft.Cell cell = openCell();
      String flat = table.flat();
      if (cell != null && !flat.isEmpty()) {
        append(cell, flat);
        remarks.add("表" + number() + "的单元格里还有表格，其中的文字并入该单元格。");
      }
    }
    if (table.says(TELLING)) {
      tables.add(table);
      tables.sort((a, b) -> Integer.compare(a.number, b.number));
    } else if (!table.inner) {
      adjoining = false;
    }
  }
}

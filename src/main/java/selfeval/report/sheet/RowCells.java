package selfeval.report.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.XmlBytes;

/** The cells of one row, from left to right. Not safe for use by several threads. */
public final class RowCells {
  /** What one cell takes. */
  private static final int LONGEST = 32_767;

  /** With these at its beginning, an edited text becomes a formula. */
  private static final String FORMULA = "=+-@";

  private static final byte[] CELL = XmlBytes.markup("<c r=\"");
  private static final byte[] STYLE = XmlBytes.markup("\" s=\"");
  private static final byte[] EMPTY_END = XmlBytes.markup("\"/>");
  private static final byte[] NUMBER = XmlBytes.markup("\"><v>");
  private static final byte[] NUMBER_END = XmlBytes.markup("</v></c>");
  private static final byte[] STRING =
      XmlBytes.markup("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] STRING_END = XmlBytes.markup("</t></is></c>");

  private final XmlBytes xml = new XmlBytes(4096);
  private @Nullable SheetPart part;
  private int row;
  private int column;

  void begin(SheetPart of, int number) {
    part = of;
    row = number;
    column = 0;
  }

  XmlBytes xml() {
    return xml;
  }

  /** Goes on in another column, from 0, to the right of those that were written. */
  public RowCells at(int next) {
    column = next;
    return this;
  }

  /** A text, never a formula; nothing but the look where there is none. */
  public RowCells text(Style style, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return blank(style);
    }
    boolean quoted = FORMULA.indexOf(text.charAt(0)) >= 0;
    open(quoted ? style.quoted() : style.number());
    String whole = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    xml.add(STRING).string(whole).add(STRING_END);
    return this;
  }

  /** A number; nothing but the look where there is none. */
  public RowCells number(Style style, @Nullable BigDecimal number) {
    if (number == null) {
      return blank(style);
    }
    open(style.number());
    xml.add(NUMBER).add(number.toPlainString()).add(NUMBER_END);
    return this;
  }

  /** A whole number. */
  public RowCells number(Style style, int number) {
    open(style.number());
    xml.add(NUMBER).add(Integer.toString(number)).add(NUMBER_END);
    return this;
  }

  /** Nothing but the look. */
  public RowCells blank(Style style) {
    open(style.number());
    xml.add(EMPTY_END);
    return this;
  }

  private void open(int style) {
    xml.add(CELL).address(row, column).add(STYLE).add(style);
    column++;
  }

  /** Makes the cell that was written last one with those to its right, which get its look. */
  public RowCells across(Style style, int columns) {
    int first = column - 1;
    while (column < first + columns) {
      blank(style);
    }
    if (columns > 1) {
      at().merge(row, first, row, column - 1);
    }
    return this;
  }

  /** Makes the cell that was written last a link; one without a target stays as it is. */
  public RowCells to(@Nullable LinkTarget target) {
    if (target != null) {
      at().link(row, column - 1, target);
    }
    return this;
  }

  private SheetPart at() {
    if (part == null) {
      throw new IllegalStateException("no row was begun");
    }
    return part;
  }
}

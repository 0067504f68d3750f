package selfeval.document.table;

import java.util.ArrayList;
import java.util.List;
import selfeval.ooxml.XmlText;

/** The looks that the cells of a workbook have, each once, by their number. */
final class TableLooks {
  private static final String TYPEFACE = "宋体";

  /** The first number of a format that a workbook brings along. */
  private static final int OWN_FORMATS = 176;

  private final List<String> formats = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();

  /** What a cell is. */
  enum Kind {
    /** The title of the form, above the table. */
    TITLE,
    /** What else stands above it. */
    ABOVE,
    /** A cell that is centred. */
    CENTRED,
    /** Any other cell. */
    PLAIN
  }

  private record Look(Kind kind, String format) {}

  TableLooks() {
    looks.add(new Look(Kind.ABOVE, ""));
  }

  /**
   * The number of a look.
   *
   * @param format code of the number format; empty for a text
   */
  int of(Kind kind, String format) {
    Look look = new Look(kind, format);
    int at = looks.indexOf(look);
    if (at < 0) {
      looks.add(look);
      at = looks.size() - 1;
    }
    return at;
  }

  String xml(String namespace) {
    StringBuilder xfs = new StringBuilder();
    for (Look look : looks) {
      xfs.append(xf(look));
    }
    StringBuilder codes = new StringBuilder();
    for (int i = 0; i < formats.size(); i++) {
      codes.append("<numFmt numFmtId=\"").append(OWN_FORMATS + i).append("\" formatCode=\"");
      codes.append(XmlText.escape(formats.get(i))).append("\"/>");
    }
    String own =
        formats.isEmpty()
            ? ""
            : "<numFmts count=\"" + formats.size() + "\">" + codes + "</numFmts>";
    String line = "style=\"thin\"><color auto=\"1\"/>";
    return "<styleSheet xmlns=\""
        + namespace
        + "\">"
        + own
        + "<fonts count=\"2\">"
        + font(11, false)
        + font(16, true)
        + "</fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><left "
        + line
        + "</left><right "
        + line
        + "</right><top "
        + line
        + "</top><bottom "
        + line
        + "</bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs><cellXfs count=\""
        + looks.size()
        + "\">"
        + xfs
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/>"
        + "</cellStyles></styleSheet>";
  }

  private static String font(int size, boolean bold) {
    return "<font>"
        + (bold ? "<b/>" : "")
        + "<sz val=\""
        + size
        + "\"/><name val=\""
        + TYPEFACE
        + "\"/><charset val=\"134\"/></font>";
  }

  private String xf(Look look) {
    boolean cell = look.kind == Kind.CENTRED || look.kind == Kind.PLAIN;
    boolean centred = look.kind == Kind.CENTRED || look.kind == Kind.TITLE;
    return "<xf numFmtId=\""
        + number(look.format)
        + "\" fontId=\""
        + (look.kind == Kind.TITLE ? 1 : 0)
        + "\" fillId=\"0\" borderId=\""
        + (cell ? 1 : 0)
        + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\""
        + " applyAlignment=\"1\"><alignment horizontal=\""
        + (centred ? "center" : "left")
        + "\" vertical=\"center\" wrapText=\"1\"/></xf>";
  }

  private int number(String format) {
    return switch (format) {
      case "" -> 0;
      case "0" -> 1;
      case "0.00" -> 2;
      case "#,##0" -> 3;
      case "#,##0.00" -> 4;
      case "0%" -> 9;
      case "0.00%" -> 10;
      default -> {
        if (!formats.contains(format)) {
          formats.add(format);
        }
        yield OWN_FORMATS + formats.indexOf(format);
      }
    };
  }
}

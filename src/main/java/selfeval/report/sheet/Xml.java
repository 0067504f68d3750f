package selfeval.report.sheet;

/** Words that several parts have in common. */
final class Xml {
  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String OFFICE_RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String PACKAGE_RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  static final String SHEET_DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

  private Xml() {}

  /** With at most two decimals. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String text = Long.toString(hundredths / 100);
    long rest = hundredths % 100;
    return rest == 0 ? text : text + (rest < 10 ? ".0" : ".") + rest;
  }

  /** The name of a sheet as formulas and links have it. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  /** The letters of a column, from 0. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}

package selfeval.report;

/**
 * Text from files made safe to show: what a terminal or a spreadsheet would not show as it is
 * (control characters, bidirectional overrides, lone surrogates) is shown as an escape.
 */
public final class SafeText {
  private static final int CELL_LIMIT = 32_000;

  private SafeText() {}

  /** For a line on a terminal or in a log: line breaks are escaped too. */
  public static String line(String text) {
    return escape(text, false);
  }

  /** For a spreadsheet cell: line breaks stay, the length is bounded. */
  public static String cell(String text) {
    String safe = escape(text, true);
    return safe.length() <= CELL_LIMIT ? safe : safe.substring(0, CELL_LIMIT) + "…（略）";
  }

  private static String escape(String text, boolean keepBreaks) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
              : Character.isLowSurrogate(c)
                  && i > 0
                  && Character.isHighSurrogate(text.charAt(i - 1));
      boolean unseen =
          c == '\n'
              ? !keepBreaks
              : Character.isISOControl(c)
                  || Character.getType(c) == Character.FORMAT
                  || c == '\u2028'
                  || c == '\u2029'
                  || c == '\uFFFE'
                  || c == '\uFFFF'
                  || (Character.isSurrogate(c) && !paired);
      if (unseen && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        if (unseen) {
          out.append("\\u").append(hex(c));
        } else {
          out.append(c);
        }
      }
    }
    return out == null ? text : out.toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0000".substring(digits.length()) + digits;
  }
}

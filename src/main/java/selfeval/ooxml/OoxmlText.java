package selfeval.ooxml;

/** How strings are written in SpreadsheetML (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). */
public final class OoxmlText {
  private OoxmlText() {}

  /** Resolves {@code _xHHHH_}, and gives every line break as \n. */
  public static String plain(String stored) {
    String text = stored;
    if (text.indexOf("_x") >= 0) {
      text = unescape(text);
    }
    return lines(text);
  }

  /** Every line break as \n: \r\n comes from Windows programs, a lone \r from old Macs. */
  public static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == '_' && i + 6 < text.length() && text.charAt(i + 6) == '_') {
        int code = text.charAt(i + 1) == 'x' ? hex(text, i + 2) : -1;
        if (code >= 0) {
          out.append((char) code);
          i += 7;
          continue;
        }
      }
      out.append(text.charAt(i++));
    }
    return out.toString();
  }

  private static int hex(String text, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}

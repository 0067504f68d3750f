package selfeval.ooxml;

import java.nio.charset.StandardCharsets;

/** Text on its way into the XML that is added, and out of that which is there. */
public final class XmlText {
  private XmlText() {}

  /**
   * For element content and for attributes in double quotes. Characters that XML cannot hold are
   * left out; line ends become \n.
   */
  public static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String with =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n";
            default -> isAllowed(text, i) ? null : "";
          };
      if (with != null && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        if (with == null) {
          out.append(c);
        } else {
          out.append(with);
        }
      }
    }
    return out == null ? text : out.toString();
  }

  /**
   * For a string of SpreadsheetML, where {@code _x0041_} stands for a character by its number
   * (ECMA-376 part 1, 22.9.2.19): such a text of our own has its underscore written that way.
   */
  public static String string(String text) {
    String escaped = escape(text);
    int at = escaped.indexOf("_x");
    if (at < 0) {
      return escaped;
    }
    StringBuilder out = new StringBuilder(escaped.length() + 8);
    int from = 0;
    for (; at >= 0; at = escaped.indexOf("_x", at + 1)) {
      if (isNumbered(escaped, at)) {
        out.append(escaped, from, at).append("_x005F_");
        from = at + 1;
      }
    }
    return out.append(escaped, from, escaped.length()).toString();
  }

  /** Gives elements written without a prefix the prefix of the document they go into. */
  static String prefixed(String prefix, String xml) {
    return prefix.isEmpty()
        ? xml
        : xml.replace("</", "\u0001").replace("<", "<" + prefix).replace("\u0001", "</" + prefix);
  }

  /**
   * The text between two places of a document: references and CDATA sections resolved, comments and
   * instructions left out.
   */
  public static String content(byte[] xml, int from, int to) {
    if (from >= to) {
      return "";
    }
    String raw = new String(xml, from, to - from, StandardCharsets.UTF_8);
    int open = raw.indexOf('<');
    if (open < 0) {
      return resolve(raw);
    }
    StringBuilder out = new StringBuilder(raw.length());
    int at = 0;
    while (open >= 0) {
      boolean data = raw.startsWith("<![CDATA[", open);
      String end = data ? "]]>" : raw.startsWith("<!--", open) ? "-->" : "?>";
      int close = raw.indexOf(end, open);
      if (close < 0) {
        break;
      }
      out.append(resolve(raw.substring(at, open)));
      if (data) {
        out.append(raw, open + 9, close);
      }
      at = close + end.length();
      open = raw.indexOf('<', at);
    }
    return out.append(resolve(raw.substring(at))).toString();
  }

  /** Resolves the predefined and the numeric references. */
  static String resolve(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (amp >= 0) {
      int semicolon = text.indexOf(';', amp);
      if (semicolon < 0) {
        break;
      }
      out.append(text, from, amp);
      String name = text.substring(amp + 1, semicolon);
      switch (name) {
        case "amp" -> out.append('&');
        case "lt" -> out.append('<');
        case "gt" -> out.append('>');
        case "quot" -> out.append('"');
        case "apos" -> out.append('\'');
        default -> {
          try {
            out.appendCodePoint(
                name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1)));
          } catch (IllegalArgumentException | IndexOutOfBoundsException notNumeric) {
            out.append('&').append(name).append(';');
          }
        }
      }
      from = semicolon + 1;
      amp = text.indexOf('&', from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean isNumbered(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x20) {
      return c == '\n' || c == '\t';
    }
    if (c < Character.MIN_SURROGATE) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c < 0xFFFE;
  }
}

package selfeval.ooxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether the bytes of a document are UTF-8. */
final class XmlEncoding {
  /** An XML declaration is no longer than this, bytes. */
  private static final int DECLARATION = 1_000;

  private XmlEncoding() {}

  /** Refuses a document that says, or shows, that it is written in another encoding. */
  static void refuseOthers(byte[] xml) {
    String other = other(xml);
    if (other != null) {
      throw new CannotAnnotateInPlace(other);
    }
  }

  /** In Chinese that the document is in another encoding; null where it is UTF-8 or ASCII. */
  static @Nullable String other(byte[] xml) {
    if (xml.length >= 2
        && ((xml[0] == (byte) 0xFE && xml[1] == (byte) 0xFF)
            || (xml[0] == (byte) 0xFF && xml[1] == (byte) 0xFE)
            || xml[0] == 0
            || xml[1] == 0)) {
      return "部件采用UTF-16编码";
    }
    String head = declaration(xml);
    int at = head.indexOf("encoding");
    if (at < 0) {
      return null;
    }
    int from = at + 8;
    while (from < head.length() && head.charAt(from) != '"' && head.charAt(from) != '\'') {
      from++;
    }
    from++;
    boolean utf8 = starts(head, from, "UTF-8") || starts(head, from, "UTF8");
    return utf8 || starts(head, from, "US-ASCII") ? null : "部件采用UTF-8以外的编码";
  }

  private static boolean starts(String head, int from, String name) {
    return head.regionMatches(true, from, name, 0, name.length());
  }

  /** The XML declaration up to its end; empty where the document has none. */
  private static String declaration(byte[] xml) {
    int start = xml.length > 3 && xml[0] == (byte) 0xEF ? 3 : 0;
    int last = Math.min(xml.length, start + DECLARATION);
    if (last - start < 7 || xml[start] != '<' || xml[start + 1] != '?') {
      return "";
    }
    for (int end = start + 2; end + 1 < last; end++) {
      if (xml[end] == '?' && xml[end + 1] == '>') {
        String head = new String(xml, start, end - start, StandardCharsets.ISO_8859_1);
        return head.startsWith("<?xml") ? head : "";
      }
    }
    return "";
  }
}

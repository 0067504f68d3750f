package selfeval.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether the bytes of a document can be changed as UTF-8. */
final class XmlEncoding {
  private XmlEncoding() {}

  /** Refuses a document that says, or shows, that it is written in another encoding. */
  static void refuseOthers(byte[] xml) {
    if (xml.length >= 2
        && ((xml[0] == (byte) 0xFE && xml[1] == (byte) 0xFF)
            || (xml[0] == (byte) 0xFF && xml[1] == (byte) 0xFE)
            || xml[0] == 0
            || xml[1] == 0)) {
      throw new CannotAnnotateInPlace("部件采用UTF-16编码");
    }
    int start = xml.length > 3 && xml[0] == (byte) 0xEF ? 3 : 0;
    int last = Math.min(xml.length, start + 1000);
    int close = start;
    while (close + 1 < last && (xml[close] != '?' || xml[close + 1] != '>')) {
      close++;
    }
    if (close + 1 >= last) {
      return;
    }
    String head = new String(xml, start, close - start, StandardCharsets.ISO_8859_1);
    int end = head.length();
    int at = head.startsWith("<?xml") ? head.indexOf("encoding") : -1;
    if (at < 0) {
      return;
    }
    int from = at + 8;
    while (from < end && head.charAt(from) != '"' && head.charAt(from) != '\'') {
      from++;
    }
    String name = head.substring(Math.min(from + 1, end), end).toUpperCase(Locale.ROOT);
    if (!name.startsWith("UTF-8") && !name.startsWith("UTF8") && !name.startsWith("US-ASCII")) {
      throw new CannotAnnotateInPlace("部件采用UTF-8以外的编码");
    }
  }
}

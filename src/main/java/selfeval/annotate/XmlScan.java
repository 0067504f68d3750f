package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over the tags of a UTF-8 document and knows the byte offsets of each: what a parser would
 * not tell, and what changing a document without rewriting it needs. Well-formedness beyond that is
 * not checked; the reader has parsed the document before.
 */
final class XmlScan {
  private final byte[] xml;
  private final int limit;
  private int position;
  private int level;

  /** Where the names of the open elements begin and end, two places a level. */
  private int[] open = new int[32];

  private boolean opening;
  private boolean empty;
  private int depth;
  private int tagStart;
  private int tagEnd;
  private int nameStart;
  private int localStart;
  private int nameEnd;

  private String prefix;

  private int attributeStart;
  private int valueStart;
  private int valueEnd;

  XmlScan(byte[] xml) {
    this(xml, 0, xml.length);
    refuseOtherEncodings();
  }

  /** Walks over a fragment; its first tag has depth 1 and gives the main prefix. */
  XmlScan(byte[] xml, int from, int to) {
    this.xml = xml;
    this.position = from;
    this.limit = to;
  }

  /** Goes to the next start or end tag; false after the last one. */
  boolean next() {
    while (true) {
      int lt = position;
      while (lt < limit && xml[lt] != '<') {
        lt++;
      }
      if (lt + 1 >= limit) {
        position = limit;
        return false;
      }
      switch (xml[lt + 1]) {
        case '!' -> {
          if (startsWith(lt, "<!--")) {
            position = after("-->", lt + 4);
          } else if (startsWith(lt, "<![CDATA[")) {
            position = after("]]>", lt + 9);
          } else {
            throw new CannotAnnotateInPlace("含有文档类型声明");
          }
        }
        case '?' -> position = after("?>", lt + 2);
        default -> {
          tag(lt);
          return true;
        }
      }
    }
  }

  private void tag(int lt) {
    tagStart = lt;
    opening = xml[lt + 1] != '/';
    nameStart = opening ? lt + 1 : lt + 2;
    localStart = nameStart;
    int at = nameStart;
    for (; at < limit; at++) {
      byte c = xml[at];
      if (c == ':') {
        localStart = at + 1;
      } else if (c == '>' || c == '/' || isBlank(c)) {
        break;
      }
    }
    nameEnd = at;
    byte quote = 0;
    for (; at < limit; at++) {
      byte c = xml[at];
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    if (at >= limit) {
      throw new CannotAnnotateInPlace("部件内容不完整");
    }
    tagEnd = at + 1;
    position = tagEnd;
    empty = opening && xml[at - 1] == '/';
    if (opening) {
      depth = level + 1;
      if (!empty) {
        enter();
      }
      if (prefix == null) {
        prefix =
            localStart == nameStart
                ? ""
                : new String(xml, nameStart, localStart - nameStart, StandardCharsets.UTF_8);
      }
    } else {
      depth = level;
      leave();
    }
  }

  private void enter() {
    if (2 * level == open.length) {
      open = Arrays.copyOf(open, 2 * open.length);
    }
    open[2 * level] = nameStart;
    open[2 * level + 1] = nameEnd;
    level++;
  }

  private void leave() {
    if (level == 0) {
      throw new CannotAnnotateInPlace("部件内容不完整");
    }
    level--;
    if (!Arrays.equals(xml, open[2 * level], open[2 * level + 1], xml, nameStart, nameEnd)) {
      throw new CannotAnnotateInPlace("部件内容不完整");
    }
  }

  /** Whether the tag is of the root's own vocabulary and has this local name. */
  boolean is(String local) {
    int prefixLength = localStart - nameStart;
    if (nameEnd - localStart != local.length() || prefixLength != prefix.length()) {
      return false;
    }
    return equal(localStart, local) && equal(nameStart, prefix);
  }

  String local() {
    return new String(xml, localStart, nameEnd - localStart, StandardCharsets.UTF_8);
  }

  /** The name as written, with its prefix. */
  String name() {
    return new String(xml, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8);
  }

  /** Prefix of the root element with its colon, or an empty text. */
  String prefix() {
    return prefix;
  }

  boolean opening() {
    return opening;
  }

  /** A start tag that closes itself; no end tag follows. */
  boolean empty() {
    return empty;
  }

  /** The root has depth 1, in its start tag and in its end tag. */
  int depth() {
    return depth;
  }

  int tagStart() {
    return tagStart;
  }

  int tagEnd() {
    return tagEnd;
  }

  int nameEnd() {
    return nameEnd;
  }

  /** Goes to the attribute with this name as written; false where the tag has none. */
  boolean attribute(String name) {
    return find(name, false);
  }

  /** Goes to the attribute with this local name under any prefix but xmlns. */
  boolean attributeOfAnyPrefix(String local) {
    return find(local, true);
  }

  private boolean find(String name, boolean anyPrefix) {
    int at = nameEnd;
    int end = empty ? tagEnd - 2 : tagEnd - 1;
    while (at < end) {
      while (at < end && isBlank(xml[at])) {
        at++;
      }
      int start = at;
      int local = at;
      while (at < end && xml[at] != '=' && !isBlank(xml[at])) {
        if (xml[at] == ':') {
          local = at + 1;
        }
        at++;
      }
      int stop = at;
      while (at < end && xml[at] != '"' && xml[at] != '\'') {
        at++;
      }
      if (at >= end) {
        return false;
      }
      byte quote = xml[at++];
      int value = at;
      while (at < end && xml[at] != quote) {
        at++;
      }
      int compared = anyPrefix ? local : start;
      if (stop - compared == name.length()
          && equal(compared, name)
          && !(anyPrefix && startsWith(start, "xmlns"))) {
        attributeStart = start;
        valueStart = value;
        valueEnd = at;
        return true;
      }
      at++;
    }
    return false;
  }

  int attributeStart() {
    return attributeStart;
  }

  int valueStart() {
    return valueStart;
  }

  int valueEnd() {
    return valueEnd;
  }

  /** The value of the attribute found last, its references resolved. */
  String value() {
    return XmlText.resolve(
        new String(xml, valueStart, valueEnd - valueStart, StandardCharsets.UTF_8));
  }

  /** The value of an attribute, or null. */
  String value(String name) {
    return attribute(name) ? value() : null;
  }

  String valueOfAnyPrefix(String local) {
    return attributeOfAnyPrefix(local) ? value() : null;
  }

  /** The value of an attribute as a whole number, or the other where it is absent or not one. */
  int number(String name, int other) {
    if (!attribute(name)) {
      return other;
    }
    int from = valueStart;
    int to = valueEnd;
    while (from < to && isBlank(xml[from])) {
      from++;
    }
    while (to > from && isBlank(xml[to - 1])) {
      to--;
    }
    if (from == to || to - from > 9) {
      return other;
    }
    int result = 0;
    for (int i = from; i < to; i++) {
      int digit = xml[i] - '0';
      if (digit < 0 || digit > 9) {
        return other;
      }
      result = result * 10 + digit;
    }
    return result;
  }

  boolean isTrue(String name) {
    return attribute(name)
        && (valueEnd - valueStart == 1 && xml[valueStart] == '1'
            || valueEnd - valueStart == 4 && equal(valueStart, "true")
            || valueEnd - valueStart == 2 && equal(valueStart, "on"));
  }

  /**
   * The prefix, with colon, that this tag binds to one of the namespaces; null where it binds none.
   */
  String prefixFor(String... namespaces) {
    String tag = new String(xml, tagStart, tagEnd - tagStart, StandardCharsets.UTF_8);
    for (String namespace : namespaces) {
      for (char quote : new char[] {'"', '\''}) {
        int at = tag.indexOf("=" + quote + namespace + quote);
        if (at > 0) {
          int colon = tag.lastIndexOf("xmlns:", at);
          if (colon > 0 && tag.indexOf('=', colon) == at) {
            return tag.substring(colon + 6, at) + ":";
          }
        }
      }
    }
    return null;
  }

  /** The namespace that the tag, a root, binds to its own prefix; empty where it has none. */
  String ownNamespace() {
    String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
    String found = value(name);
    return found == null ? "" : found;
  }

  /** Goes past the end tag of the element just begun; gives the offset behind it. */
  int skip() {
    if (empty) {
      return tagEnd;
    }
    int inside = depth;
    while (next()) {
      if (!opening && depth == inside) {
        return tagEnd;
      }
    }
    throw new CannotAnnotateInPlace("部件内容不完整");
  }

  private void refuseOtherEncodings() {
    if (limit >= 2
        && (xml[0] == (byte) 0xFE && xml[1] == (byte) 0xFF
            || xml[0] == (byte) 0xFF && xml[1] == (byte) 0xFE
            || xml[0] == 0
            || xml[1] == 0)) {
      throw new CannotAnnotateInPlace("部件采用UTF-16编码");
    }
    int start = limit > 3 && xml[0] == (byte) 0xEF ? 3 : 0;
    if (!startsWith(start, "<?xml")) {
      return;
    }
    String head = new String(xml, start, after("?>", start) - start, StandardCharsets.ISO_8859_1);
    int at = head.indexOf("encoding");
    if (at < 0) {
      return;
    }
    int from = at + 8;
    while (from < head.length() && head.charAt(from) != '"' && head.charAt(from) != '\'') {
      from++;
    }
    String name = head.substring(Math.min(from + 1, head.length()));
    if (!name.regionMatches(true, 0, "UTF-8", 0, 5)
        && !name.regionMatches(true, 0, "UTF8", 0, 4)
        && !name.regionMatches(true, 0, "US-ASCII", 0, 8)) {
      throw new CannotAnnotateInPlace("部件采用UTF-8以外的编码");
    }
  }

  private int after(String text, int from) {
    for (int at = from; at + text.length() <= limit; at++) {
      if (xml[at] == text.charAt(0) && equal(at, text)) {
        return at + text.length();
      }
    }
    throw new CannotAnnotateInPlace("部件内容不完整");
  }

  private boolean startsWith(int at, String text) {
    return at + text.length() <= limit && equal(at, text);
  }

  private boolean equal(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (xml[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}

package selfeval.ooxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One tag of a UTF-8 document: where its name and its attributes are, and what they mean. */
class XmlTag {
  public final byte[] xml;

  public int tagStart;
  public int tagEnd;
  int nameStart;
  int localStart;
  public int nameEnd;
  public boolean opening;
  public boolean empty;

  /** What is bound inside the element. */
  @Nullable XmlScope scope;

  private int attributeStart;
  private int attributeLocal;
  private int attributeEnd;
  private int valueStart;
  private int valueEnd;

  XmlTag(byte[] xml) {
    this.xml = xml;
  }

  public String local() {
    return text(localStart, nameEnd);
  }

  /** The name as written, with its prefix. */
  String name() {
    return text(nameStart, nameEnd);
  }

  /** The element's namespace; of a prefix that nothing binds, a text that no namespace is. */
  public String namespace() {
    return namespace(nameStart, localStart, scope);
  }

  public String namespace(int name, int local, @Nullable XmlScope within) {
    String prefix = local == name ? "" : text(name, local - 1);
    String uri = XmlScope.uri(within, prefix);
    return uri != null ? uri : prefix.isEmpty() ? "" : "\0" + prefix;
  }

  /** What is bound inside the element. */
  public @Nullable XmlScope scope() {
    return scope;
  }

  public boolean opening() {
    return opening;
  }

  /** A start tag that closes itself; no end tag follows. */
  public boolean empty() {
    return empty;
  }

  public int tagStart() {
    return tagStart;
  }

  public int tagEnd() {
    return tagEnd;
  }

  public int nameEnd() {
    return nameEnd;
  }

  /** Goes to the attribute with this name as written; false where the tag has none. */
  public boolean attribute(String name) {
    for (int at = nameEnd; nextAttribute(at); at = valueEnd + 1) {
      if (attributeEnd - attributeStart == name.length() && equal(attributeStart, name)) {
        return true;
      }
    }
    return false;
  }

  /** The id of a relationship, in whatever prefix; null where the tag has none. */
  public @Nullable String relationshipId() {
    for (int at = nameEnd; nextAttribute(at); at = valueEnd + 1) {
      if (attributeLocal > attributeStart
          && attributeEnd - attributeLocal == 2
          && equal(attributeLocal, "id")) {
        String uri = namespace(attributeStart, attributeLocal, scope);
        if (uri.equals(Relationships.TRANSITIONAL) || uri.equals(Relationships.STRICT)) {
          return value();
        }
      }
    }
    return null;
  }

  /** Adds the namespaces that the tag declares to those bound around it. */
  @Nullable XmlScope declared(@Nullable XmlScope outer) {
    XmlScope result = outer;
    for (int at = nameEnd; nextAttribute(at); at = valueEnd + 1) {
      if (attributeEnd - attributeStart == 5 && equal(attributeStart, "xmlns")) {
        result = new XmlScope("", value(), result);
      } else if (attributeLocal - attributeStart == 6 && equal(attributeStart, "xmlns:")) {
        result = new XmlScope(text(attributeLocal, attributeEnd), value(), result);
      }
    }
    return result;
  }

  /** Goes to the first attribute from a place on. */
  private boolean nextAttribute(int from) {
    int end = empty ? tagEnd - 2 : tagEnd - 1;
    int at = from;
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
    valueStart = at;
    while (at < end && xml[at] != quote) {
      at++;
    }
    valueEnd = at;
    attributeStart = start;
    attributeLocal = local;
    attributeEnd = stop;
    return true;
  }

  public int attributeStart() {
    return attributeStart;
  }

  public int valueStart() {
    return valueStart;
  }

  public int valueEnd() {
    return valueEnd;
  }

  /** The value of the attribute found last, its references resolved. */
  public String value() {
    return XmlText.resolve(text(valueStart, valueEnd));
  }

  /** The value of an attribute, or null. */
  public @Nullable String value(String name) {
    return attribute(name) ? value() : null;
  }

  /** The value of an attribute as a whole number, or the other where it is absent or not one. */
  public int number(String name, int other) {
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

  public boolean isTrue(String name) {
    return attribute(name)
        && ((valueEnd - valueStart == 1 && xml[valueStart] == '1')
            || (valueEnd - valueStart == 4 && equal(valueStart, "true"))
            || (valueEnd - valueStart == 2 && equal(valueStart, "on")));
  }

  boolean equal(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (xml[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int to) {
    return new String(xml, from, to - from, StandardCharsets.UTF_8);
  }

  static boolean isBlank(byte c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}

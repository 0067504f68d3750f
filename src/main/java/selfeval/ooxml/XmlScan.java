package selfeval.ooxml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the tags of a UTF-8 document and knows the byte offsets of each: what a parser would
 * not tell, and what changing a document without rewriting it needs. Elements are known by their
 * namespace, whatever their prefix. Well-formedness beyond that is not checked; the reader has
 * parsed the document before.
 */
public final class XmlScan extends XmlTag {
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private final int limit;
  private final boolean lenient;
  private int position;
  private int level;
  private int depth;

  /** Where the names of the open elements begin and end, two places a level. */
  private int[] open = new int[32];

  /** What is bound inside each of the open elements. */
  private XmlScope[] scopes = new XmlScope[16];

  /** What is bound around the first tag. */
  private final @Nullable XmlScope around;

  /** The namespace of the first tag, unless given: that of the document's own vocabulary. */
  private @Nullable String vocabulary;

  /** The first tag's prefix with its colon, and what is bound there: most tags are like it. */
  private byte @Nullable [] prefix;

  private @Nullable XmlScope first;

  public XmlScan(byte[] xml) {
    this(xml, 0, xml.length);
    XmlEncoding.refuseOthers(xml);
  }

  /**
   * Walks over a fragment; its first tag has depth 1. Prefixes bound around it are not known: an
   * element is of the vocabulary where it has the prefix of the first.
   */
  public XmlScan(byte[] xml, int from, int to) {
    this(xml, from, to, null, null, false);
  }

  private XmlScan(
      byte[] xml,
      int from,
      int to,
      @Nullable XmlScope around,
      @Nullable String vocabulary,
      boolean lenient) {
    super(xml);
    this.position = from;
    this.limit = to;
    this.around = around;
    this.vocabulary = vocabulary;
    this.lenient = lenient;
  }

  /** Walks over what need not be well-formed: an element that is left open ends with its parent. */
  public static XmlScan lenient(byte[] xml) {
    return new XmlScan(xml, 0, xml.length, null, null, true);
  }

  /**
   * Walks once more over the element that this has read, in its start or its end tag.
   *
   * @param from where the start tag begins
   */
  public XmlScan again(int from, int to) {
    XmlScope outer = depth > 1 ? scopes[depth - 2] : around;
    return new XmlScan(xml, from, to, outer, vocabulary, lenient);
  }

  /** Goes to the next start or end tag; false after the last one. */
  public boolean next() {
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
          } else if (lenient) {
            position = after(">", lt + 2);
          } else {
            throw new CannotAnnotateInPlace("含有文档类型声明");
          }
        }
        case '?' -> position = after("?>", lt + 2);
        default -> {
          if (tag(lt)) {
            return true;
          }
        }
      }
    }
  }

  /** False for an end tag without a start tag, which only a lenient walk passes over. */
  private boolean tag(int lt) {
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
    boolean declares = false;
    while (at < limit) {
      byte c = xml[at];
      if (c == '>') {
        break;
      }
      if (c == '"' || c == '\'') {
        at++;
        while (at < limit && xml[at] != c) {
          at++;
        }
      } else if (c == 'x' && isBlank(xml[at - 1]) && startsWith(at, "xmlns")) {
        declares = true;
      }
      at++;
    }
    if (at >= limit) {
      throw new CannotAnnotateInPlace("部件内容不完整");
    }
    tagEnd = at + 1;
    position = tagEnd;
    empty = opening && xml[at - 1] == '/';
    if (!opening) {
      return leave();
    }
    depth = level + 1;
    scope = level == 0 ? around : scopes[level - 1];
    if (declares) {
      scope = declared(scope);
    }
    if (!empty) {
      enter();
    }
    if (prefix == null) {
      prefix = Arrays.copyOfRange(xml, nameStart, localStart);
      first = scope;
      vocabulary = vocabulary == null ? namespace() : vocabulary;
    }
    return true;
  }

  private void enter() {
    if (level == scopes.length) {
      open = Arrays.copyOf(open, 2 * open.length);
      scopes = Arrays.copyOf(scopes, 2 * scopes.length);
    }
    open[2 * level] = nameStart;
    open[2 * level + 1] = nameEnd;
    scopes[level] = scope;
    level++;
  }

  private boolean leave() {
    int closed = level - 1;
    while (lenient && closed >= 0 && !closes(closed)) {
      closed--;
    }
    if (closed < 0 || !closes(closed)) {
      if (lenient) {
        return false;
      }
      throw new CannotAnnotateInPlace("部件内容不完整");
    }
    depth = closed + 1;
    scope = scopes[closed];
    level = closed;
    return true;
  }

  private boolean closes(int opened) {
    // names are short: the call that compares long ranges takes several times as long
    int at = open[2 * opened + 1];
    int from = open[2 * opened];
    if (at - from != nameEnd - nameStart) {
      return false;
    }
    int other = nameEnd;
    while (at > from) {
      if (xml[--at] != xml[--other]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the tag is of the document's own vocabulary and has this local name. */
  public boolean is(String local) {
    return nameEnd - localStart == local.length()
        && equal(localStart, local)
        && isOwn(nameStart, localStart, scope);
  }

  /** Whether the tag is of the document's own vocabulary, that of its root. */
  boolean isOwn() {
    return isOwn(nameStart, localStart, scope);
  }

  private boolean isOwn(int name, int local, @Nullable XmlScope within) {
    if (prefix != null && within == first && isFirstPrefix(prefix, name, local)) {
      return true;
    }
    return namespace(name, local, within).equals(vocabulary);
  }

  private boolean isFirstPrefix(byte[] known, int name, int local) {
    if (local - name != known.length) {
      return false;
    }
    for (int i = 0; i < known.length; i++) {
      if (xml[name + i] != known[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the element around this one is of the vocabulary and has this local name. */
  public boolean parentIs(String local) {
    int parent = depth - 2;
    if (parent < 0) {
      return false;
    }
    int end = open[2 * parent + 1];
    int start = end - local.length();
    int name = open[2 * parent];
    return start >= name
        && equal(start, local)
        && (start == name || xml[start - 1] == ':')
        && isOwn(name, start, scopes[parent]);
  }

  /**
   * Whether the tag is that of markup of which each program takes the one branch it understands
   * (ECMA-376 part 3, AlternateContent).
   */
  public boolean isAlternative() {
    return nameEnd - localStart == 16
        && equal(localStart, "AlternateContent")
        && namespace().equals(COMPATIBILITY);
  }

  /** Refuses a list of which each program may read another: what has which number is not known. */
  public void refuseAlternative() {
    if (isAlternative()) {
      throw new CannotAnnotateInPlace("部件按软件版本分别存有内容");
    }
  }

  /** The namespace of the document's own vocabulary, that of its root; empty where it has none. */
  public String vocabulary() {
    return vocabulary == null ? "" : vocabulary;
  }

  /** The root has depth 1, in its start tag and in its end tag. */
  public int depth() {
    return depth;
  }

  /** Goes past the end tag of the element just begun; gives the offset behind it. */
  public int skip() {
    if (empty) {
      return tagEnd;
    }
    int inside = depth;
    if (!lenient) {
      passContent();
    }
    while (next()) {
      if (!opening && depth == inside) {
        return tagEnd;
      }
    }
    throw new CannotAnnotateInPlace("部件内容不完整");
  }

  /**
   * Goes past the content of the element just begun, to read its end tag next. Where the content is
   * plain elements this looks at no tag of it; else it does nothing, and they are read as any.
   */
  public void passContent() {
    int end = PlainContent.end(xml, tagEnd, limit, nameStart, nameEnd);
    position = end < 0 ? position : end;
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
}

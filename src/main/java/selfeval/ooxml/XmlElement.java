package selfeval.ooxml;

import org.jspecify.annotations.Nullable;

/** Where an element is located in its document, so that children can be put at its end. */
public final class XmlElement {
  private final String name;
  private final @Nullable XmlScope scope;
  private final int start;
  private final int tagEnd;
  private final boolean empty;
  private int closeStart;
  private int end;

  /** The element whose start tag the scan has just read. */
  public XmlElement(XmlScan scan) {
    name = scan.name();
    scope = scan.scope();
    start = scan.tagStart();
    tagEnd = scan.tagEnd();
    empty = scan.empty();
    closeStart = tagEnd;
    end = tagEnd;
  }

  /**
   * The element whose start tag or end tag the scan has just read.
   *
   * @param known what the start tag has given; null before it. An element that must occur once and
   *     occurs twice is refused: programs differ in which of them they read.
   */
  public static XmlElement of(XmlScan scan, @Nullable XmlElement known) {
    if (scan.opening()) {
      if (known != null) {
        throw new CannotAnnotateInPlace("部件内 " + scan.local() + " 重复");
      }
      return new XmlElement(scan);
    }
    if (known == null) {
      throw new CannotAnnotateInPlace("部件内 " + scan.local() + " 没有开始标记");
    }
    known.closedBy(scan);
    return known;
  }

  /** The root of a document. */
  static XmlElement root(byte[] xml) {
    XmlScan scan = new XmlScan(xml);
    XmlElement root = null;
    while (scan.next()) {
      if (scan.depth() == 1) {
        root = of(scan, root);
      }
    }
    if (root == null) {
      throw new CannotAnnotateInPlace("部件为空");
    }
    return root;
  }

  /** Tells the element its end tag, which the scan has just read. */
  void closedBy(XmlScan scan) {
    closeStart = scan.tagStart();
    end = scan.tagEnd();
  }

  /** What is bound inside it. */
  public @Nullable XmlScope scope() {
    return scope;
  }

  /** Its prefix with the colon; empty where it has none. */
  public String prefix() {
    return name.substring(0, name.indexOf(':') + 1);
  }

  /** Markup written without prefixes as it must be written among its children. */
  public String prefixed(String markup) {
    return XmlText.prefixed(prefix(), markup);
  }

  public int start() {
    return start;
  }

  public int tagEnd() {
    return tagEnd;
  }

  public boolean empty() {
    return empty;
  }

  /** Where the end tag begins; the end of the start tag where there is none. */
  public int closeStart() {
    return closeStart;
  }

  public int end() {
    return end;
  }

  /** Puts markup behind the last child. At most once where the element is empty. */
  public void append(Patch patch, String markup) {
    if (empty) {
      patch.replace(tagEnd - 2, tagEnd, ">" + markup + "</" + name + ">");
    } else {
      patch.insert(closeStart, markup);
    }
  }
}

package selfeval.annotate;

/** Where an element stands in its document, so that children can be put at its end. */
final class XmlElement {
  private final String name;
  private final int start;
  private final int tagEnd;
  private final boolean empty;
  private int closeStart;
  private int end;

  /** The element whose start tag the scan has just read. */
  XmlElement(XmlScan scan) {
    name = scan.name();
    start = scan.tagStart();
    tagEnd = scan.tagEnd();
    empty = scan.empty();
    closeStart = tagEnd;
    end = tagEnd;
  }

  /** The root of a document. */
  static XmlElement root(XmlScan scan) {
    if (!scan.next()) {
      throw new CannotAnnotateInPlace("部件为空");
    }
    XmlElement root = new XmlElement(scan);
    if (!root.empty) {
      scan.skip();
      root.closedBy(scan);
    }
    return root;
  }

  /** Tells the element its end tag, which the scan has just read. */
  void closedBy(XmlScan scan) {
    closeStart = scan.tagStart();
    end = scan.tagEnd();
  }

  int start() {
    return start;
  }

  int tagEnd() {
    return tagEnd;
  }

  boolean empty() {
    return empty;
  }

  /** Where the end tag begins; the end of the start tag where there is none. */
  int closeStart() {
    return closeStart;
  }

  int end() {
    return end;
  }

  /** Puts markup behind the last child. At most once where the element is empty. */
  void append(Patch patch, String markup) {
    if (empty) {
      patch.replace(tagEnd - 2, tagEnd, ">" + markup + "</" + name + ">");
    } else {
      patch.insert(closeStart, markup);
    }
  }
}

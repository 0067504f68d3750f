package selfeval.ooxml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one XML part, in document order. No document type, no entity of its own, no depth
 * beyond the limit; anything else that is wrong with the XML ends the reading as damaged.
 */
public final class PartXml implements AutoCloseable {
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final String part;
  private final @Nullable TagGuard in;
  private final ZipPackage source;
  private final SeenNames names;
  private final XMLStreamReader xml;
  private final Limits limits;
  private final long maxDepth;
  private int events;
  private int depth;
  private boolean opened;

  private PartXml(String part, @Nullable TagGuard in, ZipPackage source, XMLStreamReader xml) {
    this.part = part;
    this.in = in;
    this.source = source;
    this.names = source.xmlNames();
    this.xml = xml;
    this.limits = source.limits();
    this.maxDepth = limits.get(Limit.DEPTH);
  }

  /** Opens a part; throws where it is missing or does not begin as XML. */
  public static PartXml open(ZipPackage source, String part) throws Unreadable {
    byte[] whole = source.kept(part);
    if (whole != null && whole.length <= TagGuard.HARMLESS && XmlEncoding.other(whole) == null) {
      try {
        XMLStreamReader xml =
            source.xml().createXMLStreamReader(new Stax2ByteArraySource(whole, 0, whole.length));
        return new PartXml(part, null, source, xml);
      } catch (XMLStreamException | RuntimeException e) {
        throw malformed(part);
      }
    }
    InputStream content = source.stream(part);
    if (content == null) {
      throw Unreadable.damaged("文件不完整，缺少内部的 " + Unreadable.shown(part));
    }
    TagGuard in = new TagGuard(content);
    try {
      return new PartXml(part, in, source, source.xml().createXMLStreamReader(in));
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(part, in);
    }
  }

  private static Unreadable malformed(String part) {
    return Unreadable.damaged("文件内部的 " + Unreadable.shown(part) + " 不是完整的 XML，内容已损坏");
  }

  private static Unreadable broken(String part, @Nullable TagGuard in) {
    return in != null && in.exceeded()
        ? Unreadable.tooLarge(
            "文件内部的 " + Unreadable.shown(part) + " 中一个元素的属性超过 " + TagGuard.MOST_ATTRIBUTES + " 个的上限")
        : malformed(part);
  }

  private void countNames() throws Unreadable {
    boolean few = names.add(xml.getLocalName());
    for (int i = 0, n = xml.getAttributeCount(); i < n; i++) {
      few &= names.add(xml.getAttributeLocalName(i));
    }
    if (!few) {
      throw Unreadable.tooLarge("文件内部的 XML 中不同的名称超过 " + SeenNames.MOST + " 个的上限");
    }
  }

  /** The next event of StAX; END_DOCUMENT at the end. */
  public int next() throws Unreadable {
    if ((++events & 0x3FFF) == 0) {
      Unreadable.checkInterrupt();
    }
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          opened = true;
          if (++depth > maxDepth) {
            throw Unreadable.tooLarge(limits, Limit.DEPTH);
          }
          countNames();
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw Unreadable.damaged(
                "文件内部的 " + Unreadable.shown(part) + " 含有工作簿不应有的文档类型声明（DTD），可能是恶意文件");
        case XMLStreamConstants.END_DOCUMENT -> {
          if (!opened) {
            throw malformed(part);
          }
        }
        default -> {
          // text and the like: for the caller
        }
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(part, in);
    }
  }

  /** The local name of the element at hand. */
  public String name() {
    return xml.getLocalName();
  }

  /** Whether the element at hand belongs to SpreadsheetML, transitional or strict. */
  public boolean spreadsheet() {
    String uri = xml.getNamespaceURI();
    return TRANSITIONAL.equals(uri) || STRICT.equals(uri);
  }

  /** How many elements are open, the one at hand included. */
  public int depth() {
    return depth;
  }

  /** An attribute without a prefix, or null. */
  public @Nullable String attribute(String name) {
    for (int i = 0, n = xml.getAttributeCount(); i < n; i++) {
      if (name.equals(xml.getAttributeLocalName(i)) && plain(i)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute with a prefix, by the end of its namespace (which strict files spell anew). */
  public @Nullable String attribute(String namespaceEnd, String name) {
    for (int i = 0, n = xml.getAttributeCount(); i < n; i++) {
      String uri = xml.getAttributeNamespace(i);
      if (name.equals(xml.getAttributeLocalName(i)) && uri != null && uri.endsWith(namespaceEnd)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  public int attributes() {
    return xml.getAttributeCount();
  }

  public String attributeName(int i) {
    return xml.getAttributeLocalName(i);
  }

  public String attributeValue(int i) {
    return xml.getAttributeValue(i);
  }

  public boolean plain(int i) {
    String uri = xml.getAttributeNamespace(i);
    return uri == null || uri.isEmpty();
  }

  public boolean flag(String name) {
    return truth(attribute(name));
  }

  public static boolean truth(@Nullable String value) {
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  /** The whole number in a text; the other where there is no text, −1 where it is no number. */
  public static int integer(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * The text up to the end of the element at hand, elements inside it left out.
   *
   * @param where names the place, should the text be too long
   */
  public String text(long maxLength, Object where) throws Unreadable {
    int inner = depth;
    StringBuilder out = null;
    String first = "";
    while (true) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth != inner) {
            break;
          }
          String piece = piece();
          if (out == null && first.isEmpty()) {
            first = piece;
          } else {
            out = out == null ? new StringBuilder(first) : out;
            out.append(piece);
          }
          if ((out == null ? first.length() : out.length()) > maxLength) {
            throw Unreadable.tooLarge(limits, Limit.TEXT, where + "的文字");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < inner) {
            return out == null ? first : out.toString();
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> throw malformed(part);
        default -> {
          // comments and processing instructions are no text
        }
      }
    }
  }

  private String piece() throws Unreadable {
    try {
      return xml.getText();
    } catch (RuntimeException e) {
      // Aalto reports what is wrong with text when the text is asked for.
      throw broken(part, in);
    }
  }

  /** Passes over the element at hand with all it holds. */
  public void skip() throws Unreadable {
    int outer = depth - 1;
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      if (depth == outer) {
        return;
      }
    }
  }

  @Override
  public void close() {
    source.counted();
    try {
      xml.close();
      if (in != null) {
        in.close();
      }
    } catch (XMLStreamException | IOException e) {
      // All of it was in memory and has been read: nothing can be lost here.
    }
  }
}

package selfeval.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import selfeval.ooxml.Relationships;

/**
 * Validates a part against the schemas of ECMA-376. Loaded by {@link Schemas} beside the class path
 * of the tests, as it needs other classes of the same names.
 *
 * <p>What the standard wants a reader to do before validation is done: of an alternative
 * (AlternateContent) one branch is taken, first the newest and then the fallback, and what is
 * declared ignorable is left out. Attributes of XML itself, such as xml:space, stand everywhere.
 */
public final class SchemaErrors implements Function<byte[], List<String>> {
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private static final String VML_ROOT = "urn:schemas-poi-apache-org:vmldrawing";

  private static final SchemaTypeLoader SCHEMAS =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  /** Each error with the path of its element; null where no schema knows the root. */
  @Override
  public List<String> apply(byte[] part) {
    List<String> errors = new ArrayList<>();
    boolean alternatives = new String(part, StandardCharsets.UTF_8).contains("AlternateContent");
    for (String branch : alternatives ? List.of("Choice", "Fallback") : List.of("Fallback")) {
      Document document = document(part);
      if (document == null) {
        return List.of("not well-formed");
      }
      Element root = document.getDocumentElement();
      simplify(root, branch, new ArrayList<>());
      if (root.getNamespaceURI() == null && root.getLocalName().equals("xml")) {
        document.renameNode(root, VML_ROOT, "xml");
      }
      if (SCHEMAS.findDocumentType(new QName(root.getNamespaceURI(), root.getLocalName()))
          == null) {
        return null;
      }
      validate(document, errors);
    }
    return errors;
  }

  private static Document document(byte[] part) {
    // ISO 29500 strict differs in names of namespaces, as far as these parts go
    String text =
        new String(part, StandardCharsets.UTF_8)
            .replace(
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
            .replace(Relationships.STRICT, Relationships.TRANSITIONAL);
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (SAXException e) {
      return null;
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void simplify(Element element, String branch, List<String> ignorable) {
    List<String> ignored = new ArrayList<>(ignorable);
    for (String prefix : element.getAttributeNS(COMPATIBILITY, "Ignorable").trim().split("\\s+")) {
      String namespace = prefix.isEmpty() ? null : element.lookupNamespaceURI(prefix);
      if (namespace != null) {
        ignored.add(namespace);
      }
    }
    for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String namespace = attribute.getNamespaceURI();
      if (COMPATIBILITY.equals(namespace)
          || XMLConstants.XML_NS_URI.equals(namespace)
          || ignored.contains(namespace)) {
        element.removeAttributeNode(attribute);
      }
    }
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (!(child instanceof Element one)) {
        continue;
      }
      if (COMPATIBILITY.equals(one.getNamespaceURI())) {
        Node first = unwrap(one, branch);
        next = first == null ? next : first;
        element.removeChild(one);
      } else if (ignored.contains(one.getNamespaceURI())) {
        element.removeChild(one);
      } else {
        simplify(one, branch, ignored);
      }
    }
  }

  /** Puts the children of one branch in front of the alternative; gives the first of them. */
  private static Node unwrap(Element alternative, String branch) {
    Node first = null;
    for (Node one = alternative.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element element && element.getLocalName().equals(branch)) {
        while (element.getFirstChild() != null) {
          Node moved = element.getFirstChild();
          alternative.getParentNode().insertBefore(moved, alternative);
          first = first == null ? moved : first;
        }
        return first;
      }
    }
    return first;
  }

  private static void validate(Document document, List<String> errors) {
    List<XmlError> found = new ArrayList<>();
    try {
      XmlObject parsed = SCHEMAS.parse(document, null, new XmlOptions());
      parsed.validate(new XmlOptions().setErrorListener(found));
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
    for (XmlError error : found) {
      errors.add(path(error) + ": " + error.getMessage());
    }
  }

  private static String path(XmlError error) {
    StringBuilder path = new StringBuilder();
    try (XmlCursor cursor = error.getCursorLocation()) {
      do {
        if (cursor.isStart()) {
          path.insert(0, "/" + cursor.getName().getLocalPart());
        }
      } while (cursor.toParent());
    }
    return path.toString();
  }
}

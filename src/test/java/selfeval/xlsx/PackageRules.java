package selfeval.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The rules of ECMA-376 part 2 for packages: names, types and relationships of parts. Written apart
 * from the program, which must not judge itself.
 */
final class PackageRules {
  private static final String TYPES = "[Content_Types].xml";
  private static final String TYPES_NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String LINKS_NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String LINKS_TYPE =
      "application/vnd.openxmlformats-package.relationships+xml";

  private final Map<String, byte[]> parts;
  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, String> overrides = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  private PackageRules(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** What a package does against the rules, in words; empty where nothing. */
  static List<String> violations(byte[] file) {
    PackageRules rules = new PackageRules(Zips.parts(file));
    rules.judge();
    return rules.violations;
  }

  private void judge() {
    for (String name : parts.keySet()) {
      if (!name.endsWith("/") && byKey.put(key(name), name) != null) {
        violations.add("two parts named " + key(name));
      }
    }
    types();
    for (String name : byKey.values()) {
      if (!name.equals(TYPES)) {
        type(name);
        if (key(name).endsWith(".rels")) {
          links(name);
        }
      }
    }
    for (String declared : overrides.keySet()) {
      if (!byKey.containsKey(declared)) {
        violations.add("a type for " + declared + ", which is not there");
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Element root(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Element> children(Element root, String namespace, String name) {
    if (!name.equals(root.getLocalName()) || !namespace.equals(root.getNamespaceURI())) {
      violations.add("the root of " + name + " is another");
    }
    List<Element> children = new ArrayList<>();
    for (Node one = root.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element element) {
        if (!namespace.equals(element.getNamespaceURI())) {
          violations.add(name + " holds " + element.getNodeName());
        }
        children.add(element);
      }
    }
    return children;
  }

  private void types() {
    for (Element one : children(root(parts.get(TYPES)), TYPES_NAMESPACE, "Types")) {
      boolean isDefault = one.getLocalName().equals("Default");
      String of = key(one.getAttribute(isDefault ? "Extension" : "PartName"));
      String type = one.getAttribute("ContentType");
      if (of.isEmpty() || type.isEmpty() || !isDefault && !of.startsWith("/")) {
        violations.add("a type that says nothing");
        continue;
      }
      String before = isDefault ? defaults.put(of, type) : overrides.put(of.substring(1), type);
      if (before != null) {
        violations.add("two types for " + of);
      }
    }
  }

  private void type(String name) {
    String extension = key(name).substring(name.lastIndexOf('.') + 1);
    String type = overrides.getOrDefault(key(name), defaults.get(extension));
    if (type == null) {
      violations.add("no type for " + name);
    } else if (extension.equals("rels") && !type.equals(LINKS_TYPE)) {
      violations.add("another type for " + name);
    }
  }

  private void links(String name) {
    int slash = name.lastIndexOf('/');
    String folder = name.substring(0, slash + 1).replaceFirst("_rels/$", "");
    String source = folder + name.substring(slash + 1).replaceFirst("\\.rels$", "");
    if (!source.isEmpty() && !byKey.containsKey(key(source))) {
      violations.add("relationships of " + source + ", which is not there");
    }
    Set<String> ids = new HashSet<>();
    for (Element one : children(root(parts.get(name)), LINKS_NAMESPACE, "Relationships")) {
      String target = one.getAttribute("Target");
      if (!ids.add(one.getAttribute("Id")) || one.getAttribute("Id").isEmpty()) {
        violations.add("an id twice in " + name);
      }
      if (one.getAttribute("Type").isEmpty()) {
        violations.add("a relationship without a type in " + name);
      }
      if (!one.getAttribute("TargetMode").equals("External")
          && !byKey.containsKey(key(target(folder, target)))) {
        violations.add("a relationship of " + source + " to " + target + ", which is not there");
      }
    }
  }

  private static String target(String folder, String target) {
    String path = java.net.URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath();
    return path.substring(1);
  }
}

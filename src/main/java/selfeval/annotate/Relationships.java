package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The relationships of one part, or of the package. */
final class Relationships {
  static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-package.relationships+xml";

  /** The namespace of r:id and the beginning of relationship types, transitional and strict. */
  static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /**
   * @param target part name within the package, or the address where {@code external}
   * @param start where its element stands in the relationships part
   */
  record Relationship(String id, String type, String target, boolean external, int start, int end) {

    /** Whether it is of this kind, in the transitional or the strict vocabulary. */
    boolean is(String kind) {
      return type.endsWith(kind)
          && type.length() > kind.length()
          && type.charAt(type.length() - kind.length() - 1) == '/';
    }
  }

  private final XlsxPackage pack;
  private final String source;
  private final String name;
  private final List<Relationship> all = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final StringBuilder additions = new StringBuilder();
  private XmlElement root;

  /**
   * @param source name of the part; empty for the package itself
   */
  Relationships(XlsxPackage pack, String source) {
    this.pack = pack;
    this.source = source;
    name = nameFor(source);
    if (pack.has(name)) {
      read(pack.part(name));
    }
  }

  private void read(byte[] xml) {
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (scan.depth() == 1 && scan.opening()) {
        root = new XmlElement(scan);
      } else if (scan.depth() == 1) {
        root.closedBy(scan);
      } else if (scan.depth() == 2 && scan.opening() && scan.is("Relationship")) {
        String id = scan.value("Id");
        String type = scan.value("Type");
        String target = scan.value("Target");
        boolean external = "External".equals(scan.value("TargetMode"));
        int start = scan.tagStart();
        int end = scan.skip();
        if (id != null) {
          ids.add(id);
        }
        if (id != null && type != null && target != null) {
          all.add(
              new Relationship(
                  id, type, external ? target : resolve(source, target), external, start, end));
        }
      }
    }
    if (root == null) {
      throw new CannotAnnotateInPlace("部件 " + name + " 为空");
    }
  }

  /** The part whose relationships a part of this name holds; null where it is no such part. */
  static String source(String name) {
    int folder = name.lastIndexOf('/') + 1;
    return name.substring(0, folder).endsWith("_rels/") && name.endsWith(".rels")
        ? name.substring(0, folder - 6) + name.substring(folder, name.length() - 5)
        : null;
  }

  /** Name of the part that holds the relationships of a part. */
  static String nameFor(String source) {
    int slash = source.lastIndexOf('/');
    return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
  }

  /**
   * The attribute, a blank before it, by which an element names a relationship.
   *
   * @param scope what is bound around the element
   */
  static String idAttribute(XmlScope scope, boolean strict, String id) {
    String namespace = strict ? STRICT : TRANSITIONAL;
    String bound = XmlScope.prefix(scope, namespace);
    return bound != null
        ? " " + bound + ":id=\"" + id + "\""
        : " xmlns:selfevalr=\"" + namespace + "\" selfevalr:id=\"" + id + "\"";
  }

  /** Name of the part that holds them; the package may lack it. */
  String name() {
    return name;
  }

  List<Relationship> all() {
    return all;
  }

  /** The first of a kind that leads to a part of this package, or null. */
  Relationship first(String kind) {
    for (Relationship one : all) {
      if (!one.external && one.is(kind)) {
        return one;
      }
    }
    return null;
  }

  /** The part that an id leads to, or null. */
  String target(String id) {
    for (Relationship one : all) {
      if (one.id.equals(id) && !one.external) {
        return one.target;
      }
    }
    return null;
  }

  /** Adds one and gives its id. */
  String add(String type, String part) {
    int n = all.size() + 1;
    while (!ids.add("rId" + n)) {
      n++;
    }
    additions
        .append("<Relationship Id=\"rId")
        .append(n)
        .append("\" Type=\"")
        .append(type)
        .append("\" Target=\"")
        .append(XmlText.escape(relative(source, part)))
        .append("\"/>");
    return "rId" + n;
  }

  void remove(Relationship one) {
    pack.patch(name).delete(one.start, one.end);
  }

  /**
   * Puts what was added into the package; once, at the end.
   *
   * @param types learns of the part that holds them, where it is made
   */
  void store(ContentTypes types) {
    if (additions.isEmpty()) {
      return;
    }
    if (root == null) {
      types.add(name, CONTENT_TYPE, true);
      pack.add(
          name,
          ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
                  + NAMESPACE
                  + "\">"
                  + additions
                  + "</Relationships>")
              .getBytes(StandardCharsets.UTF_8));
    } else {
      root.append(pack.patch(name), root.prefixed(additions.toString()));
    }
  }

  /** The part that a target means, seen from its source. */
  private String resolve(String from, String target) {
    String path = target;
    int hash = path.indexOf('#');
    if (hash >= 0) {
      path = path.substring(0, hash);
    }
    path = path.replace('\\', '/');
    if (!path.startsWith("/")) {
      path = from.substring(0, from.lastIndexOf('/') + 1) + path;
    }
    List<String> steps = new ArrayList<>();
    int at = 0;
    while (at <= path.length()) {
      int slash = path.indexOf('/', at);
      String step = path.substring(at, slash < 0 ? path.length() : slash);
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
      if (slash < 0) {
        break;
      }
      at = slash + 1;
    }
    String part = String.join("/", steps);
    return part.indexOf('%') >= 0 && !pack.has(part) ? unescape(part) : part;
  }

  private static String unescape(String part) {
    byte[] out = new byte[part.length() * 3];
    int length = 0;
    for (int i = 0; i < part.length(); i++) {
      int high = i + 2 < part.length() ? Character.digit(part.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(part.charAt(i + 2), 16);
      if (part.charAt(i) == '%' && low >= 0) {
        out[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        for (byte b : part.substring(i, i + 1).getBytes(StandardCharsets.UTF_8)) {
          out[length++] = b;
        }
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  /** The shortest way from one part to another, as Office writes it. */
  private static String relative(String from, String to) {
    int common = 0;
    for (int i = 0; i < from.length() && i < to.length() && from.charAt(i) == to.charAt(i); i++) {
      if (from.charAt(i) == '/') {
        common = i + 1;
      }
    }
    StringBuilder up = new StringBuilder();
    for (int i = common; i < from.length(); i++) {
      if (from.charAt(i) == '/') {
        up.append("../");
      }
    }
    return up + to.substring(common);
  }
}

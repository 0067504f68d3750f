package selfeval.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Relationships.Relationship;

/** The relationships of one part, with changes to them that go into the package. */
public final class RelationshipChanges {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-package.relationships+xml";

  private final XlsxPackage pack;
  private final String owner;
  private final String name;
  private final Relationships there;
  private final Set<String> ids = new HashSet<>();
  private final StringBuilder additions = new StringBuilder();

  /**
   * @param owner name of the part; empty for the package itself
   */
  public RelationshipChanges(XlsxPackage pack, String owner) {
    this.pack = pack;
    this.owner = owner;
    name = Relationships.nameFor(owner);
    there = pack.relationships(owner);
    for (Relationship one : there.all()) {
      ids.add(one.id());
    }
  }

  /**
   * The attribute, a blank before it, by which an element names a relationship.
   *
   * @param scope what is bound around the element
   */
  public static String idAttribute(@Nullable XmlScope scope, boolean strict, String id) {
    String namespace = strict ? Relationships.STRICT : Relationships.TRANSITIONAL;
    String bound = XmlScope.prefix(scope, namespace);
    return bound != null
        ? " " + bound + ":id=\"" + id + "\""
        : " xmlns:selfevalr=\"" + namespace + "\" selfevalr:id=\"" + id + "\"";
  }

  /** Name of the part that holds them; the package may lack it. */
  public String name() {
    return name;
  }

  /** The relationships as the file has them. */
  public Relationships there() {
    return there;
  }

  /** Adds one and returns its id. */
  public String add(String type, String part) {
    int n = there.all().size() + 1;
    while (!ids.add("rId" + n)) {
      n++;
    }
    additions
        .append("<Relationship Id=\"rId")
        .append(n)
        .append("\" Type=\"")
        .append(type)
        .append("\" Target=\"")
        .append(XmlText.escape(relative(owner, part)))
        .append("\"/>");
    return "rId" + n;
  }

  /** Takes one of those that are there out, wherever it is said. */
  public void remove(Relationship one) {
    XmlScan scan = new XmlScan(pack.part(name));
    List<int[]> places = new ArrayList<>();
    while (scan.next()) {
      if (scan.depth() == 2 && scan.opening() && scan.is("Relationship")) {
        boolean same = one.id() == null ? !scan.attribute("Id") : one.id().equals(scan.value("Id"));
        same &= one.type().equals(scan.value("Type"));
        int start = scan.tagStart();
        int end = scan.skip();
        if (same) {
          places.add(new int[] {start, end});
        }
      }
    }
    if (places.size() != 1) {
      throw new CannotAnnotateInPlace("部件 " + name + " 内容重复");
    }
    pack.patch(name).delete(places.get(0)[0], places.get(0)[1]);
  }

  /**
   * Puts what was added into the package; once, at the end.
   *
   * @param types learns of the part that holds them, where it is made
   */
  public void store(ContentTypeChanges types) {
    if (additions.isEmpty()) {
      return;
    }
    if (pack.has(name)) {
      XmlElement root = XmlElement.root(pack.part(name));
      root.append(pack.patch(name), root.prefixed(additions.toString()));
      return;
    }
    types.add(name, CONTENT_TYPE, true);
    pack.add(
        name,
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
                + Relationships.NAMESPACE
                + "\">"
                + additions
                + "</Relationships>")
            .getBytes(StandardCharsets.UTF_8));
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

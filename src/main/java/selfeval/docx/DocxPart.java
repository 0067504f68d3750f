package selfeval.docx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlScope;

/**
 * The main part of a document.
 *
 * @param name its name in the package
 * @param namespace of its vocabulary, transitional or strict
 */
record DocxPart(String name, String namespace) {
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  static DocxPart of(XlsxPackage pack) {
    Relationships.Relationship main = pack.relationships("").first("officeDocument");
    if (main == null || main.external() || !pack.has(main.target())) {
      throw new CannotAnnotateInPlace("没有正文部件");
    }
    XmlScan scan = new XmlScan(pack.part(main.target()));
    String namespace = scan.next() ? scan.vocabulary() : "";
    if (!namespace.equals(STRICT) && !namespace.equals(TRANSITIONAL)) {
      throw new CannotAnnotateInPlace("正文不是 Word 的格式");
    }
    return new DocxPart(main.target(), namespace);
  }

  /** Its folder in the package, with the slash; empty for the top. */
  String folder() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The extension that Word opens a document of this content with. */
  String extension(XlsxPackage pack) {
    String type = pack.contentTypes().of(name).toLowerCase(Locale.ROOT);
    boolean macros = type.contains("macroenabled");
    return type.contains("template") ? (macros ? "dotm" : "dotx") : macros ? "docm" : "docx";
  }

  /** The type of the relationship to the list of comments. */
  String relationshipType() {
    String base = namespace.equals(STRICT) ? Relationships.STRICT : Relationships.TRANSITIONAL;
    return base + "/comments";
  }

  /** An attribute of the vocabulary, of the start tag that was read last; null without it. */
  @Nullable String attribute(XmlScan scan, String local) {
    String prefix = XmlScope.prefix(scan.scope(), namespace);
    return prefix == null ? null : scan.value(prefix + ":" + local);
  }

  /**
   * The highest number of a comment: in the list, and of marks in the text that have lost theirs.
   */
  int highestId(XlsxPackage pack, @Nullable String comments) {
    int highest = highest(pack.part(name));
    return comments == null ? highest : Math.max(highest, highest(pack.part(comments)));
  }

  private int highest(byte[] xml) {
    int highest = 0;
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (scan.opening() && scan.local().startsWith("comment")) {
        highest = Math.max(highest, id(scan));
      }
    }
    return highest;
  }

  /** The number of a comment, in its own tag or in a mark of it; 0 where there is none. */
  int id(XmlScan scan) {
    String prefix = XmlScope.prefix(scan.scope(), namespace);
    return prefix == null ? 0 : scan.number(prefix + ":id", 0);
  }
}

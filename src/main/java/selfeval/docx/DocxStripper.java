package selfeval.docx;

import java.util.HashSet;
import java.util.Set;
import selfeval.ooxml.ContentTypeChanges;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Patch;
import selfeval.ooxml.RelationshipChanges;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;

/** Takes the comments of an earlier audit off a document, and leaves those of others. */
final class DocxStripper {
  private static final Set<String> MARKS = Set.of("commentRangeStart", "commentRangeEnd");

  private DocxStripper() {}

  /** Returns the document without ours; the very same array where it has none. */
  static byte[] takenOff(byte[] file, Limits limits) {
    XlsxPackage pack = new XlsxPackage(file, limits);
    DocxPart main = DocxPart.of(pack);
    Relationships.Relationship link = pack.relationships(main.name()).first("comments");
    if (link == null || link.external() || !pack.has(link.target())) {
      return file;
    }
    Set<Integer> ours = new HashSet<>();
    boolean others = comments(pack, main, link.target(), ours);
    if (ours.isEmpty()) {
      return file;
    }
    text(pack, main, ours);
    if (!others) {
      RelationshipChanges relationships = new RelationshipChanges(pack, main.name());
      relationships.remove(link);
      ContentTypeChanges types = new ContentTypeChanges(pack);
      types.remove(link.target());
      pack.remove(link.target());
      String rels = Relationships.nameFor(link.target());
      if (pack.has(rels)) {
        pack.remove(rels);
      }
    }
    return pack.write();
  }

  /** Takes ours out of the list; returns whether there are others. */
  private static boolean comments(XlsxPackage pack, DocxPart main, String part, Set<Integer> ours) {
    boolean others = false;
    Patch patch = pack.patch(part);
    XmlScan scan = new XmlScan(pack.part(part));
    while (scan.next()) {
      if (scan.opening() && scan.depth() == 2 && scan.is("comment")) {
        boolean own =
            DocxComments.AUTHOR.equals(main.attribute(scan, "author"))
                && DocxComments.INITIALS.equals(main.attribute(scan, "initials"));
        int id = main.id(scan);
        int start = scan.tagStart();
        int end = scan.skip();
        if (own) {
          ours.add(id);
          patch.delete(start, end);
        } else {
          others = true;
        }
      }
    }
    return others;
  }

  private static void text(XlsxPackage pack, DocxPart main, Set<Integer> ours) {
    Patch patch = pack.patch(main.name());
    byte[] xml = pack.part(main.name());
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (!scan.opening()) {
        continue;
      }
      int start = scan.tagStart();
      if (MARKS.contains(scan.local()) && scan.is(scan.local()) && ours.contains(main.id(scan))) {
        patch.delete(start, scan.skip());
      } else if (scan.is("r") && !scan.empty() && reference(scan, main, ours)) {
        patch.delete(start, scan.skip());
      }
    }
  }

  /** Whether a run holds nothing but the mark of a comment of ours; the scan stays at its start. */
  private static boolean reference(XmlScan run, DocxPart main, Set<Integer> ours) {
    XmlScan inside = run.again(run.tagStart(), run.xml.length);
    boolean own = false;
    inside.next();
    int depth = inside.depth();
    while (inside.next() && inside.depth() > depth) {
      if (!inside.opening()) {
        continue;
      }
      String name = inside.local();
      if (name.equals("rPr")) {
        inside.skip();
      } else if (name.equals("commentReference") && ours.contains(main.id(inside))) {
        own = true;
      } else if (!name.equals("annotationRef")) {
        return false;
      }
    }
    return own;
  }
}

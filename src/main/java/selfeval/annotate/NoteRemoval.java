package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import selfeval.workbook.CellAddress;

/** Takes our notes, known by their author, and our words in notes of others off one sheet. */
final class NoteRemoval {
  private final XlsxPackage pack;
  private final ContentTypes types;
  private final String sheet;
  private final Relationships relationships;
  private final List<CellAddress> removed = new ArrayList<>();
  private int left;
  private boolean changed;

  NoteRemoval(XlsxPackage pack, ContentTypes types, String sheet) {
    this.pack = pack;
    this.types = types;
    this.sheet = sheet;
    relationships = new Relationships(pack, sheet);
  }

  /** False where the sheet had nothing of ours. */
  boolean remove() {
    Relationships.Relationship comments = relationships.first("comments");
    if (comments == null || !pack.has(comments.target())) {
      return false;
    }
    comments(comments.target());
    if (removed.isEmpty()) {
      return changed;
    }
    boolean drawingEmpty = shapes();
    if (left == 0 && drawingEmpty) {
      drop(comments);
    }
    return true;
  }

  private void comments(String part) {
    byte[] xml = pack.part(part);
    Patch patch = pack.patch(part);
    XmlScan scan = new XmlScan(xml);
    int author = -1;
    int authors = 0;
    while (scan.next()) {
      if (scan.depth() != 3 || !scan.opening()) {
        continue;
      }
      if (scan.is("author")) {
        int from = scan.tagEnd();
        scan.skip();
        String name =
            new String(xml, from, Math.max(0, scan.tagStart() - from), StandardCharsets.UTF_8);
        if (name.equals(CommentsXml.AUTHOR)) {
          author = authors;
        }
        authors++;
      } else if (scan.is("comment")) {
        boolean ours = author >= 0 && scan.number("authorId", -1) == author;
        String ref = scan.value("ref");
        int start = scan.tagStart();
        int end = scan.skip();
        if (ours) {
          patch.delete(start, end);
          address(ref);
        } else {
          left++;
          cut(xml, start, end, patch);
        }
      }
    }
  }

  private void address(String ref) {
    try {
      removed.add(CellAddress.parse(ref == null ? "" : ref));
    } catch (IllegalArgumentException e) {
      // a note at no cell has no box to look for
    }
  }

  /** Cuts a note of the agency's before the line that stands above our words. */
  private void cut(byte[] xml, int start, int end, Patch patch) {
    XmlScan scan = new XmlScan(xml, start, end);
    int runStart = -1;
    boolean cutting = false;
    while (scan.next()) {
      if (scan.opening() && scan.is("r")) {
        runStart = scan.tagStart();
        if (cutting) {
          patch.delete(runStart, scan.skip());
          runStart = -1;
        }
      } else if (!scan.opening() && scan.is("r")) {
        runStart = -1;
      } else if (scan.opening() && scan.is("t") && !scan.empty() && !cutting) {
        int from = scan.tagEnd();
        scan.skip();
        String words = new String(xml, from, scan.tagStart() - from, StandardCharsets.UTF_8);
        int at = words.indexOf(CommentsXml.MARKER);
        if (at >= 0) {
          cutting = true;
          cutRun(scan, xml, from, runStart, words.substring(0, at), patch, end);
        }
      }
    }
    changed |= cutting;
  }

  /** The scan stands at the end of the text in which the marker was met. */
  private static void cutRun(
      XmlScan scan, byte[] xml, int from, int runStart, String before, Patch patch, int end) {
    String kept = before.endsWith("\n") ? before.substring(0, before.length() - 1) : before;
    if (!kept.isEmpty() || runStart < 0) {
      patch.delete(from + kept.getBytes(StandardCharsets.UTF_8).length, scan.tagStart());
      return;
    }
    XmlScan run = new XmlScan(xml, runStart, end);
    run.next();
    patch.delete(runStart, run.skip());
  }

  /** Takes the boxes of the removed notes away; true where none is left in any drawing. */
  private boolean shapes() {
    boolean empty = true;
    for (Relationships.Relationship one : relationships.all()) {
      if (!one.is("vmlDrawing") || one.external() || !pack.has(one.target())) {
        continue;
      }
      Patch patch = pack.patch(one.target());
      String text = new String(patch.original(), StandardCharsets.ISO_8859_1);
      int shapes = 0;
      for (int at = text.indexOf("<v:shape "); at >= 0; at = text.indexOf("<v:shape ", at + 1)) {
        shapes++;
      }
      for (CellAddress cell : removed) {
        int[] place = VmlXml.shapeOf(text, cell);
        if (place != null) {
          patch.delete(place[0], place[1]);
          shapes--;
        }
      }
      empty &= shapes == 0;
    }
    return empty;
  }

  /** With the last note goes the whole drawing, as Office would have it. */
  private void drop(Relationships.Relationship comments) {
    XmlScan scan = new XmlScan(pack.part(sheet));
    while (scan.next()) {
      if (scan.depth() == 2 && scan.opening() && scan.is("legacyDrawing")) {
        String id = scan.valueOfAnyPrefix("id");
        int start = scan.tagStart();
        int end = scan.skip();
        String drawing = relationships.target(id == null ? "" : id);
        if (drawing == null || !pack.has(drawing)) {
          return;
        }
        pack.patch(sheet).delete(start, end);
        for (Relationships.Relationship one : relationships.all()) {
          if (one.id().equals(id)) {
            relationships.remove(one);
          }
        }
        types.remove(drawing);
        pack.remove(drawing);
        relationships.remove(comments);
        types.remove(comments.target());
        pack.remove(comments.target());
        return;
      }
    }
  }
}

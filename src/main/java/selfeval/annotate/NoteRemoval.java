package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import selfeval.opinion.MarkPlanner;
import selfeval.workbook.CellAddress;

/**
 * Takes our notes off one sheet, and our words in notes of others. Ours are known by their author;
 * where a program forgets authors, by the word for the severity at their head and the fill below.
 */
final class NoteRemoval {
  private static final CellAddress NOWHERE = new CellAddress(-1, -1);

  private final XlsxPackage pack;
  private final ContentTypes types;
  private final String sheet;
  private final Set<CellAddress> marked;
  private final Relationships relationships;
  private final List<CellAddress> removed = new ArrayList<>();
  private int left;
  private boolean changed;

  /**
   * @param marked the cells of the sheet that bear the fill of a mark
   */
  NoteRemoval(XlsxPackage pack, ContentTypes types, String sheet, Set<CellAddress> marked) {
    this.marked = marked;
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
        String name = XmlText.content(xml, from, scan.tagStart());
        if (name.equals(CommentsXml.AUTHOR)) {
          author = authors;
        }
        authors++;
      } else if (scan.is("comment")) {
        CellAddress cell = address(scan.value("ref"));
        int by = scan.number("authorId", -1);
        int start = scan.tagStart();
        int end = scan.skip();
        if (author >= 0 && by == author || marked.contains(cell) && isOpinion(xml, start, end)) {
          patch.delete(start, end);
          removed.add(cell);
        } else {
          left++;
          cut(xml, start, end, patch);
        }
      }
    }
  }

  private static CellAddress address(String ref) {
    try {
      return CellAddress.parse(ref == null ? "" : ref);
    } catch (IllegalArgumentException e) {
      return NOWHERE;
    }
  }

  /** Whether the words of a note begin with a severity, as ours do. */
  private static boolean isOpinion(byte[] xml, int start, int end) {
    XmlScan scan = new XmlScan(xml, start, end);
    while (scan.next()) {
      if (scan.opening() && scan.is("t") && !scan.empty()) {
        int from = scan.tagEnd();
        scan.skip();
        return MarkPlanner.isNote(XmlText.content(xml, from, scan.tagStart()));
      }
    }
    return false;
  }

  /** Cuts a note of the agency's before the line that stands above our words. */
  private void cut(byte[] xml, int start, int end, Patch patch) {
    XmlScan scan = new XmlScan(xml, start, end);
    int runStart = -1;
    int wordsStart = -1;
    int wordsEnd = -1;
    String before = "";
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
        String words = XmlText.content(xml, from, scan.tagStart());
        int at = words.indexOf(CommentsXml.MARKER);
        if (at < 0) {
          before = words;
          wordsStart = from;
          wordsEnd = scan.tagStart();
          continue;
        }
        cutting = true;
        String kept = withoutLineEnd(words.substring(0, at));
        if (at == 0 && before.endsWith("\n")) {
          // the line end before the marker has become the end of another run
          patch.replace(wordsStart, wordsEnd, XmlText.escape(withoutLineEnd(before)));
        }
        if (kept.isEmpty() && runStart >= 0) {
          XmlScan run = new XmlScan(xml, runStart, end);
          run.next();
          patch.delete(runStart, run.skip());
        } else {
          patch.replace(from, scan.tagStart(), XmlText.escape(kept));
        }
      }
    }
    changed |= cutting;
  }

  private static String withoutLineEnd(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
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

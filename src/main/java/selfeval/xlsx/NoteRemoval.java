package selfeval.xlsx;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.NoteWords;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.ContentTypeChanges;
import selfeval.ooxml.Patch;
import selfeval.ooxml.RelationshipChanges;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlText;
import selfeval.opinion.MarkPlanner;
import selfeval.workbook.CellAddress;

/**
 * Takes our notes off one sheet, and our words in notes of others. Ours are known by their author;
 * where a program forgets authors, by the word for the severity at their head and the fill below.
 */
final class NoteRemoval {
  private static final CellAddress NOWHERE = new CellAddress(-1, -1);

  private final XlsxPackage pack;
  private final ContentTypeChanges types;
  private final String sheet;
  private final Set<CellAddress> marked;
  private final RelationshipChanges relationships;
  private final Set<CellAddress> removed = new LinkedHashSet<>();
  private int left;
  private boolean changed;

  /**
   * @param marked the cells of the sheet that bear the fill of a mark
   */
  NoteRemoval(XlsxPackage pack, ContentTypeChanges types, String sheet, Set<CellAddress> marked) {
    this.marked = marked;
    this.pack = pack;
    this.types = types;
    this.sheet = sheet;
    relationships = new RelationshipChanges(pack, sheet);
  }

  /** False where the sheet had nothing of ours. */
  boolean remove() {
    Relationships.Relationship comments = relationships.there().first("comments");
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
      if (scan.parentIs("authors") && scan.is("author")) {
        int from = scan.tagEnd();
        scan.skip();
        String name = XmlText.content(xml, from, scan.tagStart());
        if (name.equals(NoteWords.AUTHOR)) {
          author = authors;
        }
        authors++;
      } else if (scan.parentIs("commentList") && scan.is("comment")) {
        CellAddress cell = address(scan.value("ref"));
        int by = scan.number("authorId", -1);
        int start = scan.tagStart();
        int end = scan.skip();
        boolean ours =
            (author >= 0 && by == author)
                || (marked.contains(cell) && isOpinion(scan.again(start, end)));
        if (ours) {
          patch.delete(start, end);
          removed.add(cell);
        } else {
          left++;
          cut(scan.again(start, end), patch);
        }
      } else if (scan.parentIs("commentList")) {
        left++;
      }
    }
  }

  private static CellAddress address(@Nullable String ref) {
    try {
      return CellAddress.parse(ref == null ? "" : ref);
    } catch (IllegalArgumentException e) {
      return NOWHERE;
    }
  }

  /** Whether the words of a note begin with a severity, as ours do. */
  private static boolean isOpinion(XmlScan scan) {
    while (scan.next()) {
      if (isWords(scan)) {
        return MarkPlanner.isNote(words(scan));
      }
    }
    return false;
  }

  /** Whether words of the note begin here: plain ones, or those of a run, but not a reading. */
  private static boolean isWords(XmlScan scan) {
    return scan.opening()
        && !scan.empty()
        && scan.is("t")
        && (scan.parentIs("text") || scan.parentIs("r"));
  }

  private static String words(XmlScan scan) {
    int from = scan.tagEnd();
    scan.skip();
    return XmlText.content(scan.xml, from, scan.tagStart());
  }

  /** Cuts a note of the agency's before the line above our words. */
  private void cut(XmlScan scan, Patch patch) {
    int runStart = -1;
    int wordsStart = -1;
    int wordsEnd = -1;
    String before = "";
    boolean cutting = false;
    while (scan.next()) {
      boolean run = scan.is("r") && scan.parentIs("text");
      if (run && scan.opening() && cutting) {
        int start = scan.tagStart();
        patch.delete(start, scan.skip());
      } else if (run) {
        runStart = scan.opening() ? scan.tagStart() : -1;
      } else if (!cutting && isWords(scan)) {
        int from = scan.tagEnd();
        String words = words(scan);
        int at = words.indexOf(NoteWords.MARKER);
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
        int wordsTo = scan.tagStart();
        if (kept.isEmpty() && runStart >= 0) {
          while (scan.next() && !(scan.is("r") && scan.parentIs("text"))) {
            // to the end of the run, whatever else it contains
          }
          patch.delete(runStart, scan.tagEnd());
        } else {
          patch.replace(from, wordsTo, XmlText.escape(kept));
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
    for (Relationships.Relationship one : relationships.there().all()) {
      if (!one.is("vmlDrawing") || one.external() || !pack.has(one.target())) {
        continue;
      }
      VmlShapes shapes;
      try {
        shapes = new VmlShapes(pack.part(one.target()));
      } catch (CannotAnnotateInPlace e) {
        empty = false;
        continue;
      }
      int left = shapes.drawn();
      Patch patch = pack.patch(one.target());
      for (CellAddress cell : removed) {
        VmlShapes.Shape shape = shapes.note(cell);
        if (shape != null) {
          patch.delete(shape.start(), shape.end());
          left--;
        }
      }
      empty &= left == 0;
    }
    return empty;
  }

  /** With the last note goes the whole drawing, as Office would have it. */
  private void drop(Relationships.Relationship comments) {
    XmlScan scan = new XmlScan(pack.part(sheet));
    while (scan.next()) {
      if (scan.depth() == 2 && scan.opening() && scan.is("legacyDrawing")) {
        String id = scan.relationshipId();
        int start = scan.tagStart();
        int end = scan.skip();
        String drawing = relationships.there().target(id == null ? "" : id);
        if (drawing == null || !pack.has(drawing)) {
          return;
        }
        pack.patch(sheet).delete(start, end);
        for (Relationships.Relationship one : relationships.there().all()) {
          if (id != null && id.equals(one.id())) {
            relationships.remove(one);
          }
        }
        remove(drawing);
        relationships.remove(comments);
        remove(comments.target());
        return;
      }
    }
  }

  /** Takes a part away with the relationships that only it has. */
  private void remove(String part) {
    types.remove(part);
    pack.remove(part);
    String links = Relationships.nameFor(part);
    if (pack.has(links)) {
      types.remove(links);
      pack.remove(links);
    }
  }
}

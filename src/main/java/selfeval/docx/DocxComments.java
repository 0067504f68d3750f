package selfeval.docx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.docx.DocxBody.Block;
import selfeval.docx.DocxBody.Line;
import selfeval.docx.DocxBody.Piece;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.ContentTypeChanges;
import selfeval.ooxml.Limits;
import selfeval.ooxml.PartNames;
import selfeval.ooxml.Patch;
import selfeval.ooxml.RelationshipChanges;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlElement;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlScope;
import selfeval.ooxml.XmlText;

/**
 * Puts comments into a copy of a document, in its package: the document's part and the list of
 * comments are patched, every other part is copied as it is, still compressed. The author and the
 * initials tell ours from others, since a program that saves the document anew keeps both.
 */
public final class DocxComments {
  /** Who comments. */
  public static final String AUTHOR = "审核";

  /** Beside the author, what nobody is called by. */
  static final String INITIALS = "审核意见";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

  private final XlsxPackage pack;
  private final DocxPart main;
  private final DocxBody body;
  private final Map<Integer, StringBuilder> insertions = new LinkedHashMap<>();
  private final StringBuilder comments = new StringBuilder();
  private int next;

  private DocxComments(XlsxPackage pack) {
    this.pack = pack;
    main = DocxPart.of(pack);
    body = DocxBody.of(pack.part(main.name()));
  }

  /**
   * Returns the document with comments; equal arguments give equal bytes.
   *
   * @param file a .docx or .docm that can be read, never changed; comments of an earlier audit are
   *     taken off first
   * @param notes in the order in which they are to be numbered
   * @return null where none of the notes has a place in it
   * @throws CannotAnnotateInPlace where its package does not allow it
   */
  public static @Nullable Commented write(byte[] file, List<DocxNote> notes, Limits limits) {
    XlsxPackage pack = new XlsxPackage(DocxStripper.takenOff(file, limits), limits);
    DocxComments comments = new DocxComments(pack);
    byte[] written = comments.written(notes);
    return comments.comments.isEmpty()
        ? null
        : new Commented(written, comments.main.extension(pack));
  }

  /**
   * A copy with comments.
   *
   * @param file its bytes
   * @param extension by content, without a dot
   */
  public record Commented(byte[] file, String extension) {}

  /** Returns a document without the comments of an earlier audit. */
  public static byte[] takenOff(byte[] file, Limits limits) {
    return DocxStripper.takenOff(file, limits);
  }

  private byte[] written(List<DocxNote> notes) {
    RelationshipChanges relationships = new RelationshipChanges(pack, main.name());
    ContentTypeChanges types = new ContentTypeChanges(pack);
    Relationships.Relationship there = relationships.there().first("comments");
    String part = there == null || there.external() ? null : there.target();
    boolean listed = part != null && pack.has(part);
    next = 1 + main.highestId(pack, listed ? part : null);
    for (DocxNote note : notes) {
      put(note);
    }
    if (comments.isEmpty()) {
      return pack.write();
    }
    if (listed && part != null) {
      XmlElement root = root(pack.part(part));
      root.append(pack.patch(part), comments.toString());
    } else {
      String made = new PartNames(pack, types).take(main.folder() + "comments#.xml");
      types.add(made, TYPE, false);
      relationships.add(main.relationshipType(), made);
      relationships.store(types);
      pack.add(made, list().getBytes(StandardCharsets.UTF_8));
    }
    types.store();
    Patch patch = pack.patch(main.name());
    insertions.forEach((at, markup) -> patch.insert(at, markup.toString()));
    return pack.write();
  }

  private static XmlElement root(byte[] xml) {
    XmlScan scan = new XmlScan(xml);
    XmlElement root = null;
    while (scan.next()) {
      if (scan.depth() == 1) {
        root = XmlElement.of(scan, root);
      }
    }
    if (root == null) {
      throw new CannotAnnotateInPlace("批注部件为空");
    }
    return root;
  }

  private String list() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
        + main.namespace()
        + "\">"
        + comments
        + "</w:comments>";
  }

  private void put(DocxNote note) {
    List<Line> lines;
    String quote = "";
    if (note.anchor() instanceof DocxNote.Text text) {
      Block block = block(text);
      lines = block == null ? List.of() : block.lines();
      quote = text.quote();
    } else {
      lines = body.lines((DocxNote.Cell) note.anchor());
    }
    lines = lines.stream().map(DocxComments::commentable).filter(l -> l.close >= 0).toList();
    if (lines.isEmpty()) {
      return;
    }
    for (Line line : lines) {
      int[] found = quote.isEmpty() ? null : Quotes.find(line.text.toString(), quote);
      if (found != null) {
        mark(line, start(line, found[0]), line, end(line, found[1]), note.words());
        return;
      }
    }
    Line first = lines.get(0);
    Line last = lines.get(lines.size() - 1);
    mark(first, first.content, last, last.close, note.words());
  }

  /** Word takes no comments in text boxes: what is in one is commented where it hangs. */
  private static Line commentable(Line line) {
    Line one = line;
    while (one.outer != null) {
      one = one.outer;
    }
    return one;
  }

  /** The paragraph of a number, if it says what is quoted; else one that does. */
  private @Nullable Block block(DocxNote.Text text) {
    List<Block> blocks = body.blocks();
    int index = text.number() - 1;
    Block numbered = index >= 0 && index < blocks.size() ? blocks.get(index) : null;
    if (numbered != null && Quotes.find(numbered.text(), text.quote()) != null) {
      return numbered;
    }
    for (Block block : blocks) {
      if (!text.quote().isEmpty() && Quotes.find(block.text(), text.quote()) != null) {
        return block;
      }
    }
    return numbered;
  }

  private static int start(Line line, int at) {
    int start = line.content;
    for (Piece piece : line.pieces) {
      if (piece.from() <= at && piece.to() > piece.from()) {
        start = piece.start();
      }
    }
    return start;
  }

  private static int end(Line line, int at) {
    for (Piece piece : line.pieces) {
      if (piece.to() >= at && piece.to() > piece.from()) {
        return piece.end();
      }
    }
    return line.close;
  }

  private void mark(Line from, int start, Line to, int end, String words) {
    int id = next++;
    insert(start, element(from, "commentRangeStart", id));
    Tag tag = tag(to);
    insert(
        end,
        element(to, "commentRangeEnd", id)
            + "<"
            + tag.name("r")
            + tag.declaration
            + ">"
            + "<"
            + tag.name("commentReference")
            + " "
            + tag.name("id")
            + "=\""
            + id
            + "\"/></"
            + tag.name("r")
            + ">");
    comments.append(comment(id, words));
  }

  private void insert(int at, String markup) {
    insertions.computeIfAbsent(at, key -> new StringBuilder()).append(markup);
  }

  private String element(Line line, String local, int id) {
    Tag tag = tag(line);
    return "<" + tag.name(local) + tag.declaration + " " + tag.name("id") + "=\"" + id + "\"/>";
  }

  /**
   * How elements and attributes of the document's vocabulary are written at a place.
   *
   * @param prefix bound there
   * @param declaration what binds it, where nothing does
   */
  private record Tag(String prefix, String declaration) {
    String name(String local) {
      return prefix + ":" + local;
    }
  }

  private Tag tag(Line line) {
    String bound = XmlScope.prefix(line.scope, main.namespace());
    return bound != null
        ? new Tag(bound, "")
        : new Tag("w", " xmlns:w=\"" + main.namespace() + "\"");
  }

  private String comment(int id, String words) {
    StringBuilder out = new StringBuilder();
    out.append("<w:comment xmlns:w=\"")
        .append(main.namespace())
        .append("\" w:id=\"")
        .append(id)
        .append("\" w:author=\"" + AUTHOR + "\" w:initials=\"" + INITIALS + "\">");
    for (String line : words.split("\n", -1)) {
      out.append("<w:p><w:r><w:t xml:space=\"preserve\">")
          .append(XmlText.escape(line))
          .append("</w:t></w:r></w:p>");
    }
    return out.append("</w:comment>").toString();
  }
}

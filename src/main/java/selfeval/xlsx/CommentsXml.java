package selfeval.xlsx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.NoteWords;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Patch;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlBytes;
import selfeval.ooxml.XmlElement;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlText;
import selfeval.workbook.CellAddress;

/** The notes of a sheet: ours are added; one that is there keeps its text and gets ours below. */
final class CommentsXml {
  /** What Excel takes in one note. */
  private static final int LONGEST = 32_000;

  private static final String FONT =
      "<rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/><family val=\"3\"/>"
          + "<charset val=\"134\"/></rPr>";

  /**
   * A note of the file.
   *
   * @param text the element of its text
   * @param plainStart where a text without runs begins; −1 where it has runs, or nothing
   * @param place where a run can be added, before what follows the runs
   * @param words its words
   */
  private record Existing(XmlElement text, int plainStart, int plainEnd, int place, String words) {}

  /** The text of a note while it is read. */
  private static final class Text {
    private @Nullable XmlElement element;
    private int plainStart = -1;
    private int plainEnd = -1;
    private int place = -1;
    private boolean clear = true;
    private final StringBuilder words = new StringBuilder();
  }

  private final XlsxPackage pack;
  private final String part;
  private final boolean strict;
  private final boolean isNew;
  private final Map<CellAddress, Existing> existing = new HashMap<>();
  private final Set<CellAddress> unclear = new HashSet<>();
  private final XmlBytes additions = new XmlBytes(4096);
  private @Nullable Patch patch;
  private @Nullable XmlElement authors;
  private @Nullable XmlElement list;
  private int authorCount;
  private int author = -1;

  /**
   * @param part name of the part; where the package lacks it, it is made
   */
  CommentsXml(XlsxPackage pack, String part, boolean strict) {
    this.pack = pack;
    this.part = part;
    this.strict = strict;
    isNew = !pack.has(part);
    if (isNew) {
      author = 0;
      return;
    }
    patch = pack.patch(part);
    read(pack.part(part));
    if (list == null || authors == null) {
      throw new CannotAnnotateInPlace("批注部件不完整");
    }
  }

  private void read(byte[] xml) {
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (scan.depth() == 2 && scan.is("authors")) {
        authors = XmlElement.of(scan, authors);
      } else if (scan.depth() == 2 && scan.is("commentList")) {
        list = XmlElement.of(scan, list);
      } else if (scan.depth() == 3 && scan.opening() && scan.parentIs("authors")) {
        scan.refuseAlternative();
        if (scan.is("author")) {
          author(scan, xml);
        }
      } else if (scan.depth() == 3 && scan.opening() && scan.parentIs("commentList")) {
        scan.refuseAlternative();
        if (scan.is("comment") && scan.attribute("ref")) {
          comment(scan, xml, scan.value());
        }
      }
    }
  }

  private void author(XmlScan scan, byte[] xml) {
    int from = scan.tagEnd();
    boolean empty = scan.empty();
    scan.skip();
    if (!empty && XmlText.content(xml, from, scan.tagStart()).equals(NoteWords.AUTHOR)) {
      author = authorCount;
    }
    authorCount++;
  }

  private void comment(XmlScan scan, byte[] xml, String ref) {
    Text text = new Text();
    boolean empty = scan.empty();
    while (!empty && scan.next() && scan.depth() > 3) {
      if (scan.depth() == 4 && scan.is("text")) {
        text.element = XmlElement.of(scan, text.element);
      } else if (scan.parentIs("text") && scan.depth() == 5) {
        piece(scan, xml, text);
      } else if (scan.parentIs("r") && scan.depth() == 6 && scan.is("t") && text.place < 0) {
        words(scan, xml, text);
      } else if (scan.depth() > 4 && scan.is("text")) {
        // another program reads another text, from an alternative
        text.clear = false;
      }
    }
    CellAddress cell;
    try {
      cell = CellAddress.parse(ref);
    } catch (IllegalArgumentException e) {
      return; // a note at no cell is nobody's
    }
    if (text.element == null || !text.clear) {
      unclear.add(cell);
      return;
    }
    int at = text.place >= 0 ? text.place : text.element.closeStart();
    existing.putIfAbsent(
        cell,
        new Existing(text.element, text.plainStart, text.plainEnd, at, text.words.toString()));
  }

  /** A child of a note's text: plain words, a run, or what follows all of these. */
  private static void piece(XmlScan scan, byte[] xml, Text text) {
    if (!scan.opening()) {
      return;
    }
    text.clear &= !scan.isAlternative();
    if (scan.is("t")) {
      text.plainStart = scan.tagStart();
      words(scan, xml, text);
      text.plainEnd = scan.tagEnd();
    } else if (!scan.is("r") && text.place < 0) {
      text.place = scan.tagStart();
    }
  }

  private static void words(XmlScan scan, byte[] xml, Text text) {
    if (scan.opening() && !scan.empty()) {
      int from = scan.tagEnd();
      scan.skip();
      text.words.append(XmlText.content(xml, from, scan.tagStart()));
    }
  }

  String part() {
    return part;
  }

  boolean isNew() {
    return isNew;
  }

  /** The cells whose notes have no text that ours could be put below. */
  Set<CellAddress> unclear() {
    return unclear;
  }

  /** The words of the note that the cell has in the file, or null. */
  @Nullable String words(CellAddress cell) {
    Existing there = existing.get(cell);
    return there == null ? null : there.words;
  }

  /** Adds a note to a cell that has none. */
  void add(CellAddress cell, String note) {
    additions
        .add("<comment ref=\"")
        .address(cell.row(), cell.column())
        .add("\" authorId=\"")
        .add(author())
        .add("\"><text><r>")
        .add(FONT)
        .add("<t xml:space=\"preserve\">")
        .string(cut(note, 0))
        .add("</t></r></text></comment>");
  }

  /** Puts our words below those of the note that the cell has. */
  void append(CellAddress cell, String note) {
    Existing there = present(existing.get(cell));
    String run =
        there.text.prefixed(
            "<r>"
                + FONT
                + "<t xml:space=\"preserve\">"
                + XmlText.string(appended(there.words, note))
                + "</t></r>");
    if (there.text.empty()) {
      there.text.append(present(patch), run);
      return;
    }
    String prefix = there.text.prefix();
    if (there.plainStart >= 0) {
      // words outside a run are not shown by all programs once there is a run
      present(patch).insert(there.plainStart, "<" + prefix + "r>");
      present(patch).insert(there.plainEnd, "</" + prefix + "r>");
    }
    present(patch).insert(there.place, run);
  }

  private static String appended(String words, String note) {
    String lead = (words.isEmpty() || words.endsWith("\n") ? "" : "\n") + NoteWords.MARKER + "\n";
    return lead + cut(note, words.length() + lead.length());
  }

  /** The whole text of a note as it will be: what its box must hold. */
  String wordsAfter(CellAddress cell, String note) {
    String words = words(cell);
    return words == null ? note : words + appended(words, note);
  }

  private static String cut(String note, int taken) {
    int room = Math.max(0, LONGEST - taken);
    return note.length() <= room ? note : note.substring(0, Math.max(0, room - 1)) + "…";
  }

  /** What is known of a part that the package had, and of a note that was found in it. */
  private static <T> T present(@Nullable T known) {
    return Objects.requireNonNull(known, "read from the part");
  }

  private int author() {
    if (author < 0) {
      author = authorCount;
      XmlElement known = present(authors);
      known.append(
          present(patch),
          known.prefixed("<author>" + XmlText.escape(NoteWords.AUTHOR) + "</author>"));
    }
    return author;
  }

  /** Puts what was added into the package; once, at the end. */
  void store() {
    if (isNew) {
      String namespace =
          strict
              ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
              : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
      XmlBytes xml = new XmlBytes(additions.size() + 256);
      xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"")
          .add(namespace)
          .add("\"><authors><author>")
          .add(NoteWords.AUTHOR)
          .add("</author></authors><commentList>")
          .add(additions)
          .add("</commentList></comments>");
      pack.add(part, xml.bytes());
    } else if (!additions.isEmpty()) {
      present(list).append(present(patch), present(list).prefixed(additions.toString()));
    }
  }
}

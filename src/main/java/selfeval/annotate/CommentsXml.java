package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import selfeval.workbook.CellAddress;

/** The notes of a sheet: ours are added; one that is there keeps its text and gets ours below. */
final class CommentsXml {
  /** By whom our notes are. */
  static final String AUTHOR = "审核意见";

  /** The line under which our words stand in a note of the agency's. */
  static final String MARKER = "【审核意见】";

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
   * @param place where a run can be added
   * @param words its words
   */
  private record Existing(XmlElement text, int plainStart, int plainEnd, int place, String words) {}

  private final XlsxPackage pack;
  private final String part;
  private final boolean strict;
  private final boolean isNew;
  private final Map<CellAddress, Existing> existing = new HashMap<>();
  private final StringBuilder additions = new StringBuilder();
  private Patch patch;
  private XmlElement authors;
  private XmlElement list;
  private String prefix = "";
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
      if (scan.depth() == 1 && scan.opening()) {
        prefix = scan.prefix();
      } else if (scan.depth() == 2 && scan.is("authors")) {
        authors = element(scan, authors);
      } else if (scan.depth() == 2 && scan.is("commentList")) {
        list = element(scan, list);
      } else if (scan.depth() == 3 && scan.opening() && scan.is("author")) {
        int from = scan.tagEnd();
        boolean empty = scan.empty();
        scan.skip();
        if (!empty && XmlText.content(xml, from, scan.tagStart()).equals(AUTHOR)) {
          author = authorCount;
        }
        authorCount++;
      } else if (scan.depth() == 3
          && scan.opening()
          && scan.is("comment")
          && scan.attribute("ref")) {
        comment(scan, xml, scan.value());
      }
    }
  }

  private static XmlElement element(XmlScan scan, XmlElement known) {
    if (scan.opening()) {
      return new XmlElement(scan);
    }
    known.closedBy(scan);
    return known;
  }

  private void comment(XmlScan scan, byte[] xml, String ref) {
    if (scan.empty()) {
      return;
    }
    XmlElement text = null;
    int plainStart = -1;
    int plainEnd = -1;
    int place = -1;
    StringBuilder words = new StringBuilder();
    while (scan.next() && scan.depth() > 3) {
      if (scan.depth() == 4 && scan.is("text")) {
        text = element(scan, text);
      } else if (text != null && scan.depth() == 5 && scan.opening()) {
        if (scan.is("t")) {
          plainStart = scan.tagStart();
        } else if (!scan.is("r") && place < 0) {
          place = scan.tagStart();
        }
      }
      if (scan.opening() && scan.is("t") && !scan.empty() && place < 0) {
        int depth = scan.depth();
        int from = scan.tagEnd();
        scan.skip();
        words.append(XmlText.content(xml, from, scan.tagStart()));
        if (depth == 5) {
          plainEnd = scan.tagEnd();
        }
      } else if (scan.opening() && scan.is("t") && scan.empty() && scan.depth() == 5) {
        plainEnd = scan.tagEnd();
      }
    }
    if (text != null) {
      int at = place >= 0 ? place : text.closeStart();
      try {
        existing.putIfAbsent(
            CellAddress.parse(ref), new Existing(text, plainStart, plainEnd, at, words.toString()));
      } catch (IllegalArgumentException e) {
        // a note at no cell is nobody's
      }
    }
  }

  String part() {
    return part;
  }

  boolean isNew() {
    return isNew;
  }

  /** The words of the note that the cell has in the file, or null. */
  String words(CellAddress cell) {
    Existing there = existing.get(cell);
    return there == null ? null : there.words;
  }

  /** Adds a note to a cell that has none. */
  void add(CellAddress cell, String note) {
    additions
        .append("<comment ref=\"")
        .append(cell)
        .append("\" authorId=\"")
        .append(author())
        .append("\"><text><r>")
        .append(FONT)
        .append("<t xml:space=\"preserve\">")
        .append(XmlText.string(cut(note, 0)))
        .append("</t></r></text></comment>");
  }

  /** Puts our words below those of the note that the cell has. */
  void append(CellAddress cell, String note) {
    Existing there = existing.get(cell);
    String run =
        XmlText.prefixed(
            prefix,
            "<r>"
                + FONT
                + "<t xml:space=\"preserve\">"
                + XmlText.string(appended(there.words, note))
                + "</t></r>");
    if (there.text.empty()) {
      there.text.append(patch, run);
      return;
    }
    if (there.plainStart >= 0) {
      // words outside a run are not shown by all programs once there is a run
      patch.insert(there.plainStart, "<" + prefix + "r>");
      patch.insert(there.plainEnd, "</" + prefix + "r>");
    }
    patch.insert(there.place, run);
  }

  private static String appended(String words, String note) {
    String lead = (words.isEmpty() || words.endsWith("\n") ? "" : "\n") + MARKER + "\n";
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

  private int author() {
    if (author < 0) {
      author = authorCount;
      authors.append(
          patch, XmlText.prefixed(prefix, "<author>" + XmlText.escape(AUTHOR) + "</author>"));
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
      pack.add(
          part,
          ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
                  + namespace
                  + "\"><authors><author>"
                  + AUTHOR
                  + "</author></authors><commentList>"
                  + additions
                  + "</commentList></comments>")
              .getBytes(StandardCharsets.UTF_8));
    } else if (!additions.isEmpty()) {
      list.append(patch, XmlText.prefixed(prefix, additions.toString()));
    }
  }
}

package selfeval.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document.Outcome;
import selfeval.document.DocumentReader.Beyond;
import selfeval.document.DocumentReader.NotRead;
import selfeval.document.DocumentReader.Room;
import selfeval.document.Paragraph.Place;
import selfeval.ooxml.Limits;
import selfeval.ooxml.PartXml;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;

/** The text of a .docx, read in a stream: nothing but the body of the document. */
final class DocxText {
  private final PartXml xml;
  private final Room room;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** Paragraphs nest: a text box is located in one. */
  private final Deque<Open> open = new ArrayDeque<>();

  /** The rows that are open, since tables nest: the cells read so far. */
  private final Deque<List<String>> rows = new ArrayDeque<>();

  private int tables;

  private DocxText(PartXml xml, Room room) {
    this.xml = xml;
    this.room = room;
  }

  private static final class Open {
    private final StringBuilder text = new StringBuilder();
    private boolean listed;
  }

  static List<Paragraph> paragraphs(byte[] file, Limits limits, Room room)
      throws Unreadable, NotRead, Beyond {
    ZipPackage source = ZipPackage.open(file, limits);
    source.verify();
    Relationships.Relationship main = Relationships.of(source, "").first("officeDocument");
    if (main == null || !source.has(main.target())) {
      throw new NotRead(Outcome.UNSUPPORTED);
    }
    try (PartXml xml = PartXml.open(source, main.target())) {
      DocxText text = new DocxText(xml, room);
      text.read();
      return text.paragraphs;
    }
  }

  private void read() throws Unreadable, NotRead, Beyond {
    boolean root = true;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !xml.name().equals("document")) {
          throw new NotRead(Outcome.UNSUPPORTED);
        }
        root = false;
        start(xml.name());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.name());
      }
    }
  }

  private void start(String name) throws Unreadable, Beyond {
    Open now = open.peek();
    switch (name) {
      case "p" -> open.push(new Open());
      case "tbl" -> tables++;
      case "tr" -> rows.push(new ArrayList<>());
      case "tc" -> {
        if (!rows.isEmpty()) {
          rows.peek().add("");
        }
      }
      // What was deleted or moved away, codes of fields, and the second rendering of a drawing.
      case "del", "moveFrom", "instrText", "Fallback", "sectPr", "rPr" -> xml.skip();
      case "numPr" -> {
        if (now != null) {
          now.listed = true;
        }
      }
      case "t" -> {
        String text = xml.text(Integer.MAX_VALUE, "报告");
        room.text(text.length());
        if (now != null) {
          now.text.append(text);
        }
      }
      case "tab", "cr" -> append(now);
      case "br" -> {
        append(now);
        room.pages("page".equals(xml.attribute("/main", "type")) ? 1 : 0);
      }
      case "lastRenderedPageBreak" -> room.pages(1);
      default -> {
        // containers, and what is no text
      }
    }
  }

  private static void append(@Nullable Open now) {
    if (now != null) {
      now.text.append(' ');
    }
  }

  private void end(String name) {
    if (name.equals("tbl")) {
      tables--;
    } else if (name.equals("tr") && !rows.isEmpty()) {
      String row = String.join("\t", rows.pop());
      if (!row.isBlank()) {
        add(row, false);
      }
    } else if (name.equals("p") && !open.isEmpty()) {
      Open done = open.pop();
      String text = done.text.toString();
      List<String> row = rows.peek();
      if (row != null && !row.isEmpty()) {
        row.set(row.size() - 1, row.get(row.size() - 1) + text.replace('\t', ' ').strip());
      } else if (!text.isBlank()) {
        add(text, done.listed);
      }
    }
  }

  private void add(String text, boolean listed) {
    String place = "第" + (paragraphs.size() + 1) + "段";
    paragraphs.add(new Paragraph(text, List.of(new Place(0, place)), tables > 0, listed));
  }
}

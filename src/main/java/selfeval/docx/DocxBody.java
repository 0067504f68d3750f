package selfeval.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlScope;
import selfeval.ooxml.XmlText;

/**
 * The paragraphs of a document's body with the bytes where they are located. They are counted as
 * the reader of documents counts them, whatever their namespace, so that a place means the same.
 */
final class DocxBody {
  /** What the reader passes over. */
  private static final Set<String> PASSED_OVER =
      Set.of("del", "moveFrom", "instrText", "Fallback", "sectPr", "rPr");

  private final List<Block> blocks = new ArrayList<>();
  private final Map<DocxNote.Cell, List<Line>> cells = new HashMap<>();

  /** Paragraphs nest: a text box is located in one. */
  private final Deque<Line> open = new ArrayDeque<>();

  private final Deque<Row> rows = new ArrayDeque<>();
  private final Deque<int[]> tables = new ArrayDeque<>();
  private int begun;

  /**
   * A piece of a paragraph that comments can begin before and end behind.
   *
   * @param start where it begins in the part, bytes
   * @param end behind its last byte
   * @param from where its text begins in that of its paragraph
   * @param to behind its text
   */
  record Piece(int start, int end, int from, int to) {}

  /** A paragraph of the markup. */
  static final class Line {
    final int depth;
    final @Nullable XmlScope scope;
    final @Nullable Line outer;
    final StringBuilder text = new StringBuilder();
    final List<Piece> pieces = new ArrayList<>();

    /** Where its content begins, and where its end tag does; −1 of one without an end tag. */
    int content;

    int close = -1;
    private int piece = -1;
    private int pieceText;

    Line(XmlScan scan, @Nullable Line outer) {
      depth = scan.depth();
      scope = scan.scope();
      content = scan.tagEnd();
      this.outer = outer;
    }
  }

  /**
   * What counts as one paragraph.
   *
   * @param text what it says
   * @param lines the paragraphs of the markup; those of all cells of a row
   */
  record Block(String text, List<Line> lines) {}

  private static final class Row {
    final StringBuilder text = new StringBuilder();
    final List<Line> lines = new ArrayList<>();
    int cell = -1;
  }

  private DocxBody() {}

  /** Reads the main part of a document. */
  static DocxBody of(byte[] xml) {
    DocxBody body = new DocxBody();
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (scan.opening()) {
        body.start(scan);
        if (scan.empty()) {
          body.end(scan);
        }
      } else {
        body.end(scan);
      }
    }
    return body;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The paragraphs of a cell; empty where there is no such cell. */
  List<Line> lines(DocxNote.Cell cell) {
    return cells.getOrDefault(cell, List.of());
  }

  private void start(XmlScan scan) {
    String name = scan.local();
    Line now = open.peek();
    if (now != null && scan.depth() == now.depth + 1) {
      now.piece = scan.tagStart();
      now.pieceText = now.text.length();
    }
    if (PASSED_OVER.contains(name) && !scan.empty()) {
      scan.skip();
      end(scan);
      return;
    }
    switch (name) {
      case "p" -> open.push(new Line(scan, now));
      case "tbl" -> tables.push(new int[] {++begun, -1});
      case "tr" -> {
        rows.push(new Row());
        int[] table = tables.peek();
        if (table != null) {
          table[1]++;
        }
      }
      case "tc" -> {
        Row row = rows.peek();
        if (row != null) {
          row.cell++;
          row.text.append(row.cell == 0 ? "" : "\t");
        }
      }
      case "t" -> {
        int from = scan.tagEnd();
        if (!scan.empty()) {
          scan.skip();
          if (now != null) {
            now.text.append(XmlText.content(scan.xml, from, scan.tagStart()));
          }
          end(scan);
        }
      }
      case "tab", "cr", "br" -> {
        if (now != null) {
          now.text.append(' ');
        }
      }
      default -> {
        // containers, and what is no text
      }
    }
  }

  private void end(XmlScan scan) {
    String name = scan.local();
    Line now = open.peek();
    if (now != null && scan.depth() == now.depth + 1 && now.piece >= 0) {
      if (name.equals("pPr")) {
        now.content = scan.tagEnd();
      } else {
        now.pieces.add(new Piece(now.piece, scan.tagEnd(), now.pieceText, now.text.length()));
      }
      now.piece = -1;
    }
    if (name.equals("tbl") && !tables.isEmpty()) {
      tables.pop();
    } else if (name.equals("tr") && !rows.isEmpty()) {
      Row row = rows.pop();
      add(row.text.toString(), row.lines);
    } else if (name.equals("p") && now != null && now.depth == scan.depth()) {
      open.pop();
      now.close = scan.empty() ? -1 : scan.tagStart();
      paragraph(now);
    }
  }

  private void paragraph(Line line) {
    Row row = rows.peek();
    if (row == null || row.cell < 0) {
      add(line.text.toString(), List.of(line));
      return;
    }
    row.text.append(line.text.toString().replace('\t', ' ').strip());
    row.lines.add(line);
    int[] table = tables.peek();
    if (table != null) {
      cells
          .computeIfAbsent(
              new DocxNote.Cell(table[0], table[1], row.cell), key -> new ArrayList<>())
          .add(line);
    }
  }

  private void add(String text, List<Line> lines) {
    if (!text.isBlank()) {
      blocks.add(new Block(text, lines));
    }
  }
}

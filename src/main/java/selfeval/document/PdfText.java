package selfeval.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import selfeval.document.Document.Outcome;
import selfeval.document.DocumentReader.Beyond;
import selfeval.document.DocumentReader.NotRead;
import selfeval.document.DocumentReader.Room;

/** The text of a .pdf, page by page. A scanned one has none. */
final class PdfText {
  private PdfText() {}

  static List<Paragraph> paragraphs(byte[] file, Room room) throws NotRead, Beyond {
    List<Lines.Line> lines = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      room.pages(pages);
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new NotRead(Outcome.TIMED_OUT);
        }
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        Counted text = new Counted(room);
        stripper.writeText(document, text);
        for (String line : text.toString().split("\\R", -1)) {
          lines.add(new Lines.Line(line, page));
        }
      }
    } catch (InvalidPasswordException e) {
      throw new NotRead(Outcome.ENCRYPTED);
    } catch (IOException e) {
      if (e.getCause() instanceof Beyond beyond) {
        throw beyond;
      }
      throw new NotRead(Outcome.DAMAGED);
    }
    return Lines.joined(lines);
  }

  /** Takes what is written, within the limit. */
  private static final class Counted extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final Room room;

    Counted(Room room) {
      this.room = room;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      try {
        room.text(length);
      } catch (Beyond e) {
        throw new IOException(e);
      }
      text.append(characters, from, length);
    }

    @Override
    public String toString() {
      return text.toString();
    }

    @Override
    public void flush() {
      // it is in memory
    }

    @Override
    public void close() {
      // it is in memory
    }
  }
}

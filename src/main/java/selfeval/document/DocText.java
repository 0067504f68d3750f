package selfeval.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import selfeval.document.Document.Outcome;
import selfeval.document.DocumentReader.Beyond;
import selfeval.document.DocumentReader.NotRead;
import selfeval.document.DocumentReader.Room;
import selfeval.document.Paragraph.Place;

/** The text of a .doc of Word 97 or later. */
final class DocText {
  private DocText() {}

  static List<Paragraph> paragraphs(byte[] file, Room room) throws NotRead, Beyond {
    try (POIFSFileSystem fs = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      if (fs.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new NotRead(Outcome.ENCRYPTED);
      }
      if (!fs.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        throw new NotRead(Outcome.UNSUPPORTED);
      }
      try (HWPFDocument document = new HWPFDocument(fs)) {
        room.pages(
            document.getSummaryInformation() == null
                ? 0
                : Math.max(0, document.getSummaryInformation().getPageCount()));
        return paragraphs(document.getRange(), room);
      }
    } catch (EncryptedDocumentException e) {
      throw new NotRead(Outcome.ENCRYPTED);
    } catch (OldWordFileFormatException e) {
      throw new NotRead(Outcome.UNSUPPORTED);
    } catch (IOException e) {
      throw new NotRead(Outcome.DAMAGED);
    }
  }

  private static List<Paragraph> paragraphs(Range range, Room room) throws Beyond {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<String> row = new ArrayList<>();
    for (int i = 0, n = range.numParagraphs(); i < n; i++) {
      org.apache.poi.hwpf.usermodel.Paragraph one = range.getParagraph(i);
      String text = plain(Range.stripFields(one.text()));
      room.text(text.length());
      if (one.isTableRowEnd()) {
        add(String.join("\t", row), true, false, paragraphs);
        row.clear();
      } else if (one.isInTable()) {
        row.add(text);
      } else {
        add(text, false, one.isInList(), paragraphs);
      }
    }
    return paragraphs;
  }

  private static void add(String text, boolean table, boolean listed, List<Paragraph> paragraphs) {
    if (!text.isBlank()) {
      String place = "第" + (paragraphs.size() + 1) + "段";
      paragraphs.add(new Paragraph(text, List.of(new Place(0, place)), table, listed));
    }
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c < ' ' ? ' ' : c);
    }
    return out.toString().strip();
  }
}

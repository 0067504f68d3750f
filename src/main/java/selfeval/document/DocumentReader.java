package selfeval.document;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.document.Document.Outcome;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;

/**
 * Reads documents, their kind told by content. Whatever a document holds, nothing is thrown; .doc
 * and .pdf go through libraries that do not listen to being interrupted.
 */
public final class DocumentReader {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

  private final Limits limits;

  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /** Whether a library reads it that cannot be interrupted: then a process of its own is better. */
  public static boolean heavy(byte[] file) {
    return starts(file, '%', 'P', 'D', 'F') || starts(file, 0xD0, 0xCF, 0x11, 0xE0);
  }

  /** Whether it is a package of parts, as a .docx is. */
  public static boolean packed(byte[] file) {
    return starts(file, 'P', 'K', 3, 4);
  }

  /** Reads a document. */
  public Document read(byte[] file) {
    try {
      if (file.length > limits.get(Limit.FILE)) {
        return tooLarge(Limit.FILE);
      }
      List<Paragraph> paragraphs = paragraphs(file);
      return paragraphs.isEmpty()
          ? Document.unread(Outcome.NO_TEXT)
          : new Document(Outcome.READ, null, paragraphs);
    } catch (Beyond e) {
      return tooLarge(e.limit());
    } catch (NotRead e) {
      return Document.unread(e.outcome());
    } catch (Unreadable e) {
      return Document.unread(outcome(e.cause()));
    } catch (OutOfMemoryError e) {
      return tooLarge(Limit.MEMORY);
    } catch (RuntimeException | StackOverflowError e) {
      // What libraries throw at broken files is no defect of theirs or ours.
      LOG.debug("a document that cannot be read", e);
      return Document.unread(Outcome.DAMAGED);
    }
  }

  private List<Paragraph> paragraphs(byte[] file) throws Unreadable, NotRead, Beyond {
    Room room = new Room(limits);
    if (packed(file)) {
      return DocxText.paragraphs(file, limits, room);
    }
    if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      return DocText.paragraphs(file, room);
    }
    if (starts(file, '%', 'P', 'D', 'F')) {
      return PdfText.paragraphs(file, room);
    }
    return PlainText.paragraphs(file, room);
  }

  private Document tooLarge(Limit limit) {
    String what = limit.what() + "超过 " + limits.inUnits(limit) + " " + limit.unit();
    return Document.unread(
        Outcome.TOO_LARGE, what + "的上限，未核对；确是正常的报告，请用选项 --" + limit.option() + " 提高上限后重新审核。");
  }

  private static Outcome outcome(Unreadable.Cause cause) {
    return switch (cause) {
      case ENCRYPTED -> Outcome.ENCRYPTED;
      case DAMAGED -> Outcome.DAMAGED;
      case TOO_LARGE, OUT_OF_MEMORY -> Outcome.TOO_LARGE;
      case NOT_A_WORKBOOK, UNSUPPORTED -> Outcome.UNSUPPORTED;
    };
  }

  static boolean starts(byte[] file, int... with) {
    if (file.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((file[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** Ends the reading of a document for a named reason. */
  static final class NotRead extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    NotRead(Outcome outcome) {
      super(outcome.name(), null, false, false);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  /** Ends the reading of a document that is beyond a limit. */
  static final class Beyond extends Exception {
    private static final long serialVersionUID = 1L;

    private final Limit limit;

    Beyond(Limit limit) {
      super(limit.name(), null, false, false);
      this.limit = limit;
    }

    Limit limit() {
      return limit;
    }
  }

  /** What is left of the limits while a document is read. */
  static final class Room {
    private final Limits limits;
    private long characters;
    private long pages;

    Room(Limits limits) {
      this.limits = limits;
    }

    /** Counts text that was read. */
    void text(int length) throws Beyond {
      characters += length;
      if (characters > limits.get(Limit.CHARACTERS)) {
        throw new Beyond(Limit.CHARACTERS);
      }
    }

    /** Counts pages. */
    void pages(int more) throws Beyond {
      pages += more;
      if (pages > limits.get(Limit.PAGES)) {
        throw new Beyond(Limit.PAGES);
      }
    }
  }
}

package selfeval.run.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document;
import selfeval.document.Paragraph;
import selfeval.evidence.ReportContent;
import selfeval.evidence.ReportMatch;
import selfeval.output.Finished;
import selfeval.output.Succession;
import selfeval.output.Succession.Claim;
import selfeval.result.FileRecord;
import selfeval.result.ResultCodec;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;
import selfeval.run.input.ReportFile;

/** What a worker process and the one that started it say to each other. */
final class WorkerMessages {
  private WorkerMessages() {}

  static void writeFile(DataOutputStream out, FileContent content) throws IOException {
    text(out, content.file());
    text(out, content.sha256());
    bytes(out, content.bytes());
    out.writeInt(content.reports().size());
    for (ReportMatch.Candidate report : content.reports()) {
      text(out, report.file());
      text(out, report.sha256());
      out.writeBoolean(report.alone());
      writeDocument(out, report.document());
      writeSource(out, report.content());
    }
    out.flush();
  }

  /** A report on the disk is named: the other process reads it where it is. */
  private static void writeSource(DataOutputStream out, @Nullable ReportContent content)
      throws IOException {
    ReportFile report = content instanceof ReportFile file ? file : null;
    text(out, report == null ? null : report.sha256());
    if (report != null) {
      text(out, report.file().file());
      text(out, report.file().input().toString());
      text(out, report.file().below() == null ? null : report.file().below().toString());
      out.writeLong(report.most());
    }
  }

  private static @Nullable ReportFile readSource(DataInputStream in) throws IOException {
    String sha256 = text(in);
    if (sha256 == null) {
      return null;
    }
    String name = given(text(in));
    Path input = Path.of(given(text(in)));
    String below = text(in);
    InputFile file = new InputFile(name, input, below == null ? null : Path.of(below));
    return new ReportFile(file, sha256, in.readLong());
  }

  /**
   * What a worker is asked for: a file to audit, or else a document to read.
   *
   * @param document null where a file is to be audited
   */
  record Request(@Nullable FileContent file, byte @Nullable [] document) {}

  static Request readRequest(DataInputStream in) throws IOException {
    String file = text(in);
    return file == null
        ? new Request(null, given(bytes(in)))
        : new Request(readFile(file, in), null);
  }

  static FileContent readFile(DataInputStream in) throws IOException {
    return readFile(given(text(in)), in);
  }

  private static FileContent readFile(String file, DataInputStream in) throws IOException {
    String sha = text(in);
    byte[] bytes = given(bytes(in));
    List<ReportMatch.Candidate> reports = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      String name = given(text(in));
      String hash = text(in);
      boolean alone = in.readBoolean();
      ReportMatch.Candidate report = ReportMatch.Candidate.of(name, hash, alone, readDocument(in));
      reports.add(report.from(readSource(in)));
    }
    return new FileContent(file, bytes, sha, bytes.length, System.nanoTime(), null, null, reports);
  }

  /** Asks for a document: a request without a file's name. */
  static void askForDocument(DataOutputStream out, byte[] document) throws IOException {
    text(out, null);
    bytes(out, document);
    out.flush();
  }

  static void writeDocument(DataOutputStream out, Document document) throws IOException {
    text(out, document.outcome().name());
    text(out, document.reason());
    out.writeInt(document.paragraphs().size());
    for (Paragraph one : document.paragraphs()) {
      text(out, one.text());
      out.writeBoolean(one.table());
      out.writeBoolean(one.listed());
      out.writeInt(one.places().size());
      for (Paragraph.Place place : one.places()) {
        out.writeInt(place.from());
        text(out, place.words());
      }
    }
    out.flush();
  }

  static Document readDocument(DataInputStream in) throws IOException {
    Document.Outcome outcome = Document.Outcome.valueOf(given(text(in)));
    String reason = text(in);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      String words = given(text(in));
      boolean table = in.readBoolean();
      boolean listed = in.readBoolean();
      List<Paragraph.Place> places = new ArrayList<>();
      for (int m = in.readInt(); m > 0; m--) {
        int from = in.readInt();
        places.add(new Paragraph.Place(from, given(text(in))));
      }
      paragraphs.add(new Paragraph(words, places, table, listed));
    }
    return new Document(outcome, reason, paragraphs);
  }

  static void writeFinished(DataOutputStream out, Finished finished) throws IOException {
    bytes(out, ResultCodec.write(finished.record()));
    bytes(out, finished.annotated());
    bytes(out, finished.companion());
    out.writeInt(finished.copies().size());
    for (Finished.Copy copy : finished.copies()) {
      out.writeInt(copy.report());
      text(out, copy.extension());
      bytes(out, copy.bytes());
    }
    text(out, finished.extension());
    out.writeBoolean(finished.exhausted());
    Claim claim = finished.claim();
    text(out, claim.kind().name());
    out.writeBoolean(claim.sure());
    out.writeInt(claim.lines().size());
    for (long line : claim.lines()) {
      out.writeLong(line);
    }
    out.flush();
  }

  /** Reads what came of a file; throws IOException where it makes no sense. */
  static Finished readFinished(DataInputStream in, FileContent content) throws IOException {
    FileRecord record = ResultCodec.read(given(bytes(in))).took(content.millis());
    byte[] annotated = bytes(in);
    byte[] companion = bytes(in);
    List<Finished.Copy> copies = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      int report = in.readInt();
      String ending = given(text(in));
      copies.add(new Finished.Copy(report, ending, given(bytes(in))));
    }
    String extension = given(text(in));
    boolean exhausted = in.readBoolean();
    Succession.Kind kind = Succession.Kind.valueOf(given(text(in)));
    boolean sure = in.readBoolean();
    List<Long> lines = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      lines.add(in.readLong());
    }
    Claim claim = new Claim(kind, lines, sure);
    Finished finished = Finished.of(record, annotated, companion, extension, claim).copies(copies);
    return exhausted ? finished.outOfMemory() : finished;
  }

  private static <T> T given(@Nullable T value) throws IOException {
    if (value == null) {
      throw new IOException("a message without what it must have");
    }
    return value;
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    bytes(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    byte[] text = bytes(in);
    return text == null ? null : new String(text, StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    // Read piece by piece: a length is not believed before its bytes are there.
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}

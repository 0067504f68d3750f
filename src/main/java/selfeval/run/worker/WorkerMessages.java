package selfeval.run.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document;
import selfeval.document.Paragraph;
import selfeval.evidence.RegisterRow;
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
   * @param document a document to read, or null
   * @param rows the answer to a question about registers, or null
   */
  record Request(
      @Nullable FileContent file, byte @Nullable [] document, RegisterRow.@Nullable Rows rows) {}

  static Request readRequest(DataInputStream in) throws IOException {
    String file = text(in);
    if (file != null) {
      return new Request(readFile(file, in), null, null);
    }
    return in.readBoolean()
        ? new Request(null, given(bytes(in)), null)
        : new Request(null, null, readRows(in));
  }

  /** A question: what registers say of a form. */
  static void writeSought(DataOutputStream out, RegisterRow.Sought form) throws IOException {
    text(out, form.project());
    text(out, form.unit());
    text(out, form.department());
    text(out, form.year());
    text(out, form.template());
    out.flush();
  }

  static RegisterRow.Sought readSought(DataInputStream in) throws IOException {
    return new RegisterRow.Sought(
        given(text(in)), given(text(in)), given(text(in)), given(text(in)), given(text(in)));
  }

  /** The answer, which is no file and no document. */
  static void writeRows(DataOutputStream out, RegisterRow.Rows rows) throws IOException {
    text(out, null);
    out.writeBoolean(false);
    kinds(out, rows.given());
    kinds(out, rows.covering());
    out.writeInt(rows.notes().size());
    for (String note : rows.notes()) {
      text(out, note);
    }
    out.writeInt(rows.rows().size());
    for (RegisterRow row : rows.rows()) {
      text(out, row.kind().name());
      text(out, row.file());
      out.writeInt(row.values().size());
      for (Map.Entry<RegisterRow.Column, RegisterRow.Value> one : row.values().entrySet()) {
        text(out, one.getKey().name());
        text(out, one.getValue().text());
        text(out, one.getValue().place());
        text(out, one.getValue().title());
        text(out, one.getValue().moneyUnit());
      }
    }
    out.flush();
  }

  private static RegisterRow.Rows readRows(DataInputStream in) throws IOException {
    Set<RegisterRow.Kind> given = kinds(in);
    Set<RegisterRow.Kind> covering = kinds(in);
    List<String> notes = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      notes.add(given(text(in)));
    }
    List<RegisterRow> rows = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      RegisterRow.Kind kind = RegisterRow.Kind.valueOf(given(text(in)));
      String file = given(text(in));
      Map<RegisterRow.Column, RegisterRow.Value> values = new EnumMap<>(RegisterRow.Column.class);
      for (int m = in.readInt(); m > 0; m--) {
        RegisterRow.Column column = RegisterRow.Column.valueOf(given(text(in)));
        values.put(
            column,
            new RegisterRow.Value(given(text(in)), given(text(in)), given(text(in)), text(in)));
      }
      rows.add(new RegisterRow(kind, file, values));
    }
    return new RegisterRow.Rows(rows, given, covering, notes);
  }

  private static void kinds(DataOutputStream out, Set<RegisterRow.Kind> kinds) throws IOException {
    out.writeInt(kinds.size());
    for (RegisterRow.Kind kind : kinds) {
      text(out, kind.name());
    }
  }

  private static Set<RegisterRow.Kind> kinds(DataInputStream in) throws IOException {
    Set<RegisterRow.Kind> kinds = EnumSet.noneOf(RegisterRow.Kind.class);
    for (int n = in.readInt(); n > 0; n--) {
      kinds.add(RegisterRow.Kind.valueOf(given(text(in))));
    }
    return kinds;
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
    out.writeBoolean(true);
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

package selfeval.batch;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.output.Finished;
import selfeval.output.Succession;
import selfeval.output.Succession.Claim;
import selfeval.report.FileResult;
import selfeval.report.LedgerEntry;
import selfeval.report.Outcome;
import selfeval.report.ResultLine;
import selfeval.report.StoredResult;
import selfeval.term.Severity;
import selfeval.term.State;

/** What a worker process and the one that started it say to each other. */
final class WorkerMessages {
  private WorkerMessages() {}

  static void writeFile(DataOutputStream out, FileContent content) throws IOException {
    text(out, content.file());
    text(out, content.sha256());
    bytes(out, content.bytes());
    out.flush();
  }

  static FileContent readFile(DataInputStream in) throws IOException {
    String file = text(in);
    String sha = text(in);
    byte[] bytes = bytes(in);
    return new FileContent(file, bytes, sha, bytes.length, System.nanoTime(), null, null);
  }

  static void writeFinished(DataOutputStream out, Finished finished) throws IOException {
    FileResult result = finished.result();
    text(out, result.outcome().name());
    text(out, result.state() == null ? null : result.state().key());
    text(out, result.reason());
    out.writeInt(result.remarks().size());
    for (String remark : result.remarks()) {
      text(out, remark);
    }
    bytes(out, finished.forms());
    bytes(out, finished.annotated());
    bytes(out, finished.companion());
    text(out, finished.extension());
    for (Severity severity : Severity.values()) {
      out.writeInt(finished.findings().getOrDefault(severity, 0));
    }
    out.writeInt(finished.failedChecks());
    Claim claim = finished.claim();
    text(out, claim.kind().name());
    out.writeBoolean(claim.sure());
    out.writeInt(claim.lines().size());
    for (long line : claim.lines()) {
      out.writeLong(line);
    }
    out.flush();
  }

  static Finished readFinished(DataInputStream in, FileContent content) throws IOException {
    Outcome outcome = Outcome.valueOf(text(in));
    State state = State.of(text(in));
    String reason = text(in);
    List<String> remarks = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      remarks.add(text(in));
    }
    FileResult result =
        new FileResult(
            content.file(),
            null,
            content.sha256(),
            content.size(),
            content.millis(),
            outcome,
            state,
            reason,
            null,
            null,
            null,
            null,
            List.of(),
            remarks,
            List.of(),
            List.of());
    byte[] forms = bytes(in);
    byte[] annotated = bytes(in);
    byte[] companion = bytes(in);
    String extension = text(in);
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      int count = in.readInt();
      if (count > 0) {
        findings.put(severity, count);
      }
    }
    int failedChecks = in.readInt();
    Succession.Kind kind = Succession.Kind.valueOf(text(in));
    boolean sure = in.readBoolean();
    List<Long> lines = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      lines.add(in.readLong());
    }
    LedgerEntry entry = entry(result, forms);
    return new Finished(
        result,
        entry,
        forms,
        null,
        annotated,
        companion,
        null,
        null,
        extension,
        findings,
        failedChecks,
        Finished.named(entry),
        new Claim(kind, lines, sure));
  }

  /** What the ledger needs stands in the result's line. */
  private static LedgerEntry entry(FileResult result, byte[] forms) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(forms.length + 512);
    ResultLine.write(line, result, forms);
    return StoredResult.parse(line.toString(StandardCharsets.UTF_8).stripTrailing()).entry();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] text = bytes(in);
    return text == null ? null : new String(text, StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
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

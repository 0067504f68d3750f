package selfeval.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.annotate.Annotated;
import selfeval.annotate.Annotator;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.report.FileResult;
import selfeval.report.Outcome;
import selfeval.report.StoredResult;
import selfeval.round.FormRound;
import selfeval.round.FormerForm;
import selfeval.round.Match;
import selfeval.round.Replies;
import selfeval.round.Reply;
import selfeval.round.RoundComparison;
import selfeval.waiver.Waivers;
import selfeval.workbook.Limits;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.Workbook;
import selfeval.workbook.WorkbookReader;

/** One file the whole way through. Whatever a file holds, it costs only itself. */
final class FileAuditor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileAuditor.class);

  private final Limits limits;
  private final WorkbookReader workbooks;
  private final FormReader forms;
  private final Waivers waivers;
  private final PreviousRound previous;
  private final Auditor auditor = new Auditor();
  private final Annotator annotator = new Annotator();

  /**
   * @param waivers the findings that the office accepts
   * @param previous the round before, closed with this; null where none was named
   */
  FileAuditor(Limits limits, FormReader forms, Waivers waivers, PreviousRound previous) {
    this.limits = limits;
    this.workbooks = new WorkbookReader(limits);
    this.forms = forms;
    this.waivers = waivers;
    this.previous = previous;
  }

  /**
   * What came of one file.
   *
   * @param result for the reports; without the place of the annotated workbook
   * @param annotated the annotated workbook, or null
   * @param companion the workbook with the findings alone, or null
   * @param extension the annotated workbook's extension, or null
   */
  record Audited(FileResult result, byte[] annotated, byte[] companion, String extension) {
    static Audited refused(FileResult result) {
      return new Audited(result, null, null, null);
    }
  }

  Audited audit(InputFile input) {
    long start = System.nanoTime();
    MessageDigest digest = sha256();
    long[] size = {0};
    byte[] bytes;
    try {
      bytes = read(input.path(), digest, size);
    } catch (IOException e) {
      LOG.debug("cannot read {}", input.path(), e);
      String reason =
          e instanceof NoSuchFileException
              ? "审核过程中文件被移走或删除，请确认文件仍在原处后重新审核。"
              : "文件无法读取（可能没有权限、被其他程序占用或存储介质有问题），请检查后重新审核。";
      return refused(input, null, 0, start, Outcome.DAMAGED, reason);
    }
    String sha = HexFormat.of().formatHex(digest.digest());
    if (bytes == null) {
      String reason =
          String.format(
              Locale.ROOT,
              "文件大小 %d MB，超过上限 %d MB，请删除与自评表无关的图片或附件后重新提交。",
              size[0] >> 20,
              limits.fileBytes() >> 20);
      return refused(input, sha, size[0], start, Outcome.TOO_LARGE, reason);
    }
    try {
      return audit(input, sha, bytes, start);
    } catch (OutOfMemoryError e) {
      return refused(
          input,
          sha,
          size[0],
          start,
          Outcome.TOO_LARGE,
          "审核该文件所需的内存超过了程序可用的内存，请用 java -Xmx 加大内存，或删除与自评表无关的内容后重新审核。");
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("internal error in {}", input.file(), e);
      return refused(
          input,
          sha,
          size[0],
          start,
          Outcome.INTERNAL_ERROR,
          "程序处理该文件时出现内部错误（" + e.getClass().getSimpleName() + "），文件未审核，请人工审核，并将文件交给程序维护人员。");
    }
  }

  private Audited audit(InputFile input, String sha, byte[] bytes, long start) {
    Reading reading = workbooks.read(bytes);
    if (reading instanceof Refusal refusal) {
      return refused(input, sha, bytes.length, start, outcome(refusal.cause()), refusal.reason());
    }
    Workbook workbook = (Workbook) reading;
    byte[] agencys = workbooks.unlocked(bytes);
    List<String> remarks = new ArrayList<>();
    List<Reply> replies = List.of();
    boolean cameBack = false;
    if (annotator.mayBeAnnotated(workbook)) {
      replies = annotator.replies(workbook);
      Annotated stripped = annotator.strip(agencys, workbook);
      remarks.addAll(stripped.remarks());
      if (stripped.file() != agencys && workbooks.read(stripped.file()) instanceof Workbook plain) {
        agencys = stripped.file();
        workbook = plain;
        cameBack = true;
      }
    }
    List<Located> located = forms.read(workbook);
    if (located.isEmpty()) {
      return refused(
          input,
          sha,
          bytes.length,
          start,
          Outcome.NO_FORM,
          "工作簿中没有找到项目支出绩效自评表（需有年度指标值、实际完成值等栏目），请确认是否交错了文件。");
    }
    List<FormAudit> audits = new ArrayList<>();
    for (FormAudit audit : auditor.audit(workbook, located)) {
      audits.add(audit.waive(waivers, input.file()));
    }
    List<FormRound> rounds = rounds(input, audits, replies, remarks);
    String name = input.file().substring(input.file().lastIndexOf('/') + 1);
    name = cameBack ? Names.agencys(name) : name;
    Annotated annotated = annotator.annotate(agencys, workbook, name, audits, rounds);
    remarks.addAll(workbook.remarks());
    remarks.addAll(annotated.remarks());
    FileResult result =
        new FileResult(
            input.file(),
            sha,
            bytes.length,
            millisSince(start),
            Outcome.AUDITED,
            null,
            null,
            null,
            remarks,
            audits,
            rounds);
    return new Audited(
        result, annotated.file(), annotated.companion(), workbook.kind().extension());
  }

  private List<FormRound> rounds(
      InputFile input, List<FormAudit> audits, List<Reply> rows, List<String> remarks) {
    if (previous == null && rows.isEmpty()) {
      return Collections.nCopies(audits.size(), FormRound.FIRST);
    }
    List<Match> matches = previous == null ? null : previous.match(input.file(), audits);
    Map<Long, StoredResult> lines = matches == null ? Map.of() : previous.lines(matches);
    Replies replies = new Replies(rows, audits, matches);
    remarks.addAll(replies.remarks());
    List<FormRound> rounds = new ArrayList<>(audits.size());
    for (int i = 0; i < audits.size(); i++) {
      Match match = matches == null ? null : matches.get(i);
      FormerForm former = null;
      if (match != null && match.former() != null) {
        former = lines.get(match.former().line()).former(match.former().number());
      }
      rounds.add(RoundComparison.of(audits.get(i), match, former, replies.of(i)));
    }
    return rounds;
  }

  /** Lets go of the results of the round before. */
  @Override
  public void close() throws IOException {
    if (previous != null) {
      previous.close();
    }
  }

  private static Audited refused(
      InputFile input, String sha, long size, long start, Outcome outcome, String reason) {
    return Audited.refused(refusal(input, sha, size, millisSince(start), outcome, reason));
  }

  /** What is reported of a file that was given up. */
  static Audited overdue(InputFile input, Duration deadline) {
    String reason =
        String.format(
            Locale.ROOT, "审核该文件超过 %d 秒仍未完成，已放弃，文件未审核；请检查文件是否异常庞大或已损坏。", deadline.toSeconds());
    return Audited.refused(refusal(input, null, 0, deadline.toMillis(), Outcome.TIMED_OUT, reason));
  }

  private static FileResult refusal(
      InputFile input, String sha, long size, long millis, Outcome outcome, String reason) {
    return new FileResult(
        input.file(),
        sha,
        size,
        millis,
        outcome,
        reason,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Outcome outcome(Refusal.Cause cause) {
    return switch (cause) {
      case NOT_A_WORKBOOK -> Outcome.NOT_A_WORKBOOK;
      case ENCRYPTED -> Outcome.ENCRYPTED;
      case DAMAGED -> Outcome.DAMAGED;
      case UNSUPPORTED -> Outcome.UNSUPPORTED;
      case TOO_LARGE -> Outcome.TOO_LARGE;
    };
  }

  /**
   * The file's bytes, or null where it is over the limit; size and digest are of the whole file.
   */
  private byte[] read(Path path, MessageDigest digest, long[] size) throws IOException {
    long declared = Files.size(path);
    ByteArrayOutputStream kept =
        new ByteArrayOutputStream((int) Math.min(Math.max(declared, 32), limits.fileBytes()));
    byte[] buffer = new byte[64 << 10];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size[0] += n;
        if (size[0] <= limits.fileBytes()) {
          kept.write(buffer, 0, n);
        }
      }
    }
    return size[0] <= limits.fileBytes() ? kept.toByteArray() : null;
  }

  /** The hash of a file as results name it. */
  static String sha256(Path path) throws IOException {
    return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(path)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}

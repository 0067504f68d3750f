package selfeval.run.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.audit.FormAuditor;
import selfeval.disk.Trouble;
import selfeval.evidence.ReportMatch;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.result.FileRecord;
import selfeval.result.Outcome;

/**
 * A file as it was read, once: what is audited is what is hashed.
 *
 * @param file path below its INPUT, as in the result file
 * @param bytes null where it could not be read, or is over the limit
 * @param sha256 of the whole file, or null where it could not be read
 * @param size of the whole file, bytes
 * @param begun when its turn came, ns of a steady clock
 * @param outcome of a file without bytes; else null
 * @param trouble why there are no bytes, in Chinese; else null
 * @param reports the reports that may belong to it, where another process found them
 */
public record FileContent(
    String file,
    byte @Nullable [] bytes,
    @Nullable String sha256,
    long size,
    long begun,
    @Nullable Outcome outcome,
    @Nullable String trouble,
    List<ReportMatch.Candidate> reports) {
  public FileContent {
    reports = List.copyOf(reports);
  }

  /** A file of which no reports are known. */
  public FileContent(
      String file,
      byte @Nullable [] bytes,
      @Nullable String sha256,
      long size,
      long begun,
      @Nullable Outcome outcome,
      @Nullable String trouble) {
    this(file, bytes, sha256, size, begun, outcome, trouble, List.of());
  }

  /** The same with the reports that may belong to it. */
  public FileContent with(List<ReportMatch.Candidate> found) {
    return new FileContent(file, bytes, sha256, size, begun, outcome, trouble, found);
  }

  private static final Logger LOG = LoggerFactory.getLogger(FileContent.class);

  /** A file that is too large in any case is hashed no longer than this. */
  private static final Duration LONGEST_HASH = Duration.ofSeconds(10);

  /**
   * Reads a file; does not throw, since what is wrong with one file is a result.
   *
   * @param spent time that it cost before
   */
  public static FileContent read(InputFile input, Limits limits, Duration spent) {
    long begun = System.nanoTime() - spent.toNanos();
    MessageDigest digest = digest();
    long most = limits.get(Limit.FILE);
    long size = 0;
    try (OpenedInput opened = OpenedInput.open(input);
        InputStream in = opened.stream()) {
      long declared = opened.size();
      // one byte more than there should be, so that most files are read whole at once
      byte[] kept = new byte[(int) Math.min(Math.max(declared, 32), most) + 1];
      int filled = 0;
      for (int n = 0; n >= 0; n = in.read(kept, filled, kept.length - filled)) {
        digest.update(kept, filled, n);
        size += n;
        filled += n;
        if (size > most) {
          filled = 0;
          if (System.nanoTime() - begun > LONGEST_HASH.toNanos()) {
            return tooLarge(input, limits, null, Math.max(size, declared), begun);
          }
        } else if (filled == kept.length) {
          kept = Arrays.copyOf(kept, (int) Math.min(2L * filled, most + 1));
        }
      }
      String sha = HexFormat.of().formatHex(digest.digest());
      return size <= most
          ? new FileContent(input.file(), Arrays.copyOf(kept, filled), sha, size, begun, null, null)
          : tooLarge(input, limits, sha, size, begun);
    } catch (IOException e) {
      LOG.debug("cannot read {}", input.path(), e);
      return new FileContent(input.file(), null, null, 0, begun, outcome(e), describe(e));
    }
  }

  private static FileContent tooLarge(
      InputFile input, Limits limits, @Nullable String sha256, long size, long begun) {
    String trouble = limits.exceeded(Limit.FILE);
    return new FileContent(input.file(), null, sha256, size, begun, Outcome.TOO_LARGE, trouble);
  }

  private static Outcome outcome(IOException e) {
    boolean none = e instanceof Unopened unopened && unopened.why() != Unopened.Why.REPLACED;
    return none ? Outcome.NOT_A_WORKBOOK : Outcome.DAMAGED;
  }

  /** What is said of a file that could not be opened or read, a Chinese sentence. */
  public static String describe(IOException e) {
    if (e instanceof Unopened unopened) {
      return switch (unopened.why()) {
        case LINK -> "这是符号链接，或者它所在的文件夹是符号链接；为避免读到输入文件夹以外的内容，没有打开，请把文件本身放进输入文件夹后重新审核。";
        case NOT_REGULAR -> "这不是普通文件（可能是管道或设备），不能审核，请给出工作簿文件。";
        case REPLACED -> "打开文件时它一再被替换，没有审核，请等文件不再变化后重新审核。";
      };
    }
    if (e instanceof NoSuchFileException) {
      return "审核过程中文件被移走或删除，请确认文件仍在原处后重新审核。";
    }
    if (Trouble.handlesUsedUp()) {
      return "系统允许本程序同时打开的文件太少，没有读取该文件；请减小 --jobs，或提高系统的限制（ulimit -n）后重新审核。";
    }
    return "文件无法读取（可能没有权限、被其他程序占用或存储介质有问题），请检查后重新审核。";
  }

  /** A file of which nothing but its name is known; {@code spent} is what it cost. */
  public static FileContent unread(InputFile input, Duration spent) {
    long begun = System.nanoTime() - spent.toNanos();
    return new FileContent(input.file(), null, null, 0, begun, null, null);
  }

  /** What is reported of a file that the program failed at; the defect is logged with its trace. */
  public FileRecord defect(Throwable thrown) {
    return FormAuditor.defect(file, sha256, size, thrown).took(millis());
  }

  /** What is reported of a file without bytes. */
  public FileRecord unread() {
    return refusal(Objects.requireNonNull(outcome, "a file without bytes has an outcome"), trouble);
  }

  /** What is reported of a file that is not audited. */
  public FileRecord refusal(Outcome outcome, @Nullable String reason) {
    return FileRecord.notAudited(file, sha256, size, outcome, reason).took(millis());
  }

  /** Time since its turn came, ms. */
  public long millis() {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package selfeval.run.folder;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import selfeval.audit.AuditResult;
import selfeval.audit.Beside;
import selfeval.audit.FormAuditor;
import selfeval.evidence.ReportMatch;
import selfeval.evidence.YearBefore;
import selfeval.ooxml.Limits;
import selfeval.output.Finished;
import selfeval.output.Succession;
import selfeval.output.Succession.Claim;
import selfeval.output.Succession.Standing;
import selfeval.result.FileRecord;
import selfeval.result.FormIdentity;
import selfeval.result.Outcome;
import selfeval.round.Past;
import selfeval.round.Sought;
import selfeval.run.input.FileContent;
import selfeval.template.Templates;
import selfeval.waiver.Waivers;

/**
 * Audits files for an output folder: each is held against the results there that it continues. Safe
 * for use by many threads.
 */
public final class FolderAuditor {
  private final FormAuditor auditor;
  private final Waivers waivers;
  private final @Nullable Succession previous;
  private final Supplier<Succession> former;
  private final Templates templates;

  /**
   * @param templates by which is judged
   * @param waivers the findings that the office accepts
   * @param previous the results that forms are compared with; null for those they replace
   * @param former gives the results that the output folder holds now
   */
  FolderAuditor(
      FormAuditor auditor,
      Templates templates,
      Waivers waivers,
      @Nullable Succession previous,
      Supplier<Succession> former) {
    this.auditor = auditor;
    this.waivers = waivers;
    this.previous = previous;
    this.former = former;
    this.templates = templates;
  }

  /** The templates by which it judges. */
  public Templates templates() {
    return templates;
  }

  /**
   * Audits a file that was read.
   *
   * @param within how much it may cost
   * @param registers finds what registers say of its forms
   */
  public Finished audit(FileContent content, Limits within, Beside.Registers registers) {
    return audit(
        content, within, (file, forms) -> ReportMatch.of(content.reports(), forms), registers);
  }

  /**
   * Audits a file that was read.
   *
   * @param within how much it may cost
   * @param reports finds the reports of its forms
   * @param registers finds what registers say of them
   */
  Finished audit(
      FileContent content, Limits within, Beside.Reports reports, Beside.Registers registers) {
    byte[] bytes = content.bytes();
    String sha256 = content.sha256();
    if (bytes == null || sha256 == null) {
      return Finished.of(content.unread(), Claim.NEW);
    }
    Succession earlier = former.get();
    if (earlier.superseded(sha256)) {
      FileRecord passedOver =
          FileRecord.notAudited(content.file(), sha256, content.size(), Outcome.AUDITED, null);
      return Finished.of(passedOver, Claim.SUPERSEDED);
    }
    Matching matching = new Matching(earlier, sha256);
    Beside beside = new Beside(waivers, matching, reports, registers);
    AuditResult result = auditor.within(within).audit(content.file(), bytes, sha256, beside);
    FileRecord record = result.record().took(content.millis());
    Claim claim = record.outcome() == Outcome.AUDITED ? matching.claim : Claim.NEW;
    Finished finished =
        Finished.of(record, result.annotated(), result.companion(), result.extension(), claim)
            .copies(copies(result));
    return result.outOfMemory() ? finished.outOfMemory() : finished;
  }

  private static List<Finished.Copy> copies(AuditResult result) {
    return result.copies().stream()
        .map(copy -> new Finished.Copy(copy.report(), copy.extension(), copy.bytes()))
        .toList();
  }

  /** Finds what one file continues, and remembers it. */
  private final class Matching implements Beside.Former {
    private final Succession earlier;
    private final String sha256;
    private Claim claim = Claim.NEW;

    Matching(Succession earlier, String sha256) {
      this.earlier = earlier;
      this.sha256 = sha256;
    }

    @Override
    public Past of(String file, List<Sought> forms) {
      Standing standing = earlier.of(file, sha256, forms);
      claim = standing.claim();
      return previous != null ? previous.past(file, forms) : earlier.past(standing, forms);
    }

    @Override
    public @Nullable YearBefore yearBefore(FormIdentity form) {
      YearBefore found = previous == null ? null : previous.yearBefore(form);
      return found != null ? found : earlier.yearBefore(form);
    }
  }
}

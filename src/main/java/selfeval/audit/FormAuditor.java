package selfeval.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.annotate.Annotated;
import selfeval.check.AuditOptions;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.check.Note;
import selfeval.check.rule.Rules;
import selfeval.evidence.RegisterRules;
import selfeval.evidence.ReportRules;
import selfeval.file.WorkbookFile;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.office.OfficeChecks;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.opinion.AnnotationPlanner;
import selfeval.result.AnnotatedName;
import selfeval.result.EvidenceRecord;
import selfeval.result.FileRecord;
import selfeval.result.FormIdentity;
import selfeval.result.FormRecord;
import selfeval.result.Outcome;
import selfeval.result.Recorder;
import selfeval.round.Past;
import selfeval.round.Replies;
import selfeval.round.RoundComparison;
import selfeval.round.Sought;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.workbook.Refusal;
import selfeval.workbook.Workbook;

/**
 * Audits one file: its bytes and what is beside them come in, its findings and the annotated
 * workbook go out. Knows no folders, clocks or global state, and is safe for use by several threads
 * at once. Whatever a file holds, it costs only itself: nothing is thrown.
 *
 * <pre>{@code
 * FormAuditor auditor = FormAuditor.standard();
 * AuditResult first = auditor.audit("自评表.xlsx", bytes, Beside.NOTHING);
 * for (FormRecord form : first.record().forms()) {
 *   for (FindingRecord finding : form.findings()) {
 *     System.out.println(finding.severity().chinese() + " " + finding.finding().message());
 *   }
 * }
 * byte[] annotated = first.annotated();
 * Beside beside = Beside.NOTHING.former(first.record());
 * AuditResult second = auditor.audit("自评表-审核.xlsx", annotated, beside);
 * }</pre>
 */
public final class FormAuditor {
  private static final Logger LOG = LoggerFactory.getLogger(FormAuditor.class);

  private static final String NO_FORM = "工作簿中没有找到项目支出绩效自评表（需有年度指标值、实际完成值等栏目），请确认是否交错了文件。";

  private final FormReader forms;
  private final Severity returnOn;
  private final Limits limits;
  private final Auditor auditor;

  private FormAuditor(FormReader forms, Severity returnOn, Limits limits, Auditor auditor) {
    this.forms = forms;
    this.returnOn = returnOn;
    this.limits = limits;
    this.auditor = auditor;
  }

  /**
   * @param templates the templates that forms are recognised by
   * @param forced the template to read every form with, or null to recognise it
   * @param returnOn what sends a form back: a finding at least this grave
   * @param limits how much one file may cost
   * @param options what the office knows beside the forms
   */
  public FormAuditor(
      Templates templates,
      @Nullable Template forced,
      Severity returnOn,
      Limits limits,
      AuditOptions options) {
    this(
        new FormReader(templates, forced),
        returnOn,
        limits,
        new Auditor(Rules.all(), new OfficeChecks(), options));
  }

  /** One with the built-in templates, where errors send a form back. */
  public static FormAuditor standard() {
    Templates builtIn = Templates.load(null, ruleIds(), OfficeChecks.SYNTAX);
    return new FormAuditor(builtIn, null, Severity.ERROR, Limits.standard(), AuditOptions.NONE);
  }

  /** The identifiers of all rules that templates may adjust. */
  public static Set<String> ruleIds() {
    Set<String> ids = new LinkedHashSet<>(Rules.ids());
    ids.addAll(ReportRules.ids());
    ids.addAll(RegisterRules.ids());
    return ids;
  }

  /** The same with other limits. */
  public FormAuditor within(Limits others) {
    return new FormAuditor(forms, returnOn, others, auditor);
  }

  /**
   * Audits a file.
   *
   * @param name its name, or its path with /, as reports name it
   * @param bytes its content, never changed
   * @param beside what it is audited with
   */
  public AuditResult audit(String name, byte[] bytes, Beside beside) {
    return audit(name, bytes, sha256(bytes), beside);
  }

  /**
   * Audits a file whose hash is known.
   *
   * @param sha256 of the bytes, lower-case hex
   */
  public AuditResult audit(String name, byte[] bytes, String sha256, Beside beside) {
    Input input = new Input(name, bytes, sha256, beside);
    try {
      if (!WordForms.isDocument(name, bytes)) {
        return audited(input, new WorkbookFile(bytes, limits), List.of());
      }
      WordForms made = WordForms.of(bytes, forms, limits);
      byte[] workbook = made.workbook();
      return workbook == null
          ? AuditResult.of(input.refused(made.outcome(), made.reason()))
          : audited(input, new WorkbookFile(workbook, limits), made.remarks());
    } catch (OutOfMemoryError e) {
      String reason = limits.exceeded(Limit.MEMORY);
      FileRecord record = input.refused(Outcome.TOO_LARGE, reason);
      return AuditResult.of(record, true);
    } catch (RuntimeException | StackOverflowError e) {
      return AuditResult.of(defect(name, sha256, bytes.length, e));
    }
  }

  /**
   * What is reported of a file that the program failed at; the defect is logged with its trace.
   *
   * @param sha256 of the file, or null
   * @param size of the file, bytes
   */
  public static FileRecord defect(
      String name, @Nullable String sha256, long size, Throwable thrown) {
    // A thread that was interrupted was given up: what it throws is no defect, and is dropped.
    if (!Thread.currentThread().isInterrupted()) {
      LOG.error("internal error in {}", name, thrown);
    }
    return FileRecord.notAudited(
        name,
        sha256,
        size,
        Outcome.INTERNAL_ERROR,
        "程序处理该文件时出现内部错误（" + thrown.getClass().getSimpleName() + "），文件未审核，请人工审核，并将文件交给程序维护人员。");
  }

  private record Input(String name, byte[] bytes, String sha256, Beside beside) {
    FileRecord refused(Outcome outcome, @Nullable String reason) {
      return FileRecord.notAudited(name, sha256, bytes.length, outcome, reason);
    }
  }

  /** What tells the forms that a file holds from others; none where it cannot be read so. */
  public List<FormIdentity> identities(String name, byte[] bytes) {
    try {
      byte[] workbook =
          WordForms.isDocument(name, bytes) ? WordForms.of(bytes, forms, limits).workbook() : bytes;
      return workbook != null
              && new WorkbookFile(workbook, limits).reading() instanceof Workbook book
          ? forms.read(book).stream().map(one -> Evidence.identity(one.form())).toList()
          : List.of();
    } catch (RuntimeException e) {
      LOG.debug("cannot look into {}", name, e);
      return List.of();
    }
  }

  /**
   * @param made Chinese sentences on how the workbook was made, where it is not the agency's own
   */
  private AuditResult audited(Input input, WorkbookFile file, List<String> made) {
    if (file.reading() instanceof Refusal refusal) {
      FileRecord refused = input.refused(outcome(refusal.cause()), refusal.reason());
      boolean outOfMemory = refusal.cause() == Unreadable.Cause.OUT_OF_MEMORY;
      return AuditResult.of(refused, outOfMemory);
    }
    Workbook workbook = (Workbook) file.reading();
    List<String> remarks = new ArrayList<>(made);
    remarks.addAll(file.remarks());
    List<Located> located = forms.read(workbook);
    if (located.isEmpty()) {
      String why = forms.notUnderstood(workbook);
      return AuditResult.of(input.refused(Outcome.NO_FORM, why == null ? NO_FORM : why));
    }
    List<FormAudit> audits = new ArrayList<>();
    List<FormRecord> records = new ArrayList<>();
    Evidence evidence = Evidence.of(input.name, located, input.beside, forms, limits);
    for (FormAudit audit : auditor.audit(workbook, located, evidence::checks)) {
      FormAudit waived = audit.waive(input.beside.waivers(), input.name);
      List<EvidenceRecord> held = evidence.records(audits.size());
      audits.add(waived);
      List<Note> notes = evidence.notes(audits.size() - 1);
      records.add(Recorder.record(waived, returnOn).noted(notes).evidence(held));
    }
    remarks.addAll(evidence.remarks());
    List<Sought> sought = Sought.of(records, Replies.source(file.replies()));
    Past past = input.beside.former().of(input.name, sought);
    records = RoundComparison.compare(records, past, file.replies(), remarks);
    String name = input.name.substring(input.name.lastIndexOf('/') + 1);
    name = file.cameBack() ? AnnotatedName.agencys(name) : name;
    Annotated annotated =
        file.annotate(
            AnnotationPlanner.plan(workbook, name, audits, records, ReportRules.ids()::contains));
    remarks.addAll(workbook.remarks());
    remarks.addAll(annotated.remarks());
    List<AuditResult.Copy> copies =
        ReportCopies.of(evidence.matches(), records, evidence.anchors(), limits, remarks);
    FileRecord record =
        FileRecord.audited(
            input.name, input.sha256, input.bytes.length, remarks, records, evidence.reports());
    return new AuditResult(
        record,
        annotated.file(),
        annotated.companion(),
        workbook.kind().extension(),
        false,
        copies);
  }

  private static Outcome outcome(Unreadable.Cause cause) {
    return switch (cause) {
      case NOT_A_WORKBOOK -> Outcome.NOT_A_WORKBOOK;
      case ENCRYPTED -> Outcome.ENCRYPTED;
      case DAMAGED -> Outcome.DAMAGED;
      case UNSUPPORTED -> Outcome.UNSUPPORTED;
      case TOO_LARGE, OUT_OF_MEMORY -> Outcome.TOO_LARGE;
    };
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

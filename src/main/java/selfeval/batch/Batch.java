package selfeval.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.FormReader;
import selfeval.report.FileResult;
import selfeval.report.Ledger;
import selfeval.report.LedgerEntry;
import selfeval.report.Outcome;
import selfeval.report.ResultLine;
import selfeval.template.Severity;
import selfeval.template.Stage;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.workbook.Limits;

/** Audits files and folders into an output folder. */
public final class Batch {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final byte[] NO_FORMS = {'[', ']'};

  private final BatchOptions options;
  private final Progress progress;

  public Batch(BatchOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs the audit. Templates and inputs are checked before anything is written.
   *
   * @throws UsageException for wrong usage
   * @throws selfeval.template.TemplateException for a mistake in a template file
   * @throws OutputException where the output could not be written
   */
  public Summary run() {
    Templates templates = Templates.load(options.templates());
    Template forced = null;
    if (options.template() != null) {
      forced = templates.byId(options.template()).orElse(null);
      if (forced == null) {
        throw new UsageException("没有名为“" + options.template() + "”的模板，可用 templates 命令查看全部模板的编号。");
      }
    }
    Inputs inputs = Inputs.collect(options.inputs());
    FileAuditor auditor = new FileAuditor(Limits.standard(), new FormReader(templates, forced));
    try (OutputFolder folder = OutputFolder.open(options.out(), options.inputs())) {
      List<Part> parts = auditAll(inputs, auditor, folder);
      return publish(parts, folder, inputs);
    }
  }

  /** What is kept of a finished file until all are finished; the rest of it is let go. */
  private record Part(
      FileResult result,
      LedgerEntry entry,
      byte[] forms,
      byte[] annotated,
      Path aside,
      String extension,
      Map<Severity, Integer> findings) {

    Part writtenAside(Path place) {
      return new Part(result, entry, forms, null, place, extension, findings);
    }

    Part annotatedAt(String place) {
      return new Part(
          result.annotatedAt(place),
          entry.annotatedAt(place),
          forms,
          null,
          aside,
          extension,
          findings);
    }
  }

  private Part part(FileAuditor.Audited audited) {
    FileResult result = audited.result();
    boolean sentBack = false;
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    for (FormAudit audit : result.forms()) {
      sentBack |= audit.reaches(options.returnOn());
      for (Finding finding : audit.findings()) {
        if (finding.stage() == Stage.ACTIVE) {
          findings.merge(finding.severity(), 1, Integer::sum);
        }
      }
    }
    return new Part(
        result.withoutForms(),
        LedgerEntry.of(result, sentBack),
        result.forms().isEmpty() ? NO_FORMS : ResultLine.forms(result.forms()),
        audited.annotated(),
        null,
        audited.extension(),
        findings);
  }

  private Part overdue(InputFile file, Duration deadline) {
    String reason =
        String.format(
            Locale.ROOT, "审核该文件超过 %d 秒仍未完成，已放弃，文件未审核；请检查文件是否异常庞大或已损坏。", deadline.toSeconds());
    return part(
        new FileAuditor.Audited(
            FileAuditor.refusal(file, null, 0, deadline.toMillis(), Outcome.TIMED_OUT, reason),
            null,
            null));
  }

  private List<Part> auditAll(Inputs inputs, FileAuditor auditor, OutputFolder folder) {
    List<InputFile> files = inputs.files();
    List<Part> parts = new ArrayList<>(Collections.nCopies(files.size(), null));
    Workers<InputFile, Part> workers =
        new Workers<>(
            files,
            file -> part(auditor.audit(file)),
            this::overdue,
            options.perFile(),
            options.jobs());
    workers.start();
    try {
      for (int done = 1; done <= files.size(); done++) {
        Workers.Done<Part> finished = workers.take();
        Part part = finished.result();
        if (part.annotated() != null) {
          part = part.writtenAside(folder.aside(part.annotated()));
        }
        parts.set(finished.index(), part);
        progress.finished(done, files.size(), files.get(finished.index()).file());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("审核被中断，没有写出新的结果。", e);
    }
    return parts;
  }

  /** Moves everything to its final name, the result file last. */
  private Summary publish(List<Part> parts, OutputFolder folder, Inputs inputs) {
    Names names = new Names();
    List<Part> placed = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (part.aside() == null) {
        placed.add(part);
        continue;
      }
      String place =
          names.annotated(part.result().file(), part.extension(), part.entry().sentBack());
      folder.publish(part.aside(), place);
      placed.add(part.annotatedAt(place));
    }
    List<LedgerEntry> entries = placed.stream().map(Part::entry).toList();
    String now = TIME.format(ZonedDateTime.now(options.clock()));
    Path ledger = folder.aside(out -> Ledger.write(out, entries, now));
    Path results =
        folder.aside(
            out -> {
              for (Part part : placed) {
                ResultLine.write(out, part.result(), part.forms());
              }
            });
    folder.removeFormer();
    folder.publish(ledger, OutputFolder.LEDGER);
    folder.publish(results, OutputFolder.RESULTS);
    return summary(placed, inputs);
  }

  private static Summary summary(List<Part> parts, Inputs inputs) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    int forms = 0;
    int sentBack = 0;
    for (Part part : parts) {
      outcomes.merge(part.result().outcome(), 1, Integer::sum);
      forms += part.entry().forms().size();
      sentBack += part.entry().sentBack() ? 1 : 0;
      part.findings().forEach((severity, n) -> findings.merge(severity, n, Integer::sum));
    }
    return new Summary(outcomes, forms, sentBack, findings, inputs.others(), inputs.unreadable());
  }
}

package selfeval.run.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.check.AuditOptions;
import selfeval.disk.Disk;
import selfeval.ooxml.Limits;
import selfeval.term.Severity;

/**
 * What an audit is asked to do.
 *
 * @param inputs files and folders, at least one
 * @param out the output folder
 * @param template id of the template to read every form with, or null to recognise it
 * @param templates folder with more templates, or null
 * @param jobs worker threads, at least 1
 * @param returnOn what sends a form back: a finding at least this grave
 * @param office what the office knows beside the forms
 * @param limits how much one file may cost
 * @param worker the command that starts a worker process with these options; empty for none
 * @param waivers file of the findings that the office accepts, or null
 * @param previous output folder of the round before, or null
 * @param fresh whether all earlier results of the output folder go to 历史
 * @param reports what reports are asked to tell
 * @param disk the file operations of the output folder
 * @param clock the time that the ledger prints; its zone is the one it is printed in
 * @param agencyReports folder with the reports whose annexes the forms are, beside those that are
 *     located with them; or null
 */
public record BatchOptions(
    List<Path> inputs,
    Path out,
    String template,
    @Nullable Path templates,
    int jobs,
    Severity returnOn,
    AuditOptions office,
    Limits limits,
    List<String> worker,
    @Nullable Path waivers,
    @Nullable Path previous,
    boolean fresh,
    ReportOptions reports,
    Disk disk,
    Clock clock,
    @Nullable Path agencyReports) {
  public BatchOptions {
    inputs = List.copyOf(inputs);
    worker = List.copyOf(worker);
  }

  /** An audit for which no folder of reports was named. */
  public BatchOptions(
      List<Path> inputs,
      Path out,
      String template,
      @Nullable Path templates,
      int jobs,
      Severity returnOn,
      AuditOptions office,
      Limits limits,
      List<String> worker,
      @Nullable Path waivers,
      @Nullable Path previous,
      boolean fresh,
      ReportOptions reports,
      Disk disk,
      Clock clock) {
    this(
        inputs, out, template, templates, jobs, returnOn, office, limits, worker, waivers, previous,
        fresh, reports, disk, clock, null);
  }

  /** The same for files that are to be compared with no earlier result of the output folder. */
  BatchOptions alone() {
    List<String> command = new ArrayList<>(worker);
    if (!command.isEmpty() && !fresh) {
      command.add("--fresh");
    }
    return new BatchOptions(
        inputs,
        out,
        template,
        templates,
        jobs,
        returnOn,
        office,
        limits,
        command,
        waivers,
        previous,
        true,
        reports,
        disk,
        clock,
        agencyReports);
  }
}

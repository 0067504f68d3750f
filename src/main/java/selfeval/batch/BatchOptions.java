package selfeval.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import selfeval.term.Severity;
import selfeval.workbook.Limits;

/**
 * What an audit is asked to do.
 *
 * @param inputs files and folders, at least one
 * @param out the output folder
 * @param template id of the template to read every form with, or null to recognise it
 * @param templates folder with more templates, or null
 * @param jobs worker threads, at least 1
 * @param returnOn what sends a form back: a finding at least this grave
 * @param limits how much one file may cost
 * @param worker the command that starts a worker process with these options; empty for none
 * @param waivers file of the findings that the office accepts, or null
 * @param previous output folder of the round before, or null
 * @param clock the time that the ledger prints; its zone is the one it is printed in
 */
public record BatchOptions(
    List<Path> inputs,
    Path out,
    String template,
    Path templates,
    int jobs,
    Severity returnOn,
    Limits limits,
    List<String> worker,
    Path waivers,
    Path previous,
    Clock clock) {
  public BatchOptions {
    inputs = List.copyOf(inputs);
    worker = List.copyOf(worker);
  }
}

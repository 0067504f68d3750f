package selfeval.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import selfeval.template.Severity;

/**
 * What an audit is asked to do.
 *
 * @param inputs files and folders, at least one
 * @param out the output folder
 * @param template id of the template to read every form with, or null to recognise it
 * @param templates folder with more templates, or null
 * @param jobs worker threads, at least 1
 * @param returnOn what sends a form back: a finding at least this grave
 * @param perFile the longest time for one file
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
    Duration perFile,
    Path waivers,
    Path previous,
    Clock clock) {
  public BatchOptions {
    inputs = List.copyOf(inputs);
  }
}

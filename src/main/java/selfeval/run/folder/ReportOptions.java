package selfeval.run.folder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reports are asked to tell.
 *
 * @param html whether the report for reading is made
 * @param deadline the day by which returned forms are to come back; null where none is set
 * @param registers files of what the office expects
 */
public record ReportOptions(boolean html, @Nullable LocalDate deadline, List<Path> registers) {
  /** All reports, with nothing known beside the forms. */
  public static final ReportOptions PLAIN = new ReportOptions(true, null, List.of());

  public ReportOptions {
    registers = List.copyOf(registers);
  }
}

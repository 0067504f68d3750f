package selfeval.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import selfeval.overview.DepartmentNames;
import selfeval.overview.Occasion;

/** A report for persons, one file at the top of the output folder. */
public interface ReportFormat {
  /** The name of the file. */
  String name();

  /** Whether it is a page for reading, which a run can do without. */
  default boolean page() {
    return false;
  }

  /** Begins a report. */
  Report begin(Setting setting) throws IOException;

  /**
   * What a report is begun with.
   *
   * @param out where it is written; stays open
   * @param scratch an existing folder for what waits meanwhile; what is put there is removed again
   * @param occasion what is known before the first file
   * @param names tells whose a form is; not shared with another report
   */
  record Setting(OutputStream out, Path scratch, Occasion occasion, DepartmentNames names) {
    /** One that knows departments by the forms and the registers alone. */
    public Setting(OutputStream out, Path scratch, Occasion occasion) {
      this(out, scratch, occasion, new DepartmentNames(occasion.due()));
    }
  }
}

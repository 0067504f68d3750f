package selfeval.report;

import java.io.IOException;
import selfeval.result.FileRecord;

/**
 * Something that is written of all files of an output folder: the result file, the ledger. Files
 * come in the order of the result file. Not safe for use by several threads at once.
 */
public interface Report {
  /** Adds a file. */
  void add(FileRecord file) throws IOException, InterruptedException;

  /** Writes what is left to write; to be called once, also after an addition that failed. */
  void finish() throws IOException, InterruptedException;
}

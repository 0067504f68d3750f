package selfeval.report;

import java.io.IOException;
import selfeval.overview.Overview;
import selfeval.result.FileRecord;

/**
 * Something for persons that is written of all files of an output folder, such as the ledger. Files
 * come in the order of the result file. Not safe for use by several threads at once.
 */
public interface Report extends AutoCloseable {
  /** Adds a file. */
  void add(FileRecord file) throws IOException, InterruptedException;

  /**
   * Writes what is left to write; to be called once.
   *
   * @param overview what there is to say of all files together
   */
  void finish(Overview overview) throws IOException, InterruptedException;

  /** Lets go of what it holds, finished or not. */
  @Override
  default void close() {}
}

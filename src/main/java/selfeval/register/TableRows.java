package selfeval.register;

import java.util.List;

/** Takes the rows of a file's sheets, one after the other. */
interface TableRows {
  /**
   * Takes a row that holds something.
   *
   * @param row its number, from 0
   * @param cells texts from the first column on; empty where nothing is
   */
  void row(int row, List<String> cells);

  /** Takes a merged region, numbers from 0; regions of a sheet come behind its rows. */
  void merged(int firstRow, int lastRow, int firstColumn, int lastColumn);

  /**
   * A sheet is at its end.
   *
   * @param name of the sheet; empty in a text file
   */
  void end(String name);
}

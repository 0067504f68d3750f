package selfeval.workbook;

import java.util.List;

/**
 * A workbook that could be read.
 *
 * @param kind its format, by content
 * @param sheets all its sheets in order, hidden ones included
 * @param remarks Chinese sentences about what was met while reading and matters to the reader of
 *     the results (an optional part that could not be read, a signature, a locked structure)
 * @param structureLocked whether the list of sheets is protected, so that none can be added
 */
public record Workbook(
    FileKind kind, List<Grid> sheets, List<String> remarks, boolean structureLocked)
    implements Reading {
  public Workbook {
    sheets = List.copyOf(sheets);
    remarks = List.copyOf(remarks);
  }

  public Workbook(FileKind kind, List<Grid> sheets, List<String> remarks) {
    this(kind, sheets, remarks, false);
  }
}

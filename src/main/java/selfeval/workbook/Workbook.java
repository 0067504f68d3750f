package selfeval.workbook;

import java.util.List;

/**
 * A workbook that could be read.
 *
 * @param kind its format, by content
 * @param sheets all its sheets in order, hidden ones included
 * @param remarks Chinese sentences about what was met while reading and matters to the reader of
 *     the results (an optional part that could not be read, a signature, a locked structure)
 */
public record Workbook(FileKind kind, List<Grid> sheets, List<String> remarks) implements Reading {
  public Workbook {
    sheets = List.copyOf(sheets);
    remarks = List.copyOf(remarks);
  }
}

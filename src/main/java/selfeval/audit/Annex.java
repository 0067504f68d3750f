package selfeval.audit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.document.table.DocxTables;
import selfeval.document.table.TableXlsx;
import selfeval.document.table.WordTable;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;

/**
 * A form that is a table of a document, as the workbook that is made of it.
 *
 * @param workbook null where the document has no table that says something of a form
 * @param tables the tables that it is made of, a sheet each
 * @param remarks Chinese sentences on what was passed over
 */
record Annex(byte @Nullable [] workbook, List<WordTable> tables, List<String> remarks) {
  Annex {
    tables = List.copyOf(tables);
    remarks = List.copyOf(remarks);
  }

  /** Whether a file is such a document, by its name. */
  static boolean named(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".docx");
  }

  /**
   * Reads the tables of a document.
   *
   * @throws Unreadable where the document is damaged or beyond a limit
   */
  static Annex of(byte[] document, Limits limits) throws Unreadable {
    DocxTables.Read read = DocxTables.read(document, limits);
    byte[] workbook = read.tables().isEmpty() ? null : TableXlsx.write(read.tables());
    return new Annex(workbook, read.tables(), read.remarks());
  }
}

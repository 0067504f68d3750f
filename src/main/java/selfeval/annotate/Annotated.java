package selfeval.annotate;

import java.util.List;

/**
 * The annotated workbook.
 *
 * @param file its bytes
 * @param companion a workbook of its own with the sheet that could not be added, to lie beside it;
 *     null for the normal case
 * @param remarks Chinese sentences for the ledger: what could not be kept or had to be done another
 *     way; empty for the normal case
 */
public record Annotated(byte[] file, byte[] companion, List<String> remarks) {
  public Annotated {
    remarks = List.copyOf(remarks);
  }

  public Annotated(byte[] file, List<String> remarks) {
    this(file, null, remarks);
  }
}

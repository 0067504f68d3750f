package selfeval.annotate;

import java.util.List;

/**
 * The annotated workbook.
 *
 * @param file its bytes
 * @param remarks Chinese sentences for the ledger: what could not be kept or had to be done another
 *     way; empty for the normal case
 */
public record Annotated(byte[] file, List<String> remarks) {
  public Annotated {
    remarks = List.copyOf(remarks);
  }
}

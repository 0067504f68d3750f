package selfeval.window;

import java.nio.file.Path;
import java.util.List;
import selfeval.term.State;

/**
 * How an audit ended.
 *
 * @param stopped whether it was ended early
 * @param audited files of this run; 0 where there was nothing to audit
 * @param returned files in 退回
 * @param review files in 待核
 * @param passed files in 通过
 * @param notAudited files that could not be audited
 * @param sentences the closing summary, as the command line says it
 * @param out the output folder
 * @param ledgerName the ledger's name in it; there may be none
 * @param reportName the name of the report for reading; there may be none
 */
public record Ended(
    boolean stopped,
    int audited,
    int returned,
    int review,
    int passed,
    int notAudited,
    List<String> sentences,
    Path out,
    String ledgerName,
    String reportName) {
  public Ended {
    sentences = List.copyOf(sentences);
  }

  Path ledger() {
    return out.resolve(ledgerName);
  }

  Path report() {
    return out.resolve(reportName);
  }

  /** Where what goes back is. */
  Path returnedFolder() {
    return out.resolve(State.RETURNED.chinese());
  }
}

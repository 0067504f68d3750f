package selfeval.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import selfeval.output.OutputFolder.Aside;
import selfeval.output.OutputFolder.Written;
import selfeval.waiver.Waivers;

/**
 * What a ledger is made with, beside the results.
 *
 * @param audited when the audit ran, as users read it
 * @param waivers the findings that the office accepts
 */
public record LedgerSource(String audited, Waivers waivers) {

  LedgerThread begin(OutputFolder folder) {
    Aside aside = folder.aside();
    return new LedgerThread(aside, folder.scratch(), audited, waivers);
  }

  /** Writes the ledger of a result file. */
  Written write(LedgerThread ledger, Results results) throws IOException, InterruptedException {
    for (Results.Line line : results.lines()) {
      ledger.add(results.stored(line).entry());
    }
    return ledger.finish();
  }

  /** A hash of all that a ledger is made of but the time. */
  String key(String resultsSha256) {
    String text = resultsSha256 + "\n" + waivers.key();
    return Sha256Stream.of(text.getBytes(StandardCharsets.UTF_8));
  }
}

package selfeval.report;

/**
 * A column of the ledger.
 *
 * @param heading its heading
 * @param width its width in characters
 */
record LedgerColumn(String heading, int width) {}

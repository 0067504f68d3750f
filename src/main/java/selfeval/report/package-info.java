/** The ledger and the result file. */
package selfeval.report;

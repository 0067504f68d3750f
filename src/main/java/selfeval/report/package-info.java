/** The ledger and the result file. */
@NullMarked
package selfeval.report;

import org.jspecify.annotations.NullMarked;

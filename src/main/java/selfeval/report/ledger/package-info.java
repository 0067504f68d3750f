/** The ledger, 审核台账.xlsx. */
@NullMarked
package selfeval.report.ledger;

import org.jspecify.annotations.NullMarked;

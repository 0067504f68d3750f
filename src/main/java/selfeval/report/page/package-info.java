/**
 * The page for reading, 审核报告.html: figures, lists and every form in one file that needs no other.
 */
@NullMarked
package selfeval.report.page;

import org.jspecify.annotations.NullMarked;

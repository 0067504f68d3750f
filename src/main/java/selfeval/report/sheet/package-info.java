/** Workbooks of the program's own: sheets written row by row, their looks, links and charts. */
@NullMarked
package selfeval.report.sheet;

import org.jspecify.annotations.NullMarked;

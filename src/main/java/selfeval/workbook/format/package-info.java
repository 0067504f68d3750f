/** Number formats: what a cell shows of its number. */
@NullMarked
package selfeval.workbook.format;

import org.jspecify.annotations.NullMarked;

/** Formulas: which can be calculated anew, and whether their values hold. */
@NullMarked
package selfeval.workbook.recalculate;

import org.jspecify.annotations.NullMarked;

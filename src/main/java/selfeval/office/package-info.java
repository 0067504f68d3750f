/**
 * An office's own checks: formulas in Excel's syntax over named fields of a form, checked when
 * templates are loaded and calculated by the spreadsheet library for one form at a time.
 */
@NullMarked
package selfeval.office;

import org.jspecify.annotations.NullMarked;

/**
 * What both workbook formats share when they are annotated: the interface of a format, and how
 * marks, notes and the sheet of findings look.
 */
@NullMarked
package selfeval.annotate;

import org.jspecify.annotations.NullMarked;

/**
 * What a workbook is told: which cells are marked, the words of the notes, the sheet of findings;
 * free of any file format. Reads the answers on that sheet when it comes back.
 */
@NullMarked
package selfeval.opinion;

import org.jspecify.annotations.NullMarked;

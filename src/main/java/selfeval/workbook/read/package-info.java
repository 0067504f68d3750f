/** Any file, told by its content, read into grids of cells within limits. */
@NullMarked
package selfeval.workbook.read;

import org.jspecify.annotations.NullMarked;

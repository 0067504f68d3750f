/** A workbook file, told by its content, on its way through an audit. */
@NullMarked
package selfeval.file;

import org.jspecify.annotations.NullMarked;

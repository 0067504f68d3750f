/** A file of any kind in, cells out. Knows nothing of forms. */
@NullMarked
package selfeval.workbook;

import org.jspecify.annotations.NullMarked;

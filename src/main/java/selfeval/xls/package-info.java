/** The format .xls: annotated through HSSF, and annotations taken off again. */
@NullMarked
package selfeval.xls;

import org.jspecify.annotations.NullMarked;

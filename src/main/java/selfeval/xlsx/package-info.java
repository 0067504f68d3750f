/** The format .xlsx: annotated in place, in its package, and annotations taken off again. */
@NullMarked
package selfeval.xlsx;

import org.jspecify.annotations.NullMarked;

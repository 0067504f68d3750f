/** The audit of one file: bytes and what is beside them come in, the result goes out. */
@NullMarked
package selfeval.audit;

import org.jspecify.annotations.NullMarked;

/**
 * What the office's own tables say: which forms are due. A kind of register is data ({@code
 * templates/registers}): its columns by their labels. Tables are read in a stream, row by row.
 */
@NullMarked
package selfeval.register;

import org.jspecify.annotations.NullMarked;

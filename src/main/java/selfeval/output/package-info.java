/**
 * The output folder: what earlier runs left in it, and how new results get into it whole, whatever
 * happens meanwhile.
 */
@NullMarked
package selfeval.output;

import org.jspecify.annotations.NullMarked;

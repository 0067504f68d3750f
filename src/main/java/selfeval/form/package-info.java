/** Finds the blocks of a form by their labels; every value knows its cell. */
@NullMarked
package selfeval.form;

import org.jspecify.annotations.NullMarked;

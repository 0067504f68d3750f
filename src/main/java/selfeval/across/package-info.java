/**
 * What shows only when forms are held against each other: copies, doubles, names of others. It
 * changes no state of a form.
 */
@NullMarked
package selfeval.across;

import org.jspecify.annotations.NullMarked;

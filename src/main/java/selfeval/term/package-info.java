/** The words that every part uses: fields, severities, stages, and how labels are compared. */
@NullMarked
package selfeval.term;

import org.jspecify.annotations.NullMarked;

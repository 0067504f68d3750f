/** The words of forms: labels, and rows of headings with the columns below them. */
@NullMarked
package selfeval.form.heading;

import org.jspecify.annotations.NullMarked;

/** A .docx that goes back: comments put into a copy of it, and taken off again. */
@NullMarked
package selfeval.docx;

import org.jspecify.annotations.NullMarked;

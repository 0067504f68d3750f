/** Where files come from: the walk through folders, and how one file is opened and read. */
@NullMarked
package selfeval.run.input;

import org.jspecify.annotations.NullMarked;

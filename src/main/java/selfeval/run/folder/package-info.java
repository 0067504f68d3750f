/** Files and folders audited into an output folder. */
@NullMarked
package selfeval.run.folder;

import org.jspecify.annotations.NullMarked;

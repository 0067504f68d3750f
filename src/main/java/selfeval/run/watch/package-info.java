/** A drop folder: what arrives in it is audited as it comes. */
@NullMarked
package selfeval.run.watch;

import org.jspecify.annotations.NullMarked;

/** Many files at once: threads with deadlines, and processes that can be ended. */
@NullMarked
package selfeval.run.worker;

import org.jspecify.annotations.NullMarked;

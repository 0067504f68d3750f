/** Arguments, exit codes, words. */
@NullMarked
package selfeval.cli;

import org.jspecify.annotations.NullMarked;

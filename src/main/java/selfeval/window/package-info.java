/**
 * The window, for who has no command line: takes files and what is wished, shows how far the audit
 * has come and how it ended. What it starts is the audit of the command line, by the same words.
 */
@NullMarked
package selfeval.window;

import org.jspecify.annotations.NullMarked;

/**
 * What is known of an audited file: the records that every report, the output folder and the next
 * round work with, and their one codec to and from a line of the result file.
 */
@NullMarked
package selfeval.result;

import org.jspecify.annotations.NullMarked;

/** What the office is told of all files together: figures by department, by rule, of rounds. */
@NullMarked
package selfeval.overview;

import org.jspecify.annotations.NullMarked;

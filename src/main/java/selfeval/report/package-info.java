/** What a report for persons is: an interface, and text from files made safe to show. */
@NullMarked
package selfeval.report;

import org.jspecify.annotations.NullMarked;

/** What each row is entitled to; caps, deductions, total, grade. */
@NullMarked
package selfeval.scoring;

import org.jspecify.annotations.NullMarked;

/** Findings that an office accepts for a time: who, why, until when. Knows workbooks, not forms. */
@NullMarked
package selfeval.waiver;

import org.jspecify.annotations.NullMarked;

/** Findings that an office accepts for a time: who, why, until when. Knows workbooks, not forms. */
package selfeval.waiver;

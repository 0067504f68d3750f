/** What was planned into the agency's own workbook, and off again: in place, losing nothing. */
package selfeval.annotate;

/** Findings into the agency's own workbook. */
package selfeval.annotate;

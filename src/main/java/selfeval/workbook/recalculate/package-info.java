/** Formulas: which can be calculated anew, and whether their values hold. */
package selfeval.workbook.recalculate;

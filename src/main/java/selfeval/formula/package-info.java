/**
 * Formulas in Excel's syntax over named fields: read and refused when they are loaded, calculated
 * for one form at a time. Knows nothing of forms; only here does the spreadsheet library calculate
 * them.
 */
package selfeval.formula;

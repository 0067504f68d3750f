/** Number formats: what a cell shows of its number. */
package selfeval.workbook.format;
